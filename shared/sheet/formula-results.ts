/** Fresh results of one sheet's formulas, by the place of the formula in the sheet as shown. */
import type { CellValue } from '../document/document';
import type { SheetResults } from './edits';
import type { Sheet } from './sheet';

/** By row, then by column, 0-based. A result may be null; what is not there has none. */
export type FormulaResults = ReadonlyMap<number, ReadonlyMap<number, CellValue>>;

/** Only of cells that hold a formula: rows may have been inserted since the results were asked for. */
export function formulaResults(results: readonly SheetResults[], sheet: Sheet): FormulaResults {
  const byRow = new Map<number, Map<number, CellValue>>();
  for (const { row, column, result } of results.flatMap((each) => (each.sheet === sheet.name ? each.results : []))) {
    const there = sheet.rows[row];
    if (!there?.hasFormulas || there.cells.find((cell) => cell.column === column)?.formula === undefined) continue;
    const ofRow = byRow.get(row);
    if (ofRow) ofRow.set(column, result);
    else byRow.set(row, new Map([[column, result]]));
  }
  return byRow;
}

/** undefined: there is none */
export const resultAt = (results: FormulaResults, row: number, column: number): CellValue | undefined =>
  results.get(row)?.get(column);
