/** What stands in the cells of a workbook, by the addresses that `fill` takes; for workbooks of any kind. */
import type { CellValue } from '../../shared/document/document';
import { addressOf } from '../../shared/sheet/address';
import type { Cell, Sheet, Workbook } from '../../shared/sheet/sheet';
import { filledCellsOf } from '../../shared/sheet/sheet-cells';
import { textTable } from './text-table';

export interface InspectedSheet {
  readonly sheet: string;
  readonly visibility: Sheet['visibility'];
  /** address, such as B2 → value; blank cells are left out */
  readonly cells: Readonly<Record<string, CellValue>>;
  /** address → formula, without = */
  readonly formulas: Readonly<Record<string, string>>;
}

/** All sheets, in the order of the workbook. */
export const inspectCells = ({ sheets }: Workbook): readonly InspectedSheet[] =>
  sheets.map((sheet) => {
    const cells = filledCellsOf(sheet);
    return {
      sheet: sheet.name,
      visibility: sheet.visibility,
      cells: Object.fromEntries(cells.map((cell) => [placeOf(cell), cell.value])),
      formulas: Object.fromEntries(
        cells.flatMap((cell) => (cell.formula === undefined ? [] : [[placeOf(cell), cell.formula]])),
      ),
    };
  });

const placeOf = ({ row, column }: Cell): string => addressOf(row, column);

const longest = 60;

/** Of workbooks without a known form: one line per cell, named as `fill` wants it. */
export function cellsInWords(workbook: Workbook): string {
  const lines = workbook.sheets.flatMap((sheet) =>
    filledCellsOf(sheet).map((cell) => {
      const text = cell.text.replace(/\s+/g, ' ');
      return [`${sheet.name}!${placeOf(cell)}`, text.length > longest ? `${text.slice(0, longest - 1)}…` : text];
    }),
  );
  return textTable(['单元格', '内容'], lines);
}
