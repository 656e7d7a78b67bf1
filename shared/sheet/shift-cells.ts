/** The cells of a sheet after rows were inserted and removed; rows that look as before are the same objects. */
import { remade } from './carry-over';
import type { RowInsertion } from './edits';
import { inRowsShown, rowTable } from './row-table';
import type { RowTable } from './row-table';
import { cellRow, noCells, sortedRow } from './sheet-cells';
import { copyFormula, shiftFormula } from './shift-formula';
import type { FormulaShift } from './shift-formula';
import { growsAtEnd } from './shift-merges';
import { isRemoved } from './shift-rows';
import type { CellRow, RowCell, Sheet } from './sheet';
import { noteSpecialCells, specialCells, specialIn } from './special-rows';
import type { SpecialCells } from './special-rows';

/** Merges grow and shrink, formulas follow, new rows are blank copies of the row above them. */
export function shiftCells(sheet: Sheet, shift: FormulaShift): readonly CellRow[] {
  const table = rowTable(sheet.rowCount, shift.rows);
  const { shown } = table;
  const insertions = new Map(shift.rows.insertions.map((insertion) => [insertion.below, insertion]));
  const touched = new Set<number>();
  const rows = inRowsShown<CellRow>(
    sheet.rows,
    table,
    (below, at) => {
      touched.add(at);
      return newRow(sheet.rows[below] ?? noCells, insertions.get(below), at - shown(below), shift);
    },
    noCells,
  );
  const changed = changedRows(sheet, shift, shown);
  const handedOn: { readonly at: number; readonly cells: readonly RowCell[] }[] = [];
  for (const opened of changed) {
    const row = sheet.rows[opened] ?? noCells;
    const heightOf = (cell: RowCell): number => {
      if (!reachesDown(cell, insertions.get(opened))) return cell.rowSpan;
      const bottom = opened + cell.rowSpan - 1;
      const grows = growsAtEnd({ left: cell.column, bottom }, shift.rows.insertions);
      return (grows ? shown(bottom + 1) : shown(bottom) + 1) - shown(opened);
    };
    const at = shown(opened);
    touched.add(at);
    if (!isRemoved(opened, shift.rows)) {
      rows[at] = movedRow(row, heightOf, shift);
      continue;
    }
    // a merge that loses its first row begins in the next one that stays
    const kept = row.cells.filter((cell) => cell.rowSpan > 1 && heightOf(cell) > 0);
    if (kept.length > 0) handedOn.push({ at, cells: movedRow(cellRow(kept), heightOf, shift).cells });
  }
  for (const { at, cells } of handedOn) rows[at] = sortedRow([...(rows[at]?.cells ?? []), ...cells]);
  noteSpecialCells(rows, shiftedSpecial(sheet, changed, shown, specialIn(rows, [...touched].sort(rising))));
  return rows;
}

const rising = (one: number, other: number): number => one - other;

/** Rows as opened whose own cells may differ afterwards: others are not touched. */
function changedRows(sheet: Sheet, { rows }: FormulaShift, shown: RowTable['shown']): ReadonlySet<number> {
  const { tall, formulaRows } = specialCells(sheet);
  const changed = new Set([...formulaRows, ...rows.insertions.map(({ below }) => below)]);
  for (const { row, end } of tall) {
    if (shown(end) - shown(row) !== end - row || isRemoved(row, rows)) changed.add(row);
  }
  return changed;
}

/** `touched`: what is in the rows that changed; all else went with its row. */
const shiftedSpecial = (
  sheet: Sheet,
  changed: ReadonlySet<number>,
  shown: RowTable['shown'],
  touched: SpecialCells,
): SpecialCells => ({
  tall: [
    ...specialCells(sheet)
      .tall.filter(({ row }) => !changed.has(row))
      .map(({ row, column, end, columnSpan }) => ({ row: shown(row), column, end: shown(end), columnSpan })),
    ...touched.tall,
  ].sort((one, other) => one.row - other.row || one.column - other.column),
  formulaRows: touched.formulaRows,
});

/** Only the formulas follow: the rows of another sheet changed. */
export function shiftFormulasIn(sheet: Sheet, shift: FormulaShift): readonly CellRow[] {
  const special = specialCells(sheet);
  const rows = remade(sheet.rows, special.formulaRows, (_row, before = noCells) =>
    movedRow(before, ({ rowSpan }) => rowSpan, shift),
  );
  noteSpecialCells(rows, special);
  return rows;
}

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
      const { column, columnSpan, style, formula, arrayFormula } = cell;
      const blank: RowCell = { column, rowSpan: 1, columnSpan, value: null, text: '', style };
      if (formula === undefined || arrayFormula) return [blank];
      return [{ ...blank, formula: copyFormula(shiftFormula(formula, shift), distance, 0) }];
    }),
  );
  if (!copied.hasFormulas) newRows.set(copied, { groupColumns, row });
  return row;
}
