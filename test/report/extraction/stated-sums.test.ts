import { describe, expect, it } from 'vitest';
import { statedSums } from '../../../shared/report/extraction/stated-sums';
import { textsOf } from '../support/report-of-text';

/** 10万元=4万元+6万元 */
const sums = (text: string): string[] =>
  textsOf(text)
    .flatMap(statedSums)
    .map(({ total, parts }) => `${total.written}=${parts.map(({ written }) => written).join('+')}`);

describe('Sums of a text', () => {
  it('have the parts behind 其中, 包括 and 由', () => {
    expect(sums('基本支出254.85万元，其中人员经费233.48万元，用于工资等；公用经费21.37万元。')).toEqual([
      '254.85万元=233.48万元+21.37万元',
    ]);
    expect(sums('工资福利支出40万元，包括基本工资30万元，奖金10万元。另有5万元。')).toEqual(['40万元=30万元+10万元']);
    expect(sums('经费8万元，由财政拨款5万元和自筹资金3万元组成。')).toEqual(['8万元=5万元+3万元']);
  });

  it('go on with 一是, 二是, 三是 over sentences, with several amounts in one of them', () => {
    expect(
      sums(
        '专项支出共44.75万元.一是协商，使用9.6万元。二是慰问，用17.9935万元。三是表彰，用12.952万元，帮扶4万元。余下无。',
      ),
    ).toEqual(['44.75万元=9.6万元+17.9935万元+12.952万元+4万元']);
  });

  it('go on with each sentence behind 如下, and each part may be a sum of its own', () => {
    expect(sums('基本支出共30万元，具体使用情况如下:工资20万元，包括津贴15万元，奖金5万元。办公费10万元。')).toEqual([
      '20万元=15万元+5万元',
      '30万元=20万元+10万元',
    ]);
  });

  it('stand in brackets, which the list does not leave', () => {
    expect(sums('慰问金170400.00元（其中区财政资金100000元，区总本级资金70400元），另发5万元。')).toEqual([
      '170400.00元=100000元+70400元',
    ]);
  });

  it('may stand in one another: 其中 within 其中', () => {
    expect(
      sums('支出176.87万元，其中：项目支出15万元，基本支出161.87万元，其中：人员经费141.11万元，公用经费20.76万元。'),
    ).toEqual(['161.87万元=141.11万元+20.76万元', '176.87万元=15万元+161.87万元']);
    expect(sums('共30万元，其中：甲10万元，其中：一4万元，二6万元；乙20万元。')).toEqual([
      '10万元=4万元+6万元',
      '30万元=10万元+20万元',
    ]);
  });

  it('take 0 without a unit for an amount', () => {
    expect(sums('收入5万元，其中：公共财政拨款5万元；政府性基金拨款：0；其他资金：0。')).toEqual(['5万元=5万元+0+0']);
  });

  it('are none where anything is in doubt', () => {
    const doubtful = [
      '支出10万元，其中培训费约4万元，慰问费6万元。',
      '支出10万元，其中培训费4万元，比上年增加1万元。',
      '支出10万元，其中培训费4万元。',
      '支出10万元，人员3人，其余6万元、4万元。',
      '共10万元。一是培训，用4万元。二是慰问职工。三是表彰，用6万元。',
      '共10万元。一是培训，用4万元。三是慰问，用6万元。',
      '为568名职工以每人300元的标准，发放17万元，其中每户20元、每人30元。',
    ];
    expect(doubtful.flatMap(sums)).toEqual([]);
  });
});
