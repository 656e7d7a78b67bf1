/** What is selected in the grid, and how keys move it: pure functions over a Sheet, 0-based rows and columns. */
import { assertNever } from '../../shared/assert-never';
import { cellIndex, mergedRanges } from '../../shared/sheet/cell-index';
import type { Cell, Range, Sheet } from '../../shared/sheet/sheet';

export interface Position {
  readonly row: number;
  readonly column: number;
}

/**
 * `active` takes the keys; the selected range lies between `anchor` and `focus`, grown until it cuts no merge.
 * A position inside a merge keeps its own row and column, so that leaving the merge goes on in the same line.
 */
export interface GridSelection {
  readonly active: Position;
  readonly anchor: Position;
  readonly focus: Position;
}

export type Direction = 'up' | 'down' | 'left' | 'right';
type SheetShape = Pick<Sheet, 'cells' | 'rowHeights' | 'columnWidths' | 'rowCount' | 'columnCount'>;

/** One selected cell. */
export const selectionAt = (position: Position): GridSelection => ({
  active: position,
  anchor: position,
  focus: position,
});

export const samePosition = (one: Position, other: Position): boolean =>
  one.row === other.row && one.column === other.column;

export const sameRange = (one: Range, other: Range): boolean =>
  one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;

const rangeOf = (cell: Cell): Range => ({
  top: cell.row,
  left: cell.column,
  bottom: cell.row + cell.rowSpan - 1,
  right: cell.column + cell.columnSpan - 1,
});

/** The cell at a position, or the merge that covers it. */
export function cellRange(sheet: SheetShape, position: Position): Range {
  const cell = cellIndex(sheet).at(position.row, position.column);
  if (cell) return rangeOf(cell);
  return { top: position.row, left: position.column, bottom: position.row, right: position.column };
}

const meets = (one: Range, other: Range): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

const union = (one: Range, other: Range): Range => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

/** The smallest range that contains this one and cuts no merge. */
export function grow(sheet: SheetShape, range: Range): Range {
  for (let current = range; ;) {
    const next = mergedRanges(sheet).reduce(
      (grown, merge) => (meets(grown, merge) ? union(grown, merge) : grown),
      current,
    );
    if (sameRange(next, current)) return current;
    current = next;
  }
}

export function selectedRange(sheet: SheetShape, selection: Pick<GridSelection, 'anchor' | 'focus'>): Range {
  const { anchor, focus } = selection;
  return grow(sheet, {
    top: Math.min(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    bottom: Math.max(anchor.row, focus.row),
    right: Math.max(anchor.column, focus.column),
  });
}

export const wholeSheet = (sheet: SheetShape): Pick<GridSelection, 'anchor' | 'focus'> => ({
  anchor: { row: 0, column: 0 },
  focus: { row: sheet.rowCount - 1, column: sheet.columnCount - 1 },
});

/** Whether one cell (or one merge) alone is selected. */
export const isSingle = (sheet: SheetShape, selection: GridSelection): boolean =>
  sameRange(selectedRange(sheet, selection), cellRange(sheet, selection.active));

/** A selection made for another state of the sheet, moved inside this one. */
export function within(sheet: SheetShape, selection: GridSelection): GridSelection {
  const inside = (position: Position): Position => ({
    row: Math.max(0, Math.min(position.row, sheet.rowCount - 1)),
    column: Math.max(0, Math.min(position.column, sheet.columnCount - 1)),
  });
  return { active: inside(selection.active), anchor: inside(selection.anchor), focus: inside(selection.focus) };
}

/** The nearest row or column after `from` that is not hidden; null when there is none. `by` is 1 or -1. */
function nextVisible(sizes: readonly number[], from: number, by: number): number | null {
  for (let index = from + by; index >= 0 && index < sizes.length; index += by) {
    if ((sizes[index] ?? 0) > 0) return index;
  }
  return null;
}

/** One cell on, over whole merges and hidden rows; the same position at the end of the sheet. */
export function step(sheet: SheetShape, from: Position, direction: Direction): Position {
  const range = cellRange(sheet, from);
  switch (direction) {
    case 'up':
      return { ...from, row: nextVisible(sheet.rowHeights, range.top, -1) ?? from.row };
    case 'down':
      return { ...from, row: nextVisible(sheet.rowHeights, range.bottom, 1) ?? from.row };
    case 'left':
      return { ...from, column: nextVisible(sheet.columnWidths, range.left, -1) ?? from.column };
    case 'right':
      return { ...from, column: nextVisible(sheet.columnWidths, range.right, 1) ?? from.column };
    default:
      return assertNever(direction);
  }
}

const isFilled = (sheet: SheetShape, position: Position): boolean =>
  (cellIndex(sheet).at(position.row, position.column)?.text ?? '') !== '';

/** Ctrl+arrow: to the last filled cell of this block, else to the next filled cell, else to the end of the sheet. */
export function jump(sheet: SheetShape, from: Position, direction: Direction): Position {
  let here = from;
  let next = step(sheet, here, direction);
  const leavesBlock = isFilled(sheet, here) && isFilled(sheet, next);
  while (!samePosition(next, here)) {
    here = next;
    next = step(sheet, here, direction);
    if (leavesBlock ? !isFilled(sheet, next) : isFilled(sheet, here)) break;
  }
  return here;
}

/** Shift+arrow: the edge of the range that lies away from the anchor moves until the range changes. */
export function extend(sheet: SheetShape, selection: GridSelection, direction: Direction): GridSelection {
  const before = selectedRange(sheet, selection);
  const anchor = cellRange(sheet, selection.anchor);
  const vertical = direction === 'up' || direction === 'down';
  const sizes = vertical ? sheet.rowHeights : sheet.columnWidths;
  const forward = direction === 'down' || direction === 'right';
  const [start, end] = vertical ? [before.top, before.bottom] : [before.left, before.right];
  const [anchorStart, anchorEnd] = vertical ? [anchor.top, anchor.bottom] : [anchor.left, anchor.right];
  let edge: number | null = forward ? (start < anchorStart ? start : end) : end > anchorEnd ? end : start;
  for (;;) {
    edge = nextVisible(sizes, edge, forward ? 1 : -1);
    if (edge === null) return selection;
    const focus = vertical ? { ...selection.focus, row: edge } : { ...selection.focus, column: edge };
    const next = { ...selection, focus };
    if (!sameRange(selectedRange(sheet, next), before)) return next;
  }
}

/** Tab and Enter inside a larger selection: the next cell of the range, row by row or column by column, round and round. */
export function cycle(
  sheet: SheetShape,
  selection: GridSelection,
  order: 'rows' | 'columns',
  backwards: boolean,
): GridSelection {
  const range = selectedRange(sheet, selection);
  const width = range.right - range.left + 1;
  const height = range.bottom - range.top + 1;
  const start = cellRange(sheet, selection.active);
  const count = width * height;
  const line = order === 'rows' ? width : height;
  const from = order === 'rows' ? start : { top: start.left, left: start.top };
  const first = order === 'rows' ? range : { top: range.left, left: range.top };
  let place = (from.top - first.top) * line + (from.left - first.left);
  for (let tried = 0; tried < count; tried++) {
    place = (place + (backwards ? count - 1 : 1)) % count;
    const outer = first.top + Math.floor(place / line);
    const inner = first.left + (place % line);
    const position = order === 'rows' ? { row: outer, column: inner } : { row: inner, column: outer };
    if (isReachable(sheet, position)) return { ...selection, active: position };
  }
  return selection;
}

/** A visible anchor: not covered by a merge and not hidden. */
function isReachable(sheet: SheetShape, position: Position): boolean {
  const range = cellRange(sheet, position);
  const visible = (sheet.rowHeights[position.row] ?? 0) > 0 && (sheet.columnWidths[position.column] ?? 0) > 0;
  return visible && range.top === position.row && range.left === position.column;
}

/**
 * Tab with one cell selected. In a protected sheet it goes to the next cell that can be filled, as Excel does;
 * elsewhere one cell on, and from the end of a row to the start of the next.
 */
export function tab(sheet: Sheet, from: Position, backwards: boolean): Position {
  const whole = { ...wholeSheet(sheet), active: from };
  if (!sheet.protected) {
    const next = step(sheet, from, backwards ? 'left' : 'right');
    return samePosition(next, from) ? cycle(sheet, whole, 'rows', backwards).active : next;
  }
  let state: GridSelection = whole;
  for (let tried = 0; tried < sheet.cells.length; tried++) {
    state = cycle(sheet, state, 'rows', backwards);
    if (cellIndex(sheet).at(state.active.row, state.active.column)?.path) return state.active;
  }
  return step(sheet, from, backwards ? 'left' : 'right');
}

/** The first or last row or column that is not hidden. */
export const firstVisible = (sizes: readonly number[], from = 0): number => nextVisible(sizes, from - 1, 1) ?? 0;
export const lastVisible = (sizes: readonly number[]): number => nextVisible(sizes, sizes.length, -1) ?? 0;
