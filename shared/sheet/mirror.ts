/** An opened workbook with the document in it: its own look, the document's values, as many rows as its tables have. */
import { assertNever } from '../assert-never';
import { complete } from '../document/complete';
import { pathKey } from '../document/document';
import type { CellValue, Document, FormDocument, FormKey, Path } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { PlaceId } from '../forms/ids';
import { boundCells, placeForm } from './bound-cells';
import type { BoundCell, PlacedForm } from './bound-cells';
import { cellIndex } from './cell-index';
import { changesRows, noRowChanges } from './edits';
import type { RowChanges, SheetResults, SizeEdits } from './edits';
import { fillSheet, positionKey } from './fill-sheet';
import type { FilledCell } from './fill-sheet';
import { lockCells } from './lock-cells';
import { withOwnSizes } from './own-sizes';
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
  /** pathKey → where it is shown, formulas and locked cells included */
  readonly positions: ReadonlyMap<string, CellPosition>;
  /** by sheet, in the order of the workbook */
  readonly rowKeys: readonly RowKeys[];
  /** sheet name → sizes that a save writes */
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
  const rowChanges = rowChangesOf(workbook, forms);
  const base = lockedBase(workbook, rowChanges);
  const shown: Record<FormKey, FormDocument> = {};
  const positions = new Map<string, CellPosition>();
  const rowKeys: RowKeys[] = [];
  const sizes = new Map<string, SizeEdits>();
  const sheets = base.sheets.map((sheet, position): Sheet => {
    const rows = rowChanges.get(sheet.name) ?? noRowChanges;
    const fresh = resultsOf(results, sheet);
    const bound = forms
      .filter(({ recognition }) => recognition.sheet === position)
      .flatMap((placed): FilledCell[] => {
        const { key } = placed.recognition;
        const form = document.forms[key];
        if (!form) return [];
        const cells = boundCells(placed, form, rows);
        const completed = completeForm(placed.recognition, form, cells, sheet, fresh);
        shown[key] = completed;
        return filledCells(placed.recognition, completed, cells);
      });
    for (const { path, row, column } of bound) {
      const anchor = cellIndex(sheet).at(row, column) ?? { row, column };
      if (path) positions.set(pathKey(path), { sheet: position, row: anchor.row, column: anchor.column });
    }
    const loose = document.cells[sheet.name] ?? {};
    const reached = reachCells(sheet, Object.keys(loose), rows, base.styles);
    const keys = openedRowKeys(bound, (row) => rowAsOpened(row, rows));
    const sized = withOwnSizes(reached, document.layout?.[sheet.name], keys);
    rowKeys.push(keys);
    sizes.set(sheet.name, sized.edits);
    return fillSheet(sized.sheet, { bound, loose, results: fresh, styles: base.styles, date1904: base.date1904 });
  });
  return { workbook: { ...base, sheets }, rowChanges, shown, positions, rowKeys, sizes };
}

function rowChangesOf(workbook: Workbook, forms: readonly PlacedForm[]): RowChangesBySheet {
  const bySheet = new Map<string, RowChanges>();
  for (const { recognition, tables } of forms) {
    const name = workbook.sheets[recognition.sheet]?.name ?? '';
    const changes = Object.values(tables).filter(changesRows);
    if (changes.length > 0) bySheet.set(name, joinedRowChanges([bySheet.get(name) ?? noRowChanges, ...changes]));
  }
  return bySheet;
}

const lastBases = new WeakMap<Workbook, { readonly rowChanges: string; readonly base: Workbook }>();

/** Shifted and locked; typing changes neither, so the last one is kept. */
function lockedBase(workbook: Workbook, rowChanges: RowChangesBySheet): Workbook {
  const key = JSON.stringify([...rowChanges]);
  const last = lastBases.get(workbook);
  if (last?.rowChanges === key) return last.base;
  const shifted = shiftWorkbook(workbook, rowChanges);
  const sheets = shifted.sheets.map((sheet) =>
    lockCells(sheet, shifted.styles, rowChanges.get(sheet.name) ?? noRowChanges),
  );
  const base = { ...shifted, sheets };
  lastBases.set(workbook, { rowChanges: key, base });
  return base;
}

/** Only of cells that hold a formula: rows may have moved since the results were asked for. */
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
  { key, definition }: Recognition,
  form: FormDocument,
  cells: readonly BoundCell[],
  sheet: Sheet,
  fresh: ReadonlyMap<string, CellValue>,
): FormDocument {
  const index = cellIndex(sheet);
  const calculated = new Set(definition.formulas.map(({ place }) => place));
  const printed: Record<PlaceId, CellValue> = {};
  const places: Record<PlaceId, CellValue> = { ...form.places };
  const formulaCells = new Map<string, CellValue>();
  for (const { row, column, path } of cells) {
    const cell = index.at(row, column);
    if (!path || cell?.formula === undefined) continue;
    const result = fresh.get(positionKey(row, column));
    if (path.kind === 'tableCell') formulaCells.set(pathKey(path), result ?? cell.value);
    if (path.kind !== 'place') continue;
    if (!calculated.has(path.place)) places[path.place] = result ?? cell.value;
    else if (result !== undefined && blankToNull(result) !== null) printed[path.place] = result;
  }
  const tables = formulaCells.size === 0 ? form.tables : withFormulaCells(form, key, formulaCells);
  return complete(definition, { ...form, places, tables }, printed);
}

const withFormulaCells = (
  form: FormDocument,
  key: FormKey,
  values: ReadonlyMap<string, CellValue>,
): FormDocument['tables'] =>
  Object.fromEntries(
    Object.entries(form.tables).map(([table, rows]) => [
      table,
      rows.map((row) => {
        const own: Record<string, CellValue> = { ...row.values };
        for (const [text, value] of values) {
          const [form, ofTable, id, column] = JSON.parse(text) as string[];
          if (form === key && ofTable === table && id === row.id && column) own[column] = value;
        }
        return { ...row, values: own };
      }),
    ]),
  );

function filledCells({ definition }: Recognition, shown: FormDocument, cells: readonly BoundCell[]): FilledCell[] {
  const calculated = new Set(definition.formulas.map(({ place }) => place));
  const value = valueFinder(shown);
  return cells.map((cell) => ({
    ...cell,
    value: cell.path && value(cell.path),
    calculated: cell.path?.kind === 'place' && calculated.has(cell.path.place),
  }));
}

/** valueAt of one form, made for all its cells at once: a table of hundreds of rows is searched once, not per cell. */
function valueFinder({ places, tables }: FormDocument): (path: Path) => CellValue {
  const rows = new Map(Object.entries(tables).map(([id, list]) => [id, new Map(list.map((row) => [row.id, row]))]));
  return (path) => {
    switch (path.kind) {
      case 'place':
        return places[path.place] ?? null;
      case 'tableCell':
        return rows.get(path.table)?.get(path.row)?.values[path.column] ?? null;
      case 'looseCell':
        return null;
      default:
        return assertNever(path);
    }
  };
}
