/** 对照文件: other workbooks of the unit or of those below it, whose forms the checks compare with those of the document. */
import { definitionOf } from '../forms/catalogue';
import type { OtherForm } from './checks/surroundings';
import type { Document, ReferencedForm } from './document';
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
    ],
  };
}

/** null when there is no such file. */
export const removeReference = ({ notes }: Document, file: string): Transaction | null =>
  notes?.references?.[file] ? { label: '移除对照文件', changes: [{ kind: 'refer', file, forms: undefined }] } : null;
