import { Decimal } from 'decimal.js';
import { expect, it } from 'vitest';
import { complete } from '../../../shared/document/complete';
import type { FormDocument } from '../../../shared/document/document';
import { standingOf } from '../../../shared/document/scoring/standing';
import { hunanDepartmentSelfEvaluation as form } from '../../../shared/forms/hunan-department-self-evaluation';
import { clean, cleanRows, indicator, withIndicators } from '../../support/clean-self-evaluation';
import { yuelu2022 } from '../yuelu-2022';

/** 优, or 优 and how the 得分 is shared out. */
function standing(document: FormDocument, total: number): string | null {
  const found = standingOf(form, form.id, complete(form, document, {}), new Decimal(total), form.profile);
  return found && [found.grade, found.rescaled?.how].filter(Boolean).join(' ');
}

it('a form with all its scores has a grade', () => {
  expect(standing(clean, 99.5)).toBe('优');
  expect(standing(clean, 89.99)).toBe('良');
});

it('a form has none while a score is missing', () => {
  const [first, ...rest] = cleanRows;
  expect(standing(withIndicators([{ ...first, score: null }, ...rest]), 49.5)).toBeNull();
  expect(standing({ ...clean, places: { 'income.total.weight': 10 } }, 90)).toBeNull();
});

it('a form has none while its 分值 are not 100, as in 岳麓 2022', () => {
  const executed = { 'income.total.budget': 299.59, 'income.total.spent': 299.59 };
  expect(standing({ ...yuelu2022, places: { ...yuelu2022.places, ...executed } }, 106)).toBeNull();
});

it('points of 不适用 are shared out before the grade is told', () => {
  const [first, second, third] = cleanRows;
  const unused = indicator('效益指标', '生态效益指标', '指标1：', 5, {
    target: '不适用',
    actual: '不适用',
    score: null,
  });
  const rows = [first, { ...second, weight: 25, score: 25 }, third, unused].flatMap((row) => row ?? []);
  expect(standing(withIndicators(rows), 85)).toBe('良 85÷95×100≈89.47');
});
