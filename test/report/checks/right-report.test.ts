import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../shared/forms/rules';
import type { Figure } from '../../../shared/document/figure';
import type { Content } from '../../../shared/document/report';
import { typed } from '../../../shared/report/replace-words';
import { aroundReport, tableBeside } from '../support/report-of-text';
import { evaluation, reportWith } from '../support/right-report';
import { found, hasRun, mended, rulesFinding, underlined } from '../support/told';

describe('A report beside its tables', () => {
  it('is told nothing where every number is right', () => {
    const around = reportWith();
    expect(rulesFinding(around)).toEqual([]);
    const asked = ['E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'E09', 'E10', 'E11', 'E14', 'E17', 'E18'] as const;
    expect(asked.filter((rule) => !hasRun(rule, around))).toEqual([]);
  });

  const changes: readonly (readonly [RuleId, string, string, string])[] = [
    ['E01', '整体支出1180.50万元', '整体支出1180.40万元', '报告中的整体支出全年执行数为1180.40万元，表中为1180.5万元'],
    ['E02', '公用经费100万元', '公用经费101万元', '报告中的公用支出全年执行数为101万元，表中为100万元'],
    [
      'E03',
      '项目支出决算280.25万元',
      '项目支出决算280.52万元',
      '报告中的项目支出全年执行数为280.52万元，表中为280.25万元',
    ],
    [
      'E04',
      '业务专项200.25万元',
      '业务专项200.52万元',
      '“项目支出决算”280.25万元与所列各项之和280.52万元不符，相差0.27万元',
    ],
    ['E05', '全年预算300万元', '全年预算310万元', '报告中的项目支出全年预算数为310万元，表中为300万元'],
    ['E06', '实有在职人员19人', '实有在职人员20人', '报告中的实有人数为20人，表中为19人'],
    ['E06', '核定编制20人', '核定编制21人', '报告中的人员编制为21人，表中为20人'],
    ['E07', '核定编制20人', '核定编制18人', '报告中在职人员19人超过编制18人，控制率105.56%'],
    ['E09', '自评得分95.5分', '自评得分96分', '报告中的自评得分为96分，表中为95.5分'],
    ['E09', '等级为“优”', '等级为“良”', '报告中的等级“良”与总得分95.5分不符，应为“优”'],
    ['E09', '自评得分95.5分，', '', '报告没有写自评得分，表中总得分95.5分，等级“优”'],
    ['E10', '培训职工500人次', '培训职工480人次', '报告中“技能培训职工”为480人次，表中实际完成值为500人次'],
    ['E11', '公务接待费1.2万元。', '公务接待费1.3万元。', '报告中的公务接待费为1.3万元，表中为1.2万元'],
    [
      'B20',
      '公务接待费1.2万元。',
      '公务接待费1.3万元。',
      '“三公经费支出”3.2万元与所列各项之和3.3万元不符，相差0.1万元',
    ],
    ['E14', '慰问金17.04万元', '慰问金17.4万元', '568名按300元的标准应为17.04万元，写的是17.4万元'],
    ['E17', '女职工8人', '女职工28人', '“女职工”28人大于总数19人'],
    [
      'E18',
      '运行维护专项60万元',
      '运行维护专项80万元',
      '“年初预算项目支出”260万元与所列各项之和280万元不符，相差20万元',
    ],
    ['F13', '减少0.3万元，下降20%', '增加0.3万元，增长20%', '写的是增加，按数字应为减少'],
    ['F13', '减少0.3万元，下降20%', '减少0.4万元，下降20%', '写的是减少0.4万元，按数字应为0.3万元'],
    ['F13', '减少0.3万元，下降20%', '下降25%', '写的是减少25%，按数字应为20%'],
    ['F12', '上年1.5万元减少0.3万元，下降20%', '上年0万元增长100%', '上年数为0，不能计算100%'],
    ['F11', '占76.26%', '占76.26', '“占”76.26没有写%'],
    ['F10', '基本支出900.25万元，占', '基本支出900.25，占', '“基本支出”900.25没有写单位'],
    ['B12', '公务用车运行维护费2万元', '公务用车运行维护费2.0001万元', '2.0001万元的小数超过两位'],
    ['B16', '业务专项200.25万元', '业务专项200.25元', '“业务专项”写的是200.25元，应为200.25万元'],
    ['B17', '慰问金17.04万元', '慰问金170400元，另发2万元', '同一段中混用元和万元：170400元、2万元'],
  ];
  it.each(changes)('breaks %s with %s → %s', (rule, words, others, message) => {
    const around = reportWith(words, others);
    expect(found(rule, around).map((issue) => issue.message)).toContain(message);
    expect(found(rule, reportWith())).toEqual([]);
  });

  it('takes the table’s number in place of a wrong one, with the unit as it was written', () => {
    const mends: readonly (readonly [RuleId, string, string, string])[] = [
      ['E01', '整体支出1180.50万元', '整体支出11804000元', '整体支出11805000元，其中'],
      ['E06', '核定编制20人', '核定编制21人', '核定编制20人，'],
      ['E09', '自评得分95.5分', '自评得分96分', '自评得分95.5分，'],
      ['E10', '培训职工500人次', '培训职工480人次', '培训职工500人次，'],
      ['E11', '公务接待费1.2万元。', '公务接待费1.3万元。', '公务接待费1.20万元。'],
    ];
    for (const [rule, words, others, due] of mends) {
      const around = reportWith(words, others);
      const [issue] = found(rule, around);
      expect([rule, issue && mended(issue, around)]).toEqual([rule, expect.stringContaining(due)]);
    }
  });

  it('does not judge a live figure by its own cell', () => {
    const { report, tables } = reportWith();
    const figure: Figure = {
      source: {
        kind: 'cell',
        cell: { file: null, path: { kind: 'place', form: evaluation.definition, place: 'posts' } },
      },
      style: { unit: null, showsUnit: false, decimals: null, capitals: false },
      text: '21',
    };
    const content: Content = [...typed('核定编制'), { kind: 'figure', figure }, ...typed('人。')];
    const around = aroundReport({ ...report, blocks: [{ kind: 'paragraph', id: 'p', content }] }, tables);
    expect(around.texts.map(({ text }) => text)).toEqual(['核定编制21人。']);
    expect(found('E06', around)).toEqual([]);
  });

  it('is compared with a 对照文件 where the document has no table, and no cell is led to', () => {
    const alone = reportWith('核定编制20人', '核定编制21人');
    const beside = aroundReport(alone.report, [tableBeside(evaluation, '自评表.xlsx')]);
    const [issue] = found('E06', beside);
    expect(issue?.explain).toContain('自评表.xlsx 部门整体支出绩效自评表 人员编制：20人');
    expect(issue?.paths).toEqual([]);
  });

  it('is not compared with the tables of another year', () => {
    const { report } = reportWith('核定编制20人', '核定编制21人');
    const around = aroundReport(report, [tableBeside({ ...evaluation, year: 2021 })]);
    expect(hasRun('E06', around)).toBe(false);
  });

  const others: readonly (readonly [string, string])[] = [
    ['of another fund', '一般公共预算之外，政府性基金预算项目支出30万元。'],
    ['in the chapter of another fund', '三、国有资本经营预算支出情况\n项目支出0万元。'],
    ['of another unit', '其中区职工服务中心基本支出30万元。'],
    ['of one project', '两节慰问项目支出15万元。'],
    ['of one purpose', '用于困难帮扶的项目支出15万元。'],
    ['that grew', '基本支出增加5万元。'],
    ['about', '全年项目支出约280万元。'],
    ['planned at first', '年初预算基本支出880万元。'],
    ['of another time', '上年基本支出850万元，2021年项目支出100万元，截至6月底基本支出400万元。'],
    ['of the office expenses', '商品和服务支出90万元，包括公务接待费1万元，办公费89万元。'],
    ['of 行政编制', '行政编制12人，事业编制8人。'],
    ['planned for 三公', '“三公”经费预算5万元。'],
    ['of a target', '计划技能培训职工400人次。'],
  ];
  it.each(others)('has nothing to do with a number %s', (_what, sentence) => {
    const around = reportWith('等级为“优”。', `等级为“优”。\n${sentence}`);
    expect(rulesFinding(around)).toEqual([]);
  });

  it('underlines what is to be mended first', () => {
    const around = reportWith('女职工8人', '女职工28人');
    expect(found('E17', around).map((issue) => underlined(issue, around))).toEqual([['28人', '19人']]);
  });
});
