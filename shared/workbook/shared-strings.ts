/** xl/sharedStrings.xml: read, and appended to. Existing strings are never renumbered. */
import { encodeEscapes } from './escapes';
import type { Package } from './package';
import { scanStrings } from './scanned-strings';
import type { ScannedStrings } from './scanned-strings';
import { applySplices, withAttribute } from './splice';
import type { Splice } from './splice';
import type { WorkbookPart } from './workbook-part';
import { escapeXml, numberAttribute } from './xml';

/** null when the package has none */
export function sharedStringsPart(pack: Package, workbook: WorkbookPart): string | null {
  const target = workbook.relationships.find((each) => each.kind === 'sharedStrings')?.target;
  return target !== undefined && pack.has(target) ? target : null;
}

/** As scanned-strings.ts; none without a part. */
export function readSharedStrings(pack: Package, workbook: WorkbookPart): readonly string[] {
  const part = sharedStringsPart(pack, workbook);
  return part === null ? [] : pack.parsed(part, scanStrings).texts;
}

/** Collects texts that cells are about to show; `write` puts the new ones behind the existing ones. */
export interface SharedStringsAppender {
  /** number of a string with this text, plain and without runs */
  indexOf(text: string): number;
  /** a cell stopped showing a shared string */
  released(): void;
  write(): void;
}

export function sharedStringsAppender(pack: Package, part: string): SharedStringsAppender {
  const strings = pack.parsed(part, scanStrings);
  let known: Map<string, number> | null = null;
  const fresh: string[] = [];
  let references = 0;
  return {
    indexOf: (value) => {
      references++;
      known ??= plainTexts(strings);
      const index = known.get(value) ?? strings.texts.length + fresh.length;
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
      const text = pack.text(part);
      pack.replace(part, applySplices(text, appended(text, strings, fresh, references)));
    },
  };
}

/** Text → number of the first string that is nothing but this text. */
function plainTexts({ texts, isPlain }: ScannedStrings): Map<string, number> {
  const known = new Map<string, number>();
  texts.forEach((text, index) => {
    if (isPlain(index) && !known.has(text)) known.set(text, index);
  });
  return known;
}

function appended(text: string, strings: ScannedStrings, fresh: readonly string[], references: number): Splice[] {
  const { prefix, root, texts } = strings;
  const written = fresh.map((value) => `<${prefix}si>${textElement(prefix, value)}</${prefix}si>`).join('');
  const tag = text.slice(root.start, root.openEnd);
  const count = numberAttribute(root.attributes['count'], texts.length);
  const unique = numberAttribute(root.attributes['uniqueCount'], texts.length);
  const counted = withAttribute(
    withAttribute(tag, 'count', String(Math.max(count + references, 0))),
    'uniqueCount',
    String(Math.max(unique, texts.length) + fresh.length),
  );
  if (root.selfClosing) {
    const open = counted.replace(/\s*\/>$/, '>');
    return [{ start: root.start, end: root.openEnd, text: `${open}${written}</${root.qualified}>` }];
  }
  return [
    { start: root.start, end: root.openEnd, text: counted },
    { start: strings.end, end: strings.end, text: written },
  ];
}

/** <t>, with the prefix of its namespace; spaces at the ends and line breaks are kept. */
export const textElement = (prefix: string, value: string): string =>
  `<${prefix}t xml:space="preserve">${escapeXml(encodeEscapes(value))}</${prefix}t>`;
