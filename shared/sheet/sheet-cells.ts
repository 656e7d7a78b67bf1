/** The cells of a sheet by rows: putting them together, and going through them with the place where they stand. */
import type { Cell, CellRow, RowCell, Sheet } from './sheet';

export type CellRows = Pick<Sheet, 'rows'>;

/** A row without cells: one object for all of them. */
export const noCells: CellRow = { cells: [], isTall: false, hasFormulas: false };

/** `cells`: from left to right. */
export const cellRow = (cells: readonly RowCell[]): CellRow =>
  cells.length === 0
    ? noCells
    : {
        cells,
        isTall: cells.some(({ rowSpan }) => rowSpan > 1),
        hasFormulas: cells.some(({ formula }) => formula !== undefined),
      };

/** A row of cells in any order. */
export const sortedRow = (cells: readonly RowCell[]): CellRow =>
  cellRow(cells.toSorted((one, other) => one.column - other.column));

/** Sheet.rows of cells in any order; at least `rowCount` rows, of which a million may be blank. */
export function cellRows(cells: readonly Cell[], rowCount = 0): CellRow[] {
  const filled = new Map<number, RowCell[]>();
  let count = rowCount;
  for (const { row, ...cell } of cells) {
    const there = filled.get(row);
    if (there) there.push(cell);
    else filled.set(row, [cell]);
    count = Math.max(count, row + 1);
  }
  const rows = new Array<CellRow>(count).fill(noCells);
  for (const [row, own] of filled) rows[row] = sortedRow(own);
  return rows;
}

interface Standing {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Cells with their place are made where someone looks, and kept as long as the row stands there. */
const standing = new WeakMap<CellRow, Standing>();
const ofSheets = new WeakMap<Sheet['rows'], (readonly Cell[] | undefined)[]>();

/** The cells that begin in a row, from left to right; the same objects for the same sheet. */
export function cellsInRow({ rows }: CellRows, row: number): readonly Cell[] {
  const own = rows[row] ?? noCells;
  if (own === noCells) return none;
  let ofSheet = ofSheets.get(rows);
  if (!ofSheet) ofSheets.set(rows, (ofSheet = []));
  return (ofSheet[row] ??= placed(own, row));
}

const none: readonly Cell[] = [];

function placed(own: CellRow, row: number): readonly Cell[] {
  const known = standing.get(own);
  if (known?.row === row) return known.cells;
  const cells = own.cells.map((cell): Cell => ({ row, ...cell }));
  standing.set(own, { row, cells });
  return cells;
}

/** All cells, row by row from left to right. Makes each of them: for what really needs all, such as saving. */
export const cellsOf = (sheet: CellRows): readonly Cell[] => sheet.rows.flatMap((_row, at) => cellsInRow(sheet, at));

const isFilled = ({ value }: RowCell): boolean => value !== null && value !== '';

/** The cells with a value, row by row from left to right; rows of blank cells, of which there may be many, cost nothing. */
export const filledCellsOf = (sheet: CellRows): readonly Cell[] =>
  sheet.rows.flatMap((row, at) => (row.cells.some(isFilled) ? cellsInRow(sheet, at).filter(isFilled) : []));
