/** Reads printed HTML as a person would: tables, their repeated and their plain rows, cells with their spans. */

export interface PrintedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface PrintedTable {
  readonly opening: string;
  readonly columns: readonly number[];
  readonly head: readonly (readonly PrintedCell[])[];
  readonly body: readonly (readonly PrintedCell[])[];
}

export function printedTables(html: string): PrintedTable[] {
  return [...html.matchAll(/(<table[^>]*>)(.*?)<\/table>/gs)].map(([, opening = '', inner = '']) => ({
    opening,
    columns: [...inner.matchAll(/<col style="width: (\d+)px">/g)].map((match) => Number(match[1])),
    head: rowsOf(/<thead>(.*?)<\/thead>/s.exec(inner)?.[1] ?? ''),
    body: rowsOf(/<tbody>(.*?)<\/tbody>/s.exec(inner)?.[1] ?? ''),
  }));
}

const rowsOf = (html: string): PrintedCell[][] =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<td([^>]*)>(.*?)<\/td>/gs)].map(([, attributes = '', content = '']) => ({
      text: content.replace(/<[^>]*>/g, ''),
      rowSpan: Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      columnSpan: Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
    })),
  );

/** One line per row, cells between bars: easy to compare with a drawing. */
export const asLines = (rows: readonly (readonly PrintedCell[])[]): string[] =>
  rows.map((row) => row.map(({ text }) => text).join(' | '));
