/** The report that is on the screen, for whatever else must reach it: what was typed in it, and its commands. */
import type { Program } from './program';
import type { ReportHands } from './report-view/report-hands';
import { Watched } from './sheet-view/watched';

const shown = new WeakMap<Program, Watched<ReportHands | undefined>>();

function watchedOf(program: Program): Watched<ReportHands | undefined> {
  const watched = shown.get(program) ?? new Watched<ReportHands | undefined>(undefined);
  shown.set(program, watched);
  return watched;
}

/** null when it goes. */
export const handReport = (program: Program, hands: ReportHands | null): void =>
  watchedOf(program).set(hands ?? undefined);

/** Tells of the report that is shown now, and of every other one later; gives the way to end that. */
export function watchReport(program: Program, tell: (hands: ReportHands | undefined) => void): () => void {
  const watched = watchedOf(program);
  tell(watched.get());
  return watched.subscribe(() => tell(watched.get()));
}

/** undefined while a sheet is shown. */
export const shownReport = (program: Program): ReportHands | undefined => watchedOf(program).get();

/** What was typed in the report is in the document when this returns; whatever reads the document asks for it first. */
export const flushTyping = (program: Program): void => shownReport(program)?.flush();
