/** One sheet of an opened workbook with the document in it. */
import type { CellValue, Document, FormDocument, FormKey, Path } from '../document/document';
import { boundRows } from './bound-cells';
import { cellIndex } from './cell-index';
import { completeForm } from './complete-form';
import type { RowChanges, SheetResults, SizeEdits } from './edits';
import { fillSheet } from './fill-sheet';
import { filledRows, filledTogether } from './filled-rows';
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
  /** its forms, completed: computed places carry the file's formula result, else what was typed, else the form's calculation */
  readonly shown: readonly (readonly [FormKey, FormDocument])[];
  /** of its forms, 0-based, formulas and locked cells included; null when nowhere */
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

/** `placed`: the forms that were recognised on the sheet, below one another. */
export function mirrorSheet(
  { opened, base, styles, date1904 }: OpenedSheet,
  placed: readonly PlacedForm[],
  document: Document,
  changes: RowChanges,
  results: readonly SheetResults[],
): MirroredSheet {
  const rows = rowTable(opened.rowCount, changes);
  const fresh = formulaResults(results, base);
  const forms = placed.flatMap((each) => {
    const { recognition } = each;
    const form = document.forms[recognition.key];
    if (!form) return [];
    const bound = boundRows(each, form, opened.rowCount, changes);
    return [{ placed: each, form, bound, shown: completeForm(recognition, form, bound, base, fresh) }];
  });
  const formOf = (key: FormKey) => forms.find((each) => each.placed.recognition.key === key);
  const loose = document.cells[base.name] ?? noLoose;
  const reached = reachCells(base, Object.keys(loose), changes, styles);
  const rowKeys = openedRowKeys({
    bound: forms.map(({ bound }) => bound),
    asOpened: (row) => rowAsOpened(row, changes),
    shown: rows.shown,
    tableRow: (key, table, row) => {
      const own = formOf(key);
      return own ? tableRowShown(own.placed, own.form, { table, row }, rows) : null;
    },
  });
  const sized = withOwnSizes(reached, document.layout?.[base.name], rowKeys);
  const filledSheet = fillSheet(opened, sized.sheet, {
    bound: filledTogether(forms.map((each) => filledRows(each.placed.recognition, each.shown, each.bound))),
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
    shown: forms.map((each) => [each.placed.recognition.key, each.shown]),
    positionOf: (path) => {
      const own = path.kind === 'looseCell' ? undefined : formOf(path.form);
      const at = own ? shownAt(own.placed, own.form, path, rows) : null;
      if (!at) return null;
      const { row, column } = cellIndex(sheet).at(at.row, at.column) ?? at;
      return { row, column };
    },
    rowKeys,
    sizes: sized.edits,
  };
}

const noLoose: Readonly<Record<string, CellValue>> = {};
