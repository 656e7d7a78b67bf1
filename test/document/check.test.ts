import { describe, expect, it } from 'vitest';
import { check } from '../../shared/document/checks/check';
import { complete } from '../../shared/document/complete';
import type { CellValue, FormDocument } from '../../shared/document/document';
import type { Issue } from '../../shared/document/issue';
import { hunanDepartmentSelfEvaluation as form } from '../../shared/forms/hunan-department-self-evaluation';
import { changed, clean, cleanRows, indicator, withIndicators } from '../support/clean-self-evaluation';
import { yuelu2022 } from './yuelu-2022';

const run = (document: FormDocument) => check(form, form.id, complete(form, document, {}));
const found = (document: FormDocument, rule: string): readonly Issue[] =>
  run(document).findings.filter((issue) => issue.rule === rule);
const rules = (list: readonly { rule: string }[]): string[] => list.map(({ rule }) => rule);

describe('an indicator that says 不适用', () => {
  const withUnused = (more: Record<string, CellValue>) =>
    withIndicators([
      ...cleanRows,
      indicator('效益指标', '生态效益指标', '指标1：', 0, { target: '不适用', actual: '不适用', ...more }),
    ]);

  it('is not wrong for its points, and needs no reason', () => {
    expect(found(withUnused({ weight: 5, score: 0 }), 'D05')).toEqual([]);
    expect(found(withUnused({ weight: 5, score: 0 }), 'D02')).toEqual([]);
  });

  it('misses nothing when it has no points', () => {
    const why = (target: string): string | undefined => {
      const row = indicator('效益指标', '生态效益指标', '指标1：', 0, { target, weight: null, score: null });
      return run(withIndicators([row])).notRun.find(({ rule }) => rule === 'D01')?.why;
    };
    expect(why('95%')).toBe('缺少指标的分值、指标的得分');
    expect(why('不适用')).toBe('缺少指标');
  });
});

describe('the self-evaluation of 岳麓 2022 as published', () => {
  it('has 分值 110 with 预算执行率, not 100', () => {
    const [issue] = found(yuelu2022, 'C01');
    expect(issue?.message).toBe('分值合计为110，应为100');
    expect(issue?.explain).toContain('各指标分值 10＋10＋5＋5＋5＋10＋5＋5＋5＋5＋5＋5＋5＋5＋5＋5＋5＝100');
    expect(issue?.explain).toContain('预算执行率分值 10');
    expect(issue?.paths[0]).toEqual({ kind: 'place', form: form.id, place: 'total.weight' });
  });

  it('prints 100 and 96 where the parts sum to 110 and 106', () => {
    expect(found(yuelu2022, 'D08')[0]?.message).toBe('总分的分值为100，应为110');
    const [score] = found(yuelu2022, 'D07');
    expect(score?.message).toBe('总分的得分为96，应为106');
    expect(score?.explain).toContain('＝96，预算执行率得分 10');
  });

  it('deducts points three times without a reason', () => {
    expect(found(yuelu2022, 'D05').map(({ message }) => message)).toEqual([
      '“指标2：保障单位机构正常运转、完成日常工作任务”得分8低于分值10，未填偏差原因及改进措施',
      '“指标1：年内完成日常工作任务”得分4低于分值5，未填偏差原因及改进措施',
      '“指标2：年内完成特定行政工作任务或事业发展目标”得分4低于分值5，未填偏差原因及改进措施',
    ]);
    expect(found(yuelu2022, 'D05')[0]?.paths[0]).toEqual({
      kind: 'tableCell',
      form: form.id,
      table: 'indicators',
      row: 'r5',
      column: 'reason',
    });
  });

  it('weighs 产出 70 and 效益 20 instead of 50 and 30', () => {
    expect(found(yuelu2022, 'C02').map(({ message }) => message)).toEqual([
      '产出指标的分值合计为70，规定为50',
      '效益指标的分值合计为20，规定为30',
    ]);
  });

  it('leaves four 合计 empty above filled lines', () => {
    const messages = found(yuelu2022, 'B06').map(({ message }) => message);
    expect(messages).toEqual([
      '资金来源 合计 全年预算数未填，明细已填',
      '资金来源 合计 全年执行数未填，明细已填',
      '资金结构 合计 全年预算数未填，明细已填',
      '资金结构 合计 全年执行数未填，明细已填',
    ]);
    expect(found(yuelu2022, 'B06')[0]?.explain).toContain('299.59');
  });

  it('scores 预算执行率 10 without any figures to score', () => {
    expect(found(yuelu2022, 'B11')[0]?.message).toContain('预算执行率得分填了10');
  });

  it('marks the row filled with back-slashes and the 控制率 of 8 staff on 3 posts', () => {
    expect(found(yuelu2022, 'C08')[0]?.message).toBe(
      '“生态效益指标 指标1：”的“年度指标值”、“实际完成值”、“分值”、“得分”填了“\\”，请填写内容或“不适用”',
    );
    expect(found(yuelu2022, 'E07')[0]?.message).toBe('在职人员控制率为266.67%，超过100.00%');
  });

  it('is silent about the sums that hold', () => {
    expect(rules(run(yuelu2022).passed)).toEqual(expect.arrayContaining(['B08', 'D01', 'D02']));
  });
});

describe('a clean self-evaluation', () => {
  it('gives no finding and runs every rule', () => {
    const result = run(clean);
    expect(result.findings).toEqual([]);
    const ran = ['B06', 'B08', 'B11', 'C01', 'C02', 'C08', 'D01', 'D02', 'D05', 'D07', 'D08', 'E07'];
    expect(rules(result.passed)).toEqual(expect.arrayContaining(ran));
  });

  it.each([
    ['B08', { 'income.fiscal.rate': 0.96 }, '资金来源 财政拨款 执行率为96.00%，应为95.00%'],
    ['B11', { 'income.total.score': 10 }, '预算执行率得分为10，应为9.5'],
    ['B11', { 'income.total.spent': 193.2, 'income.total.score': 10 }, '预算执行率得分为10，应为9.66'],
    ['B11', { 'income.total.budget': 299.59, 'income.total.score': 10 }, '预算执行率得分为10，应为6.34'],
    ['D07', { 'total.score': 100 }, '总分的得分为100，应为99.5'],
    ['D08', { 'total.weight': 90 }, '总分的分值为90，应为100'],
    ['E07', { staff: 9 }, '在职人员控制率为112.50%，超过100.00%'],
  ])('finds %s when a printed figure does not follow', (rule, places, message) => {
    expect(found(changed(clean, places), rule).map((issue) => issue.message)).toEqual([message]);
  });

  it('finds a score above its weight and a quantity scored too high', () => {
    const [first, ...rest] = cleanRows;
    const above = withIndicators([{ ...first, score: 51 }, ...rest]);
    expect(found(above, 'D01')[0]?.message).toBe('“指标1：慰问人次”得分51超过分值50');
    const half = withIndicators([{ ...first, actual: '225人', reason: '活动推迟' }, ...rest]);
    expect(found(half, 'D02')[0]?.message).toBe('“指标1：慰问人次”得分50，按完成比例应为25');
  });
});

describe('a blank form', () => {
  it('finds nothing and passes nothing that could not be looked at', () => {
    const rows = ['数量指标', '质量指标'].map((level2) => ({ level1: '产出指标', level2, name: '指标1：' }));
    const blank = { ...withIndicators(rows), places: { 'income.total.weight': 10 } };
    const result = run(blank);
    expect(result.findings).toEqual([]);
    expect(result.passed).toEqual([]);
    expect(result.notRun.find(({ rule }) => rule === 'E07')?.why).toBe('缺少实有人数、人员编制');
  });
});

describe('figures that are not all there', () => {
  it('do not blame the clerk for the 0 that a formula gives', () => {
    const half = changed(clean, { 'income.total.spent': null, 'income.total.score': 0 });
    expect(found(half, 'B11')).toEqual([]);
  });

  const notRun = (document: FormDocument, rule: string) =>
    run(document).notRun.find((entry) => entry.rule === rule)?.why;
  const [first, second, third] = cleanRows;

  it('do not pass a printed 执行率 whose budget is 0', () => {
    const document = changed(clean, { 'structure.basic.budget': 0, 'structure.basic.rate': 1 });
    expect(notRun(document, 'B08')).toBe('缺少不为0的资金结构 基本支出 全年预算数');
  });

  it('do not pass a total that lacks 预算执行率得分', () => {
    const document = changed(clean, { 'income.total.budget': null, 'total.score': 90 });
    expect(notRun(document, 'D07')).toBe('缺少资金来源 合计 得分');
  });

  it('do not pass the weights while a 一级指标 has none', () => {
    expect(notRun(withIndicators([first, second].flatMap((row) => row ?? [])), 'C02')).toBe('缺少满意度指标的分值');
  });

  it('name a base that is 0', () => {
    expect(notRun(changed(clean, { posts: 0 }), 'E07')).toBe('缺少不为0的人员编制');
    const nothingBudgeted = changed(clean, { 'income.total.budget': 0, 'income.total.score': 10 });
    expect(found(nothingBudgeted, 'B11')[0]?.message).toBe(
      '预算执行率得分填了10，但缺少不为0的资金来源 合计 全年预算数',
    );
  });

  it('are compared by group although the cell breaks the word', () => {
    const broken = withIndicators(
      [first, second, { ...third, level1: '满意度\n指标', weight: 20 }].flatMap((row) => row ?? []),
    );
    expect(found(broken, 'C02').map(({ message }) => message)).toEqual(['满意度指标的分值合计为20，规定为10']);
  });
});

it('adds up the total from the 执行率 score that the paper shows', () => {
  const document = changed(clean, { 'income.total.score': 9 });
  expect(rules(run(document).findings)).toEqual(['B11']);
  expect(complete(form, clean, { 'income.total.score': 9 }).places['total.score']).toBe(99);
});

it.each([
  ['dates', '12月底前', '11月底前'],
  ['a result that is only a bound', '≥90%', '>60%'],
  ['a result that says what was not reached', '≥90%', '未达到90%'],
])('does not score %s by proportion', (_what, target, actual) => {
  const document = withIndicators([indicator('产出指标', '时效指标', '指标1：完成', 50, { target, actual })]);
  expect(rules(run(document).notRun)).toContain('D02');
});
