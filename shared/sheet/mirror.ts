/** An opened workbook with the document in it: its own look, the document's values, rows put in and taken out as its tables changed. */
import { complete } from '../document/complete';
import type { CellValue, Document, FormDocument, FormKey, Path, TableRow } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { PlaceId } from '../forms/ids';
import { boundRows, cellsWithin } from './bound-cells';
import type { BoundRows } from './bound-cells';
import { cellIndex } from './cell-index';
import { changesRows, noRowChanges } from './edits';
import type { RowChanges, SheetResults, SizeEdits } from './edits';
import { fillSheet, positionKey } from './fill-sheet';
import { filledRows } from './filled-rows';
import type { FilledRows } from './filled-rows';
import { formulaCells } from './formula-cells';
import { lockCells } from './lock-cells';
import { withOwnSizes } from './own-sizes';
import { placeForm, shownAt } from './place-form';
import type { PlacedForm } from './place-form';
import { reachCells } from './reach-cells';
import type { Recognition } from './recognise';
import { openedRowKeys } from './row-keys';
import type { RowKeys } from './row-keys';
import { joinedRowChanges, rowAsOpened } from './shift-rows';
import { shiftWorkbook } from './shift-workbook';
import type { RowChangesBySheet } from './shift-workbook';
import type { Sheet, Workbook } from './sheet';

export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly recognitions: readonly Recognition[];
}

export interface Mirrored {
  readonly workbook: Workbook;
  readonly rowChanges: RowChangesBySheet;
  /** completed: computed places carry the file's formula result, else what was typed, else the form's calculation */
  readonly shown: Readonly<Record<FormKey, FormDocument>>;
  /** where a place or table cell is shown, formulas and locked cells included; null when nowhere */
  positionOf(path: Path): CellPosition | null;
  /** by index of the sheet */
  readonly rowKeys: readonly RowKeys[];
  /** sheet name → sizes that the user gave */
  readonly sizes: ReadonlyMap<string, SizeEdits>;
}

/** 0-based, in the workbook as shown; `sheet` is an index. */
export interface CellPosition {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** `results`: fresh ones of the workbook as shown. A formula without one shows the form's calculation, else the file's. */
export function mirror(opened: OpenedWorkbook, document: Document, results: readonly SheetResults[]): Mirrored {
  const { workbook, recognitions } = opened;
  const forms = recognitions.flatMap((recognition): PlacedForm[] => {
    const form = document.forms[recognition.key];
    const sheet = workbook.sheets[recognition.sheet];
    return form && sheet ? [placeForm(recognition, form, sheet)] : [];
  });
  const { base, rowChanges } = lockedBase(workbook, rowChangesOf(workbook, forms));
  const shown: Record<FormKey, FormDocument> = {};
  const rowKeys: RowKeys[] = [];
  const sizes = new Map<string, SizeEdits>();
  const sheets = base.sheets.map((sheet, position): Sheet => {
    const changes = rowChanges.get(sheet.name) ?? noRowChanges;
    const fresh = resultsOf(results, sheet);
    const bound: BoundRows[] = [];
    const filled: FilledRows[] = [];
    for (const placed of forms) {
      const { key, sheet: own } = placed.recognition;
      const form = document.forms[key];
      if (!form || own !== position) continue;
      const rows = boundRows(placed, form, changes);
      const completed = completeForm(placed.recognition, form, rows, sheet, fresh);
      shown[key] = completed;
      bound.push(rows);
      filled.push(filledRows(placed.recognition, completed, rows));
    }
    const loose = document.cells[sheet.name] ?? noLoose;
    const reached = reachCells(sheet, Object.keys(loose), changes, base.styles);
    const keys = openedRowKeys(bound, (row) => rowAsOpened(row, changes));
    const sized = withOwnSizes(reached, document.layout?.[sheet.name], keys);
    rowKeys.push(keys);
    sizes.set(sheet.name, sized.edits);
    const { styles, date1904 } = base;
    return fillSheet(sized.sheet, { bound: filled, loose, results: fresh, styles, date1904 });
  });
  return {
    workbook: { ...base, sheets },
    rowChanges,
    shown,
    positionOf: (path) => {
      const placed = forms.find(({ recognition }) => path.kind !== 'looseCell' && recognition.key === path.form);
      const sheet = placed && base.sheets[placed.recognition.sheet];
      const at = sheet && shownAt(placed, path, rowChanges.get(sheet.name) ?? noRowChanges);
      if (!placed || !at) return null;
      const { row, column } = cellIndex(sheet).at(at.row, at.column) ?? at;
      return { sheet: placed.recognition.sheet, row, column };
    },
    rowKeys,
    sizes,
  };
}

const noLoose: Readonly<Record<string, CellValue>> = {};

function rowChangesOf(workbook: Workbook, forms: readonly PlacedForm[]): RowChangesBySheet {
  const bySheet = new Map<string, RowChanges>();
  for (const { recognition, tables } of forms) {
    const name = workbook.sheets[recognition.sheet]?.name ?? '';
    const changes = Object.values(tables).filter(changesRows);
    if (changes.length > 0) bySheet.set(name, joinedRowChanges([bySheet.get(name) ?? noRowChanges, ...changes]));
  }
  return bySheet;
}

interface Base {
  readonly key: string;
  readonly rowChanges: RowChangesBySheet;
  readonly base: Workbook;
}

const lastBases = new WeakMap<Workbook, Base>();

/** Shifted and locked; typing changes neither, so the last one is kept, with the row changes it was made for. */
function lockedBase(workbook: Workbook, rowChanges: RowChangesBySheet): Base {
  const key = JSON.stringify([...rowChanges]);
  const last = lastBases.get(workbook);
  if (last?.key === key) return last;
  const shifted = shiftWorkbook(workbook, rowChanges);
  const sheets = shifted.sheets.map((sheet) =>
    lockCells(sheet, shifted.styles, rowChanges.get(sheet.name) ?? noRowChanges),
  );
  const made: Base = { key, rowChanges, base: { ...shifted, sheets } };
  lastBases.set(workbook, made);
  return made;
}

/** Only of cells that hold a formula: rows may have been inserted since the results were asked for. */
function resultsOf(results: readonly SheetResults[], sheet: Sheet): ReadonlyMap<string, CellValue> {
  const index = cellIndex(sheet);
  const own = results.filter((each) => each.sheet === sheet.name).flatMap((each) => each.results);
  return new Map(
    own
      .filter(({ row, column }) => index.at(row, column)?.formula !== undefined)
      .map(({ row, column, result }) => [positionKey(row, column), result]),
  );
}

/** Formulas of the file stand before the form's own calculation; where the form has none, they are the value. */
function completeForm(
  { definition }: Recognition,
  form: FormDocument,
  bound: BoundRows,
  sheet: Sheet,
  fresh: ReadonlyMap<string, CellValue>,
): FormDocument {
  const calculated = new Set(definition.formulas.map(({ place }) => place));
  const printed: Record<PlaceId, CellValue> = {};
  const places: Record<PlaceId, CellValue> = { ...form.places };
  const tables: Record<string, TableRow[]> = {};
  for (const cell of formulaCells(sheet)) {
    for (const { row, column, path } of cellsWithin(bound, cell)) {
      const result = fresh.get(positionKey(row, column));
      if (path?.kind === 'tableCell') {
        const index = bound[row]?.shows?.index ?? -1;
        const rows = (tables[path.table] ??= [...(form.tables[path.table] ?? [])]);
        const own = rows[index];
        if (own) rows[index] = { ...own, values: { ...own.values, [path.column]: result ?? cell.value } };
      }
      if (path?.kind !== 'place') continue;
      if (!calculated.has(path.place)) places[path.place] = result ?? cell.value;
      else if (result !== undefined && blankToNull(result) !== null) printed[path.place] = result;
    }
  }
  return complete(definition, { ...form, places, tables: { ...form.tables, ...tables } }, printed);
}
