/** Puts the values of a document, and fresh formula results, into the cells of an opened sheet. */
import type { CellValue } from '../document/document';
import { parseAddress } from './address';
import { cellsWithin } from './bound-row';
import { carryOver, isChangedWithin, remade } from './carry-over';
import { cellIndex } from './cell-index';
import type { RowChanges } from './edits';
import { blankFilled, fillCell } from './fill-cell';
import type { CellFilling } from './fill-cell';
import type { FilledCell, FilledRows } from './filled-rows';
import { resultAt } from './formula-results';
import type { FormulaResults } from './formula-results';
import { keptCells } from './kept-cells';
import { cellRow, noCells, sortedRow } from './sheet-cells';
import { shiftedRow } from './shift-rows';
import type { CellRow, RowCell, Sheet } from './sheet';
import { noteSpecialCells, specialCells } from './special-rows';

export interface Filling extends CellFilling {
  /** of the form on the sheet */
  readonly bound: FilledRows;
  readonly results: FormulaResults;
  /** rows put in and taken out since the sheet was opened */
  readonly changes: RowChanges;
}

interface LastFill {
  readonly base: Sheet['rows'];
  readonly filling: Filling;
  readonly rows: readonly CellRow[];
}

/** By the sheet as opened: one edit fills one row anew; all 20,000 rows of a long table took 600 ms. */
const lastFills = new WeakMap<Sheet, LastFill>();

/** `base`: the sheet with its locks (lockCells). Rows and cells that show the same as last time stay the same objects. */
export function fillSheet(opened: Sheet, base: Sheet, filling: Filling): Sheet {
  const known = lastFills.get(opened);
  const last = known?.filling.styles === filling.styles ? known : undefined;
  const rows = last ? filledAgain(base, last, filling) : filledAnew(base, filling);
  noteSpecialCells(rows, specialCells(base));
  lastFills.set(opened, { base: base.rows, filling, rows });
  return rows === base.rows ? base : { ...base, rows };
}

function filledAnew(base: Sheet, filling: Filling): readonly CellRow[] {
  const rows = base.rows.map((_row, at) => filledRow(at, base, filling));
  return rows.every((row, at) => row === base.rows[at]) ? base.rows : rows;
}

function filledAgain(base: Sheet, last: LastFill, filling: Filling): readonly CellRow[] {
  const fill = (row: number, before: CellRow | undefined): CellRow => keptCells(filledRow(row, base, filling), before);
  const {
    results: rows,
    changed,
    made,
  } = carryOver(
    { first: base.rows, second: filling.bound },
    { first: last.base, second: last.filling.bound },
    last.rows,
    fill,
  );
  // a cell over several rows shows what is bound in all of them
  const { tall, formulaRows } = specialCells(base);
  const isMade = (row: number): boolean => isChangedWithin(made, row, row + 1);
  const grown = tall.filter(({ row, end }) => isChangedWithin(changed, row + 1, end) && !isMade(row));
  const isSame = base.rows === last.base;
  const calculated = formulaRows.filter(
    (row) => !isMade(row) && !(isSame && isSameMap(filling.results.get(row), last.filling.results.get(row))),
  );
  const typed = typedRows(last.filling.loose, filling).filter((row) => row < rows.length);
  return remade(rows, [...typed, ...calculated, ...grown.map(({ row }) => row)], fill);
}

/** Rows of the cells that no form claims and whose value was changed, or taken back. */
function typedRows(before: CellFilling['loose'], { loose, changes }: Filling): readonly number[] {
  if (before === loose) return [];
  const addresses = [...new Set([...Object.keys(before), ...Object.keys(loose)])];
  return addresses.flatMap((address) => {
    const at = parseAddress(address);
    const isSame = before[address] === loose[address] && address in before === address in loose;
    return isSame || !at ? [] : [shiftedRow(at.row, changes)];
  });
}

type ResultsOfRow = ReadonlyMap<number, CellValue> | undefined;

const isSameMap = (one: ResultsOfRow, other: ResultsOfRow): boolean =>
  one === other || (one?.size === other?.size && [...(one ?? [])].every(([key, value]) => other?.get(key) === value));

/** One row of the sheet; a cell that the file does not list is added where the form needs it. */
function filledRow(row: number, base: Sheet, filling: Filling): CellRow {
  const { bound, results } = filling;
  const own = base.rows[row] ?? noCells;
  const cells = own.cells.map((cell): RowCell => {
    const result = cell.formula === undefined ? undefined : resultAt(results, row, cell.column);
    return fillCell(cell, cellsWithin(bound, row, cell), result, filling);
  });
  const added = unlisted(row, base, bound[row]?.cells ?? []);
  if (added.size > 0) {
    return sortedRow([...cells, ...[...added].map(([column, here]) => blankFilled(row, column, here, base, filling))]);
  }
  return cells.every((cell, position) => cell === own.cells[position]) ? own : cellRow(cells);
}

/** Bound cells of a row where the sheet has none, by column. */
function unlisted(row: number, base: Sheet, bound: readonly FilledCell[]): ReadonlyMap<number, FilledCell[]> {
  const byColumn = new Map<number, FilledCell[]>();
  const index = cellIndex(base);
  for (const cell of bound) {
    const { column } = cell;
    if (!index.at(row, column)) byColumn.set(column, [...(byColumn.get(column) ?? []), cell]);
  }
  return byColumn;
}
