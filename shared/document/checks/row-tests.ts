/** The rules on single rows of an indicator table, by their names in the declarations. */
import type { RowCheck, RowTest } from '../../forms/check-declaration';
import type { Profile } from '../../forms/profile';
import { actualIsValue, answersQuestion } from './actual-value';
import type { IndicatorRow } from './indicator-row';
import type { Outcome } from './outcome';
import { inItsGroup } from './group-of-indicator';
import { halfWithinYear, nothingForUnassessed } from './half-year-tests';
import { rateWithinRange, satisfactionAtLeast, signOfDirection } from './rate-tests';
import { remarkOnDoubt } from './monitoring-tests';
import { oneQuantity, unitPresent } from './target-quantity';
import { targetIsMeasurable, targetIsNoQuestion, targetNotPast } from './target-wording';
import { reasonForOverCompletion } from './over-completion';
import { fullWhenReached, reasonForDeduction, scoreInBand, scoreOfQuantity, scoreWithinWeight } from './score-tests';
import { noFillerSign } from './value-tests';

/** null: the row has nothing to do with the rule. It must depend on the row and the profile alone. */
export type RowRule = (row: IndicatorRow, check: RowCheck, profile: Profile) => Outcome | null;

export const rowTests: Readonly<Record<RowTest, RowRule>> = {
  scoreWithinWeight,
  scoreOfQuantity,
  scoreInBand,
  fullWhenReached,
  reasonForDeduction,
  reasonForOverCompletion,
  actualIsValue,
  answersQuestion,
  noFillerSign,
  targetIsMeasurable,
  unitPresent,
  oneQuantity,
  targetNotPast,
  targetIsNoQuestion,
  inItsGroup,
  satisfactionAtLeast,
  rateWithinRange,
  halfWithinYear,
  nothingForUnassessed,
  signOfDirection,
  remarkOnDoubt,
};
