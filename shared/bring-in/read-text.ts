/**
 * A text as copied from a web page, Word or Excel → its paragraphs and tables. Tables come in two manners: a row a line
 * with tabs between its cells, or a cell a line behind one tab, where a blank line ends the row.
 */
import type { Source, SourceBlock, SourceCell } from './source';
import { textLines } from './text-lines';
import type { TextLine } from './text-lines';

/** Lines from `from` that are one block or several, and the line after them. */
interface ReadBlocks {
  readonly blocks: readonly SourceBlock[];
  readonly end: number;
}

export function readText(text: string): Source {
  const lines = textLines(text);
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const read = readAt(lines, at);
    blocks.push(...read.blocks);
    at = read.end;
  }
  return { kind: 'text', blocks };
}

function readAt(lines: readonly TextLine[], at: number): ReadBlocks {
  switch (lines[at]?.kind) {
    case 'prose':
      return { blocks: [{ kind: 'paragraph', text: lines[at]?.text ?? '' }], end: at + 1 };
    case 'row':
      return readRows(lines, at);
    case 'cell':
      return readCells(lines, at);
    case 'blank':
    case undefined:
      return { blocks: [], end: at + 1 };
  }
}

const sourceCell = (text: string): SourceCell => ({ text, across: 1, down: 1 });

/** A row a line, also behind blank lines, until a line of prose. */
function readRows(lines: readonly TextLine[], from: number): ReadBlocks {
  const rows: SourceCell[][] = [];
  let at = from;
  for (; at < lines.length && lines[at]?.kind !== 'prose'; at++) {
    const line = lines[at];
    if (line && line.kind !== 'blank') rows.push(line.cells.map(sourceCell));
  }
  return { blocks: [{ kind: 'table', rows }], end: at };
}

/** A cell with the blank lines that stand between it and the cell after it; null: the last. */
interface IndentedCell {
  readonly text: string;
  readonly blanksBehind: number | null;
}

/** A cell a line: lines without a tab continue their cell. */
function readCells(lines: readonly TextLine[], from: number): ReadBlocks {
  const cells: IndentedCell[] = [];
  let at = from;
  while (lines[at]?.kind === 'cell') {
    const end = endOfCell(lines, at);
    const next = lines.findIndex((line, position) => position >= end && line.kind !== 'blank');
    const text = [lines[at]?.cells[1] ?? '', ...lines.slice(at + 1, end).map((line) => line.text)].join('\n');
    const follows = lines[next]?.kind === 'cell';
    cells.push({ text, blanksBehind: follows ? next - end : null });
    at = follows ? next : end;
  }
  const rows = rowsOfCells(cells);
  return { blocks: isIndentedProse(rows) ? paragraphsOf(cells) : [{ kind: 'table', rows }], end: at };
}

/** The line after the last one that belongs to the cell at `at`. */
function endOfCell(lines: readonly TextLine[], at: number): number {
  const isEmpty = lines[at]?.cells.every((cell) => cell.trim() === '');
  let end = at + 1;
  while (lines[end]?.kind === 'prose') end++;
  for (;;) {
    const next = end + 1;
    // A paragraph of the same cell stands behind one blank line; behind the last cell it would be prose after the table.
    if (isEmpty || lines[end]?.kind !== 'blank' || lines[next]?.kind !== 'prose' || !cellFollows(lines, next))
      return end;
    end = next;
    while (lines[end]?.kind === 'prose') end++;
  }
}

/** Whether paragraphs of one cell lead from here to another cell: between them stands no more than one blank line. */
function cellFollows(lines: readonly TextLine[], from: number): boolean {
  let blanks = 0;
  for (let at = from; at < lines.length; at++) {
    switch (lines[at]?.kind) {
      case 'cell':
        return true;
      case 'row':
        return false;
      case 'blank':
        blanks++;
        break;
      case 'prose':
        if (blanks > 1) return false;
        blanks = 0;
    }
  }
  return false;
}

/** One blank line ends a row, two are an empty paragraph at the end of a cell; a text without single ones has its own habit. */
function rowsOfCells(cells: readonly IndentedCell[]): SourceCell[][] {
  const hasSingles = cells.some(({ blanksBehind }) => blanksBehind === 1);
  const rows: SourceCell[][] = [[]];
  for (const { text, blanksBehind } of cells) {
    rows.at(-1)?.push(sourceCell(text));
    const isSameRow = blanksBehind === 0 || (blanksBehind === 2 && hasSingles);
    if (!isSameRow && blanksBehind !== null) rows.push([]);
  }
  return rows;
}

const longestShortText = 40;

/** A report whose paragraphs begin with a tab is no table. */
function isIndentedProse(rows: readonly (readonly SourceCell[])[]): boolean {
  if (rows.every((row) => row.length === 1)) return true;
  const cells = rows.flat();
  const sentences = cells.filter(({ text }) => text.length > longestShortText || /[。；！？]$/.test(text.trim()));
  return sentences.length * 2 > cells.length;
}

const paragraphsOf = (cells: readonly IndentedCell[]): SourceBlock[] =>
  cells.flatMap(({ text }) => (text.trim() === '' ? [] : [{ kind: 'paragraph', text }]));
