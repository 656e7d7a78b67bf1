/** The report that is on the screen, for whatever else must reach it: what was typed in it, and its commands. */
import type { Program } from './program';
import type { ReportHands } from './report-view/report-hands';

const shown = new WeakMap<Program, ReportHands>();

/** null when it goes. */
export function handReport(program: Program, hands: ReportHands | null): void {
  if (hands) shown.set(program, hands);
  else shown.delete(program);
}

/** undefined while a sheet is shown. */
export const shownReport = (program: Program): ReportHands | undefined => shown.get(program);

/** What was typed in the report is in the document when this returns; whatever reads the document asks for it first. */
export const flushTyping = (program: Program): void => shown.get(program)?.flush();
