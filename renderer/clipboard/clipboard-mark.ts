/** What was copied or cut here last: the moving frame around it, and what the next paste of a cut moves. */
import type { Document } from '../../shared/document/document';
import type { Range } from '../../shared/sheet/sheet';
import type { ProgramState } from '../program';
import type { ClipboardPayload } from './read-payload';

export interface ClipboardMark {
  readonly kind: 'copy' | 'cut';
  /** names the copy; the clipboard carries the same name as long as nothing else was copied */
  readonly copy: string;
  readonly draftId: string;
  /** index of the sheet */
  readonly sheet: number;
  readonly range: Range;
  /** what went to the clipboard: Enter pastes it, where no paste event brings it back */
  readonly payload: ClipboardPayload;
  /** as it was then: the mark ends with the next edit, as in Excel */
  readonly document: Document;
}

/** The mark as long as it holds; null after any edit. */
export function liveMark({ mark, editor }: Pick<ProgramState, 'mark' | 'editor'>): ClipboardMark | null {
  const holds = mark && editor && mark.draftId === editor.draftId && mark.document === editor.document;
  return holds && editor.pending === null ? mark : null;
}
