/** Rules on the words of a report: its outline, numbering, what templates left, slips of the pen (groups A and F). */
import type { ProseRule } from './prose-rule';

export const wordingRules: readonly ProseRule[] = [];
