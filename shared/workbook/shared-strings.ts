/** xl/sharedStrings.xml: read, and appended to. Existing strings are never renumbered. */
import { decodeEscapes, encodeEscapes } from './escapes';
import type { Package } from './package';
import { applySplices, withAttribute } from './splice';
import type { Splice } from './splice';
import type { WorkbookPart } from './workbook-part';
import { children, descendants, escapeXml, localName, numberAttribute, parseXml } from './xml';
import type { XmlElement } from './xml';

/** null when the package has none */
export function sharedStringsPart(pack: Package, workbook: WorkbookPart): string | null {
  const target = workbook.relationships.find((each) => each.kind === 'sharedStrings')?.target;
  return target !== undefined && pack.has(target) ? target : null;
}

/** Plain texts in their order: runs of rich text joined, phonetic runs left out. */
export function readSharedStrings(pack: Package, workbook: WorkbookPart): readonly string[] {
  const part = sharedStringsPart(pack, workbook);
  return part === null ? [] : children(parseXml(pack.text(part)), 'si').map(textOf);
}

const textOf = (item: XmlElement): string =>
  item.children
    .flatMap((each) => (each.name === 'r' ? children(each, 't') : each.name === 't' ? [each] : []))
    .map((each) => decodeEscapes(each.text))
    .join('');

const isPlain = (item: XmlElement): boolean =>
  [...descendants(item)].every(({ name }) => name === 'si' || name === 't');

/** Collects texts that cells are about to show; `write` puts the new ones behind the existing ones. */
export interface SharedStringsAppender {
  /** number of a string with this text, plain and without runs */
  indexOf(text: string): number;
  /** a cell stopped showing a shared string */
  released(): void;
  write(): void;
}

export function sharedStringsAppender(pack: Package, part: string): SharedStringsAppender {
  const text = pack.text(part);
  const root = parseXml(text);
  const items = children(root, 'si');
  const known = new Map<string, number>();
  items.forEach((item, index) => {
    if (isPlain(item) && !known.has(textOf(item))) known.set(textOf(item), index);
  });
  const fresh: string[] = [];
  let references = 0;
  return {
    indexOf: (value) => {
      references++;
      const index = known.get(value) ?? items.length + fresh.length;
      if (!known.has(value)) {
        known.set(value, index);
        fresh.push(value);
      }
      return index;
    },
    released: () => {
      references--;
    },
    write: () => {
      if (references === 0 && fresh.length === 0) return;
      const prefix = root.qualified.slice(0, root.qualified.length - localName(root.qualified).length);
      const written = fresh.map((value) => `<${prefix}si>${textElement(prefix, value)}</${prefix}si>`).join('');
      pack.replace(part, applySplices(text, appended(text, root, items, fresh.length, references, written)));
    },
  };
}

function appended(
  text: string,
  root: XmlElement,
  items: readonly XmlElement[],
  fresh: number,
  references: number,
  written: string,
): Splice[] {
  const tag = text.slice(root.start, root.openEnd);
  const count = numberAttribute(root.attributes['count'], items.length);
  const unique = numberAttribute(root.attributes['uniqueCount'], items.length);
  const counted = withAttribute(
    withAttribute(tag, 'count', String(Math.max(count + references, 0))),
    'uniqueCount',
    String(Math.max(unique, items.length) + fresh),
  );
  if (root.selfClosing) {
    const open = counted.replace(/\s*\/>$/, '>');
    return [{ start: root.start, end: root.openEnd, text: `${open}${written}</${root.qualified}>` }];
  }
  const at = items.at(-1)?.end ?? root.openEnd;
  return [
    { start: root.start, end: root.openEnd, text: counted },
    { start: at, end: at, text: written },
  ];
}

/** <t>, with the prefix of its namespace; spaces at the ends and line breaks are kept. */
export const textElement = (prefix: string, value: string): string =>
  `<${prefix}t xml:space="preserve">${escapeXml(encodeEscapes(value))}</${prefix}t>`;
