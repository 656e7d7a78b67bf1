/** 填充: the selected cells go on over more cells, by the handle, Ctrl+D and Ctrl+R. */
import { cellIndex } from '../shared/sheet/cell-index';
import { plainStyle } from '../shared/sheet/plain-style';
import { continued } from '../shared/sheet/series';
import type { Cell, Range, Sheet } from '../shared/sheet/sheet';
import { setTexts } from './edit-commands';
import { viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import { perform } from './perform';
import type { Program } from './program';
import { pathsOf, rangesOf, sheetShown } from './selected-cells';
import { editText } from './sheet-view/edit-text';
import { isEditable } from './sheet-view/scene';
import type { Fill } from './sheet-view/filling';
import { selectionOfRange } from './sheet-view/selection';

/** Goes on from `source` over `target`, which lies beside it; each column by itself, or each row when filling sideways. */
export function fill(program: Program, { source, target, direction }: Fill, copies: boolean): void {
  const { editor } = program.getState();
  const sheet = editor && sheetShown(editor);
  if (!editor || !sheet) return;
  const { styles } = viewOfEditor(editor).workbook;
  const isVertical = direction === 'down' || direction === 'up';
  const isBackwards = direction === 'up' || direction === 'left';
  const lines = isVertical ? columnsOf(source) : rowsOf(source);
  const texts = lines.flatMap((line) => {
    const from = anchorsIn(sheet, source, line, isVertical);
    const over = anchorsIn(sheet, target, line, isVertical);
    if (from.length === 0) return [];
    const given = from.map((cell) => editText(cell, styles[cell.style] ?? plainStyle));
    const next = continued(given, over.length, isBackwards, copies);
    return (isBackwards ? over.toReversed() : over).flatMap((cell, index) =>
      isEditable(cell) ? [{ paths: pathsOf(cell), text: next[index] ?? '' }] : [],
    );
  });
  const whole: Range = {
    top: Math.min(source.top, target.top),
    left: Math.min(source.left, target.left),
    bottom: Math.max(source.bottom, target.bottom),
    right: Math.max(source.right, target.right),
  };
  perform(program, setTexts(editor, '填充', texts), { then: () => selectionOfRange(whole) });
}

const counted = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const columnsOf = ({ left, right }: Range): number[] => counted(left, right);
const rowsOf = ({ top, bottom }: Range): number[] => counted(top, bottom);

/** Cells that begin in one column (or row) of a range, in order; hidden ones are passed over. */
function anchorsIn(sheet: Sheet, range: Range, line: number, isVertical: boolean): Cell[] {
  const index = cellIndex(sheet);
  return (isVertical ? rowsOf(range) : columnsOf(range)).flatMap((along) => {
    const [row, column] = isVertical ? [along, line] : [line, along];
    const cell = index.at(row, column);
    const isShown = (sheet.rowHeights[row] ?? 0) > 0 && (sheet.columnWidths[column] ?? 0) > 0;
    return cell && cell.row === row && cell.column === column && isShown ? [cell] : [];
  });
}

/** Ctrl+D and Ctrl+R: the first row (column) of every selected range over the rest; of one alone the one before it. */
export function fillSelectionFrom(program: Program, direction: 'down' | 'right'): void {
  const { editor } = program.getState();
  for (const range of editor ? rangesOf(editor) : []) {
    const parts = editor && split(editor, range, direction);
    if (parts) fill(program, { ...parts, direction }, true);
  }
}

/** null where nothing stands before a single row or column. */
function split(
  editor: EditorState,
  range: Range,
  direction: 'down' | 'right',
): { readonly source: Range; readonly target: Range } | null {
  const sheet = sheetShown(editor);
  if (!sheet) return null;
  const { top, left, bottom, right } = range;
  const first = cellIndex(sheet).at(top, left);
  if (direction === 'down') {
    const end = top + (first?.rowSpan ?? 1) - 1;
    if (end < bottom) return { source: { ...range, bottom: end }, target: { ...range, top: end + 1 } };
    const above = cellIndex(sheet).at(top - 1, left);
    return top === 0 ? null : { source: { ...range, top: above?.row ?? top - 1, bottom: top - 1 }, target: range };
  }
  const end = left + (first?.columnSpan ?? 1) - 1;
  if (end < right) return { source: { ...range, right: end }, target: { ...range, left: end + 1 } };
  const before = cellIndex(sheet).at(top, left - 1);
  return left === 0 ? null : { source: { ...range, left: before?.column ?? left - 1, right: left - 1 }, target: range };
}

/** Double click on the handle: down to where the column beside it is filled. */
export function fillDownToNeighbours(program: Program, source: Range): void {
  const { editor } = program.getState();
  const sheet = editor && sheetShown(editor);
  if (!sheet) return;
  const bottom = Math.max(filledDown(sheet, source, source.left - 1), filledDown(sheet, source, source.right + 1));
  if (bottom <= source.bottom) return;
  const target = { ...source, top: source.bottom + 1, bottom };
  fill(program, { source, target, direction: 'down' }, false);
}

/** The last row below the range down to which a column is filled without a gap. */
function filledDown(sheet: Sheet, { bottom }: Range, column: number): number {
  const index = cellIndex(sheet);
  let row = bottom;
  while ((index.at(row + 1, column)?.text ?? '') !== '') row += 1;
  return row;
}
