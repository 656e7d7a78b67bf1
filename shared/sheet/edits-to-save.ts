/** What a save writes into an opened workbook: the difference between what is shown now and what was shown at opening. */
import type { CellValue, Document } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import { cellIndex } from './cell-index';
import { changesRows, noRowChanges } from './edits';
import type { CellEdit, FormulaResult, SheetEdits, SheetResults } from './edits';
import { noSizeEdits } from './own-sizes';
import { cellsOf } from './sheet-cells';
import { shiftWorkbook } from './shift-workbook';
import type { Sheet, Workbook } from './sheet';
import { startDocument, viewOf } from './view';
import type { Origin } from './view';

/**
 * [] when nothing was changed, and for a new form, which is created and not patched. Results of formulas are written
 * where they differ from those in the file, but only along with a changed cell or row.
 */
export function editsToSave(origin: Origin, document: Document, results: readonly SheetResults[]): SheetEdits[] {
  if (origin.kind === 'new') return [];
  const now = viewOf(origin, document, results);
  // What the file holds once its rows are changed: every cell is compared with the one that moved to its place.
  const start = shiftWorkbook(startWorkbook(origin), now.rowChanges);
  const asOpened = shiftWorkbook(origin.workbook, now.rowChanges);
  const edits = now.workbook.sheets.map((sheet, position): SheetEdits => {
    const sizes = now.sizes.get(sheet.name) ?? noSizeEdits;
    return {
      sheet: sheet.name,
      rows: now.rowChanges.get(sheet.name) ?? noRowChanges,
      cells: changedCells(sheet, start.sheets[position]),
      results: changedResults(sheet, asOpened.sheets[position]),
      ...(sizes.columnWidths.length + sizes.rowHeights.length > 0 && { sizes }),
    };
  });
  const changesValues = edits.some(({ rows, cells }) => changesRows(rows) || cells.length > 0);
  const written = changesValues ? edits : edits.map((edit) => ({ ...edit, results: [] }));
  return written.filter(
    ({ rows, cells, results, sizes }) => changesRows(rows) || cells.length + results.length > 0 || sizes,
  );
}

const startWorkbooks = new WeakMap<Origin, Workbook>();

function startWorkbook(origin: Origin): Workbook {
  const known = startWorkbooks.get(origin);
  if (known) return known;
  const { workbook } = viewOf(origin, startDocument(origin), []);
  startWorkbooks.set(origin, workbook);
  return workbook;
}

/** A place that the form calculates and the file does not is shown from the start: only a new number is written. */
function changedCells(sheet: Sheet, start: Sheet | undefined): CellEdit[] {
  return cellsOf(sheet).flatMap(({ row, column, value, formula }): CellEdit[] => {
    if (formula !== undefined || same(value, valueBefore(start, row, column))) return [];
    return [{ row, column, value: blankToNull(value) }];
  });
}

function changedResults(sheet: Sheet, opened: Sheet | undefined): FormulaResult[] {
  return cellsOf(sheet).flatMap(({ row, column, value, formula }): FormulaResult[] => {
    if (formula === undefined || same(value, valueBefore(opened, row, column))) return [];
    return [{ row, column, result: value }];
  });
}

/** null in an inserted row. */
function valueBefore(sheet: Sheet | undefined, row: number, column: number): CellValue {
  const cell = sheet && cellIndex(sheet).at(row, column);
  return cell && cell.row === row && cell.column === column ? cell.value : null;
}

const same = (a: CellValue, b: CellValue): boolean => blankToNull(a) === blankToNull(b);
