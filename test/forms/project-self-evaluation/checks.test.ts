import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/document/checks/check';
import { complete } from '../../../shared/document/complete';
import type { CellValue, FormDocument } from '../../../shared/document/document';
import { projectSelfEvaluation as form } from '../../../shared/forms/project-self-evaluation';
import { blankForm } from '../../../shared/sheet/blank-form';
import { amounts, indicators, printedPlaces, recogniseVariant, texts } from './variants';
import { ofOwnRules } from '../../support/own-checks';

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
      'funds.total.initial': 115,
      'funds.total.budget': 138,
      'funds.total.spent': 128,
      // 128 ÷ 138, 115.25 ÷ 120.5, 12 ÷ 12, 0.75 ÷ 5.5
      'funds.total.rate': 0.9275,
      'funds.fiscal.rate': 0.9564,
      'funds.carried.rate': 1,
      'funds.other.rate': 0.1364,
      'funds.total.score': 9.28,
      // 20 + 10 + 10 + 10 + 20 + 10 + 10 and 10 of 预算执行率
      'total.weight': 100,
      'total.score': 97.28,
    });
  });

  it('never gives more than 10 for 预算执行率', () => {
    const { places } = complete(form, filled({ 'funds.other.spent': 50 }), {});
    expect(places['funds.total.spent']).toBe(177.25);
    expect(places['funds.total.score']).toBe(10);
  });
});

/** D11, which is no mistake of the form: 88 ÷ 90 beside 128 ÷ 138. */
const aheadOfExecution = '得分率97.78%高于执行率92.75%，差距5.14%';

describe('Its checks', () => {
  it('find no mistake in a form filled in without any, and run all', () => {
    const { findings, notRun, passed } = ofOwnRules(form, run(filled()));
    expect(findings.map(({ message }) => message)).toEqual([aheadOfExecution]);
    // it names no grade, and its profile has no 得分 capped by 执行率
    expect(rules(notRun)).toEqual(['D09', 'D10']);
    expect(rules(passed)).toEqual(['B01', 'B09', 'B10', 'B08', 'B11', 'C01', 'C02', 'D07', 'D08', 'D13', 'D14']);
  });

  it('find nothing and pass nothing on a blank form', () => {
    const { findings, passed } = run(blankForm(form, 2022));
    expect(findings).toEqual([]);
    expect(passed).toEqual([]);
  });

  it.each<[string, FormDocument, string]>([
    ['B01', filled({ 'funds.total.budget': 140 }), '年度资金总额的全年预算数为140.00，应为138.00'],
    ['B09', filled({ 'funds.carried.spent': 15 }), '上年结转资金的执行率为125.00%，超过100.00%'],
    ['B08', filled({ 'funds.fiscal.rate': 0.98 }), '项目资金（万元） 当年财政拨款 执行率（B/A）为98.00%，应为95.64%'],
    ['B11', filled({ 'funds.total.score': 10 }), '预算执行率得分为10，应为9.28'],
    ['C01', filled({}, 0, { weight: 30, score: 30 }), '分值合计为110，应为100'],
    ['C02', filled({}, 8, { weight: 5, score: 5 }), '满意度指标的分值合计为5，规定为10'],
    ['C08', filled({}, 4, { target: '\\' }), '“经济效益指标”的“年度指标值”填了“\\”，请填写内容或“不适用”'],
    ['D01', filled({}, 1, { score: 12 }), '“帮扶对象符合率”得分12超过分值10'],
    ['D02', filled({}, 0, { actual: '150人' }), '“帮扶困难职工人数”得分20，按完成比例应为15'],
    ['D05', filled({}, 5, { reason: null }), '“困难职工生活改善”得分18低于分值20，未填偏差原因及改进措施'],
    ['D07', filled({ 'total.score': 98 }), '总分的得分为98，应为97.28'],
    ['D08', filled({ 'total.weight': 90 }), '总分的分值为90，应为100'],
  ])('%s finds a mistake and says its figures', (rule, document, message) => {
    const { findings } = run(document);
    expect(findings.filter((issue) => issue.rule === rule).map((issue) => issue.message)).toEqual([message]);
  });

  it.each([
    ['are broken in a narrow cell', 'blanks-in-groups.xlsx', '产出\n指标'],
    ['name their weight', 'weights-in-groups.xlsx', '产出指标（50分）'],
  ])('add up the indicators of groups whose words %s', async (_words, variant, level1) => {
    const { form: read } = await recogniseVariant(variant);
    expect(read.tables['indicators']?.[0]?.values['level1']).toBe(level1);
    expect(ofOwnRules(form, run(read)).findings.map(({ message }) => message)).toEqual([aheadOfExecution]);
    expect(rules(run(read).passed)).toContain('C02');
  });

  it('take numbers written as text for numbers', async () => {
    const { form: read } = await recogniseVariant('numbers-as-text.xlsx');
    expect(ofOwnRules(form, run(read)).findings.map(({ message }) => message)).toEqual([aheadOfExecution]);
    expect(complete(form, read, {}).places).toMatchObject({ 'funds.total.budget': 138, 'total.score': 97.28 });
  });
});
