/** Changes to a text as a list of replaced stretches, applied at once: all between them stays byte for byte. */
import { escapeXml } from './xml';

export interface Splice {
  readonly start: number;
  /** equal to start: an insertion */
  readonly end: number;
  readonly text: string;
}

/** The text with the splices made. They must not overlap; insertions at one place keep their order. */
export const applySplices = (text: string, splices: readonly Splice[]): string => splicedPieces(text, splices).join('');

/** As `applySplices`, in pieces: a large text is not held twice, because those between the splices are no copies of it. */
export function splicedPieces(text: string, splices: readonly Splice[]): readonly string[] {
  const ordered = splices.map((splice, index) => ({ ...splice, index }));
  ordered.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const splice of ordered) {
    if (splice.start < at) throw new Error(`overlapping changes at ${splice.start}`);
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces;
}

/** Whether pieces make a text, told without joining them. */
export function makeText(pieces: readonly string[], text: string): boolean {
  let at = 0;
  for (const piece of pieces) {
    if (!text.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === text.length;
}

/** An opening tag with an attribute set, or taken out with null; everything else in the tag stays as written. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = new RegExp(`(\\s+)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
  if (value === null) return tag.replace(pattern, '');
  const written = `${name}="${escapeXml(value)}"`;
  if (pattern.test(tag)) return tag.replace(pattern, (_all, space: string) => space + written);
  return tag.replace(/\s*(\/?>)$/, (_all, end: string) => ` ${written}${end}`);
}

/** Sets one attribute of an element found in `text`. */
export function attributeSplice(
  text: string,
  element: { readonly start: number; readonly openEnd: number },
  name: string,
  value: string,
): Splice {
  const tag = text.slice(element.start, element.openEnd);
  return { start: element.start, end: element.openEnd, text: withAttribute(tag, name, value) };
}
