import type { Figure } from '../../shared/document/figure';
import type { BlockId, Report, ReportBlock, ReportWords } from '../../shared/document/report';
import type { FigureText } from '../../shared/report/report-text';
import type { MarkSentence } from '../sheet-view/scene';
import type { ReportEdit } from './report-edit';
import type { ReportHands } from './report-hands';
import type { Words } from './text-positions';

/** Words that a finding underlines, and what it says. */
export interface WordMark {
  readonly words: ReportWords;
  readonly sentence: MarkSentence;
}

/** The report view shows a report and reports what the user does; it owns no document. */
export interface ReportViewProps {
  readonly report: Report;
  /** what live figures show; another function than before: the tables changed */
  readonly figureText: FigureText;
  /** what is said of a figure under the mouse, such as the cell that it shows */
  readonly figureSays: (figure: Figure) => string;
  readonly marks: readonly WordMark[];
  /** 0.5–2 */
  readonly zoom: number;
  readonly dark: boolean;
  /** a name for a block that no other has */
  readonly newId: () => BlockId;
  /** blocks of what was copied in another program */
  readonly readHtml: (html: string) => readonly ReportBlock[];
  /** in the order in which they were made */
  readonly onEdits: (edits: readonly ReportEdit[]) => void;
  /** where the caret came to rest; null where no text is */
  readonly onSelect: (words: Words | null) => void;
  readonly onJumpToFigure: (figure: Figure) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** what other parts of the page may ask of it, as long as it is shown; null when it goes */
  readonly onHands: (hands: ReportHands | null) => void;
  /** where the caret is at first; null: at the start */
  readonly startAt: Words | null;
  /** a new object selects these words and brings them into sight */
  readonly goTo: Words | null;
  /** another number than before puts the focus on the report; 0 asks for nothing */
  readonly focusRequest: number;
}
