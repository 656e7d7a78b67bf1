/** Rules on the numbers of a report: against the tables, and against each other (groups B, E and F). */
import { againstTables } from './against-tables';
import { changeAsNumbers, noRateOfNothing } from './changes-on-last-year';
import { oneCountedUnit, sameCount } from './counted-things';
import { namedWithinTotal, noProjectsNamed } from './named-spending';
import { lostFigures } from './lost-figures';
import { partWithinWhole } from './part-and-whole';
import type { ProseRule } from './prose-rule';
import { quotedAsAchieved } from './quoted-indicators';
import { spentWithinBudget, staffWithinPosts } from './rates-within-report';
import { scoreStated } from './score-stated';
import { sumRules } from './stated-sums';
import { countTimesPrice } from './unit-price';
import { writtenAmounts } from './written-amounts';

export const numberRules: readonly ProseRule[] = [
  ...againstTables,
  scoreStated,
  sameCount,
  quotedAsAchieved,
  ...sumRules,
  spentWithinBudget,
  staffWithinPosts,
  noProjectsNamed,
  namedWithinTotal,
  countTimesPrice,
  oneCountedUnit,
  partWithinWhole,
  changeAsNumbers,
  noRateOfNothing,
  ...writtenAmounts,
  lostFigures,
];
