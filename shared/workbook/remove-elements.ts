/** Takes entries out of the lists of a package: relationships and content types. */
import type { Package } from './package';
import { applySplices } from './splice';
import { children, parseXml } from './xml';
import type { XmlElement } from './xml';

export function removeElements(pack: Package, part: string, matches: (element: XmlElement) => boolean): void {
  if (!pack.has(part)) return;
  const text = pack.text(part);
  const root = parseXml(text);
  const found = ['Relationship', 'Override'].flatMap((name) => children(root, name)).filter(matches);
  pack.replace(
    part,
    applySplices(
      text,
      found.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
}
