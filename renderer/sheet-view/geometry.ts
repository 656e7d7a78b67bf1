/** Where rows and columns lie, in px of the sheet at 100 %; pure. */
import type { Cell, Range, Sheet } from '../../shared/sheet/sheet';
import type { Position } from './selection';

/** A rectangle in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Geometry {
  /** left edge of every column and, last, the right edge of the sheet */
  readonly lefts: readonly number[];
  /** top edge of every row and, last, the bottom edge of the sheet */
  readonly tops: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  readonly width: number;
  readonly height: number;
}

function edges(sizes: readonly number[]): number[] {
  const result = [0];
  let sum = 0;
  for (const size of sizes) result.push((sum += size));
  return result;
}

export function geometryOf(
  sheet: Pick<Sheet, 'columnWidths' | 'rowHeights' | 'frozenColumns' | 'frozenRows'>,
): Geometry {
  const lefts = edges(sheet.columnWidths);
  const tops = edges(sheet.rowHeights);
  const frozenRows = Math.min(sheet.frozenRows, sheet.rowHeights.length);
  const frozenColumns = Math.min(sheet.frozenColumns, sheet.columnWidths.length);
  return {
    lefts,
    tops,
    frozenRows,
    frozenColumns,
    frozenWidth: lefts[frozenColumns] ?? 0,
    frozenHeight: tops[frozenRows] ?? 0,
    width: lefts.at(-1) ?? 0,
    height: tops.at(-1) ?? 0,
  };
}

export function boxOf({ lefts, tops }: Geometry, range: Range): Box {
  const left = lefts[range.left] ?? 0;
  const top = tops[range.top] ?? 0;
  return {
    left,
    top,
    width: (lefts[range.right + 1] ?? left) - left,
    height: (tops[range.bottom + 1] ?? top) - top,
  };
}

/** Where a cell lies, a merge whole. */
export const boxOfCell = (geometry: Geometry, { row, column, rowSpan, columnSpan }: Cell): Box =>
  boxOf(geometry, { top: row, bottom: row + rowSpan - 1, left: column, right: column + columnSpan - 1 });

/** The row or column that contains a px offset; the nearest one outside; hidden ones are never hit. */
export function indexAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = Math.max(0, starts.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && starts[low] === starts[low + 1]) low--;
  return low;
}

/** The cell under a point of the visible area; x and y count from the corner between the headings. */
export function positionAt(geometry: Geometry, scroll: { left: number; top: number }, x: number, y: number): Position {
  return {
    row: indexAt(geometry.tops, y < geometry.frozenHeight ? y : y + scroll.top),
    column: indexAt(geometry.lefts, x < geometry.frozenWidth ? x : x + scroll.left),
  };
}

interface Scrolled {
  readonly start: number;
  readonly size: number;
  /** px that stay in place at the start */
  readonly frozen: number;
  /** px visible, the frozen part included */
  readonly view: number;
  readonly scroll: number;
}

/** The nearest scroll offset that shows a row or column; what is larger than the view is shown from its start. */
export function scrollToShow({ start, size, frozen, view, scroll }: Scrolled): number {
  if (start < frozen || start - scroll < frozen) return start < frozen ? scroll : start - frozen;
  const overshoot = start + size - scroll - view;
  return overshoot > 0 ? scroll + Math.min(overshoot, start - scroll - frozen) : scroll;
}

export interface Region {
  readonly name: 'corner' | 'top' | 'left' | 'main';
  readonly range: Range;
}

/** The parts that scroll on their own: frozen rows and columns cut the sheet into up to four. */
export function regionsOf({ frozenRows, frozenColumns, lefts, tops }: Geometry): readonly Region[] {
  const bottom = tops.length - 2;
  const right = lefts.length - 2;
  const regions: readonly Region[] = [
    { name: 'corner', range: { top: 0, left: 0, bottom: frozenRows - 1, right: frozenColumns - 1 } },
    { name: 'top', range: { top: 0, left: frozenColumns, bottom: frozenRows - 1, right } },
    { name: 'left', range: { top: frozenRows, left: 0, bottom, right: frozenColumns - 1 } },
    { name: 'main', range: { top: frozenRows, left: frozenColumns, bottom, right } },
  ];
  return regions.filter(({ range }) => range.top <= range.bottom && range.left <= range.right);
}

export function intersection(one: Range, other: Range): Range | null {
  const range = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return range.top <= range.bottom && range.left <= range.right ? range : null;
}
