import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { complete } from '../../../shared/document/complete';
import type { CellValue, FormDocument } from '../../../shared/document/document';
import { suzhouDepartmentTarget as form } from '../../../shared/forms/suzhou-department-target';
import { blankForm } from '../../../shared/sheet/blank-form';
import { ofOwnRules } from '../../support/own-checks';
import { goldenPlaces, goldenTables, goldenYear } from './golden';

const run = (document: FormDocument) => check(form, form.id, complete(form, document, {}));

type Values = Readonly<Record<string, CellValue>>;

const rowsOf = (rows: readonly Values[]) => rows.map((values, index) => ({ id: `r${index}`, values }));

const published = (places: Values = {}, tables: Partial<typeof goldenTables> = {}): FormDocument => ({
  definition: form.id,
  year: goldenYear,
  places: { ...goldenPlaces, ...places },
  tables: Object.fromEntries(
    Object.entries({ ...goldenTables, ...tables }).map(([table, rows]) => [table, rowsOf(rows)]),
  ),
});

describe('Its checks', () => {
  it('find nothing in the sums of the published form, and only its tags in its texts', () => {
    const result = run(published());
    const { findings, passed } = result;
    // what its indicators are is told by group C
    const ofOthers = findings.filter(({ rule }) => !rule.startsWith('C'));
    const found = ofOthers.map(({ rule, paths: [path] }) => [rule, path?.kind === 'place' ? path.place : null]);
    expect(found).toEqual([
      ['B15', 'spend.basic.half'],
      ...['duties', 'organisation', 'longTermGoal', 'annualGoal'].map((place) => ['A08', place]),
    ]);
    expect(ofOwnRules(form, result).notRun).toEqual([]);
    const sums = ['B01', 'B02', 'B03', 'B07', 'B13', 'B14'];
    expect(passed.map(({ rule }) => rule)).toEqual(expect.arrayContaining(sums));
  });

  it('find nothing on a blank form, and pass no sum of it', () => {
    const { findings, passed } = run(blankForm(form, 2023));
    expect(findings).toEqual([]);
    // the printed indicators are texts, which are read for what other programs leave in them
    expect(passed.filter(({ rule }) => rule.startsWith('B'))).toEqual([]);
  });

  it.each<[string, string, FormDocument, string]>([
    // 1363.41 + 12.5
    ['B01', '收入', published({ 'income.other': 12.5 }), '资金总额为1,363.41，应为1,375.91'],
    ['B01', '财政拨款', published({ 'income.fiscal.fund': 3 }), '财政拨款小计为1,363.41，应为1,366.41'],
    // 400 + 979.88
    ['B02', '支出', published({ 'spend.basic.full': 400 }), '资金总额为1,363.41，应为1,379.88'],
    // without 劳模“三金”专项经费: 656.57 − 395
    [
      'B07',
      '半年',
      published({}, { projects: goldenTables.projects.slice(0, -1) }),
      '项目支出的半年计划执行数为656.57，应为261.57',
    ],
    [
      'B13',
      '半年',
      published({ 'spend.basic.half': 400 }),
      '“支出 基本支出 半年计划执行数”为400.00，超过全年预算数383.53',
    ],
  ])('%s finds a mistake in %s and says its figures', (rule, _where, document, message) => {
    const { findings } = run(document);
    expect(findings.filter((issue) => issue.rule === rule).map((issue) => issue.message)).toContain(message);
  });
});
