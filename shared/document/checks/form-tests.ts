/** The rules on a form as a whole, by their names in the declarations. */
import type { FormCheck, FormTest } from '../../forms/check-declaration';
import { lastYearAsReported, spentAsInBaseData, spentSinceMonitoring } from './amounts-across';
import { gradeOfScore } from './grade-of-score';
import { sameIndicators, targetNotBelowLastYear, valuesAsApproved } from './indicators-across';
import { executionProgress, forecastCoversSpent } from './monitoring-tests';
import type { Outcome } from './outcome';
import { ownYear } from './own-year';
import { resultNotCopied } from './result-not-copied';
import { scoreNotAheadOfExecution, scoreWithinCap } from './score-and-execution';
import { sumOfProjects, sumOfSubunits } from './sums-across';
import type { CheckSurroundings } from './surroundings';

export type FormRule = (check: FormCheck, around: CheckSurroundings) => Outcome;

export const formTests: Readonly<Record<FormTest, FormRule>> = {
  ownYear,
  gradeOfScore,
  scoreWithinCap,
  scoreNotAheadOfExecution,
  resultNotCopied,
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
