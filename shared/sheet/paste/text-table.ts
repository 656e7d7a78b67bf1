/** A table of texts with merged cells: what came from the clipboard, before it has a place in a sheet. */

/** 0-based within the table; a merged cell is listed once, at its top left place. */
export interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

export interface TextTable {
  readonly rowCount: number;
  readonly columnCount: number;
  /** row by row, from left to right; places without a cell are empty */
  readonly cells: readonly TextCell[];
}

/** A table without merged cells; short rows are empty at their end. */
export function tableOfRows(rows: readonly (readonly string[])[]): TextTable {
  return {
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column): TextCell => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
    ),
  };
}

/** The only cell of a table, such as one copied merged cell; null when there are several. */
export const onlyCell = ({ cells }: TextTable): TextCell | null => (cells.length === 1 ? (cells[0] ?? null) : null);

/** The cell that stands at or covers each place, by row and column. */
export function cellFinder({ cells }: TextTable): (row: number, column: number) => TextCell | undefined {
  const places = new Map<string, TextCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        places.set(`${row}:${column}`, cell);
      }
    }
  }
  return (row, column) => places.get(`${row}:${column}`);
}

/** Tables one below the other. */
export function stacked(tables: readonly TextTable[]): TextTable {
  const cells: TextCell[] = [];
  let rowCount = 0;
  for (const table of tables) {
    for (const cell of table.cells) cells.push({ ...cell, row: cell.row + rowCount });
    rowCount += table.rowCount;
  }
  return { rowCount, columnCount: Math.max(0, ...tables.map(({ columnCount }) => columnCount)), cells };
}

/** Texts that differ in blanks, line breaks and 全角 signs only are the same words. */
export const sameWords = (one: string, other: string): boolean => words(one) === words(other);

export const words = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\ufeff\u00ad]/g, '');
