import { describe, expect, it } from 'vitest';
import { columnSum, either, least, number, orZero, product, ratio, sum, valueOf } from '../../shared/forms/expression';
import { formulaText } from '../../shared/sheet/formula-text';
import type { Addresses } from '../../shared/sheet/formula-text';

const addresses: Addresses = {
  place: (id) => ({ budget: 'E5', spent: 'F5', weight: 'H5', score: 'I5' })[id] ?? 'Z99',
  column: (_table, _column, where) => (where ? ['G16:G23', 'G30'] : ['G16:G33']),
};
const write = (expression: Parameters<typeof formulaText>[0], decimals = 2): string =>
  formulaText(expression, decimals, addresses);

describe('A formula of a form in the words of Excel', () => {
  it('leaves a ratio blank without a numerator or with a denominator of 0', () => {
    expect(write(ratio(valueOf('spent'), valueOf('budget')), 4)).toBe('IF(OR(COUNT(F5)=0,N(E5)=0),"",ROUND(F5/E5,4))');
  });

  it('caps a score at its weight', () => {
    const rate = ratio(valueOf('spent'), valueOf('budget'));
    expect(write(least(valueOf('weight'), product(valueOf('weight'), rate)))).toBe(
      'IF(OR(COUNT(H5)=0,COUNT(F5)=0,N(E5)=0),"",ROUND(MIN(H5,H5*F5/E5),2))',
    );
  });

  it('adds a column and a place that may be blank', () => {
    expect(write(sum(columnSum('table', 'weight'), orZero(valueOf('weight'))))).toBe('ROUND(SUM(G16:G33)+N(H5),2)');
  });

  it('adds only the rows of one group', () => {
    expect(write(columnSum('table', 'weight', { column: 'level1', equals: '产出指标' }))).toBe(
      'ROUND(SUM(G16:G23,G30),2)',
    );
  });

  it('takes the sum below a line where the line itself is blank', () => {
    expect(write(either(valueOf('budget'), columnSum('table', 'weight')))).toBe(
      'ROUND(IF(COUNT(E5)=0,SUM(G16:G33),E5),2)',
    );
    expect(write(either(valueOf('budget'), valueOf('spent')))).toBe(
      'IF(AND(COUNT(E5)=0,COUNT(F5)=0),"",ROUND(IF(COUNT(E5)=0,F5,E5),2))',
    );
  });

  it('is 0 for the sum over a table without rows', () => {
    expect(formulaText(columnSum('table', 'weight'), 2, { ...addresses, column: () => [] })).toBe('ROUND(0,2)');
  });

  it('puts brackets where a sum is a factor or a product a denominator', () => {
    expect(write(product(number(2), sum(number(1), number(3))))).toBe('ROUND(2*(1+3),2)');
    expect(write(ratio(number(1), product(number(2), number(4))))).toBe('IF(N(2*4)=0,"",ROUND(1/(2*4),2))');
  });
});
