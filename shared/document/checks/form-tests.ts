/** The rules on a form as a whole, by their names in the declarations. */
import type { FormCheck, FormTest } from '../../forms/check-declaration';
import { executionForeseen, halfWithinYear, halvesRoundedAlike } from './half-year';
import type { Outcome } from './outcome';
import type { CheckSurroundings } from './surroundings';
import { spentOnlyBudgeted } from './spent-unbudgeted';
import { statedAsTarget } from './stated-as-target';
import { unitNamed } from './unit-named';
import { noGaps } from './gaps';
import { noYuanAmongWan } from './yuan-among-wan';

export type FormRule = (check: FormCheck, around: CheckSurroundings) => Outcome;

export const formTests: Readonly<Record<FormTest, FormRule>> = {
  unitNamed,
  noGaps,
  statedAsTarget,
  noYuanAmongWan,
  spentOnlyBudgeted,
  halfWithinYear,
  executionForeseen,
  halvesRoundedAlike,
};
