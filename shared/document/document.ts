/** What the user entered: the forms of one file, and the cells of an opened workbook that no form claims. */
import type { Profile } from '../forms/profile';
import type { ColumnId, FormId, PlaceId, TableId } from '../forms/ids';
import { assertNever } from '../assert-never';
import type { Report, ReportKey } from './report';

/** Numbers stay numbers, anything else typed stays text; null is empty. */
export type CellValue = string | number | boolean | null;

/** Names one form within a document: the form's id, or `id#2` for its second sheet in the same workbook. */
export type FormKey = string;
export type RowId = string;

export interface TableRow {
  readonly id: RowId;
  readonly values: Readonly<Record<ColumnId, CellValue>>;
}

export interface FormDocument {
  readonly definition: FormId;
  /** 年度 of the title; null when the title names none */
  readonly year: number | null;
  /** a place that is absent is empty */
  readonly places: Readonly<Record<PlaceId, CellValue>>;
  readonly tables: Readonly<Record<TableId, readonly TableRow[]>>;
}

/** Cells that no form claims and the user changed: sheet name → address in the workbook as opened → value. */
export type LooseCells = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** The size that the user gave a column or row. */
export interface OwnSize {
  /** px at 100 %, whole and above 0; null: as in the file or the form */
  readonly pixels: number | null;
  readonly hidden: boolean;
}

/** `columns`: by column, 0-based. `rows`: by rowKey. */
export interface SheetLayout {
  readonly columns: Readonly<Record<string, OwnSize>>;
  readonly rows: Readonly<Record<string, OwnSize>>;
}

/** 出错说明: why a finding is as it should be. */
export interface Explanation {
  readonly text: string;
  /** the finding's `explain` when it was explained: with other figures the explanation is stale */
  readonly figures: string;
}

/** A form of a 对照文件 as it stood there, computed places filled, when it was read; compared with, never edited. */
export interface ReferencedForm {
  readonly key: FormKey;
  readonly form: FormDocument;
}

/** What the user wrote besides the cells; it travels inside of the saved workbook. */
export interface DocumentNotes {
  /** by findingKey (issue.ts); absent when there is none */
  readonly explanations?: Readonly<Record<string, Explanation>> | undefined;
  /** the profile that the user chose for a form, as it was then; absent: each form has the usual one */
  readonly profiles?: Readonly<Record<FormKey, Profile>> | undefined;
  /** 对照文件: other workbooks that this one is compared with, by their names without folders */
  readonly references?: Readonly<Record<string, readonly ReferencedForm[]>> | undefined;
  /** 自评报告, written beside the tables */
  readonly reports?: Readonly<Record<ReportKey, Report>> | undefined;
}

export interface Document {
  readonly forms: Readonly<Record<FormKey, FormDocument>>;
  readonly cells: LooseCells;
  /** by sheet name, what the user resized or hid; absent when nothing */
  readonly layout?: Readonly<Record<string, SheetLayout>> | undefined;
  /** absent when nothing */
  readonly notes?: DocumentNotes | undefined;
}

/** Where a value lives in the document. */
export type Path =
  | { readonly kind: 'place'; readonly form: FormKey; readonly place: PlaceId }
  | {
      readonly kind: 'tableCell';
      readonly form: FormKey;
      readonly table: TableId;
      readonly row: RowId;
      readonly column: ColumnId;
    }
  | {
      readonly kind: 'looseCell';
      readonly sheet: string;
      /** as in the workbook when it was opened, such as B7: rows inserted later do not change it */
      readonly address: string;
      /** the cell shows percentages: 85 means 85 % */
      readonly percent?: true;
    };

export const emptyDocument: Document = { forms: {}, cells: {} };

/** One text per path, usable as a map key. */
export const pathKey = (path: Path): string => JSON.stringify(pathParts(path));

/** The names along a path: [form, place], [form, table, row, column] or ['', sheet, address]. */
export function pathParts(path: Path): readonly string[] {
  switch (path.kind) {
    case 'place':
      return [path.form, path.place];
    case 'tableCell':
      return [path.form, path.table, path.row, path.column];
    case 'looseCell':
      return ['', path.sheet, path.address];
    default:
      return assertNever(path);
  }
}

/**
 * Names a row so that it keeps its size wherever rows come and go: a row of a table by its id, any other row by its
 * 0-based row in the workbook as opened, or in a new form by its row with the tables' rows left out.
 */
export const rowKey = (
  row: number | { readonly form: FormKey; readonly table: TableId; readonly row: RowId },
): string => (typeof row === 'number' ? String(row) : JSON.stringify([row.form, row.table, row.row]));

/** What a rowKey names; null for a text that is none. */
export function rowOfKey(key: string): Parameters<typeof rowKey>[0] | null {
  if (/^\d+$/.test(key)) return Number(key);
  const [form, table, row, ...others] = textsOf(key);
  return form === undefined || table === undefined || row === undefined || others.length > 0
    ? null
    : { form, table, row };
}

/** [] for a text that is no list of texts: drafts come from disk. */
function textsOf(json: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every((each) => typeof each === 'string') ? list : [];
  } catch {
    return [];
  }
}

/** The value at a path; null when empty or when the path leads nowhere. */
export function valueAt(document: Document, path: Path): CellValue {
  switch (path.kind) {
    case 'place':
      return document.forms[path.form]?.places[path.place] ?? null;
    case 'tableCell': {
      const rows = document.forms[path.form]?.tables[path.table];
      return rows?.find((row) => row.id === path.row)?.values[path.column] ?? null;
    }
    case 'looseCell':
      return document.cells[path.sheet]?.[path.address] ?? null;
    default:
      return assertNever(path);
  }
}
