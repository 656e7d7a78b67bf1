/** Headings and totals of tables (列表), told by patterns over the XML; shares no code with the program. */
import { unzipSync } from 'fflate';

/** part of a sheet → ranges as A1:B1 */
export function tableHeadings(bytes: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const parts = unzipSync(bytes);
  const text = (name: string): string => new TextDecoder().decode(parts[name]);
  const sheets = Object.keys(parts).flatMap((name) => {
    const sheet = /^(.*\/)_rels\/([^/]+)\.rels$/.exec(name);
    const targets = [...text(name).matchAll(/Target="[^"]*\/(tables\/[^"]+)"/g)].map((match) => `xl/${match[1] ?? ''}`);
    return sheet && targets.length > 0
      ? [[`${sheet[1] ?? ''}${sheet[2] ?? ''}`, targets.flatMap((each) => rangesOf(text(each)))] as const]
      : [];
  });
  return new Map(sheets);
}

function rangesOf(table: string): string[] {
  const [, left = '', top = '', right = '', bottom = ''] =
    /<table [^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/.exec(table) ?? [];
  const heading = /headerRowCount="0"/.test(table) ? [] : [`${left}${top}:${right}${top}`];
  const totals = /totalsRowCount="1"/.test(table) ? [`${left}${bottom}:${right}${bottom}`] : [];
  return [...heading, ...totals];
}
