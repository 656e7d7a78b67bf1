/** Rules on the numbers of a report: against the tables, and against each other (groups B, E and F). */
import { againstTables } from './against-tables';
import { lostFigures } from './lost-figures';
import type { ProseRule } from './prose-rule';
import { sumRules } from './stated-sums';

export const numberRules: readonly ProseRule[] = [...againstTables, ...sumRules, lostFigures];
