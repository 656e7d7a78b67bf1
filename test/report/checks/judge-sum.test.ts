import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSum } from '../../../shared/report/checks/judge-sum';
import { statedSums } from '../../../shared/report/extraction/stated-sums';
import { aroundReport, aroundText, textsOf } from '../support/report-of-text';
import { found, hasRun } from '../support/told';
import { typed } from '../../../shared/report/replace-words';
import type { Figure } from '../../../shared/document/figure';

const verdicts = (text: string): string[] =>
  textsOf(text)
    .flatMap(statedSums)
    .map((sum) => judgeSum(sum).kind);

const inWan = (cents: number): string => `${(cents / 100).toFixed(2)}万元`;
const names = ['培训费', '慰问金', '印刷费', '办公费', '差旅费', '电费', '水费', '会议费'];
/** 支出9.00万元，包括培训费4.00万元，慰问金5.00万元。 */
const sentence = (total: number, parts: readonly number[]): string =>
  `支出${inWan(total)}，包括${parts.map((part, index) => `${names[index] ?? ''}${inWan(part)}`).join('，')}。`;

const anyParts = fc.array(fc.integer({ min: 100, max: 1_000_000 }), { minLength: 2, maxLength: names.length });
const sum = (parts: readonly number[]): number => parts.reduce((one, other) => one + other, 0);

describe('A sum in a text', () => {
  it('is silent when it is right', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const around = aroundText(sentence(sum(parts), parts));
        expect(found('E04', around)).toEqual([]);
        expect(hasRun('E04', around)).toBe(true);
      }),
    );
  });

  it('is found with its difference when it is 0.02 off or more, as rounding where that may be', () => {
    fc.assert(
      fc.property(anyParts, fc.integer({ min: 2, max: 90 }), fc.boolean(), (parts, off, isMore) => {
        const total = sum(parts) + (isMore ? off : -off);
        const [issue, ...others] = found('E04', aroundText(sentence(total, parts)));
        expect(others).toEqual([]);
        expect(issue?.message).toContain(`相差${off / 100}万元`);
        expect(issue?.level).toBe(off / 100 <= 0.005 * (parts.length + 1) ? 'hint' : 'error');
      }),
    );
  });

  it('has no tolerance for numbers of more than two decimals', () => {
    expect(verdicts('支出10.0001万元，包括培训费4.0001万元，慰问金6.0001万元。')).toEqual(['contradicts']);
    expect(verdicts('支出10.01万元，包括培训费4万元，慰问金6万元。')).toEqual(['rounding']);
  });

  it('is unsure behind 其中, which need not name all', () => {
    expect(verdicts('支出10万元，其中培训费4万元，慰问金5万元。')).toEqual(['unsure']);
    expect(verdicts('支出10万元，其中培训费4万元，慰问金7万元。')).toEqual(['contradicts']);
    expect(verdicts('基本支出10万元，其中人员经费4万元，公用经费5万元。')).toEqual(['contradicts']);
  });

  it('is unsure where the list says 等, or names more than the whole', () => {
    expect(verdicts('支出10万元，包括培训费4万元，慰问金5万元等。')).toEqual(['unsure']);
    expect(verdicts('慰问支出3万元，包括米1万元，油1.5万元，全部支出80万元。')).toEqual(['unsure']);
  });

  it('holds with the parts of a part left out, and with a list that ends at ；', () => {
    expect(verdicts('支出10万元，包括人员经费6万元，工资4万元，奖金2万元，公用经费4万元。')).toEqual(['agrees']);
    expect(verdicts('项目支出10万元，包括甲4万元，乙6万元；基本支出9万元。')).toEqual(['agrees']);
  });

  it('is repaired by one amount in 元 that was meant in 万元, and only by one', () => {
    expect(verdicts('支出10万元，包括培训费4元，慰问金6万元。')).toEqual(['slip']);
    expect(verdicts('支出10万元，包括培训费4元，慰问金7万元。')).toEqual(['contradicts']);
    expect(verdicts('支出4.0005万元，包括培训费4万元，慰问金5元。')).toEqual(['agrees']);
  });
});

describe('Live figures', () => {
  const figure: Figure = {
    source: {
      kind: 'cell',
      cell: { file: null, path: { kind: 'place', form: 'form', place: 'structure.project.spent' } },
    },
    style: { unit: '万元', showsUnit: true, decimals: 2, capitals: false },
    text: '10.00万元',
  };
  const content = [
    ...typed('项目支出'),
    { kind: 'figure', figure } as const,
    ...typed('，包括培训费4万元，慰问金5万元。'),
  ];

  it('are added up as any number', () => {
    const around = aroundReport({
      outline: 'hunan-report-2022',
      year: 2022,
      blocks: [{ kind: 'paragraph', id: 'p', content }],
    });
    expect(found('E04', around).map(({ message }) => message)).toEqual([
      '“项目支出”10.00万元与所列各项之和9万元不符，相差1万元',
    ]);
  });
});
