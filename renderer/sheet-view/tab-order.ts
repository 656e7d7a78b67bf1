/** Where Tab and Enter lead: on through a larger selection, else to the next cell; pure, 0-based. */
import { cellIndex } from '../../shared/sheet/cell-index';
import type { Range, Sheet } from '../../shared/sheet/sheet';
import {
  cellRange,
  isInside,
  samePosition,
  selectedRanges,
  step,
  wholeSheet,
  type GridSelection,
  type Position,
  type SheetShape,
} from './selection';

type Order = 'rows' | 'columns';

/** The next cell of the selected ranges, row by row or column by column, round and round; the ranges stay. */
export function cycle(sheet: SheetShape, selection: GridSelection, order: Order, backwards: boolean): GridSelection {
  const ranges = selectedRanges(sheet, selection);
  const sizes = ranges.map(({ top, left, bottom, right }) => (bottom - top + 1) * (right - left + 1));
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const { top: row, left: column } = cellRange(sheet, selection.active);
  const start = { row, column };
  // of overlapping ranges the last one is where the active cell was put
  const at = Math.max(
    0,
    ranges.findLastIndex((range) => isInside(range, start)),
  );
  const before = sizes.slice(0, at).reduce((sum, size) => sum + size, 0);
  let place = before + placeIn(ranges[at] ?? { top: row, left: column, bottom: row, right: column }, order, start);
  for (let tried = 0; tried < count; tried++) {
    place = (place + (backwards ? count - 1 : 1)) % count;
    let rest = place;
    const index = sizes.findIndex((size) => (rest < size ? true : ((rest -= size), false)));
    const range = ranges[index];
    const position = range && positionIn(range, order, rest);
    if (position && isReachable(sheet, position)) return { ...selection, active: position };
  }
  return selection;
}

/** How many cells of the range come before a position. */
function placeIn(range: Range, order: Order, { row, column }: Position): number {
  const down = row - range.top;
  const across = column - range.left;
  return order === 'rows'
    ? down * (range.right - range.left + 1) + across
    : across * (range.bottom - range.top + 1) + down;
}

function positionIn(range: Range, order: Order, place: number): Position {
  const line = order === 'rows' ? range.right - range.left + 1 : range.bottom - range.top + 1;
  const outer = Math.floor(place / line);
  const inner = place % line;
  return order === 'rows'
    ? { row: range.top + outer, column: range.left + inner }
    : { row: range.top + inner, column: range.left + outer };
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
  const whole: GridSelection = { active: from, ...wholeSheet(sheet) };
  if (!sheet.protected) {
    const next = step(sheet, from, backwards ? 'left' : 'right');
    return samePosition(next, from) ? cycle(sheet, whole, 'rows', backwards).active : next;
  }
  let state = whole;
  const count = sheet.rows.reduce((sum, { cells }) => sum + cells.length, 0);
  for (let tried = 0; tried < count; tried++) {
    state = cycle(sheet, state, 'rows', backwards);
    if (cellIndex(sheet).at(state.active.row, state.active.column)?.path) return state.active;
  }
  return step(sheet, from, backwards ? 'left' : 'right');
}
