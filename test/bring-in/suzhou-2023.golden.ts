/**
 * The target that 苏州市总工会 published for 2023, as its copied text has it. Where the form itself tells what a row is,
 * the row stands where it is meant: 其他资金 is income, and the printed indicators are in their groups. The form does not
 * know the department's own work, so 困难职工帮扶及时性 stays where it was published, below 激发基层工会活力.
 */
import { goldenPlaces, goldenTables, goldenYear } from '../forms/suzhou-department-target/golden';
import type { FormDocument } from '../../shared/document/document';

const own = { level2: '研究指导工会的自身建设和改革', work: '激发基层工会活力' };

const asPublished = goldenTables.performance.map((row) =>
  row['name'] === '困难职工帮扶及时性' ? { ...row, ...own } : row,
);

const rows = (list: readonly (typeof goldenTables.projects)[number][]) =>
  list.map((values, index) => ({ id: `r${index + 1}`, values }));

export const suzhou2023: FormDocument = {
  definition: 'suzhou-department-target',
  year: goldenYear,
  places: goldenPlaces,
  tables: {
    projects: rows(goldenTables.projects),
    common: rows(goldenTables.common),
    performance: rows(asPublished),
    effects: rows(goldenTables.effects),
  },
};
