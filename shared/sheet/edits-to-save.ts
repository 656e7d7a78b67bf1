/** What a save writes into an opened workbook: the difference between what is shown now and what was shown at opening. */
import type { CellValue, Document } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import { cellIndex } from './cell-index';
import type { CellEdit, FormulaResult, RowInsertion, SheetEdits, SheetResults } from './edits';
import { rowAsOpened } from './grow-workbook';
import { noSizeEdits } from './own-sizes';
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
  const start = startWorkbook(origin);
  const edits = now.workbook.sheets.map((sheet, position): SheetEdits => {
    const insertions = now.insertions.get(sheet.name) ?? [];
    const asOpened = origin.workbook.sheets[position];
    const sizes = now.sizes.get(sheet.name) ?? noSizeEdits;
    return {
      sheet: sheet.name,
      insertions,
      cells: changedCells(sheet, start.sheets[position], insertions),
      results: changedResults(sheet, asOpened, insertions),
      ...(sizes.columnWidths.length + sizes.rowHeights.length > 0 && { sizes }),
    };
  });
  const changesValues = edits.some(({ insertions, cells }) => insertions.length + cells.length > 0);
  const written = changesValues ? edits : edits.map((edit) => ({ ...edit, results: [] }));
  return written.filter(
    ({ insertions, cells, results, sizes }) => insertions.length + cells.length + results.length > 0 || sizes,
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
function changedCells(sheet: Sheet, start: Sheet | undefined, insertions: readonly RowInsertion[]): CellEdit[] {
  return sheet.cells.flatMap(({ row, column, value, formula }): CellEdit[] => {
    if (formula !== undefined || same(value, valueAsOpened(start, row, column, insertions))) return [];
    return [{ row, column, value: blankToNull(value) }];
  });
}

function changedResults(sheet: Sheet, opened: Sheet | undefined, insertions: readonly RowInsertion[]): FormulaResult[] {
  return sheet.cells.flatMap(({ row, column, value, formula }): FormulaResult[] => {
    if (formula === undefined || same(value, valueAsOpened(opened, row, column, insertions))) return [];
    return [{ row, column, result: value }];
  });
}

/** null in an inserted row. */
function valueAsOpened(
  sheet: Sheet | undefined,
  row: number,
  column: number,
  insertions: readonly RowInsertion[],
): CellValue {
  const before = rowAsOpened(row, insertions);
  const cell = before === null || !sheet ? undefined : cellIndex(sheet).at(before, column);
  return cell && cell.row === before && cell.column === column ? cell.value : null;
}

const same = (a: CellValue, b: CellValue): boolean => blankToNull(a) === blankToNull(b);
