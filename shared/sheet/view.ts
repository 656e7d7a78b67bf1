/** All that is shown and found for a document: the workbook to draw, its forms, their checks, and where each place is. */
import { assertNever } from '../assert-never';
import { answered } from '../document/answered-findings';
import type { AnsweredFindings, FoundIn } from '../document/answered-findings';
import { calculate } from '../document/calculate';
import { check } from '../document/checks/check';
import type { OtherForm, PrintedUnit } from '../document/checks/surroundings';
import { referencedForms } from '../document/references';
import { complete } from '../document/complete';
import { pathKey } from '../document/document';
import { profileOf } from '../document/form-definition';
import type { Document, FormDocument, FormKey, Path } from '../document/document';
import type { CheckResult } from '../document/issue';
import { notesIn } from '../document/record-text';
import type { FormDefinition } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import type { Profile } from '../forms/profile';
import { parseAddress } from './address';
import { noRowChanges } from './edits';
import type { SheetResults, SizeEdits } from './edits';
import { layout } from './layout';
import { mirror } from './mirror';
import { withOpenFixes } from './open-fixes';
import type { CellPosition } from './mirror';
import { withOwnSizes } from './own-sizes';
import { recordIssues, recordOf } from './read-record';
import { paperGrid } from '../document/paper-grid';
import type { Recognition } from './recognise';
import type { SignOff } from '../document/sign-off';
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

export interface ShownForm {
  readonly key: FormKey;
  readonly definition: FormDefinition;
  /** the document with every computed place filled */
  readonly shown: FormDocument;
  /** what the form itself calculates, whatever the file's formulas say */
  readonly calculated: Readonly<Record<PlaceId, number | null>>;
  /** by which it is checked and scored */
  readonly profile: Profile;
  readonly check: CheckResult;
}

export interface View {
  readonly workbook: Workbook;
  /** sheet name → rows that a save puts in and takes out; always empty for a new form */
  readonly rowChanges: RowChangesBySheet;
  readonly forms: Readonly<Record<FormKey, ShownForm>>;
  /** of all forms together, with what was noticed while opening */
  readonly check: CheckResult;
  /** the findings of `check` with what the user said to them */
  readonly answers: AnsweredFindings;
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
  const forms = shownForms(
    document,
    origin.recognitions.flatMap(({ key, definition, sheet: at }) => {
      const completed = shown[key];
      const alone = origin.recognitions.filter((other) => other.sheet === at).length === 1;
      const sheet = alone ? origin.workbook.sheets[at] : undefined;
      if (!completed) return [];
      const [signOff, units] = sheet ? [signOffOf(sheet, document), printedUnits(sheet)] : [null, null];
      return [{ key, definition, completed, signOff, units }];
    }),
  );
  const noticed: readonly FoundIn[] = [
    ...origin.recognitions.flatMap(({ key, issues }) => issues.map((finding) => ({ form: key, finding }))),
    ...recordIssues(recordOf(origin.workbook)).map((finding) => ({ form: null, finding })),
  ];
  return {
    workbook,
    rowChanges,
    forms,
    ...checked(document, noticed, forms, workbook, positionOf),
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
  const forms = shownForms({ ...document, forms: { [key]: form } }, [
    { key, definition, completed, signOff: null, units: null },
  ]);
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
    forms,
    ...checked(document, [], forms, workbook, positionOf),
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

interface CompletedForm {
  readonly key: FormKey;
  readonly definition: FormDefinition;
  readonly completed: FormDocument;
  /** the line of its sheet, if that is of this form alone */
  readonly signOff: SignOff | null;
  /** the units of money in its words, likewise */
  readonly units: readonly PrintedUnit[] | null;
}

/** Each form with what its checks say; they may compare it with all the others and with those of the 对照文件. */
function shownForms(document: Document, list: readonly CompletedForm[]): Readonly<Record<FormKey, ShownForm>> {
  const all = list.map(({ key, definition, completed }): OtherForm => ({
    key,
    definition,
    form: completed,
    file: null,
  }));
  const references = referencedForms(document);
  const forms: Record<FormKey, ShownForm> = {};
  for (const { key, definition, completed, signOff, units } of list) {
    const form = document.forms[key];
    if (!form) continue;
    const profile = profileOf(document, key) ?? definition.profile;
    forms[key] = {
      key,
      definition,
      shown: completed,
      calculated: calculate(definition, form),
      profile,
      check: check(definition, key, completed, {
        profile,
        others: [...all.filter((other) => other.key !== key), ...references],
        signOff,
        units,
      }),
    };
  }
  return forms;
}

/** What all forms found, and what was noticed while opening, with what the user said to it. */
function checked(
  document: Document,
  noticed: readonly FoundIn[],
  forms: Readonly<Record<FormKey, ShownForm>>,
  workbook: Workbook,
  positionOf: (path: Path) => CellPosition | null,
): Pick<View, 'check' | 'answers'> {
  const results = Object.entries(forms);
  const found = [
    ...results.flatMap(([form, { check }]) => check.findings.map((finding): FoundIn => ({ form, finding }))),
    ...noticed,
  ];
  const together: CheckResult = {
    findings: found.map(({ finding }) => finding),
    notRun: results.flatMap(([, { check }]) => check.notRun),
    passed: results.flatMap(([, { check }]) => check.passed),
  };
  const check = withOpenFixes(together, workbook, positionOf);
  const open = found.map(({ form, finding }, index): FoundIn => ({ form, finding: check.findings[index] ?? finding }));
  return { check, answers: answered(document, open, (form) => forms[form]?.profile ?? null) };
}
