/** Rules on the words of a report: its outline, numbering, what templates left, slips of the pen (groups A and F). */
import { invisible, markup, outerBlanks } from './cleaning-slips';
import { doubledWords } from './doubled-words';
import { halfWidthMarks } from './half-width-marks';
import { passingTime } from './passing-time';
import { placeholders } from './placeholders';
import type { ProseRule } from './prose-rule';
import { templateResidue } from './template-residue';
import { typoSlips } from './typo-slips';
import { unbalancedMarks } from './unbalanced-marks';

export const wordingRules: readonly ProseRule[] = [
  markup,
  invisible,
  templateResidue,
  placeholders,
  doubledWords,
  unbalancedMarks,
  typoSlips,
  halfWidthMarks,
  passingTime,
  outerBlanks,
];
