/** Puts the values of a document, and fresh formula results, into the cells of an opened sheet. */
import type { CellValue, Path } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { BoundCell } from './bound-cells';
import { cellIndex } from './cell-index';
import { noRowChanges } from './edits';
import { blankCell, inOrder, isProtected, lockCell } from './lock-cells';
import { formatValue } from './number-format';
import type { Cell, Sheet, Style } from './sheet';

export interface FilledCell extends BoundCell {
  readonly value: CellValue;
  /** a place that the form calculates */
  readonly calculated: boolean;
}

export interface Filling {
  readonly bound: readonly FilledCell[];
  /** address as opened → value */
  readonly loose: Readonly<Record<string, CellValue>>;
  /** positionKey → fresh result */
  readonly results: ReadonlyMap<string, CellValue>;
  readonly styles: readonly Style[];
  readonly date1904: boolean;
}

const emptiedSentence = '表中已没有内容行，此行保存后为空行';

export const positionKey = (row: number, column: number): string => `${row}:${column}`;

/** `base`: the sheet with its locks (lockCells). Cells that do not change stay the same objects. */
export function fillSheet(base: Sheet, filling: Filling): Sheet {
  const bound = byAnchor(base, filling.bound);
  const cells = base.cells.map((cell) => {
    const here = bound.get(positionKey(cell.row, cell.column)) ?? [];
    bound.delete(positionKey(cell.row, cell.column));
    return fillCell(cell, here, base, filling);
  });
  const unlisted = [...bound.values()].flatMap((here) => {
    const [first] = here;
    if (!first) return [];
    const blank = lockCell(blankCell(first.row, first.column), base, filling.styles, noRowChanges);
    return [fillCell(blank, here, base, filling)];
  });
  if (unlisted.length > 0) return { ...base, cells: inOrder([...cells, ...unlisted]) };
  return cells.some((cell, position) => cell !== base.cells[position]) ? { ...base, cells } : base;
}

/** A merged cell shows its first row; the others only lend it their paths. */
function byAnchor(base: Sheet, bound: readonly FilledCell[]): Map<string, FilledCell[]> {
  const index = cellIndex(base);
  const anchors = new Map<string, FilledCell[]>();
  for (const cell of bound) {
    const anchor = index.at(cell.row, cell.column) ?? cell;
    const key = positionKey(anchor.row, anchor.column);
    const there = anchors.get(key);
    if (there) there.push(cell);
    else anchors.set(key, [cell]);
  }
  return anchors;
}

function fillCell(cell: Cell, bound: readonly FilledCell[], base: Sheet, filling: Filling): Cell {
  const [first] = bound;
  if (cell.formula !== undefined) {
    const result = filling.results.get(positionKey(cell.row, cell.column));
    const calculated = first?.calculated === true ? first.value : cell.value;
    return withValue(cell, result === undefined ? calculated : result, filling);
  }
  if (!first) {
    const value = cell.path?.kind === 'looseCell' ? filling.loose[cell.path.address] : undefined;
    return value === undefined ? cell : withValue(cell, value, filling);
  }
  const value = first.continues && blankToNull(cell.value) === null ? null : first.value;
  const filled = withValue(cell, value, filling);
  const computed = first.calculated && { computed: true as const };
  if (isProtected(cell, base, filling.styles)) return { ...filled, ...computed };
  return { ...unlocked(filled), ...computed, ...pathsOf(bound) };
}

function unlocked(cell: Cell): Cell {
  const open: { -readonly [Key in keyof Cell]: Cell[Key] } = { ...cell };
  delete open.locked;
  delete open.path;
  return open;
}

function pathsOf(bound: readonly FilledCell[]): Pick<Cell, 'path' | 'paths' | 'locked'> {
  const [first] = bound;
  if (!first?.path) return { locked: emptiedSentence };
  const paths = first.group ? bound.flatMap(({ path }): Path[] => (path ? [path] : [])) : [first.path];
  return { path: first.path, ...(paths.length > 1 && { paths }) };
}

/** The file's own text is kept as long as the value is the file's. */
function withValue(cell: Cell, value: CellValue, { styles, date1904 }: Filling): Cell {
  if (blankToNull(value) === blankToNull(cell.value)) return cell;
  return { ...cell, value, text: formatValue(value, styles[cell.style]?.numberFormat ?? 'General', date1904) };
}
