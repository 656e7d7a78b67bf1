/** A text of values between commas (.csv), as Excel and reporting servers write it → one table (RFC 4180). */
import type { Source, SourceCell } from './source';

/** A text that separates by tabs or semicolons under this name is read by them. */
export function readCommas(text: string): Source {
  const separator = separatorOf(text);
  const rows: SourceCell[][] = [];
  let row: SourceCell[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push({ text: cell, across: 1, down: 1 });
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === separator) endCell();
    else if (letter === '\n') endRow();
    else if (letter !== '\r' || text[at + 1] !== '\n') cell += letter;
  }
  if (cell !== '' || row.length > 0) endRow();
  return { kind: 'text', blocks: rows.length === 0 ? [] : [{ kind: 'table', rows }] };
}

function separatorOf(text: string): string {
  const beginning = text.slice(0, 5000);
  const count = (sign: string): number => beginning.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
