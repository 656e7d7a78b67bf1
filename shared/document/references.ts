/** 对照文件: other workbooks of the unit or of those below it, whose forms the checks compare with those of the document. */
import { definitionOf } from '../forms/catalogue';
import type { OtherForm } from './checks/surroundings';
import type { TableId } from '../forms/ids';
import type { Change } from './change';
import type { Document, DocumentNotes, FormKey, ReferencedForm, RowId, TableRow } from './document';
import type { FigureCell } from './figure';
import { reportWithFigureCells } from './figure-rows';
import { groupWords } from './match-rows';
import type { Transaction } from './transaction';

/** All forms of all 对照文件 that this version of the program knows. */
export const referencedForms = ({ notes }: Document): readonly OtherForm[] =>
  Object.entries(notes?.references ?? {}).flatMap(([file, forms]) =>
    forms.flatMap(({ key, form }): OtherForm[] => {
      const definition = definitionOf(form.definition);
      return definition ? [{ definition, key, form, file }] : [];
    }),
  );

/** A file of a name that is there already takes its place; so does one that `instead` was read anew from. */
export function addReference(
  { notes }: Document,
  file: string,
  forms: readonly ReferencedForm[],
  instead: string | null,
): Transaction {
  const known = notes?.references ?? {};
  const removed = instead !== null && instead !== file && instead in known ? [instead] : [];
  return {
    label: file in known || removed.length > 0 ? '更新对照文件' : '添加对照文件',
    changes: [
      ...removed.map((name) => ({ kind: 'refer', file: name, forms: undefined }) as const),
      { kind: 'refer', file, forms },
      ...figuresOfFile(notes, instead !== null && instead in known ? instead : file, file, forms),
    ],
  };
}

/** Reports whose figures refer to the file as it was, referring to the same indicators and projects of the file as it is now. */
function figuresOfFile(
  { references, reports }: DocumentNotes = {},
  before: string,
  file: string,
  forms: readonly ReferencedForm[],
): readonly Change[] {
  const known = references?.[before];
  if (!known) return [];
  const change = (cell: FigureCell): FigureCell => {
    const { path } = cell;
    if (cell.file !== before) return cell;
    if (path.kind !== 'tableCell') return before === file ? cell : { file, path };
    const row = sameRow(rowsIn(known, path), rowsIn(forms, path), path.row);
    return row === path.row && before === file ? cell : { file, path: { ...path, row } };
  };
  return Object.entries(reports ?? {}).flatMap(([report, content]): readonly Change[] => {
    const changed = reportWithFigureCells(content, change);
    return changed === content ? [] : [{ kind: 'setReport', report, content: changed }];
  });
}

const rowsIn = (
  forms: readonly ReferencedForm[],
  { form, table }: { readonly form: FormKey; readonly table: TableId },
): readonly TableRow[] => forms.find(({ key }) => key === form)?.form.tables[table] ?? [];

/** What tells a row of a table from others: its groups and its name, as the forms call these columns. */
const telling = ['level1', 'level2', 'project', 'work', 'name', 'content'];

/** '' where the file has no such row any more; the ids of both are by the rows of their sheets and say nothing. */
function sameRow(before: readonly TableRow[], now: readonly TableRow[], id: RowId): RowId {
  const values = before.find((row) => row.id === id)?.values;
  if (!values) return '';
  const same = now.find((row) =>
    telling.every((column) => groupWords(row.values[column]) === groupWords(values[column])),
  );
  return same?.id ?? '';
}

/** null when there is no such file. */
export const removeReference = ({ notes }: Document, file: string): Transaction | null =>
  notes?.references?.[file] ? { label: '移除对照文件', changes: [{ kind: 'refer', file, forms: undefined }] } : null;
