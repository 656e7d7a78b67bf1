/** The quantities of a text as they are written in it, with the words around each. */
import { findQuantities } from '../quantities';
import type { Quantity } from '../quantities';
import { halfWidth } from '../values';

export interface StatedQuantity {
  readonly quantity: Quantity;
  /** with its sign and all that bounds it: 500多人, ≥30家 */
  readonly written: string;
  /** the words of its clause before and behind it, up to its neighbours */
  readonly before: string;
  readonly after: string;
}

/** A longer text is searched up to here. */
const longest = 2000;
const sentenceMark = /[,，。;；:：!?\n]/;

/** In their order; points in time are none. */
export function statedQuantities(text: string): readonly StatedQuantity[] {
  const plain = halfWidth(text).slice(0, longest);
  const found = findQuantities(plain);
  return found.flatMap((part, index) => {
    if (part.kind !== 'quantity') return [];
    const from = found[index - 1]?.end ?? 0;
    const to = found[index + 1]?.start ?? plain.length;
    const before = plain.slice(from, part.start).split(sentenceMark).at(-1) ?? '';
    const [after = ''] = plain.slice(part.end, to).split(sentenceMark);
    return [{ quantity: part.quantity, written: plain.slice(part.start, part.end).trim(), before, after }];
  });
}
