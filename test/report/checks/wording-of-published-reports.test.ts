/** What is wrong with the words of three published reports, read off the paper; of all else the rules are silent. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../shared/document/report';
import type { RuleId } from '../../../shared/forms/rules';
import { wordingRules } from '../../../shared/report/checks/wording-rules';
import { checked, wordsOf } from '../support/checked-report';
import { daoxianReport, lusongReport, yueluReport } from '../support/sample-reports';

type Golden = readonly (readonly [rule: RuleId, words: readonly string[], message: RegExp])[];

const ofWording = new Set<string>(wordingRules.map(({ rule }) => rule));
/** Rules on numbers run under the same numbers. */
const ofBoth = new Set<string>(['A01']);

const found = (report: Report) =>
  checked(report)
    .findings.filter(({ rule }) => ofWording.has(rule) && !ofBoth.has(rule))
    .map((issue) => ({ rule: issue.rule, words: wordsOf(report, issue), message: issue.message }));

function expectGolden(report: Report, golden: Golden): void {
  const findings = found(report);
  expect(findings.map(({ rule, words }) => [rule, words])).toEqual(golden.map(([rule, words]) => [rule, words]));
  for (const [index, [, , message]] of golden.entries()) expect(findings[index]?.message).toMatch(message);
}

describe('岳麓 2022', () => {
  const report = yueluReport();

  it('has what D-S1-22 to D-S1-25 name, and nothing else', () => {
    expectGolden(report, [
      ['A06', ['单位部门'], /混用/],
      ['F02', ['存在的主要问题及原因分析'], /没有编号，应为“五、”/],
      ['F03', ['（以下简称（我会））', '（参照公务员管理的事业单位或事业单位）'], /模板/],
      ['F03', ['主要反映各种预算支出执行偏离绩效目标的情况，并分析其原因。  '], /模板/],
      ['F05', ['工工'], /重复/],
      ['F05', ['广大广大'], /重复/],
      ['F07', ['劳动竞争'], /劳动竞赛/],
      ['F07', ['差旅费劳务费'], /差旅费、劳务费/],
      ['F07', ['本年度是计划'], /本年度计划/],
      ['F08', ['.'], /“。”/],
      ['F14', ['目前'], /哪一天/],
    ]);
  });

  it('passes what is right in it', () => {
    const passed = checked(report).passed.map(({ rule }) => rule);
    expect(passed).toEqual(expect.arrayContaining(['A02', 'A04', 'A08', 'A09', 'F01', 'F04', 'F06', 'F09', 'F15']));
  });

  it('tells 44.75万元.一是 where it stands', () => {
    const slip = checked(report).findings.find(({ rule }) => rule === 'F08')?.words?.[0];
    const paragraph = report.blocks.find(({ id }) => id === slip?.block);
    const text = paragraph && 'content' in paragraph && paragraph.content[0];
    expect(text && text.kind === 'words' && text.text.slice((slip?.from ?? 0) - 7, (slip?.to ?? 0) + 2)).toBe(
      '44.75万元.一是',
    );
  });
});

describe('道县 2023', () => {
  it('has what its paper shows', () => {
    const twice = ['(一)', '(二)', '(三)', '(四)'];
    expectGolden(daoxianReport(), [
      ['A04', ['提高资金的使用效益。'], /单位名称和日期/],
      ['F01', ['提高资金的使用效益。'], /绩效自评结果拟应用和公开情况/],
      ['F01', ['提高资金的使用效益。'], /其他需要说明的情况/],
      ['F02', ['机构情况'], /“2\.机构情况”的标点/],
      ['F02', [...twice, '(五)', '(六)', '(七)', '(八)', '(九)', '(十)', ...twice], /14处半角，4处全角/],
      ['A08', ['[bookmark: _GoBack]'], /标记/],
      ['F07', ['对家庭和个人的补助'], /对个人和家庭的补助/],
      ['F07', ['更上一步台阶'], /更上一个台阶/],
      ['F08', ['维 护', '维 护', '， 组'], /空格/],
      ['F08', [';'], /；/],
      ['F08', [';', '(', ')', '(', ')', ';', ';', '和 建'], /共8处/],
      ['F08', [';'], /；/],
      ['F08', [':'], /：/],
      ['F08', [','], /，/],
      ['F09', ['一是'], /没有“二是”/],
      ['F14', ['今年以来', '今年以来', '截至目前'], /共3处/],
      ['E19', ['部门年度整体支出、省级专项资金、其他项目支出绩效目标'], /没有写目标/],
    ]);
  });
});

describe('芦淞 2022', () => {
  it('has what its paper shows', () => {
    expectGolden(lusongReport(), [
      ['A06', ['2022年度株洲市芦淞区总工会整体支出'], /没有写明是自评报告/],
      ['A04', ['无。'], /单位名称和日期/],
      ['F02', ['年度整体支出绩效目标'], /“1、年度整体支出绩效目标”的编号应为“（二）”/],
      ['F02', ['项目支出情况'], /“（2）项目支出情况”的编号应为“（二）”/],
      ['F02', ['专项资金支出绩效情况'], /重复，前面已到“（三）”/],
      ['F06', ['“女职工权益保护线上宣讲活动'], /没有后一半/],
      ['F14', ['目前'], /哪一天/],
    ]);
  });
});
