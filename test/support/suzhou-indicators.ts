/** A 苏州市市级部门整体预算绩效目标表 with a few indicators of the department's own. */
import type { CellValue, FormDocument } from '../../shared/document/document';

type Values = Readonly<Record<string, CellValue>>;

export const duty = (work: string, name: string, half: CellValue, full: CellValue): Values => ({
  level1: '履职',
  level2: '切实履行维护职工合法权益的基本职责',
  work,
  name,
  half,
  full,
});

export const process = (level2: string, name: string, half: CellValue, full: CellValue): Values => ({
  level1: '过程',
  level2,
  name,
  half,
  full,
});

export const satisfied = (name: string, half: CellValue, full: CellValue): Values => ({
  level1: '满意度',
  level2: '服务对象满意度',
  name,
  half,
  full,
});

export const suzhouWith = (tables: Readonly<Record<string, readonly Values[]>>, places: Values = {}): FormDocument => ({
  definition: 'suzhou-department-target',
  year: 2023,
  places,
  tables: Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.map((values, index) => ({ id: `${table}${index}`, values })),
    ]),
  ),
});
