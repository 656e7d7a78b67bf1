/** The cells of a sheet after rows were inserted and removed; rows that look as before are the same objects. */
import type { RowInsertion } from './edits';
import { insertedBelow, rowTable } from './row-table';
import type { RowTable } from './row-table';
import { cellRow, formulaRows, noCells, sortedRow, tallRows } from './sheet-cells';
import { copyFormula, shiftFormula } from './shift-formula';
import type { FormulaShift } from './shift-formula';
import { isRemoved } from './shift-rows';
import type { CellRow, RowCell, Sheet } from './sheet';

/** Merges grow and shrink, formulas follow, new rows are blank copies of the row above them. */
export function shiftCells(sheet: Sheet, shift: FormulaShift): readonly CellRow[] {
  const { origins, shown } = rowTable(sheet.rowCount, shift.rows);
  const insertions = new Map(shift.rows.insertions.map((insertion) => [insertion.below, insertion]));
  const rows: CellRow[] = [];
  for (const origin of origins) {
    if (origin >= 0) {
      rows.push(sheet.rows[origin] ?? noCells);
      continue;
    }
    const below = insertedBelow(origin);
    const distance = rows.length - shown(below);
    rows.push(newRow(sheet.rows[below] ?? noCells, insertions.get(below), distance, shift));
  }
  const handedOn: { readonly at: number; readonly cells: readonly RowCell[] }[] = [];
  for (const opened of changedRows(sheet, shift, shown)) {
    const row = sheet.rows[opened] ?? noCells;
    const heightOf = (cell: RowCell): number =>
      reachesDown(cell, insertions.get(opened)) ? shown(opened + cell.rowSpan) - shown(opened) : cell.rowSpan;
    const at = shown(opened);
    if (!isRemoved(opened, shift.rows)) {
      rows[at] = movedRow(row, heightOf, shift);
      continue;
    }
    // a merge that loses its first row begins in the next one that stays
    const kept = row.cells.filter((cell) => cell.rowSpan > 1 && heightOf(cell) > 0);
    if (kept.length > 0) handedOn.push({ at, cells: movedRow(cellRow(kept), heightOf, shift).cells });
  }
  for (const { at, cells } of handedOn) rows[at] = sortedRow([...(rows[at]?.cells ?? []), ...cells]);
  return rows;
}

/** Rows as opened whose own cells may differ afterwards: others are not touched. */
function changedRows(sheet: Sheet, { rows }: FormulaShift, shown: RowTable['shown']): ReadonlySet<number> {
  const changed = new Set([...formulaRows(sheet), ...rows.insertions.map(({ below }) => below)]);
  for (const { row } of tallRows(sheet)) {
    const { cells, tall } = sheet.rows[row] ?? noCells;
    for (const position of tall) {
      const { rowSpan = 1 } = cells[position] ?? {};
      if (shown(row + rowSpan) - shown(row) !== rowSpan || isRemoved(row, rows)) changed.add(row);
    }
  }
  return changed;
}

export const shiftFormulasOfRow = (row: CellRow, shift: FormulaShift): CellRow =>
  movedRow(row, ({ rowSpan }) => rowSpan, shift);

/** Merges of several rows do, and so do cells of a group column that get rows below them. */
const reachesDown = ({ column, rowSpan, columnSpan }: RowCell, insertion: RowInsertion | undefined): boolean =>
  rowSpan > 1 || (insertion?.groupColumns ?? []).some((each) => column <= each && each < column + columnSpan);

function movedRow(row: CellRow, heightOf: (cell: RowCell) => number, shift: FormulaShift): CellRow {
  const cells = row.cells.map((cell): RowCell => {
    const rowSpan = heightOf(cell);
    if (cell.formula !== undefined) return { ...cell, rowSpan, formula: shiftFormula(cell.formula, shift) };
    return rowSpan === cell.rowSpan ? cell : { ...cell, rowSpan };
  });
  return cells.every((cell, index) => cell === row.cells[index]) ? row : cellRow(cells);
}

interface NewRow {
  readonly groupColumns: string;
  readonly row: CellRow;
}

/** By the row that they copy: without formulas all are alike, from edit to edit. */
const newRows = new WeakMap<CellRow, NewRow>();

/** `distance`: rows below the copied one. */
function newRow(copied: CellRow, insertion: RowInsertion | undefined, distance: number, shift: FormulaShift): CellRow {
  const groupColumns = insertion?.groupColumns.join() ?? '';
  const known = newRows.get(copied);
  if (known?.groupColumns === groupColumns) return known.row;
  const row = cellRow(
    copied.cells.flatMap((cell): RowCell[] => {
      if (reachesDown(cell, insertion)) return [];
      const { column, columnSpan, style, formula } = cell;
      const blank: RowCell = { column, rowSpan: 1, columnSpan, value: null, text: '', style };
      if (formula === undefined) return [blank];
      return [{ ...blank, formula: copyFormula(shiftFormula(formula, shift), distance, 0) }];
    }),
  );
  if (!copied.hasFormulas) newRows.set(copied, { groupColumns, row });
  return row;
}
