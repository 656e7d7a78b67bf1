/** What the user does to the sizes of columns and rows: given a size, hidden, shown again. Each is one undoable step. */
import type { Axis } from '../shared/document/change';
import { hide, resize, show } from '../shared/document/layout-commands';
import type { Track } from '../shared/document/layout-commands';
import type { Document } from '../shared/document/document';
import type { Transaction } from '../shared/document/transaction';
import type { Sheet } from '../shared/sheet/sheet';
import { viewOfEditor } from './editor-state';
import { perform } from './perform';
import { tell } from './program';
import type { Program } from './program';
import { selectionOf } from './selected-cells';
import { fittingSizes } from './sheet-view/fitting-sizes';
import type { SizeChange } from './sheet-view/fitting-sizes';
import { selectedTracks } from './sheet-view/selected-tracks';

const lockedSentences = {
  columns: '工作表受保护，不能调整列宽，也不能隐藏或显示列。',
  rows: '工作表受保护，不能调整行高，也不能隐藏或显示行。',
} as const satisfies Record<Axis, string>;

const nothingLeftSentences = {
  columns: '至少要留下一列，没有隐藏。',
  rows: '至少要留下一行，没有隐藏。',
} as const satisfies Record<Axis, string>;

const nothingHiddenSentences = {
  columns: '选中的范围内没有隐藏的列，请选中隐藏列两侧的列，再取消隐藏。',
  rows: '选中的范围内没有隐藏的行，请选中隐藏行上下两侧的行，再取消隐藏。',
} as const satisfies Record<Axis, string>;

/** Says why sizes of the sheet shown cannot be changed. */
export const refuseSizes = (program: Program, axis: Axis): void => tell(program, 'information', lockedSentences[axis]);

/** Gives columns or rows of the sheet shown their sizes; 0 hides. */
export function resizeTracks(program: Program, axis: Axis, sizes: readonly SizeChange[]): void {
  const pixels = new Map(sizes.map((size) => [size.index, size.pixels]));
  change(program, axis, [...pixels.keys()], (document, { name }, tracks) =>
    resize(
      document,
      name,
      axis,
      tracks.map((track) => ({ ...track, pixels: pixels.get(track.index) ?? track.shown })),
    ),
  );
}

/** Gives the columns or rows of the selected cells the size that their texts need. */
export function fitSelected(program: Program, axis: Axis): void {
  const { editor } = program.getState();
  const workbook = editor && viewOfEditor(editor).workbook;
  const sheet = workbook?.sheets[editor?.sheet ?? 0];
  if (!editor || !workbook || !sheet) return;
  const tracks = selectedTracks(sheet, selectionOf(editor), axis);
  resizeTracks(program, axis, fittingSizes(sheet, workbook.styles, axis, tracks));
}

/** Hides the columns or rows of the selected cells. */
export const hideSelected = (program: Program, axis: Axis): void =>
  changeSelected(program, axis, (document, sheet, tracks) => {
    const going = new Set(tracks.map(({ index }) => index));
    const remains = sizesOf(sheet, axis).some((size, index) => size > 0 && !going.has(index));
    if (!remains) tell(program, 'information', nothingLeftSentences[axis]);
    return remains ? hide(document, sheet.name, axis, tracks) : null;
  });

/** Shows the hidden columns or rows within the selection. */
export const showSelected = (program: Program, axis: Axis): void =>
  changeSelected(program, axis, (document, sheet, tracks) => {
    const transaction = show(document, sheet.name, axis, tracks);
    if (!transaction) tell(program, 'information', nothingHiddenSentences[axis]);
    return transaction;
  });

interface IndexedTrack extends Track {
  /** 0-based, as shown */
  readonly index: number;
}

type TrackCommand = (document: Document, sheet: Sheet, tracks: readonly IndexedTrack[]) => Transaction | null;

const sizesOf = (sheet: Sheet, axis: Axis): readonly number[] =>
  axis === 'columns' ? sheet.columnWidths : sheet.rowHeights;

function changeSelected(program: Program, axis: Axis, command: TrackCommand): void {
  const { editor } = program.getState();
  const sheet = editor && viewOfEditor(editor).workbook.sheets[editor.sheet];
  if (!editor || !sheet) return;
  change(program, axis, selectedTracks(sheet, selectionOf(editor), axis), command);
}

function change(program: Program, axis: Axis, indexes: readonly number[], command: TrackCommand): void {
  const { editor } = program.getState();
  const view = editor && viewOfEditor(editor);
  const sheet = view?.workbook.sheets[editor?.sheet ?? 0];
  if (!editor || !view || !sheet) return;
  if (sheet.lockedSizes?.[axis]) return refuseSizes(program, axis);
  const tracks = indexes.flatMap((index): IndexedTrack[] => {
    const key = axis === 'columns' ? String(index) : view.rowKeyOf(editor.sheet, index);
    const shown = sizesOf(sheet, axis)[index];
    return key === null || shown === undefined ? [] : [{ index, key, shown }];
  });
  perform(program, command(editor.document, sheet, tracks));
}
