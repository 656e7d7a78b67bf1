/** What is found in the table, by numbers that a union published for 2022 and slips put into them by hand. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { complete } from '../../../shared/document/complete';
import type { CellValue, FormDocument } from '../../../shared/document/document';
import { hunanDepartmentBaseData as form } from '../../../shared/forms/hunan-department-base-data';
import { ofOwnRules } from '../../support/own-checks';
import { published2022 } from './published-2022';

const run = (document: FormDocument) => check(form, form.id, complete(form, document, {}));
const rules = (list: readonly { rule: string }[]): string[] => list.map(({ rule }) => rule).sort();

const changed = (places: Record<string, CellValue>): FormDocument => ({
  ...published2022,
  places: { ...published2022.places, ...places },
});

/** Rule and sentence of everything found after a slip. */
const found = (places: Record<string, CellValue>): string[] =>
  run(changed(places))
    // lines that the union left blank, which more zeros around them make gaps
    .findings.filter(({ rule }) => rule !== 'A07')
    .map(({ rule, message }) => `${rule} ${message}`);

/** A unit says 0 for what it did not spend. */
const noCarsBoughtNorTravel = Object.fromEntries(
  ['carPurchase', 'abroad', 'reception'].flatMap((line) =>
    ['before', 'budget', 'actual'].map((column) => [`official.${line}.${column}`, 0]),
  ),
);

describe('The published table', () => {
  it('has no contradiction', () => {
    expect(run(published2022).findings).toEqual([]);
  });

  it('passes what could be compared, and says what it could not', () => {
    const { passed, notRun } = ofOwnRules(form, run(published2022));
    expect(rules(passed)).toEqual(['B02', 'B06', 'B07', 'B08', 'E07', 'E17']);
    expect(rules(notRun)).toEqual(['B20', 'B23', 'C16']);
    expect(notRun.find(({ rule }) => rule === 'B23')?.why).toBe(
      '缺少公车购置 上年决算数、公车购置 本年预算数、公车购置 本年决算数',
    );
  });

  it('passes the sum of 三公经费 once nothing is left blank', () => {
    const { passed } = run(changed(noCarsBoughtNorTravel));
    expect(found(noCarsBoughtNorTravel)).toEqual([]);
    expect(rules(passed)).toEqual(expect.arrayContaining(['B20', 'B23']));
  });

  it('has 控制率 calculated from the people', () => {
    expect(complete(form, changed({ staff: 39 }), {}).places['staff.rate']).toBe(0.75);
  });
});

describe('A slip is found', () => {
  it.each<[string, Record<string, CellValue>, string[]]>([
    [
      'in the sum of all spending',
      { 'spend.total.before': 1247.38 },
      ['B02 支出总额（上年决算数）为1,247.38，应为1,274.38'],
    ],
    [
      'in 项目支出, against the projects and against the sum',
      { 'spend.project.actual': 662.5 },
      ['B02 支出总额（本年决算数）为1,342.49，应为1,382.49', 'B07 项目支出（本年决算数）为662.50，应为622.50'],
    ],
    [
      'in 运行维护经费 that the projects do not leave room for',
      { 'spend.operation.budget': 10 },
      ['B07 项目支出（本年预算数）为622.50，应为632.50'],
    ],
    [
      'in a sum of 专项资金 that its projects do not have',
      { 'spend.special.before': 668.94 },
      ['B07 项目支出（上年决算数）为667.94，应为668.94', 'B07 专项资金（上年决算数）为668.94，应为667.94'],
    ],
    [
      'in 三公经费',
      { ...noCarsBoughtNorTravel, 'official.reception.actual': 1.5 },
      ['B20 三公经费（本年决算数）为2.74，应为4.24'],
    ],
    [
      'in 公务用车',
      { ...noCarsBoughtNorTravel, 'official.cars.budget': 8 },
      ['B23 公务用车购置和维护经费（本年预算数）为8.00，应为7.00'],
    ],
    [
      'where a sum is left blank over its parts',
      { 'official.total.budget': null },
      ['B06 三公经费 本年预算数未填，明细已填'],
    ],
    [
      'in a part greater than its whole',
      { 'spend.office.actual': 820 },
      ['E17 公用经费（本年决算数）为820.00，超过719.99'],
    ],
    ['in more people than posts', { staff: 55 }, ['E07 在职人员控制率为105.77%，超过100.00%']],
    ['in a 控制率 typed by hand', { 'staff.rate': 0.9 }, ['B08 财政供养人员情况（人） 控制率为90.00%，应为100.00%']],
    [
      'in a building larger than approved',
      { 'area.approved': 1000, 'area.actual': 1250 },
      ['C16 楼堂馆所规模控制率为125.00%，超过100.00%'],
    ],
    [
      'in a rate of buildings that its areas do not give',
      { 'area.approved': 1000, 'area.actual': 900, 'area.rate': '80%' },
      ['B08 楼堂馆所控制情况（本年完工项目） 规模控制率为80.00%，应为90.00%'],
    ],
  ])('%s', (_where, places, messages) => {
    expect(found(places)).toEqual(messages);
  });

  it('with its figures and the cell to go to', () => {
    const [issue] = run(changed({ 'spend.total.before': 1247.38 })).findings;
    expect(issue?.explain).toBe('基本支出＋项目支出：606.44＋667.94＝1274.38，表上1,247.38，少27.00');
    expect(issue?.paths[0]).toEqual({ kind: 'place', form: form.id, place: 'spend.total.before' });
  });
});

describe('Nothing is found', () => {
  it.each<[string, Record<string, CellValue>]>([
    ['in 控制率 printed in whole percents', { staff: 51, 'staff.rate': 0.98 }],
    ['in numbers that are text', { 'spend.total.before': '1,274.38', 'spend.basic.before': '606.44' }],
  ])('%s', (_what, places) => {
    expect(found(places)).toEqual([]);
  });

  it('but a hint at a difference that is rounding', () => {
    const { findings } = run(changed({ 'spend.total.before': 1274.39 }));
    expect(findings.map(({ level, message }) => `${level} ${message}`)).toEqual([
      'hint 支出总额（上年决算数）为1,274.39，各项之和为1,274.38，有舍入差0.01',
    ]);
  });

  it('but their being 全角 in numbers that are compared all the same', () => {
    expect(found({ 'spend.basic.before': '６０６．４４' })).toEqual([
      'A10 “基本支出 上年决算数”夹有全角字符或空格，Excel 和 WPS 求和时不计入',
    ]);
  });

  it('in a blank form', () => {
    const { findings, passed } = run({ ...published2022, places: {}, tables: { projects: [] } });
    expect(findings).toEqual([]);
    expect(passed).toEqual([]);
  });
});
