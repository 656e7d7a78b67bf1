/** All that is shown and found for a document: the workbook to draw, its forms, their checks, and where each place is. */
import { assertNever } from '../assert-never';
import type { FoundIn } from '../document/answered-findings';
import { complete } from '../document/complete';
import { pathKey } from '../document/document';
import type { Document, FormDocument, FormKey, Path } from '../document/document';
import { notesIn } from '../document/record-text';
import type { FormDefinition } from '../forms/definition';
import { parseAddress } from './address';
import { checkedForms } from './checked-forms';
import type { CheckedForms, CompletedForm } from './checked-forms';
import { noRowChanges } from './edits';
import type { SheetResults, SizeEdits } from './edits';
import { layout } from './layout';
import { mirror } from './mirror';
import type { CellPosition } from './mirror';
import { withOwnSizes } from './own-sizes';
import { recordIssues, recordOf } from './read-record';
import { paperGrid } from '../document/paper-grid';
import type { Recognition } from './recognise';
import { paperRowKeys } from './row-keys';
import { printedUnits } from './printed-units';
import { signOffOf } from './sign-off-cell';
import { isRemoved, shiftedRow } from './shift-rows';
import type { RowChangesBySheet } from './shift-workbook';
import type { Workbook } from './sheet';

/** Where a document came from; it does not change while the document is edited. */
export type Origin =
  | { readonly kind: 'opened'; readonly workbook: Workbook; readonly recognitions: readonly Recognition[] }
  | { readonly kind: 'new'; readonly definition: FormDefinition; readonly key: FormKey };

export interface View extends CheckedForms {
  readonly workbook: Workbook;
  /** sheet name → rows that a save puts in and takes out; always empty for a new form */
  readonly rowChanges: RowChangesBySheet;
  /** where a path is shown, also when its cell is locked or calculated; null when nowhere */
  positionOf(path: Path): CellPosition | null;
  /** sheet name → sizes that a save writes; always empty for a new form */
  readonly sizes: ReadonlyMap<string, SizeEdits>;
  /** the name by which a row as shown keeps its size (SheetLayout); null when it has none */
  rowKeyOf(sheet: number, row: number): string | null;
}

/** `results`: of the formulas of an opened workbook, by sheet, in the rows as shown. */
export function viewOf(origin: Origin, document: Document, results: readonly SheetResults[]): View {
  switch (origin.kind) {
    case 'opened':
      return openedView(origin, document, results);
    case 'new':
      return newView(origin, document);
    default:
      return assertNever(origin);
  }
}

/** What an opened workbook holds. A new form starts without anything; the app gives it a blank form of its year. */
export function startDocument(origin: Origin): Document {
  switch (origin.kind) {
    case 'opened': {
      const forms = Object.fromEntries(origin.recognitions.map(({ key, form }) => [key, form]));
      const notes = notesIn(recordOf(origin.workbook), forms);
      return { forms, cells: {}, ...(notes && { notes }) };
    }
    case 'new':
      return { forms: {}, cells: {} };
    default:
      return assertNever(origin);
  }
}

function openedView(
  origin: Extract<Origin, { kind: 'opened' }>,
  document: Document,
  results: readonly SheetResults[],
): View {
  const { workbook, rowChanges, shown, positionOf, rowKeys, sizes } = mirror(origin, document, results);
  const completed = origin.recognitions.flatMap(({ key, definition, sheet: at }): CompletedForm[] => {
    const form = shown[key];
    const alone = origin.recognitions.filter((other) => other.sheet === at).length === 1;
    const sheet = alone ? origin.workbook.sheets[at] : undefined;
    if (!form) return [];
    const [signOff, units] = sheet ? [signOffOf(sheet, document), printedUnits(sheet)] : [null, null];
    return [{ key, definition, completed: form, signOff, units }];
  });
  const noticed: readonly FoundIn[] = [
    ...origin.recognitions.flatMap(({ key, issues }) => issues.map((finding) => ({ form: key, finding }))),
    ...recordIssues(recordOf(origin.workbook)).map((finding) => ({ form: null, finding })),
  ];
  return {
    workbook,
    rowChanges,
    ...checkedForms(document, completed, noticed, workbook, positionOf),
    positionOf: (path) => (path.kind === 'looseCell' ? loosePosition(path, workbook, rowChanges) : positionOf(path)),
    sizes,
    rowKeyOf: (sheet, row) => rowKeys[sheet]?.keyOf(row) ?? null,
  };
}

function loosePosition(
  { sheet: name, address }: Extract<Path, { kind: 'looseCell' }>,
  workbook: Workbook,
  rowChanges: RowChangesBySheet,
): CellPosition | null {
  const sheet = workbook.sheets.findIndex((each) => each.name === name);
  const at = parseAddress(address);
  const rows = rowChanges.get(name) ?? noRowChanges;
  if (sheet < 0 || !at || isRemoved(at.row, rows)) return null;
  return { sheet, row: shiftedRow(at.row, rows), column: at.column };
}

function newView({ definition, key }: Extract<Origin, { kind: 'new' }>, document: Document): View {
  const form = document.forms[key] ?? { definition: definition.id, year: null, places: {}, tables: {} };
  const completed = complete(definition, form, {});
  const positions = layoutPositions(definition, key, form);
  const positionOf = (path: Path): CellPosition | null => positions.get(pathKey(path)) ?? null;
  const workbook = layout(definition, key, completed);
  const rowKeys = paperRowKeys(paperGrid(definition, form), key);
  return {
    workbook: {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => withOwnSizes(sheet, document.layout?.[sheet.name], rowKeys).sheet),
    },
    rowChanges: new Map(),
    ...checkedForms(
      { ...document, forms: { [key]: form } },
      [{ key, definition, completed, signOff: null, units: null }],
      [],
      workbook,
      positionOf,
    ),
    positionOf,
    sizes: new Map(),
    rowKeyOf: (_sheet, row) => rowKeys.keyOf(row),
  };
}

function layoutPositions(
  definition: FormDefinition,
  form: FormKey,
  document: FormDocument,
): ReadonlyMap<string, CellPosition> {
  const positions = new Map<string, CellPosition>();
  for (const { row, column, content } of paperGrid(definition, document).cells) {
    const here: CellPosition = { sheet: 0, row, column };
    if (content.kind === 'place') {
      positions.set(pathKey({ kind: 'place', form, place: content.place.id }), here);
    }
    if (content.kind !== 'tableCell') continue;
    for (const { id } of content.rows) {
      const path: Path = { kind: 'tableCell', form, table: content.table, row: id, column: content.column.id };
      positions.set(pathKey(path), here);
    }
  }
  return positions;
}
