import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { complete } from '../../../shared/document/complete';
import type { CellValue, FormDocument } from '../../../shared/document/document';
import { departmentSelfEvaluationUnified as form } from '../../../shared/forms/department-self-evaluation-unified';
import { blankForm } from '../../../shared/sheet/blank-form';
import { ofOwnRules } from '../../support/own-checks';
import { onlyFormIn } from '../../support/variants';
import { amounts, indicators, printedPlaces, texts } from './values';

const run = (document: FormDocument) => check(form, form.id, complete(form, document, {}));
const rules = (list: readonly { rule: string }[]): string[] => list.map(({ rule }) => rule);

type Values = Readonly<Record<string, CellValue>>;

/** The filled workbook of the fixtures with some places and one indicator changed. */
const filled = (places: Values = {}, indicator: number | null = null, values: Values = {}): FormDocument => ({
  definition: form.id,
  year: 2022,
  places: { ...texts, ...amounts, ...printedPlaces, ...places },
  tables: {
    indicators: indicators.map((row, index) => ({
      id: `r${index}`,
      values: index === indicator ? { ...row, ...values } : row,
    })),
  },
});

describe('What it calculates', () => {
  it('is 年度资金总额, 执行率, 得分 of 预算执行率 and 总分 with it', () => {
    expect(complete(form, filled(), {}).places).toMatchObject({
      'funds.total.budget': 258,
      'funds.total.spent': 251,
      // 251 ÷ 258, 238.25 ÷ 240.5, 12 ÷ 12, 0.75 ÷ 5.5
      'funds.total.rate': 0.9729,
      'funds.fiscal.rate': 0.9906,
      'funds.carried.rate': 1,
      'funds.other.rate': 0.1364,
      'funds.total.score': 9.73,
      // 15 + 10 + 10 + 15 + 20 + 10 + 10 and 10 of 预算执行率
      'total.weight': 100,
      'total.score': 97.73,
    });
  });
});

describe('Its checks', () => {
  it('find nothing in a form filled in without mistake, and run all', () => {
    const { findings, notRun, passed } = ofOwnRules(form, run(filled()));
    expect(findings).toEqual([]);
    // it names no grade, and its profile has no 得分 capped by 执行率
    expect(rules(notRun)).toEqual(['D09', 'D10']);
    expect(rules(passed)).toEqual([
      'B01',
      'B09',
      'B10',
      'B08',
      'B11',
      'C01',
      'C02',
      'D07',
      'D08',
      'D11',
      'D13',
      'D14',
      'D05',
    ]);
  });

  it('find nothing and pass nothing on a blank form', () => {
    const { findings, passed } = run(blankForm(form, 2022));
    expect(findings).toEqual([]);
    expect(passed).toEqual([]);
  });

  it('find nothing in what a reporting server worked out and wrote as text', async () => {
    const { form: read } = await onlyFormIn('department-self-evaluation-unified/by-reporting-server.xlsx');
    expect(ofOwnRules(form, run(read)).findings).toEqual([]);
    expect(rules(run(read).passed)).toEqual(expect.arrayContaining(['B01', 'B08', 'B11', 'D07', 'D08']));
  });

  it('ask for no reason where all of the budget was spent', () => {
    const spent = { 'funds.fiscal.spent': 240.5, 'funds.other.spent': 5.5, 'funds.reason': null };
    expect(ofOwnRules(form, run(filled(spent))).findings).toEqual([]);
  });

  it.each<[string, FormDocument, string]>([
    ['B01', filled({ 'funds.total.spent': 250 }), '年度资金总额的全年执行数为250.00，应为251.00'],
    ['B09', filled({ 'funds.other.spent': 6.6 }), '其他资金的执行率为120.00%，超过100.00%'],
    ['B08', filled({ 'funds.carried.rate': 0.9 }), '整体支出规模（万元） 上年结转资金 执行率为90.00%，应为100.00%'],
    ['B11', filled({ 'funds.total.score': 10 }), '预算执行率得分为10，应为9.73'],
    ['C01', filled({}, 0, { weight: 25, score: 25 }), '分值合计为110，应为100'],
    ['C02', filled({}, 8, { weight: 5, score: 5 }), '满意度指标的分值合计为5，规定为10'],
    ['D01', filled({}, 1, { score: 12 }), '“站点验收合格率”得分12超过分值10'],
    ['D02', filled({}, 5, { score: 20 }), '“困难职工帮扶人数”得分20，按完成比例应为18'],
    ['D05', filled({}, 5, { reason: null }), '“困难职工帮扶人数”得分18低于分值20，未填偏差原因及改进措施'],
    ['D05', filled({ 'funds.reason': null }), '预算执行率得分9.73低于分值10，未填预算执行率偏差原因分析及改进措施'],
    ['D07', filled({ 'total.score': 98 }), '总分的得分为98，应为97.73'],
    ['D08', filled({ 'total.weight': 90 }), '总分的分值为90，应为100'],
  ])('%s finds a mistake and says its figures', (rule, document, message) => {
    const { findings } = run(document);
    expect(findings.filter((issue) => issue.rule === rule).map((issue) => issue.message)).toEqual([message]);
  });
});
