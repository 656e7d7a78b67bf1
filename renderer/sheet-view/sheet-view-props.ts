import type { Cell, Range, Sheet, Style } from '../../shared/sheet/sheet';
import type { ClipboardPayload } from '../clipboard/read-payload';
import type { KeyCommand } from './keyboard';
import type { Marks } from './scene';
import type { GridSelection } from './selection';

/** The sheet view shows a sheet and reports what the user does; it owns no data. */
export interface SheetViewProps {
  readonly sheet: Sheet;
  readonly styles: readonly Style[];
  /** 0.5–2 */
  readonly zoom: number;
  /** headings and surroundings; the paper stays white */
  readonly dark: boolean;
  readonly selection: GridSelection;
  readonly onSelect: (selection: GridSelection) => void;
  /** a coloured corner and a sentence for cells with findings */
  readonly marks: Marks;
  /** the text so far, at most 500 ms behind the keys; null when the edit ends, before `onCommit` when it commits */
  readonly onTyping: (cell: Cell, text: string | null) => void;
  /** only when the text was changed */
  readonly onCommit: (cell: Cell, text: string) => void;
  /** editable cells of the selection only */
  readonly onClear: (cells: readonly Cell[]) => void;
  /** the texts for the clipboard; null when there are none */
  readonly onCopy: (kind: 'copy' | 'cut', range: Range) => ClipboardPayload | null;
  /** why the selection cannot be copied, as a sentence */
  readonly onCopyRefused: (sentence: string) => void;
  /** `range` is what is selected; `values`: plain text alone, each cell in its place */
  readonly onPaste: (payload: ClipboardPayload, range: Range, kind: 'all' | 'values') => void;
  /** what was copied or cut on this sheet, for the moving frame; null for none */
  readonly marked: Range | null;
  /** Esc: no frame any more */
  readonly onUnmark: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** something was to be written into a cell that cannot be edited */
  readonly onRefused: (cell: Cell) => void;
  readonly onKeyCommand: (command: KeyCommand) => void;
  /** another number than before puts the focus on the grid; 0 asks for nothing */
  readonly focusRequest: number;
}
