/** The cells of a sheet that hold formulas. */
import type { Cell, Sheet } from './sheet';
import { cellsInRow } from './sheet-cells';
import type { CellRows } from './sheet-cells';
import { specialCells } from './special-rows';

const known = new WeakMap<Sheet['rows'], readonly Cell[]>();

/** Kept with the rows: most sheets have a dozen formulas among thousands of cells. */
export function formulaCells(sheet: CellRows): readonly Cell[] {
  const found =
    known.get(sheet.rows) ??
    specialCells(sheet).formulaRows.flatMap((row) =>
      cellsInRow(sheet, row).filter(({ formula }) => formula !== undefined),
    );
  known.set(sheet.rows, found);
  return found;
}
