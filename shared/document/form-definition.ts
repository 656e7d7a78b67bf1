/** What the definition says of a document's form: its tables, the unit of its amounts, by which profile it is checked. */
import { tableOf } from '../forms/tables';
import { definitionOf } from '../forms/catalogue';
import type { AmountUnit, TableBlock } from '../forms/definition';
import type { TableId } from '../forms/ids';
import { usualProfile } from '../forms/profile';
import type { Profile } from '../forms/profile';
import type { Document, FormKey } from './document';

/** undefined when the document has no such form, or its form no such table. */
export function tableBlock(document: Document, form: FormKey, table: TableId): TableBlock | undefined {
  const definition = definitionOf(document.forms[form]?.definition ?? '');
  return definition && tableOf(definition, table);
}

/** 万元, as in all known forms, for a form that the program does not know. */
export const unitOf = (document: Document, form: FormKey): AmountUnit =>
  definitionOf(document.forms[form]?.definition ?? '')?.unit ?? '万元';

/** The profile that the user chose for the form, else the usual one; undefined for a form that the program does not know. */
export function profileOf(document: Document, key: FormKey): Profile | undefined {
  const form = document.forms[key];
  const definition = definitionOf(form?.definition ?? '');
  if (!form || !definition) return undefined;
  return document.notes?.profiles?.[key] ?? usualProfile(definition.profile, definition.id, form.year);
}
