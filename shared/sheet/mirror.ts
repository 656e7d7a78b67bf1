/** An opened workbook with the document in it: its own look, the document's values, rows inserted where the tables grew. */
import { complete } from '../document/complete';
import type { CellValue, Document, FormDocument, FormKey, Path, TableRow } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { PlaceId } from '../forms/ids';
import { boundRows, cellsWithin } from './bound-cells';
import type { BoundRows } from './bound-cells';
import { cellIndex } from './cell-index';
import type { RowInsertion, SheetResults } from './edits';
import { fillSheet, positionKey } from './fill-sheet';
import { filledRows } from './filled-rows';
import type { FilledRows } from './filled-rows';
import { formulaCells } from './formula-cells';
import { growWorkbook } from './grow-workbook';
import type { Insertions } from './grow-workbook';
import { lockCells } from './lock-cells';
import { placeForm, shownAt } from './place-form';
import type { PlacedForm } from './place-form';
import { reachCells } from './reach-cells';
import type { Recognition } from './recognise';
import { joinedInsertions } from './shift-rows';
import type { Sheet, Workbook } from './sheet';

export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly recognitions: readonly Recognition[];
}

export interface Mirrored {
  readonly workbook: Workbook;
  readonly insertions: Insertions;
  /** completed: computed places carry the file's formula result, else what was typed, else the form's calculation */
  readonly shown: Readonly<Record<FormKey, FormDocument>>;
  /** where a place or table cell is shown, formulas and locked cells included; null when nowhere */
  positionOf(path: Path): CellPosition | null;
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
  const { base, insertions } = lockedBase(workbook, insertionsOf(workbook, forms));
  const shown: Record<FormKey, FormDocument> = {};
  const sheets = base.sheets.map((sheet, position): Sheet => {
    const inserted = insertions.get(sheet.name) ?? none;
    const fresh = resultsOf(results, sheet);
    const bound = forms
      .filter(({ recognition }) => recognition.sheet === position)
      .flatMap((placed): FilledRows[] => {
        const { key } = placed.recognition;
        const form = document.forms[key];
        if (!form) return [];
        const rows = boundRows(placed, form, inserted);
        const completed = completeForm(placed.recognition, form, rows, sheet, fresh);
        shown[key] = completed;
        return [filledRows(placed.recognition, completed, rows)];
      });
    const loose = document.cells[sheet.name] ?? noLoose;
    const reached = reachCells(sheet, Object.keys(loose), inserted, base.styles);
    return fillSheet(reached, { bound, loose, results: fresh, styles: base.styles, date1904: base.date1904 });
  });
  return {
    workbook: { ...base, sheets },
    insertions,
    shown,
    positionOf: (path) => {
      const placed = forms.find(({ recognition }) => path.kind !== 'looseCell' && recognition.key === path.form);
      const sheet = placed && base.sheets[placed.recognition.sheet];
      const at = sheet && shownAt(placed, path, insertions.get(sheet.name) ?? none);
      if (!placed || !at) return null;
      const { row, column } = cellIndex(sheet).at(at.row, at.column) ?? at;
      return { sheet: placed.recognition.sheet, row, column };
    },
  };
}

const none: readonly RowInsertion[] = [];
const noLoose: Readonly<Record<string, CellValue>> = {};

function insertionsOf(workbook: Workbook, forms: readonly PlacedForm[]): Insertions {
  const bySheet = new Map<string, RowInsertion[]>();
  for (const { recognition, tables } of forms) {
    const name = workbook.sheets[recognition.sheet]?.name ?? '';
    const list = Object.values(tables).flatMap(({ insertions }) => insertions);
    if (list.length > 0) bySheet.set(name, joinedInsertions([...(bySheet.get(name) ?? []), ...list]));
  }
  return bySheet;
}

interface Base {
  readonly key: string;
  readonly insertions: Insertions;
  readonly base: Workbook;
}

const lastBases = new WeakMap<Workbook, Base>();

/** Grown and locked; typing changes neither, so the last one is kept, with the insertions it was made for. */
function lockedBase(workbook: Workbook, insertions: Insertions): Base {
  const key = JSON.stringify([...insertions]);
  const last = lastBases.get(workbook);
  if (last?.key === key) return last;
  const grown = growWorkbook(workbook, insertions);
  const sheets = grown.sheets.map((sheet) => lockCells(sheet, grown.styles, insertions.get(sheet.name) ?? []));
  const made: Base = { key, insertions, base: { ...grown, sheets } };
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
