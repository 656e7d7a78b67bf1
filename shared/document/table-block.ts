/** The definition of one table of a document's form. */
import { definitionOf } from '../forms/catalogue';
import type { TableBlock } from '../forms/definition';
import type { TableId } from '../forms/ids';
import type { Document, FormKey } from './document';

/** undefined when the document has no such form, or its form no such table. */
export function tableBlock(document: Document, form: FormKey, table: TableId): TableBlock | undefined {
  const blocks = definitionOf(document.forms[form]?.definition ?? '')?.blocks ?? [];
  return blocks.filter((block) => block.kind === 'table').find((block) => block.id === table);
}
