/** Where the columns and the rows of a form's table stand on a sheet. */
import type { CellValue } from '../document/document';
import type { PlacedCell } from '../document/paper-grid';
import type { TableBlock, TableColumn } from '../forms/definition';
import type { ColumnId, PlaceId } from '../forms/ids';
import type { BoundPlace, BoundTable } from './binding';
import { cellIndex } from './cell-index';
import type { CellIndex } from './cell-index';
import type { FoundLabels } from './find-labels';
import { normaliseLabel, oneLine } from './label-text';
import type { Matches } from './label-text';
import type { PaperRowLabels } from './paper-rows';
import { filledCellsOf } from './sheet-cells';
import { columnUnder } from './table-columns';
import type { Cell, Sheet } from './sheet';

/** `places`: those located so far. `missing`: labels of columns without a cell in this file. */
export function locateTable(
  block: TableBlock,
  rows: readonly PaperRowLabels[],
  sheet: Sheet,
  found: FoundLabels,
  places: Readonly<Record<PlaceId, BoundPlace>>,
): { table: BoundTable | null; missing: string[] } {
  const headings = headingsOf(block, rows);
  const head = headings ? (found.rows[headings.first.row] ?? null) : null;
  if (!headings || head === null) return { table: null, missing: block.columns.map(columnInWords) };

  const columns = columnsInFile(block, headings, found, places);
  const missing = block.columns.filter(({ id }) => columns[id] === undefined).map(columnInWords);
  const side = headings.side && found.labels.get(headings.side);
  const below = headings.cells.flatMap((placed) => {
    const cell = placed === headings.side ? undefined : found.labels.get(placed);
    return cell ? cell.row + cell.rowSpan : [];
  });
  const first = Math.max(head + 1, ...below);
  const end = endOfTable(headings.last, Object.values(columns), rows, sheet, found, side);
  const bound = rowsInFile(block, headings, columns, sheet, first, end);
  return { table: { columns, side: side?.column ?? null, head: first - 1, rows: bound }, missing };
}

interface Headings {
  /** the rows of the paper that hold them, at least one */
  readonly rows: readonly PaperRowLabels[];
  readonly first: PaperRowLabels;
  readonly last: PaperRowLabels;
  readonly cells: readonly PlacedCell[];
  /** the label beside the table */
  readonly side: PlacedCell | undefined;
}

function headingsOf(block: TableBlock, rows: readonly PaperRowLabels[]): Headings | null {
  const headRows = rows.filter(({ row, cells }) => cells.some((cell) => cell.row === row && columnUnder(block, cell)));
  const [first] = headRows;
  const last = headRows.at(-1);
  if (!first || !last) return null;
  const cells = headRows.flatMap((each) => each.cells.filter(({ row }) => row === each.row));
  return {
    rows: headRows,
    first,
    last,
    cells,
    side: block.side && cells.find((placed) => !columnUnder(block, placed)),
  };
}

/** Column of the sheet by the id of the table's column; without those that the file does not have. */
function columnsInFile(
  block: TableBlock,
  { cells }: Headings,
  found: FoundLabels,
  places: Readonly<Record<PlaceId, BoundPlace>>,
): Readonly<Record<ColumnId, number>> {
  const columns: Record<ColumnId, number> = {};
  for (const placed of cells) {
    const column = columnUnder(block, placed);
    const { content } = placed;
    const at = content.kind === 'place' ? places[content.place.id]?.column : found.labels.get(placed)?.column;
    if (column && at !== undefined) columns[column.id] = at;
  }
  for (const placed of cells) {
    const column = columnOfHeadingAlone(block, placed, columns);
    const cell = found.labels.get(placed);
    if (column && cell) columns[column.id] = cell.column;
  }
  return columns;
}

/** `first` up to `end`, rows of the sheet. */
function rowsInFile(
  block: TableBlock,
  { rows }: Headings,
  columns: Readonly<Record<ColumnId, number>>,
  sheet: Sheet,
  first: number,
  end: number,
): BoundTable['rows'] {
  const labels = rows.map(({ own }) =>
    own.flatMap((label): ColumnLabel[] => {
      const at = columns[columnUnder(block, label.placed)?.id ?? ''];
      return at === undefined ? [] : [{ matches: label.matches, column: at }];
    }),
  );
  const index = cellIndex(sheet);
  const inFile = block.columns.flatMap(({ id, under }) => {
    const at = columns[id];
    return at === undefined ? [] : [{ at, under }];
  });
  // an empty line between the table and the notes below it, where not even a frame was drawn
  let last = end - 1;
  while (last >= first && inFile.every(({ at }) => !index.at(last, at))) last--;
  const bound: { id: string; row: number }[] = [];
  for (let row = first; row <= last; row++) {
    if (!isTableRow(index, row, inFile) || labels.some((line) => isHeadAgain(index, row, line))) continue;
    bound.push({ id: `r${row + 1}`, row });
  }
  return bound;
}

const columnInWords = ({ label, under }: TableColumn): string =>
  oneLine(under === undefined ? label : `${under} ${label}`);

/**
 * Where a file has a heading over columns and none of theirs, as the integrated budget system of 江西 prints it, its cells
 * hold what the one column for a text asks for.
 */
function columnOfHeadingAlone(
  block: TableBlock,
  { content }: PlacedCell,
  found: Readonly<Record<string, number>>,
): TableColumn | undefined {
  if (content.kind !== 'label') return undefined;
  const below = block.columns.filter(({ under }) => under === content.label.text);
  return below.some(({ id }) => found[id] !== undefined) ? undefined : below.find(({ value }) => value === 'text');
}

/** The row after the last: the next row of the form that was found; else as far as the side label or the entries reach. */
function endOfTable(
  headRow: PaperRowLabels,
  columns: readonly number[],
  rows: readonly PaperRowLabels[],
  sheet: Sheet,
  found: FoundLabels,
  side: Cell | undefined,
): number {
  for (const paperRow of rows.slice(headRow.row + 1)) {
    const next = found.rows[paperRow.row];
    if (typeof next === 'number') return next;
  }
  if (side && side.rowSpan > 1) return side.row + side.rowSpan;
  const below = filledCellsOf(sheet).filter(
    ({ row, column }) => columns.includes(column) && row > headRowOf(found, headRow),
  );
  const first = Math.min(...columns);
  const remarks = below.filter(({ column, value }) => column === first && isRemark(value)).map(({ row }) => row);
  return Math.min(Math.max(0, ...below.map(({ row, rowSpan }) => row + rowSpan)), ...remarks);
}

const headRowOf = ({ rows }: FoundLabels, { row }: PaperRowLabels): number => rows[row] ?? -1;

/** 注：…, 填表人：…, 单位负责人（签字）：… stand below the last table, not in it. */
const remark = /^(?:注|附注|备注|说明)\d*[:.、]|^.{0,8}(?:人|电话|日期|签字|签章|盖章)(?:\([^()]*\))?:/;

const isRemark = (value: CellValue): boolean =>
  typeof value === 'string' && remark.test(value.slice(0, 40).normalize('NFKC').replace(/\s/g, ''));

interface ColumnLabel {
  readonly matches: Matches;
  readonly column: number;
}

/** Headings are printed again at the top of a page, or above a group. */
function isHeadAgain(index: CellIndex, row: number, labels: readonly ColumnLabel[]): boolean {
  return (
    labels.length > 1 &&
    labels.every(({ matches, column }) => {
      const value = index.at(row, column)?.value;
      return typeof value === 'string' && matches(normaliseLabel(value));
    })
  );
}

/** A remark across several columns of the table is no row of it, unless one heading stands over them all. */
function isTableRow(
  index: CellIndex,
  row: number,
  columns: readonly { readonly at: number; readonly under: string | undefined }[],
): boolean {
  return columns.every(({ at, under }) => {
    const cell = index.at(row, at);
    if (!cell) return true;
    const end = cell.column + cell.columnSpan;
    return !columns.some((other) => other.at > at && other.at < end && (under === undefined || other.under !== under));
  });
}
