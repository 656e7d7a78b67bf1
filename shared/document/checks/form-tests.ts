/** The rules on a form as a whole, by their names in the declarations. */
import type { FormCheck, FormTest } from '../../forms/check-declaration';
import { gradeOfScore } from './grade-of-score';
import type { Outcome } from './outcome';
import { ownYear } from './own-year';
import { resultNotCopied } from './result-not-copied';
import { scoreNotAheadOfExecution, scoreWithinCap } from './score-and-execution';
import type { CheckSurroundings } from './surroundings';

export type FormRule = (check: FormCheck, around: CheckSurroundings) => Outcome;

export const formTests: Readonly<Record<FormTest, FormRule>> = {
  ownYear,
  gradeOfScore,
  scoreWithinCap,
  scoreNotAheadOfExecution,
  resultNotCopied,
};
