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
  /** columns from here to the end of its row: rows that lost cells lost them at the left */
  readonly toEnd: number;
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
          pieces: piecesOf({ texts: [{ text: block.text, column: 0 }], width: 1 }, rows.length),
        });
        break;
      case 'table': {
        const takenUntil: number[] = [];
        block.rows.forEach((cells, down) => {
          const standing = standingRow(cells, down, takenUntil);
          rows.push({ index: rows.length, block: index, cells, pieces: piecesOf(standing, rows.length) });
        });
      }
    }
  });
  return rows;
}

interface StandingRow {
  readonly texts: readonly { readonly text: string; readonly column: number }[];
  /** columns, cells that reach in from above included */
  readonly width: number;
}

/** Further right no form has columns; a page may claim millions. */
const mostColumns = 1000;

/** Each cell takes the next column that no cell above reaches into; `takenUntil` is kept from row to row. */
function standingRow(cells: readonly SourceCell[], row: number, takenUntil: number[]): StandingRow {
  let column = 0;
  const texts = cells.map(({ text, across, down }) => {
    while (column < mostColumns && (takenUntil[column] ?? 0) > row) column++;
    const standing = { text, column };
    for (const end = Math.min(column + across, mostColumns); column < end; column++) {
      takenUntil[column] = row + down;
    }
    return standing;
  });
  return { texts, width: takenUntil.findLastIndex((until) => until > row) + 1 };
}

const piecesOf = ({ texts, width }: StandingRow, row: number): Piece[] =>
  texts.flatMap(({ text, column }) =>
    text.trim() === ''
      ? []
      : [{ text, words: normaliseLabel(text), parts: partsOf(text), row, column, toEnd: width - column }],
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
