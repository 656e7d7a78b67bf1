/** A Word file as the XML of its parts, read without the program that wrote it. */
import { strFromU8, unzipSync } from 'fflate';

export interface WordParts {
  readonly document: string;
  readonly styles: string;
  readonly settings: string;
  /** in the order of their numbers */
  readonly footers: readonly string[];
  readonly headers: readonly string[];
}

export function wordParts(bytes: Uint8Array): WordParts {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const numbered = (name: RegExp): readonly string[] =>
    Object.keys(parts)
      .filter((part) => name.test(part))
      .sort();
  return {
    document: text('word/document.xml'),
    styles: text('word/styles.xml'),
    settings: text('word/settings.xml'),
    footers: numbered(/^word\/footer\d\.xml$/).map(text),
    headers: numbered(/^word\/header\d\.xml$/).map(text),
  };
}

/** What stands inside of the style of this id. */
export function styleIn(styles: string, id: string): string {
  const found = new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 's').exec(styles)?.[0];
  if (found === undefined) throw new Error(`no style ${id}`);
  return found;
}

/** The attributes of the first element of this name, without `w:`. */
export function attributesOf(xml: string, name: string): Readonly<Record<string, string>> {
  const inner = new RegExp(`<w:${name}( [^>]*)?/?>`).exec(xml)?.[1] ?? '';
  return Object.fromEntries([...inner.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
}

/** Every paragraph with this text in it, as XML. */
export const paragraphsWith = (document: string, text: string): readonly string[] =>
  [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => xml).filter((xml) => xml.includes(text));

/** How many columns each row of each table fills, and how many there are: a row that fills others is damaged for Word. */
export const filledColumns = (document: string): readonly (readonly [filled: number, columns: number])[] =>
  [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].flatMap(([table]) => {
    const columns = [...table.matchAll(/<w:gridCol /g)].length;
    return [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => {
      const cells = [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)];
      const filled = cells.reduce((sum, [cell]) => sum + Number(attributesOf(cell, 'gridSpan')['val'] ?? 1), 0);
      return [filled, columns] as const;
    });
  });
