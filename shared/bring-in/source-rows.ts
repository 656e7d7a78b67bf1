/** The blocks of a source row by row in reading order, whatever they are: a paragraph is a row of one piece. */
import { normaliseLabel } from '../sheet/label-text';
import type { SourceBlock, SourceCell } from './source';

/** A text that is not blank, where it stands. */
export interface Piece {
  readonly text: string;
  /** as label-text.ts compares labels; '' for a text too long to be one */
  readonly words: string;
  /** where colons stand that words may end at: 部门名称：区总工会 */
  readonly parts: readonly { readonly words: string; readonly value: string }[];
  /** `index` of its SourceRow */
  readonly row: number;
  /** in its row, counted in columns as far as the source tells of merged cells; 0-based */
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

export interface SourceRow {
  /** among all rows of the source; those handed around follow each other */
  readonly index: number;
  /** index of the block */
  readonly block: number;
  /** the cells of a table's row, as they stand in the source; null for a paragraph */
  readonly cells: readonly SourceCell[] | null;
  readonly pieces: readonly Piece[];
}

export function sourceRows(blocks: readonly SourceBlock[]): SourceRow[] {
  const rows: SourceRow[] = [];
  blocks.forEach((block, index) => {
    switch (block.kind) {
      case 'paragraph':
        rows.push({
          index: rows.length,
          block: index,
          cells: null,
          pieces: piecesOf([{ text: block.text, column: 0 }], rows.length),
        });
        break;
      case 'table': {
        const takenUntil: number[] = [];
        block.rows.forEach((cells, down) => {
          const standing = columnsOf(cells, down, takenUntil);
          rows.push({ index: rows.length, block: index, cells, pieces: piecesOf(standing, rows.length) });
        });
      }
    }
  });
  return rows;
}

interface StandingText {
  readonly text: string;
  readonly column: number;
  readonly across?: number;
  readonly down?: number;
}

/** Each cell takes the next column that no cell above reaches into; `takenUntil` is kept from row to row. */
function columnsOf(cells: readonly SourceCell[], row: number, takenUntil: number[]): StandingText[] {
  let column = 0;
  return cells.map((cell) => {
    while ((takenUntil[column] ?? 0) > row) column++;
    const standing = { ...cell, column };
    for (const end = column + cell.across; column < end; column++) takenUntil[column] = row + cell.down;
    return standing;
  });
}

const piecesOf = (texts: readonly StandingText[], row: number): Piece[] =>
  texts.flatMap(({ text, column, across = 1, down = 1 }) =>
    text.trim() === '' ? [] : [{ text, words: normaliseLabel(text), parts: partsOf(text), row, column, across, down }],
  );

/** Behind a longer text a colon does not end a label any more. */
const farthestColon = 60;

const partsOf = (text: string): Piece['parts'] =>
  [...text.slice(0, farthestColon).matchAll(/[:：]/g)].flatMap(({ index }) => {
    const value = text.slice(index + 1);
    return value.trim() === '' ? [] : [{ words: normaliseLabel(text.slice(0, index)), value }];
  });

/** The row of a piece. */
export const rowOf = (rows: readonly SourceRow[], { row }: Piece): SourceRow | undefined =>
  rows[row - (rows[0]?.index ?? 0)];

/** The rows as blocks again; rows of one table that follow each other stay one table. */
export function blocksOf(rows: readonly SourceRow[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let cellsOfTable: (readonly SourceCell[])[] = [];
  rows.forEach(({ index, block, cells, pieces }, at) => {
    const before = rows[at - 1];
    if (cells === null) {
      blocks.push(...pieces.map(({ text }): SourceBlock => ({ kind: 'paragraph', text })));
    } else if (before?.block === block && before.index === index - 1) {
      cellsOfTable.push(cells);
    } else {
      cellsOfTable = [cells];
      blocks.push({ kind: 'table', rows: cellsOfTable });
    }
  });
  return blocks;
}
