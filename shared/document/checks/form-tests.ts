/** The rules on a form as a whole, by their names in the declarations. */
import type { FormCheck, FormTest } from '../../forms/check-declaration';
import { accountsTied } from './accounts-tied';
import { lastYearAsReported, spentAsInBaseData, spentSinceMonitoring } from './amounts-across';
import { noGaps } from './gaps';
import { executionForeseen, halfWithinYear, halvesRoundedAlike } from './half-year';
import { moneyUnitStated } from './money-unit-stated';
import { gradeOfScore } from './grade-of-score';
import { sameIndicators, targetNotBelowLastYear, valuesAsApproved } from './indicators-across';
import { goalsCovered, projectsCovered } from './covered-by-indicators';
import { sameQuantity } from './same-quantity';
import { executionProgress, forecastCoversSpent } from './monitoring-tests';
import type { Outcome } from './outcome';
import { handedInInTime, signedOff } from './signed-off';
import { spentOnlyBudgeted } from './spent-unbudgeted';
import { statedAsTarget } from './stated-as-target';
import { resultNotCopied } from './result-not-copied';
import { scoreNotAheadOfExecution, scoreWithinCap } from './score-and-execution';
import { sumOfProjects, sumOfSubunits } from './sums-across';
import type { CheckSurroundings } from './surroundings';
import { baseNotZero } from './zero-base';
import { unitNamed } from './unit-named';
import { noYuanAmongWan } from './yuan-among-wan';

export type FormRule = (check: FormCheck, around: CheckSurroundings) => Outcome;

export const formTests: Readonly<Record<FormTest, FormRule>> = {
  accountsTied,
  moneyUnitStated,
  baseNotZero,
  sameQuantity,
  projectsCovered,
  goalsCovered,
  unitNamed,
  signedOff,
  handedInInTime,
  noGaps,
  statedAsTarget,
  noYuanAmongWan,
  spentOnlyBudgeted,
  halfWithinYear,
  executionForeseen,
  halvesRoundedAlike,
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
