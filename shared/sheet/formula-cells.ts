/** The cells of a sheet that hold formulas, and whether there is anything to calculate. */
import type { Cell, Sheet, Workbook } from './sheet';
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

/** Whether a workbook has anything for the evaluator: formulas, or formats that depend on conditions. */
export const isCalculated = ({ sheets }: Workbook): boolean =>
  sheets.some((sheet) => sheet.conditionalFormats.length > 0 || specialCells(sheet).formulaRows.length > 0);
