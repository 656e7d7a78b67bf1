/** Puts the values of a document, and fresh formula results, into the cells of an opened sheet. */
import type { CellValue, Path } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import { cellsWithin } from './bound-cells';
import { cellIndex, standsAs } from './cell-index';
import type { FilledCell, FilledRows } from './filled-rows';
import { noRowChanges } from './edits';
import { formulaCells } from './formula-cells';
import { blankCell, inOrder, isProtected, lockCell } from './lock-cells';
import { formatValue } from './number-format';
import type { Cell, Sheet, Style } from './sheet';

export interface Filling {
  /** of every form on the sheet */
  readonly bound: readonly FilledRows[];
  /** address as opened → value */
  readonly loose: Readonly<Record<string, CellValue>>;
  /** positionKey → fresh result */
  readonly results: ReadonlyMap<string, CellValue>;
  readonly styles: readonly Style[];
  readonly date1904: boolean;
}

const emptiedSentence = '表中已没有内容行，此行保存后为空行';

export const positionKey = (row: number, column: number): string => `${row}:${column}`;

interface LastFill {
  readonly filling: Filling;
  readonly bound: FilledRows;
  readonly cells: readonly Cell[];
}

/** By the cells of the base: one edit fills one row anew; all 20,000 rows of a long table took 600 ms. */
const lastFills = new WeakMap<readonly Cell[], LastFill>();

/** `base`: the sheet with its locks (lockCells). Cells that do not change stay the same objects. */
export function fillSheet(base: Sheet, filling: Filling): Sheet {
  const bound = together(filling.bound);
  const last = lastFills.get(base.cells);
  const cells =
    last && last.filling.styles === filling.styles
      ? filledAgain(base, last, filling, bound)
      : filledAnew(base, filling, bound);
  lastFills.set(base.cells, { filling, bound, cells });
  return cells === base.cells ? base : { ...base, cells };
}

/** Usually there is one form on a sheet. */
function together(forms: readonly FilledRows[]): FilledRows {
  const [only, ...others] = forms;
  if (others.length === 0) return only ?? [];
  const rows = [...(only ?? [])];
  for (const form of others) {
    form.forEach((row, at) => {
      const there = rows[at];
      rows[at] = row && there ? { ...row, cells: [...there.cells, ...row.cells] } : (row ?? there);
    });
  }
  return rows;
}

function filledAnew(base: Sheet, filling: Filling, bound: FilledRows): readonly Cell[] {
  const lastRow = base.cells.at(-1)?.row ?? -1;
  const cells: Cell[] = [];
  for (let row = 0; row <= lastRow || row < bound.length; row++) {
    for (const cell of filledCells(row, base, filling, bound)) cells.push(cell);
  }
  if (cells.length !== base.cells.length) return cells;
  if (cells.every((cell, position) => cell === base.cells[position])) return base.cells;
  standsAs(cells, base.cells);
  return cells;
}

function filledAgain(base: Sheet, last: LastFill, filling: Filling, bound: FilledRows): readonly Cell[] {
  const { rowStart } = cellIndex(last);
  const replaced: { readonly position: number; readonly cell: Cell }[] = [];
  for (const row of rowsToFill(base, last, filling, bound)) {
    const start = rowStart(row);
    const cells = filledCells(row, base, filling, bound);
    if (cells.length !== rowStart(row + 1) - start) return filledAnew(base, filling, bound);
    cells.forEach((cell, index) => {
      const old = last.cells[start + index];
      if (!old || !isSame(old, cell)) replaced.push({ position: start + index, cell });
    });
  }
  if (replaced.length === 0) return last.cells;
  const cells = last.cells.slice();
  for (const { position, cell } of replaced) cells[position] = cell;
  standsAs(cells, last.cells);
  return cells;
}

/** Rows in which anything differs from what was filled in last. */
function rowsToFill(base: Sheet, last: LastFill, filling: Filling, bound: FilledRows): ReadonlySet<number> {
  const rows = new Set<number>();
  // the first row of a merged cell stands for all of them: where others come in, all are bound anew
  for (let row = 0; row < bound.length || row < last.bound.length; row++) {
    if (last.bound[row] !== bound[row]) rows.add(row);
  }
  for (const { row, column } of formulaCells(base)) {
    const key = positionKey(row, column);
    if (last.filling.results.get(key) !== filling.results.get(key)) rows.add(row);
  }
  for (const row of looseRows(base, last.filling.loose, filling.loose)) rows.add(row);
  return rows;
}

/** Rows of the cells that no form claims and whose value was changed, or taken back. */
function looseRows(base: Sheet, before: Filling['loose'], now: Filling['loose']): number[] {
  if (before === now) return [];
  const addresses = new Set([...Object.keys(before), ...Object.keys(now)]);
  const rowOf = rowsOfAddresses(base.cells);
  return [...addresses].flatMap((address) => {
    const row =
      before[address] === now[address] && address in before === address in now ? undefined : rowOf.get(address);
    return row === undefined ? [] : [row];
  });
}

const addressRows = new WeakMap<readonly Cell[], ReadonlyMap<string, number>>();

function rowsOfAddresses(cells: readonly Cell[]): ReadonlyMap<string, number> {
  const known = addressRows.get(cells);
  if (known) return known;
  const rows = new Map<string, number>();
  for (const { row, path } of cells) if (path?.kind === 'looseCell') rows.set(path.address, row);
  addressRows.set(cells, rows);
  return rows;
}

/** The cells of one row of the sheet; one that the file does not list is added where the form needs it. */
function filledCells(row: number, base: Sheet, filling: Filling, bound: FilledRows): Cell[] {
  const index = cellIndex(base);
  const cells: Cell[] = [];
  for (let position = index.rowStart(row); position < index.rowStart(row + 1); position++) {
    const cell = base.cells[position];
    if (cell) cells.push(fillCell(cell, cellsWithin(bound, cell), base, filling));
  }
  const unlisted = (bound[row]?.cells ?? []).filter(({ column }) => index.at(row, column) === undefined);
  if (unlisted.length === 0) return cells;
  const columns = [...new Set(unlisted.map(({ column }) => column))];
  const added = columns.map((column): Cell => {
    const blank = lockCell(blankCell(row, column), base, filling.styles, noRowChanges);
    const here = unlisted.filter((cell) => cell.column === column);
    return fillCell(blank, here, base, filling);
  });
  return inOrder([...cells, ...added]);
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
  if (isProtected(cell, base, filling.styles)) return computed ? { ...filled, ...computed } : filled;
  const access = accessOf(bound);
  return {
    ...(access.locked === undefined ? without(filled, 'locked') : without(filled, 'path')),
    ...computed,
    ...access,
  };
}

/** Only where there is something to leave out: deleting makes an object slow. */
function without(cell: Cell, key: 'locked' | 'path'): Cell {
  if (cell[key] === undefined) return cell;
  const rest: { -readonly [Key in keyof Cell]: Cell[Key] } = { ...cell };
  delete rest[key];
  return rest;
}

function accessOf(bound: readonly FilledCell[]): Pick<Cell, 'path' | 'paths' | 'locked'> {
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

/** Two fillings of one cell of the base. */
const isSame = (one: Cell, other: Cell): boolean =>
  one === other ||
  (one.value === other.value &&
    one.text === other.text &&
    one.path === other.path &&
    one.locked === other.locked &&
    one.computed === other.computed &&
    samePaths(one.paths, other.paths));

const samePaths = (one: readonly Path[] | undefined, other: readonly Path[] | undefined): boolean =>
  one?.length === other?.length && (one ?? []).every((path, index) => path === other?.[index]);
