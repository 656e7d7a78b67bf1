/** The rules on a form as a whole, by their names in the declarations. */
import type { FormCheck, FormTest } from '../../forms/check-declaration';
import { executionProgress, forecastCoversSpent } from './monitoring-tests';
import type { Outcome } from './outcome';
import { ownYear } from './own-year';
import type { CheckSurroundings } from './surroundings';

export type FormRule = (check: FormCheck, around: CheckSurroundings) => Outcome;

export const formTests: Readonly<Record<FormTest, FormRule>> = {
  ownYear,
  executionProgress,
  forecastCoversSpent,
};
