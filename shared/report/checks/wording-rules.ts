/** Rules on the words of a report: its outline, numbering, what templates left, slips of the pen (groups A and F). */
import { chaptersComplete } from './chapters';
import { invisible, markup, outerBlanks } from './cleaning-slips';
import { doubledWords } from './doubled-words';
import { goalsStated } from './goals-stated';
import { halfWidthMarks } from './half-width-marks';
import { numberedInOrder } from './numbering-rule';
import { passingTime } from './passing-time';
import { placeholders } from './placeholders';
import type { ProseRule } from './prose-rule';
import { reportInTime, reportSigned } from './report-signed';
import { titledAsReport } from './report-title';
import { reportUnit } from './report-unit';
import { reportYear } from './report-year';
import { resultAsGoal } from './result-as-goal';
import { saidInTurn } from './said-in-turn';
import { templateResidue } from './template-residue';
import { typoSlips } from './typo-slips';
import { unbalancedMarks } from './unbalanced-marks';

export const wordingRules: readonly ProseRule[] = [
  titledAsReport,
  reportUnit,
  reportYear,
  reportSigned,
  reportInTime,
  chaptersComplete,
  numberedInOrder,
  markup,
  invisible,
  templateResidue,
  placeholders,
  doubledWords,
  unbalancedMarks,
  typoSlips,
  halfWidthMarks,
  saidInTurn,
  passingTime,
  outerBlanks,
  goalsStated,
  resultAsGoal,
];
