import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { gradeOf, rescaled } from '../../../shared/document/scoring/total-score';
import { nationalScoring } from '../../../shared/forms/profile';

describe('the grade of a whole score', () => {
  it.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('%s is %s', (score, grade) => {
    expect(gradeOf(new Decimal(score), nationalScoring.grades)?.name).toBe(grade);
  });

  it('is none below 0', () => {
    expect(gradeOf(new Decimal(-1), nationalScoring.grades)).toBeNull();
  });
});

it('the points of 不适用 are shared out among the others', () => {
  const share = (score: number, applicable: number) =>
    rescaled(new Decimal(score), new Decimal(applicable), new Decimal(100));
  expect(share(86, 95)?.how).toBe('86÷95×100≈90.53');
  expect(share(95, 95)?.score.toString()).toBe('100');
  expect(share(0, 0)).toBeNull();
});
