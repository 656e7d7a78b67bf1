/** One sheet of an opened workbook with the document in it. */
import type { CellValue, Document, FormDocument, FormKey, Path } from '../document/document';
import { boundRows } from './bound-cells';
import { cellIndex } from './cell-index';
import { completeForm } from './complete-form';
import type { RowChanges, SheetResults, SizeEdits } from './edits';
import { fillSheet } from './fill-sheet';
import { filledRows } from './filled-rows';
import { formulaResults } from './formula-results';
import { withOwnSizes } from './own-sizes';
import { shownAt, tableRowShown } from './place-form';
import type { PlacedForm } from './place-form';
import { reachCells } from './reach-cells';
import { openedRowKeys } from './row-keys';
import type { RowKeys } from './row-keys';
import { rowTable } from './row-table';
import { rowAsOpened } from './shift-rows';
import { formattedStyles, showFormats } from './show-formats';
import type { Sheet, Style } from './sheet';

export interface MirroredSheet {
  readonly sheet: Sheet;
  /** the form on it, completed: computed places carry the file's formula result, else what was typed, else the form's calculation */
  readonly shown: readonly [FormKey, FormDocument] | null;
  /** of its form, 0-based, formulas and locked cells included; null when nowhere */
  positionOf(path: Path): { readonly row: number; readonly column: number } | null;
  readonly rowKeys: RowKeys;
  readonly sizes: SizeEdits;
}

export interface OpenedSheet {
  readonly opened: Sheet;
  /** after the changes of its rows, with its locks (lockCells) */
  readonly base: Sheet;
  readonly styles: readonly Style[];
  readonly date1904: boolean;
}

/** `placed`: the form that was recognised on the sheet. */
export function mirrorSheet(
  { opened, base, styles, date1904 }: OpenedSheet,
  placed: PlacedForm | undefined,
  document: Document,
  changes: RowChanges,
  results: readonly SheetResults[],
): MirroredSheet {
  const rows = rowTable(opened.rowCount, changes);
  const fresh = formulaResults(results, base);
  const form = placed && document.forms[placed.recognition.key];
  const bound = placed && form ? boundRows(placed, form, opened.rowCount, changes) : null;
  const shown = placed && form && bound ? completeForm(placed.recognition, form, bound, base, fresh) : null;
  const loose = document.cells[base.name] ?? noLoose;
  const reached = reachCells(base, Object.keys(loose), changes, styles);
  const rowKeys = openedRowKeys({
    bound,
    asOpened: (row) => rowAsOpened(row, changes),
    shown: rows.shown,
    tableRow: (key, table, row) =>
      placed?.recognition.key === key && form ? tableRowShown(placed, form, { table, row }, rows) : null,
  });
  const sized = withOwnSizes(reached, document.layout?.[base.name], rowKeys);
  const filled = placed && shown && bound ? filledRows(placed.recognition, shown, bound) : [];
  const filledSheet = fillSheet(opened, sized.sheet, {
    bound: filled,
    loose,
    results: fresh,
    changes,
    styles,
    date1904,
  });
  const formatted = results.find((each) => each.sheet === base.name && each.formatted)?.formatted;
  const sheet = showFormats(filledSheet, formatted ?? [], formattedStyles(styles), date1904);
  return {
    sheet,
    shown: placed && shown ? [placed.recognition.key, shown] : null,
    positionOf: (path) => {
      const at = placed && form ? shownAt(placed, form, path, rows) : null;
      if (!at) return null;
      const { row, column } = cellIndex(sheet).at(at.row, at.column) ?? at;
      return { row, column };
    },
    rowKeys,
    sizes: sized.edits,
  };
}

const noLoose: Readonly<Record<string, CellValue>> = {};
