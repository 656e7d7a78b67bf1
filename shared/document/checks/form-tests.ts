/** The rules on a form as a whole, by their names in the declarations. */
import type { FormCheck, FormTest } from '../../forms/check-declaration';
import { lastYearAsReported, spentAsInBaseData, spentSinceMonitoring } from './amounts-across';
import { sameIndicators, targetNotBelowLastYear, valuesAsApproved } from './indicators-across';
import { goalsCovered, projectsCovered } from './covered-by-indicators';
import { sameQuantity } from './same-quantity';
import { executionProgress, forecastCoversSpent } from './monitoring-tests';
import type { Outcome } from './outcome';
import { ownYear } from './own-year';
import { sumOfProjects, sumOfSubunits } from './sums-across';
import type { CheckSurroundings } from './surroundings';
import { baseNotZero } from './zero-base';

export type FormRule = (check: FormCheck, around: CheckSurroundings) => Outcome;

export const formTests: Readonly<Record<FormTest, FormRule>> = {
  ownYear,
  baseNotZero,
  sameQuantity,
  projectsCovered,
  goalsCovered,
  executionProgress,
  forecastCoversSpent,
  valuesAsApproved,
  sameIndicators,
  targetNotBelowLastYear,
  lastYearAsReported,
  spentAsInBaseData,
  sumOfSubunits,
  sumOfProjects,
  spentSinceMonitoring,
};
