/** Tables as plain text on the clipboard: tab between cells, line break between rows, quotes as Excel writes them. */

/** A cell with a tab, a line break or a leading quote is quoted; lines inside a cell end with \n, rows with \r\n. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(writeCell).join('\t')).join('\r\n');
}

function writeCell(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  return /[\t\n]|^"/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The rows of a text, as many cells each as it has; the line break at the end that Excel adds is no row. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; ;) {
    // a quote opens a quoted cell only when the closing one ends the cell: "甲" 和 "乙" is plain text
    const quoted = matchAt(/"(?:[^"]|"")*"(?=\t|\r|\n|$)/y, text, at);
    const cell = quoted ?? matchAt(/[^\t\r\n]*/y, text, at) ?? '';
    const value = quoted === null ? cell : cell.slice(1, -1).replaceAll('""', '"');
    rows.at(-1)?.push(value.replace(/\r\n?/g, '\n'));
    at += cell.length;
    if (text[at] === '\t') {
      at++;
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) return rows;
    rows.push([]);
  }
}

function matchAt(sticky: RegExp, text: string, at: number): string | null {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? null;
}
