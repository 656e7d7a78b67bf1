/** Rules on numbers that need no table: what they find, and what they leave alone. */
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../shared/forms/rules';
import { aroundText } from '../support/report-of-text';
import { found, hasRun, underlined } from '../support/told';

const messages = (rule: RuleId, text: string): readonly string[] =>
  found(rule, aroundText(text)).map(({ message }) => message);

const finds: readonly (readonly [RuleId, string, string])[] = [
  ['B09', '项目支出预算10万元，项目支出实际12万元。', '项目支出实际12万元超过预算10万元，执行率120.00%'],
  ['B12', '慰问金4.0005万元。', '4.0005万元的小数超过两位'],
  ['B17', '发放慰问金170400元，另发补助5万元。', '同一段中混用元和万元：170400元、5万元'],
  [
    'E08',
    '一段。新建户外劳动者服务站点共14家。\n二段。新建户外劳动者服务站点共15家。',
    '“新建户外劳动者服务站点”在报告中写了14家，又写了15家',
  ],
  ['E12', '本单位无项目支出。\n今年投入50万元建设站点。', '写明“无项目支出”，又写了50万元的支出'],
  [
    'E13',
    '基本支出20万元，项目支出10万元。\n投入25万元建站点。拨付6万元用于驻村。',
    '本段列举的支出合计31万元，比基本支出和项目支出30万元多1万元，没有写明资金来源',
  ],
  [
    'E14',
    '救助25人，每人补助2000元，共计5万元；助学30人，每人补助3000元，共计8万元。',
    '30人按3000元的标准应为9万元，写的是8万元',
  ],
  ['E15', '帮扶困难职工568人次。\n对568名困难职工进行慰问。', '“困难职工”既写568人次，又写568名'],
  ['E17', '发展会员2644人，其中女会员3000人。', '“女会员”3000人大于总数2644人'],
  ['F10', '项目支出共44.75，其中慰问10万元。', '“项目支出”44.75没有写单位'],
  ['F11', '人员经费占基本支出的比重为91.6。', '“人员经费占基本支出的比重”91.6没有写%'],
  ['F12', '项目支出预算0万元，执行率100%。', '预算数为0，不能计算100%'],
  ['F13', '2022年公用经费10万元，比2021年的8万元减少2万元。', '写的是减少，按数字应为增加'],
  ['F13', '公用经费10万元，上年8万元，与上年持平。', '写的是持平，按数字应为增加'],
];

/** Sentences of which the rule must not complain; of most it may say that it was not run. */
const silent: readonly (readonly [RuleId, string])[] = [
  ['B09', '年初预算项目支出10万元，年中追加5万元，项目支出实际12万元。'],
  ['B09', '项目支出预算10万元，项目支出实际10万元。'],
  ['B12', '上缴1.2345亿元，支出12.35万元。'],
  ['B17', '每人300元，共17.04万元，另发5000元的图书。'],
  ['E08', '春节慰问困难职工300人。\n夏天慰问困难职工100人。'],
  ['E12', '本单位无政府性基金预算支出。\n今年投入50万元建设站点。'],
  ['E12', '无项目支出结转。\n今年投入50万元建设站点。'],
  ['E12', '本单位无项目支出。\n企业募集资金50万元用于救助，挽回经济损失40余万元，为职工获得补助17万元，慰问品500元。'],
  ['E13', '基本支出20万元，项目支出10万元。\n投入25万元建站点，资金来源为上级补助。拨付6万元用于驻村。'],
  ['E13', '基本支出20万元，项目支出10万元。\n投入25万元建站点，其中购置设备20万元。'],
  ['E14', '为120名劳模每人每月发放200元，全年共计28.8万元。'],
  ['E14', '对568名职工按每人300元的标准发放17.04万元（其中财政10万元，本级7.04万元）。'],
  ['E15', '救助职工300人次。\n慰问职工1000人，培训职工500人。'],
  ['E17', '慰问10家企业、500名职工，其中困难职工60名。'],
  ['F10', '共有会员2644，站点14个。单位：万元。项目支出44.75。'],
  ['F11', '占地3000平方米，男女占比3:1，占总分的10分。'],
  ['F12', '项目支出预算10万元，执行率100%。'],
  ['F13', '公用经费10万元，比上年减少2万元。'],
  ['F13', '公用经费8.3万元，上年10万元，减少1.7万元，下降17%。'],
  ['F13', '公务接待费0万元，上年0万元，与上年持平。'],
];

describe('Numbers of a report without tables', () => {
  it.each(finds)('%s finds fault with %s', (rule, text, message) => {
    expect(messages(rule, text)).toEqual([message]);
  });

  it.each(silent)('%s leaves alone %s', (rule, text) => {
    expect(messages(rule, text)).toEqual([]);
  });

  it('say of a rule without anything to compare that it was not run', () => {
    const around = aroundText('我会认真贯彻落实上级要求。');
    const rules = [
      'B09',
      'B12',
      'B16',
      'E04',
      'E08',
      'E12',
      'E13',
      'E14',
      'E15',
      'E17',
      'E18',
      'F11',
      'F12',
      'F13',
    ] as const;
    expect(rules.filter((rule) => hasRun(rule, around))).toEqual([]);
  });

  it('are underlined where they stand, in each paragraph', () => {
    const around = aroundText('本单位无项目支出。\n今年投入50万元建设站点。\n拨付13万元用于驻村。');
    expect(found('E12', around).map((issue) => underlined(issue, around))).toEqual([
      ['无项目支出', '50万元', '13万元'],
    ]);
  });
});
