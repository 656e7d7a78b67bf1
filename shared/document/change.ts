/** The smallest steps that change a document; each knows its inverse. */
import { assertNever } from '../assert-never';
import type { TableId } from '../forms/ids';
import type { Profile } from '../forms/profile';
import type {
  CellValue,
  Document,
  DocumentNotes,
  Explanation,
  FormDocument,
  FormKey,
  OwnSize,
  Path,
  ReferencedForm,
  SheetLayout,
  TableRow,
} from './document';
import { valueAt } from './document';
import type { Report, ReportBlock, ReportKey } from './report';

export type Change =
  /** undefined: a loose cell goes back to what the workbook holds as opened */
  | { readonly kind: 'set'; readonly path: Path; readonly value: CellValue | undefined }
  | {
      readonly kind: 'insertRow';
      readonly form: FormKey;
      readonly table: TableId;
      /** 0-based position of the new row among the table's rows */
      readonly index: number;
      readonly row: TableRow;
    }
  | { readonly kind: 'removeRow'; readonly form: FormKey; readonly table: TableId; readonly index: number }
  | {
      readonly kind: 'resize';
      /** name of the sheet */
      readonly sheet: string;
      readonly axis: Axis;
      /** as in SheetLayout */
      readonly key: string;
      /** undefined: the size goes back to that of the file or the form */
      readonly size: OwnSize | undefined;
    }
  | {
      readonly kind: 'explain';
      /** findingKey of what is explained */
      readonly finding: string;
      /** undefined: it is not explained any more */
      readonly explanation: Explanation | undefined;
    }
  | {
      readonly kind: 'chooseProfile';
      readonly form: FormKey;
      /** undefined: the usual one of the form and its year */
      readonly profile: Profile | undefined;
    }
  | {
      readonly kind: 'refer';
      /** name of the 对照文件 */
      readonly file: string;
      /** undefined: the document is not compared with it any more */
      readonly forms: readonly ReferencedForm[] | undefined;
    }
  | {
      readonly kind: 'setReport';
      readonly report: ReportKey;
      /** undefined: the document has it no more */
      readonly content: Report | undefined;
    }
  | {
      readonly kind: 'replaceBlocks';
      readonly report: ReportKey;
      /** 0-based, of the first block that goes or before which others come */
      readonly index: number;
      /** how many blocks go */
      readonly removed: number;
      readonly blocks: readonly ReportBlock[];
    };

export type Axis = keyof SheetLayout;

/** The document after one change, and the change that takes it back. Whatever a path does not lead to stays untouched. */
export function applyChange(document: Document, change: Change): { document: Document; inverse: Change } {
  switch (change.kind) {
    case 'set':
      return {
        document: setValue(document, change.path, change.value),
        inverse: { ...change, value: heldAt(document, change.path) },
      };
    case 'insertRow': {
      const rows = rowsOf(document, change.form, change.table);
      const { form, table, index } = change;
      return {
        document: withRows(document, form, table, rows.toSpliced(index, 0, change.row)),
        inverse: { kind: 'removeRow', form, table, index },
      };
    }
    case 'removeRow': {
      const rows = rowsOf(document, change.form, change.table);
      const { form, table, index } = change;
      const row = rows[index];
      if (!row) throw new Error(`no row ${index} in ${table}`);
      return {
        document: withRows(document, form, table, rows.toSpliced(index, 1)),
        inverse: { kind: 'insertRow', form, table, index, row },
      };
    }
    case 'resize': {
      const { sheet, axis, key, size } = change;
      return {
        document: withSize(document, sheet, axis, key, size),
        inverse: { ...change, size: document.layout?.[sheet]?.[axis][key] },
      };
    }
    case 'explain': {
      const explanations = document.notes?.explanations;
      const changed = withEntry(explanations, change.finding, change.explanation);
      return {
        document: withNote(document, 'explanations', changed),
        inverse: { ...change, explanation: explanations?.[change.finding] },
      };
    }
    case 'chooseProfile': {
      const profiles = document.notes?.profiles;
      return {
        document: withNote(document, 'profiles', withEntry(profiles, change.form, change.profile)),
        inverse: { ...change, profile: profiles?.[change.form] },
      };
    }
    case 'refer': {
      const references = document.notes?.references;
      return {
        document: withNote(document, 'references', withEntry(references, change.file, change.forms)),
        inverse: { ...change, forms: references?.[change.file] },
      };
    }
    case 'setReport': {
      const reports = document.notes?.reports;
      return {
        document: withNote(document, 'reports', withEntry(reports, change.report, change.content)),
        inverse: { ...change, content: reports?.[change.report] },
      };
    }
    case 'replaceBlocks': {
      const { report: key, index, removed, blocks } = change;
      const report = document.notes?.reports?.[key];
      if (!report) return { document, inverse: change };
      const changed = { ...report, blocks: report.blocks.toSpliced(index, removed, ...blocks) };
      return {
        document: withNote(document, 'reports', { ...document.notes?.reports, [key]: changed }),
        inverse: {
          ...change,
          removed: blocks.length,
          blocks: report.blocks.slice(index, index + removed),
        },
      };
    }
    default:
      return assertNever(change);
  }
}

/** What became empty is left out, so that undoing leaves the very same document. */
function withSize(
  { layout = {}, ...document }: Document,
  sheet: string,
  axis: Axis,
  key: string,
  size: OwnSize | undefined,
): Document {
  const own = layout[sheet] ?? { columns: {}, rows: {} };
  const changed = { ...own, [axis]: size === undefined ? without(own[axis], key) : { ...own[axis], [key]: size } };
  const isEmpty = Object.keys({ ...changed.columns, ...changed.rows }).length === 0;
  const sheets = isEmpty ? without(layout, sheet) : { ...layout, [sheet]: changed };
  return Object.keys(sheets).length === 0 ? document : { ...document, layout: sheets };
}

/** undefined takes the entry out, and without any entry left all of them. */
function withEntry<Value>(
  entries: Readonly<Record<string, Value>> = {},
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> | undefined {
  const changed = value === undefined ? without(entries, key) : { ...entries, [key]: value };
  return Object.keys(changed).length === 0 ? undefined : changed;
}

/** undefined takes the note out; without any note the document has none, as before the first. */
function withNote<Name extends keyof DocumentNotes>(
  { notes, ...document }: Document,
  name: Name,
  note: DocumentNotes[Name],
): Document {
  const changed: DocumentNotes = { ...notes, [name]: note };
  return Object.values(changed).every((each) => each === undefined) ? document : { ...document, notes: changed };
}

const rowsOf = (document: Document, form: FormKey, table: TableId): readonly TableRow[] =>
  document.forms[form]?.tables[table] ?? [];

function changeForm(document: Document, key: FormKey, change: (form: FormDocument) => FormDocument): Document {
  const form = document.forms[key];
  return form ? { ...document, forms: { ...document.forms, [key]: change(form) } } : document;
}

function withRows(document: Document, key: FormKey, table: TableId, rows: readonly TableRow[]): Document {
  return changeForm(document, key, (form) => ({ ...form, tables: { ...form.tables, [table]: rows } }));
}

/** What the document itself holds; undefined for a loose cell that was never changed. */
const heldAt = (document: Document, path: Path): CellValue | undefined =>
  path.kind === 'looseCell' ? document.cells[path.sheet]?.[path.address] : valueAt(document, path);

const without = <Value>(values: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).filter(([other]) => other !== key));

/** An empty value of a form is an absent key, so that undoing leaves the very same document. */
const withValue = (values: Readonly<Record<string, CellValue>>, key: string, value: CellValue | undefined) =>
  value === null || value === undefined ? without(values, key) : { ...values, [key]: value };

function setValue(document: Document, path: Path, value: CellValue | undefined): Document {
  switch (path.kind) {
    case 'place':
      return changeForm(document, path.form, (form) => ({
        ...form,
        places: withValue(form.places, path.place, value),
      }));
    case 'tableCell': {
      const rows = rowsOf(document, path.form, path.table);
      const index = rows.findIndex(({ id }) => id === path.row);
      const row = rows[index];
      if (!row) return document;
      const changed = { ...row, values: withValue(row.values, path.column, value) };
      return withRows(document, path.form, path.table, rows.with(index, changed));
    }
    case 'looseCell': {
      const cells = document.cells[path.sheet] ?? {};
      // here null means emptied by the user, which differs from never touched
      const changed = value === undefined ? without(cells, path.address) : { ...cells, [path.address]: value };
      const sheets =
        Object.keys(changed).length === 0
          ? without(document.cells, path.sheet)
          : { ...document.cells, [path.sheet]: changed };
      return { ...document, cells: sheets };
    }
    default:
      return assertNever(path);
  }
}
