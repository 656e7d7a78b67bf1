/** Rules on the numbers of a report: against the tables, and against each other (groups B and E). */
import { lostFigures } from './lost-figures';
import type { ProseRule } from './prose-rule';

export const numberRules: readonly ProseRule[] = [lostFigures];
