import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../shared/report/extraction/statements';
import { statementsOf } from '../../../shared/report/extraction/statements';
import { textsOf } from '../support/report-of-text';

const statements = (text: string): readonly Statement[] => textsOf(text).flatMap(statementsOf);

/** What each number is said of, and how it is written. */
const said = (text: string): string[] =>
  statements(text).map(({ before, written, after }) => `${before}|${written}|${after}`);

describe('Numbers of a text', () => {
  it('are said of the words of their own clause', () => {
    expect(said('现有编制人数3人，目前实有在职人员7人，离退休人员1人。')).toEqual([
      '现有编制人数|3人|',
      '目前实有在职人员|7人|',
      '离退休人员|1人|',
    ]);
    expect(said('为全区38名劳模、568名困难职工发放慰问金22.04万元。')).toEqual([
      '为全区|38名|劳模',
      '劳模、|568名|困难职工发放慰问金',
      '困难职工发放慰问金|22.04万元|',
    ]);
  });

  it('keep their name over a colon, a bracket that closes, and the year between', () => {
    expect(said('基本支出：153.78万元；因公出国（境）费0万元，“三公”经费2022年总共使用0万元')).toEqual([
      '基本支出|153.78万元|',
      '因公出国(境)费|0万元|',
      '“三公”经费总共使用|0万元|',
    ]);
  });

  it('do not take their name out of a bracket before them', () => {
    expect(said('共170400.00元（其中区财政资金100000元，区总本级资金70400元），慰问金额5万元')).toEqual([
      '共|170400.00元|',
      '其中区财政资金|100000元|',
      '区总本级资金|70400元|',
      '慰问金额|5万元|',
    ]);
  });

  it('are amounts in 元 whatever their unit', () => {
    expect(statements('上缴1.2亿元，支出44.75万元，慰问170,400.00元').map(({ number }) => number.toNumber())).toEqual([
      120_000_000, 447_500, 170_400,
    ]);
  });

  it('are exact, at least, or about', () => {
    const text = '发放10万余元，惠及1400余名职工，共500多人，累计近2100万元，约30人，达100万元，3至5场';
    expect(statements(text).map(({ exactness }) => exactness)).toEqual([
      'atLeast',
      'atLeast',
      'atLeast',
      'about',
      'about',
      'exact',
      'about',
    ]);
  });

  it('tell amounts from prices, rates, counts and numbers without a unit', () => {
    const text = '以每人300元的标准，500元/人，支出9.6万元，执行率100%，慰问7人，其他资金：0';
    expect(statements(text).map(({ kind }) => kind)).toEqual(['price', 'price', 'money', 'rate', 'count', 'bare']);
  });

  it('are neither years, dates, ordinals nor the number before a paragraph', () => {
    expect(said('1.2022年预算资金161.87万元，5月18日表彰，第3届。')).toEqual(['预算资金|161.87万元|']);
    expect(said('2、主动作为')).toEqual([]);
  });

  it('are of the time that was said last before them in their sentence', () => {
    const times = (text: string) => statements(text).map(({ period }) => period);
    expect(times('2022年支出5万元，上年4万元。今年6万元。')).toEqual([
      { kind: 'year', year: 2022 },
      { kind: 'before' },
      { kind: 'year', year: null },
    ]);
    expect(times('截至2022年12月底共有会员100人。全年累计新建33家。累计服务9人。上半年走访3次。')).toEqual([
      { kind: 'cumulative' },
      { kind: 'year', year: null },
      { kind: 'cumulative' },
      { kind: 'part' },
    ]);
  });

  it('are found where they stand, with full-width digits too', () => {
    const text = '我会整体支出为２９９．５９万元，其中';
    const [found] = statements(text);
    expect(text.slice(found?.from, found?.to)).toBe('２９９．５９万元');
    expect(found?.number.toNumber()).toBe(2_995_900);
    expect(found?.decimals).toBe(2);
  });

  it('are found with number, unit and place in any sentence', () => {
    const units = fc.constantFrom('万元', '元', '人', '家', '人次', '%', '亿元');
    const part = fc.record({
      words: fc.constantFrom('基本支出', '困难职工', '“三公”经费', '因公出国（境）费', '共使用'),
      cents: fc.integer({ min: 1, max: 99_999_999 }),
      decimals: fc.constantFrom(0, 1, 2, 4),
      unit: units,
      mark: fc.constantFrom('，', '。', '；', '、', '（其中：'),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        let text = '';
        const due = parts.map(({ words, cents, decimals, unit, mark }) => {
          text += words;
          const written = `${(cents / 10 ** decimals).toFixed(decimals)}${unit}`;
          const from = text.length;
          text += written + mark;
          return { written, from, to: from + written.length, decimals };
        });
        const found = statements(text);
        expect(found.map(({ written, from, to, decimals }) => ({ written, from, to, decimals }))).toEqual(due);
      }),
    );
  });
});
