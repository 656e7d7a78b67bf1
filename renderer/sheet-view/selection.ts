/** What is selected in the grid, and how keys move it: pure functions over a Sheet, 0-based rows and columns. */
import { assertNever } from '../../shared/assert-never';
import { cellIndex, mergesMeeting } from '../../shared/sheet/cell-index';
import type { Cell, Range, Sheet } from '../../shared/sheet/sheet';

export interface Position {
  readonly row: number;
  readonly column: number;
}

/**
 * `active` takes the keys; the last range lies between `anchor` and `focus`. A range of cells is grown until it cuts no
 * merge; whole rows and columns, selected by their headings, stay as they are, as in Excel. A position inside a merge keeps its own row and column, so that leaving the merge goes on in the same line.
 */
export interface GridSelection {
  readonly active: Position;
  readonly anchor: Position;
  readonly focus: Position;
  readonly unit: 'cells' | 'rows' | 'columns';
  /** ranges selected before the last one, with Ctrl held; [] for an ordinary selection */
  readonly earlier: readonly Range[];
}

export type Direction = 'up' | 'down' | 'left' | 'right';
export type SheetShape = Pick<Sheet, 'rows' | 'rowHeights' | 'columnWidths' | 'rowCount' | 'columnCount'>;

/** One selected cell. */
export const selectionAt = (position: Position): GridSelection => ({
  active: position,
  anchor: position,
  focus: position,
  unit: 'cells',
  earlier: [],
});

/** One selected range, active in its first cell. */
export const selectionOfRange = ({ top, left, bottom, right }: Range): GridSelection => ({
  ...selectionAt({ row: top, column: left }),
  focus: { row: bottom, column: right },
});

export const samePosition = (one: Position, other: Position): boolean =>
  one.row === other.row && one.column === other.column;

export const sameRange = (one: Range, other: Range): boolean =>
  one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;

export const sameRanges = (some: readonly Range[], others: readonly Range[]): boolean =>
  some.length === others.length &&
  some.every((range, index) => {
    const other = others[index];
    return other !== undefined && sameRange(range, other);
  });

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

const union = (one: Range, other: Range): Range => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

/** The smallest range that contains this one and cuts no merge. */
export function grow(sheet: SheetShape, range: Range): Range {
  for (let current = range; ;) {
    const next = mergesMeeting(sheet, current).reduce(union, current);
    if (sameRange(next, current)) return current;
    current = next;
  }
}

/** The last selected range. */
export function selectedRange(sheet: SheetShape, { anchor, focus, unit }: Omit<GridSelection, 'active'>): Range {
  const range = {
    top: Math.min(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    bottom: Math.max(anchor.row, focus.row),
    right: Math.max(anchor.column, focus.column),
  };
  switch (unit) {
    case 'cells':
      return grow(sheet, range);
    case 'rows':
      return { ...range, left: 0, right: sheet.columnCount - 1 };
    case 'columns':
      return { ...range, top: 0, bottom: sheet.rowCount - 1 };
    default:
      return assertNever(unit);
  }
}

/** All selected ranges, the last one last; they may overlap. */
export const selectedRanges = (sheet: SheetShape, selection: GridSelection): readonly Range[] => [
  ...selection.earlier,
  selectedRange(sheet, selection),
];

export const contains = (outer: Range, inner: Range): boolean =>
  outer.top <= inner.top && inner.bottom <= outer.bottom && outer.left <= inner.left && inner.right <= outer.right;

export const isInside = (range: Range, { row, column }: Position): boolean =>
  range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;

/** Shift+Space and Ctrl+Space: the whole rows or columns of the last range. */
export const widened = (
  sheet: SheetShape,
  selection: GridSelection,
  unit: Exclude<GridSelection['unit'], 'cells'>,
): GridSelection => {
  const { top, left, bottom, right } = selectedRange(sheet, selection);
  return { ...selection, anchor: { row: top, column: left }, focus: { row: bottom, column: right }, unit };
};

export const wholeSheet = (sheet: SheetShape): Omit<GridSelection, 'active'> => ({
  anchor: { row: 0, column: 0 },
  focus: { row: sheet.rowCount - 1, column: sheet.columnCount - 1 },
  unit: 'cells',
  earlier: [],
});

/** Whether one cell (or one merge) alone is selected. */
export const isSingle = (sheet: SheetShape, selection: GridSelection): boolean =>
  selection.earlier.length === 0 && sameRange(selectedRange(sheet, selection), cellRange(sheet, selection.active));

/** A selection made for another state of the sheet, moved inside this one. */
export function within(sheet: SheetShape, selection: GridSelection): GridSelection {
  const inside = (position: Position): Position => ({
    row: Math.max(0, Math.min(position.row, sheet.rowCount - 1)),
    column: Math.max(0, Math.min(position.column, sheet.columnCount - 1)),
  });
  const { active, anchor, focus, earlier } = selection;
  const last = { row: sheet.rowCount - 1, column: sheet.columnCount - 1 };
  return {
    ...selection,
    active: inside(active),
    anchor: inside(anchor),
    focus: inside(focus),
    earlier: earlier
      .filter(({ top, left }) => top <= last.row && left <= last.column)
      .map((range) => ({
        ...range,
        bottom: Math.min(range.bottom, last.row),
        right: Math.min(range.right, last.column),
      })),
  };
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

/** Where the last range began: its cell, of whole rows and columns only the row or column itself. */
export function anchorRange(sheet: SheetShape, { anchor, unit }: GridSelection): Range {
  if (unit === 'cells') return cellRange(sheet, anchor);
  return { top: anchor.row, left: anchor.column, bottom: anchor.row, right: anchor.column };
}

/** Shift+arrow: the edge of the range that lies away from the anchor moves until the range changes. */
export function extend(sheet: SheetShape, selection: GridSelection, direction: Direction): GridSelection {
  const before = selectedRange(sheet, selection);
  const anchor = anchorRange(sheet, selection);
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

/** The first or last row or column that is not hidden. */
export const firstVisible = (sizes: readonly number[], from = 0): number => nextVisible(sizes, from - 1, 1) ?? 0;
export const lastVisible = (sizes: readonly number[]): number => nextVisible(sizes, sizes.length, -1) ?? 0;
