/** Names of the forms in a document: two of a kind are told apart by a number. */
import type { FormKey } from '../document/document';
import type { FormId } from '../forms/ids';
import type { PlacedForm } from './brought-in';

/** `before`: those that were found already. The id itself for the first of its kind, then `id#2`. */
export function keyAfter(before: readonly PlacedForm[], id: FormId): FormKey {
  const count = before.filter(({ form }) => form.definition === id).length + 1;
  return count === 1 ? id : `${id}#${count}`;
}
