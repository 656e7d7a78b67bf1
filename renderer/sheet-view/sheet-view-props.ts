import type { Axis } from '../../shared/document/change';
import type { Offer } from '../../shared/document/indicator-offers';
import type { Cell, Range, Sheet, Style } from '../../shared/sheet/sheet';
import type { ClipboardPayload } from '../clipboard/read-payload';
import type { Fill } from './filling';
import type { SizeChange } from './fitting-sizes';
import type { KeyPress } from './keyboard';
import type { PictureAddresses } from './picture-layers';
import type { Spot } from './pointer';
import type { Drop } from './row-moving';
import type { Marks, Proposals } from './scene';
import type { GridSelection } from './selection';

/** The sheet view shows a sheet and reports what the user does; it owns no data. */
export interface SheetViewProps {
  readonly sheet: Sheet;
  readonly styles: readonly Style[];
  /** 0.5–2 */
  readonly zoom: number;
  /** headings and surroundings; the paper stays white */
  readonly dark: boolean;
  /** pictures of the sheet without an address are not drawn yet */
  readonly pictures: PictureAddresses;
  readonly selection: GridSelection;
  readonly onSelect: (selection: GridSelection) => void;
  /** a coloured corner and sentences for cells with findings */
  readonly marks: Marks;
  /** greyed in empty cells, with a sentence when the mouse rests on them */
  readonly proposals: Proposals;
  /** the text so far, at most 500 ms behind the keys; null when the edit ends, before `onCommit` when it commits */
  readonly onTyping: (cell: Cell, text: string | null) => void;
  /** only when the text was changed */
  readonly onCommit: (cell: Cell, text: string) => void;
  /** what could stand in a cell, for the text typed so far; '' where nothing is typed */
  readonly offersFor: (cell: Cell, typed: string) => readonly Offer[];
  /** an offer of the library is not wanted any more */
  readonly onForgetOffer: (offer: Offer) => void;
  /** Ctrl+Enter: the text goes into every selected cell */
  readonly onFillSelection: (text: string) => void;
  /** the handle was dragged; `copies` the cells instead of counting on */
  readonly onFill: (fill: Fill, copies: boolean) => void;
  /** the handle was double-clicked */
  readonly onFillDown: (source: Range) => void;
  /** whether the selected rows may be moved by their headings */
  readonly canMoveRows: () => boolean;
  readonly onMoveRows: (drop: Drop) => void;
  /** the texts for the clipboard; null when there are none */
  readonly onCopy: (kind: 'copy' | 'cut', range: Range) => ClipboardPayload | null;
  /** why the selection cannot be copied, as a sentence */
  readonly onCopyRefused: (sentence: string) => void;
  /** `range` is what is selected; `values`: plain text alone, each cell in its place */
  readonly onPaste: (payload: ClipboardPayload, range: Range, kind: 'all' | 'values') => void;
  /** what was copied or cut on this sheet, for the moving frame; null for none */
  readonly marked: Range | null;
  /** Enter pastes what is marked; false when nothing is, also on no other sheet */
  readonly onPasteMarked: (range: Range) => boolean;
  /** Esc: no frame any more */
  readonly onUnmark: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** something was to be written into a cell that cannot be edited */
  readonly onRefused: (cell: Cell) => void;
  /** columns or rows were given sizes by hand or by their texts */
  readonly onResize: (axis: Axis, sizes: readonly SizeChange[]) => void;
  /** a size was to be changed that the protection of the sheet keeps */
  readonly onSizesLocked: (axis: Axis) => void;
  /** what the page does at a key that is not the grid's own; null: nothing. An open edit is committed before. */
  readonly pageKey: (press: KeyPress, isEditing: boolean) => (() => void) | null;
  /** the menu was asked for, at a point of the window in px; what it is for is selected by now */
  readonly onMenu: (at: { readonly part: Spot['part']; readonly x: number; readonly y: number }) => void;
  /** another number than before opens the list of the active cell's choices; 0 asks for nothing */
  readonly chooseRequest: number;
  /** another number than before shows what is said of the active cell; 0 asks for nothing */
  readonly bubbleRequest: number;
  /** another number than before puts the focus on the grid; 0 asks for nothing */
  readonly focusRequest: number;
}
