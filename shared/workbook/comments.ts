/** Notes (批注) of a sheet: the classic comments part, wherever the relationship points. */
import { decodeEscapes } from './escapes';
import type { Package } from './package';
import type { Relationship } from './relationships';
import { child, children, parseXml } from './xml';
import type { XmlElement } from './xml';

/** address → text */
export function readComments(pack: Package, relationships: readonly Relationship[]): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { kind, target } of relationships) {
    if (kind !== 'comments' || !pack.has(target)) continue;
    for (const comment of children(child(pack.parsed(target, parseXml), 'commentList'), 'comment')) {
      const text = noteText(child(comment, 'text'));
      if (text !== '') notes.set(comment.attributes['ref'] ?? '', text);
    }
  }
  return notes;
}

const noteText = (element: XmlElement | undefined): string =>
  (element?.children ?? [])
    .flatMap((each) => (each.name === 'r' ? children(each, 't') : each.name === 't' ? [each] : []))
    .map((each) => decodeEscapes(each.text))
    .join('')
    .trim();
