/** What the clipboard holds → one table of texts to place in the sheet. */
import { assertNever } from '../../shared/assert-never';
import { stacked, tableOfRows, words } from '../../shared/sheet/paste/text-table';
import type { TextTable } from '../../shared/sheet/paste/text-table';
import { cleanText } from './clean-text';
import type { OwnMark } from './own-mark';
import { readHtml, type HtmlBlock, type HtmlContent } from './read-html';
import { readTable } from './tab-separated';

/** Both may be '' where the other program gave none. */
export interface ClipboardPayload {
  readonly plain: string;
  readonly html: string;
}

export interface PastedContent {
  readonly table: TextTable;
  /** the same as one text, when it is paragraphs and no table: then the target decides; null for a table */
  readonly prose: string | null;
  readonly own: OwnMark | null;
}

/** null when there is nothing to paste, such as a picture. */
export function readPayload({ plain, html }: ClipboardPayload): PastedContent | null {
  const content = html === '' ? null : readHtml(html);
  if (content?.own) return ownContent(content);
  const blocks = content?.blocks ?? [];
  if (blocks.some(({ kind }) => kind === 'table')) return tableContent(blocks, plain);
  if (plain.includes('\t') && !content?.hasWordList) return readPlain(plain);
  const lines = blocks.length > 0 ? blocks.flatMap(textsOf) : plain.split(/\r\n|\r|\n/);
  return proseContent(lines.join('\n'));
}

/** text/plain alone, cells and rows as they stand: for 只粘贴数值. */
export function readPlain(plain: string): PastedContent | null {
  if (plain === '') return null;
  const rows = readTable(plain).map((row) => row.map(cleanText));
  if (rows.length > 1 && rows.every(({ length }) => length === 1)) return proseContent(rows.flat().join('\n'));
  return { table: tableOfRows(rows), prose: null, own: null };
}

function proseContent(text: string): PastedContent | null {
  const prose = cleanText(text);
  if (prose === '') return null;
  const lines = prose.split('\n').map((line) => [line]);
  return { table: tableOfRows(lines), prose: lines.length > 1 ? prose : null, own: null };
}

/** Values as they were written here: nothing to clean. */
function ownContent({ blocks, own }: HtmlContent): PastedContent {
  return { table: stacked(blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))), prose: null, own };
}

/** Tables and the paragraphs around them stand one below the other, as Excel pastes them. */
function tableContent(blocks: readonly HtmlBlock[], plain: string): PastedContent {
  const filled = blocks.filter((block) => block.kind === 'table' || block.text.trim() !== '');
  const table = stacked(filled.map((block) => (block.kind === 'table' ? block.table : tableOfRows([[block.text]]))));
  const exact = withPlainTexts(table, readTable(plain));
  return {
    table: { ...exact, cells: exact.cells.map((cell) => ({ ...cell, text: cleanText(cell.text) })) },
    prose: null,
    own: null,
  };
}

const textsOf = (block: HtmlBlock): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'table':
      return block.table.cells.map(({ text }) => text);
    default:
      return assertNever(block);
  }
};

/**
 * Plain text keeps runs of blanks that HTML joins (项   目 came back as 项 目), but knows no merged cells: where both
 * say the same words in the same places, the geometry is the HTML's and the text the plain one's. LibreOffice writes
 * line breaks of a cell as blanks in its plain text: a text of several lines stays the HTML's.
 */
function withPlainTexts(table: TextTable, plain: readonly (readonly string[])[]): TextTable {
  const isSameSize = plain.length === table.rowCount && plain.every((row) => row.length <= table.columnCount);
  const textAt = (row: number, column: number): string => plain[row]?.[column] ?? '';
  const agrees = isSameSize && table.cells.every(({ row, column, text }) => words(text) === words(textAt(row, column)));
  if (!agrees) return table;
  return {
    ...table,
    cells: table.cells.map((cell) => {
      const text = textAt(cell.row, cell.column);
      return text.split('\n').length === cell.text.split('\n').length ? { ...cell, text } : cell;
    }),
  };
}
