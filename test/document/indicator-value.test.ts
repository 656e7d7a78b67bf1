import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { onlyQuantity, parseIndicatorValue } from '../../shared/document/indicator-value';
import type { MeasuredQuantity } from '../../shared/document/indicator-value';
import { randomOf } from '../hostile/support/random';

/** ≥95 %, 约 30 人, 3–5 次; words around in brackets. */
function written({ sign, number, to, unit, isApproximate, before, after }: MeasuredQuantity): string {
  const figures = to ? `${number}–${to}` : String(number);
  const around = [before && `〔${before}〕`, after && `〔${after}〕`];
  return `${around[0]}${isApproximate ? '约' : ''}${sign ?? ''}${figures}${unit && ` ${unit}`}${around[1]}`;
}

/** The kind and what was understood, in one line. */
function understood(text: string): string {
  const value = parseIndicatorValue(text);
  switch (value.kind) {
    case 'quantity':
      return `quantity ${written(value.quantity)}`;
    case 'quantities':
    case 'prose':
      return `${value.kind} ${value.quantities.map(written).join(' & ')}`.trim();
    case 'words':
      return value.isKnown ? 'word' : 'words';
    default:
      return value.kind;
  }
}

describe('indicator values of the published samples', () => {
  it.each([
    // 苏州 2023
    ['=100%', 'quantity =100 %'],
    ['≤0%', 'quantity ≤0 %'],
    ['≥100%', 'quantity ≥100 %'],
    ['=300人', 'quantity =300 人'],
    ['=62%', 'quantity =62 %'],
    ['健全', 'word'],
    ['符合', 'word'],
    ['及时', 'word'],
    // 岳麓 2022
    ['100家/3500人', 'quantities 100 家 & 3500 人'],
    ['60家/120份', 'quantities 60 家 & 120 份'],
    ['8期/326人', 'quantities 8 期 & 326 人'],
    ['450人', 'quantity 450 人'],
    ['预算执行率>90%', 'quantity 〔预算执行率〕>90 %'],
    ['达标率=100%', 'quantity 〔达标率〕=100 %'],
    ['三公经费变动率≤0', 'quantity 〔三公经费变动率〕≤0'],
    ['满意度>98%', 'quantity 〔满意度〕>98 %'],
    ['是否完成', 'words'],
    ['已完成', 'word'],
    ['完成的及时性', 'words'],
    ['\\', 'emptyMark'],
    ['大力弘扬劳模精神、劳动精神和工匠精神', 'words'],
    ['全区推广“一户一产业工人”培养工程，开展“一户一产业”培训8期，免费培训职工326人', /^prose .*8 期.* & .*326 人$/],
    ['5182名新就业形态劳动者获得工会会员服务和保障', /^prose 5182 名/],
    // 望城 2023
    ['153万元', 'quantity 1530000 元'],
    ['38.59万元', 'quantity 385900 元'],
    ['95%', 'quantity 95 %'],
    ['2023年8月-10月，完成金秋爱心助学活动', 'prose'],
    ['举办培训班5期，培训困难职工、农名工共计500多人', /^prose .*5 期.* & .*约500 人$/],
    ['今年全区计划新增30个工会户外劳动者服务站点，力争重点区域实现全覆盖。', /^prose .*30 个/],
    [
      '组织3万名参加在职职工纳入全市职工医疗(住院)互助计划，组织1.2万名女职工参加特殊疾病保障项目',
      /^prose .*30000 名.* & .*12000 名/,
    ],
    ['当年完成全区工会经费专项审计工作,对20家基层工会进行2022年工会经费的审查', /^prose .*20 家$/],
    // 道县 2023, 芦淞 2022
    ['9个集体、2名优秀个人', 'quantities 9 个〔集体〕 & 2 名〔优秀个人〕'],
    ['38批次', 'quantity 38 批次'],
    ['0台', 'quantity 0 台'],
    ['1万余人次', 'quantity 约10000 人次'],
    ['3000余万元', 'quantity 约30000000 元'],
    ['近2100万元', 'quantity 约21000000 元'],
    ['帮扶困难职工568人次', 'quantity 〔帮扶困难职工〕568 人次'],
    ['5月18日', 'time'],
    ['9月份', 'time'],
  ])('%s', (text, expected) => {
    if (typeof expected === 'string') expect(understood(text)).toBe(expected);
    else expect(understood(text)).toMatch(expected);
  });
});

describe('what clerks type', () => {
  it.each([
    ['  ', 'empty'],
    ['　', 'empty'],
    ['／', 'emptyMark'],
    ['——', 'emptyMark'],
    ['－', 'emptyMark'],
    ['*', 'emptyMark'],
    ['不适用', 'notApplicable'],
    ['（不适用）', 'notApplicable'],
    ['无', 'notApplicable'],
    ['不涉及', 'notApplicable'],
    ['无投诉', 'words'],
    ['≥９５％', 'quantity ≥95 %'],
    ['＞＝９５％', 'quantity ≥95 %'],
    ['≧ 95 %', 'quantity ≥95 %'],
    ['＜5‰', 'quantity <5 ‰'],
    ['1,200人次', 'quantity 1200 人次'],
    ['１，２００人次', 'quantity 1200 人次'],
    ['不低于95%', 'quantity ≥95 %'],
    ['不少于12期', 'quantity ≥12 期'],
    ['不超过2个百分点', 'quantity ≤2 个百分点'],
    ['低于5%', 'quantity <5 %'],
    ['超过300人', 'quantity >300 人'],
    ['达到90%', 'quantity ≥90 %'],
    ['达到90%以上', 'quantity ≥90 %'],
    ['90%及以上', 'quantity ≥90 %'],
    ['95%（含）以上', 'quantity ≥95 %'],
    ['控制在5%以内', 'quantity ≤5 %'],
    ['30天内', 'quantity ≤30 天'],
    ['10个工作日以内', 'quantity ≤10 个工作日'],
    ['3年', 'quantity 3 年'],
    ['3-5次', 'quantity 3–5 次'],
    ['80%～90%', 'quantity 80–90 %'],
    ['3至5次', 'quantity 3–5 次'],
    ['3-5万人', 'quantity 30000–50000 人'],
    ['-3.5%', 'quantity -3.5 %'],
    ['≥-3%', 'quantity ≥-3 %'],
    ['约30人', 'quantity 约30 人'],
    ['50人左右', 'quantity 约50 人'],
    ['2000元/人', 'quantity 2000 元/人'],
    ['2次/年', 'quantity 2 次/年'],
    ['1次/季度', 'quantity 1 次/季度'],
    ['2次/月', 'quantity 2 次/月'],
    ['≥90%（在职职工）', 'quantity ≥90 %〔(在职职工)〕'],
    ['30家企业', 'quantity 30 家〔企业〕'],
    ['在档特困职工基本生活水平保障度≥95%', 'quantity 〔在档特困职工基本生活水平保障度〕≥95 %'],
    ['每月10日前', 'time'],
    ['6-12月', 'time'],
    ['2022.5万元', 'quantity 20225000 元'],
    ['2000-3000元', 'quantity 2000–3000 元'],
    ['较上年提高3%', 'quantity 〔较上年提高〕3 %'],
    ['比2021年提高3%', 'prose 〔提高〕3 %'],
    ['1.5亿元', 'quantity 150000000 元'],
    ['100', 'quantity 100'],
    ['5对', 'quantity 5 对'],
    ['新建工会：100家；发展会员：3500人', 'quantities 〔新建工会〕100 家 & 〔发展会员〕3500 人'],
    ['三次', 'quantity 3 次'],
    ['不少于两家', 'quantity ≥2 家'],
    ['十二篇以上', 'quantity ≥12 篇'],
    ['百分之九十五以上', 'quantity ≥95 %'],
    ['百分之95', 'quantity 95 %'],
    ['一次性补助', 'words'],
    ['一户一产业', 'words'],
    ['三分之一', 'words'],
    ['十分及时', 'words'],
    ['2022年12月底前', 'time'],
    ['2022年12月31日前完成', 'time'],
    ['2022-12-31', 'time'],
    ['8月-10月', 'time'],
    ['第3季度', 'time'],
    ['2022-2023年', 'time'],
    ['财预〔2020〕10号', 'words'],
    ['A4纸', 'words'],
    ['5G网络', 'words'],
    ['第3届', 'words'],
    ['1/3', 'prose 1 & 3'],
    ['430103198001011234', 'words'],
    ['1、完成培训；2、完成竞赛', 'words'],
    ['明显提升', 'word'],
    ['及时。', 'word'],
  ])('%s', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe('any text', () => {
  const pieces: readonly [string, ...string[]] = [
    '',
    ...['≥', '≤', '＞', '=', '-', '约', '不低于', '以上', '内', '/', '、', '，', '。', ' ', '　', '\n', '（', '）'],
    ...['1', '95', '3,500', '１２', '0.5', '2022', '12', '三', '十', '百分之', '万', '亿', '第', '〔', '〕'],
    ...[
      '%',
      '‰',
      '人',
      '人次',
      '家',
      '个',
      '元',
      '年',
      '月',
      '日',
      '季度',
      '号',
      '工会',
      '培训',
      '无',
      '\\',
      'A',
      '😀',
    ],
  ];

  it('is kept as typed, and understood the same in 全角 signs', () => {
    const random = randomOf(20_221);
    for (let time = 0; time < 5000; time++) {
      const text = Array.from({ length: 1 + random.below(12) }, () => random.pick(pieces)).join('');
      expect(parseIndicatorValue(text).text).toBe(text);
      // an input method that writes 全角 signs, and blanks left at the ends, change nothing
      expect(understood(` ${fullWidth(text)}　`), text).toBe(understood(text));
    }
  });

  it('of a sign, a number and a unit gives these', () => {
    const random = randomOf(7);
    const signs = { '≥': '≥', '≤': '≤', '＞': '>', '<': '<', '＝': '=', '': null, 不超过: '≤', 至少: '≥' } as const;
    const units = ['%', '‰', '人', '人次', '家', '个百分点', '份', '㎡', '天', ''];
    for (const [typed, sign] of Object.entries(signs)) {
      for (const unit of units) {
        const number = (random.below(10_000_000) / 1000).toFixed(random.below(4));
        const quantity = onlyQuantity(parseIndicatorValue(`${typed}${number}${unit}`));
        expect({ ...quantity, number: String(quantity?.number) }, `${typed}${number}${unit}`).toMatchObject({
          sign,
          number: String(new Decimal(number)),
          unit,
          to: null,
          isApproximate: false,
        });
      }
    }
  });

  it.each([
    '1,111'.repeat(40_000),
    '9'.repeat(200_000),
    '≥'.repeat(200_000),
    '1家/'.repeat(50_000),
    ' '.repeat(200_000) + '1',
    '百分之'.repeat(60_000),
    '三'.repeat(200_000),
    '3-'.repeat(100_000),
    '(不适用'.repeat(50_000),
  ])('takes no more than a moment, however long it is (%#)', (text) => {
    const begun = performance.now();
    parseIndicatorValue(text);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
