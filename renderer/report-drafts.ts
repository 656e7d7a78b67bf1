/** Which drafts there are for the chapter where the user is. */
import type { HeadingId } from '../shared/forms/outlines/outline';
import { outlineOf } from '../shared/forms/outlines/outlines';
import { draftsFor } from '../shared/report/drafting/drafts';
import type { Draft } from '../shared/report/drafting/drafts';
import { matchReport } from '../shared/report/outline-of-report';
import { viewOfEditor } from './editor-state';
import type { Program } from './program';
import { newBlockId } from './report-commands';
import { flushTyping } from './shown-report';

export interface DraftsHere {
  /** of the outline, in which the caret is; null: in none */
  readonly heading: string | null;
  readonly drafts: readonly Draft[];
}

export function draftsHere(program: Program): DraftsHere {
  flushTyping(program);
  const { editor } = program.getState();
  const key = editor?.report ?? null;
  const shown = editor && key !== null ? viewOfEditor(editor).reports[key] : undefined;
  const outline = shown && outlineOf(shown.report.outline);
  const here = key === null ? undefined : editor?.places[key]?.block;
  if (!shown || !outline || here === undefined) return { heading: null, drafts: [] };
  const { report, tables } = shown;
  const at = report.blocks.findIndex(({ id }) => id === here);
  const heading = matchReport(report, outline)
    .found.slice(0, at + 1)
    .findLast((found) => found !== null)?.heading;
  const ofHeading = (id: HeadingId) => draftsFor(id, { tables, year: report.year }, newBlockId);
  return heading ? { heading: heading.text, drafts: ofHeading(heading.id) } : { heading: null, drafts: [] };
}
