/** An independent look at a saved .xlsx: fflate and regular expressions, none of the program's own reading code. */
import { unzipSync } from 'fflate';

export type Parts = ReadonlyMap<string, string>;

const text = new TextDecoder();

export function partsOf(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, text.decode(part)]));
}

const decode = (xml: string): string =>
  xml
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Address → value of every cell that holds one: inline text, or the number or text result in <v>. */
export function cellValues(sheetXml: string): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const [, address = '', body = ''] of sheetXml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>(.*?)<\/c>)/gs)) {
    const inline = /<is>(.*?)<\/is>/s.exec(body)?.[1];
    const value = inline
      ? [...inline.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, part = '']) => part).join('')
      : /<v>(.*?)<\/v>/s.exec(body)?.[1];
    if (value !== undefined && value !== '') cells.set(address, decode(value));
  }
  return cells;
}

/** The sheet without what a cell holds: what must stay when only values are changed. */
export const withoutValues = (sheetXml: string): string =>
  sheetXml.replace(
    /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    (_all, address: string, attributes: string, body = '') => {
      const style = /\ss="\d+"/.exec(attributes)?.[0] ?? '';
      const formula = /<f[^>]*>.*?<\/f>/s.exec(String(body))?.[0] ?? '';
      return `<c r="${address}"${style}>${formula}</c>`;
    },
  );
