/** Where the columns and the rows of a form's table stand on a sheet. */
import { assertNever } from '../assert-never';
import type { PlacedCell } from '../document/paper-grid';
import type { TableBlock, TableColumn } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import type { BoundPlace, BoundTable } from './binding';
import { cellIndex } from './cell-index';
import type { CellIndex } from './cell-index';
import type { FoundLabels } from './find-labels';
import { oneLine } from './label-text';
import type { PaperRowLabels } from './paper-rows';
import { filledCellsOf } from './sheet-cells';
import type { Cell, Sheet } from './sheet';

/** `places`: those located so far. `missing`: labels of columns without a cell in this file. */
export function locateTable(
  block: TableBlock,
  rows: readonly PaperRowLabels[],
  sheet: Sheet,
  found: FoundLabels,
  places: Readonly<Record<PlaceId, BoundPlace>>,
): { table: BoundTable | null; missing: string[] } {
  const headRows = rows.filter(({ row, cells }) => cells.some((cell) => cell.row === row && columnUnder(block, cell)));
  const [upper] = headRows;
  const lower = headRows.at(-1);
  const head = upper ? (found.rows[upper.row] ?? null) : null;
  if (!upper || !lower || head === null) return { table: null, missing: block.columns.map(columnInWords) };

  const headings = headRows.flatMap(({ row, cells }) => cells.filter((cell) => cell.row === row));
  const sidePlaced = block.side && headings.find((placed) => !columnUnder(block, placed));
  const columns: Record<string, number> = {};
  let first = head + 1;
  for (const placed of headings) {
    const cell = placed === sidePlaced ? undefined : found.labels.get(placed);
    if (cell) first = Math.max(first, cell.row + cell.rowSpan);
    const column = columnUnder(block, placed);
    const at = placed.content.kind === 'place' ? places[placed.content.place.id]?.column : cell?.column;
    if (column && at !== undefined) columns[column.id] = at;
  }
  for (const placed of headings) {
    const column = columnOfHeadingAlone(block, placed, columns);
    const cell = found.labels.get(placed);
    if (column && cell) columns[column.id] = cell.column;
  }
  const missing = block.columns.filter(({ id }) => columns[id] === undefined).map(columnInWords);
  const side = sidePlaced && found.labels.get(sidePlaced);
  const end = endOfTable(lower, Object.values(columns), rows, sheet, found, side);
  const index = cellIndex(sheet);
  const inFile = block.columns.flatMap(({ id, under }) => {
    const at = columns[id];
    return at === undefined ? [] : [{ at, under }];
  });
  const bound: { id: string; row: number }[] = [];
  for (let row = first; row < end; row++) {
    if (isTableRow(index, row, inFile)) bound.push({ id: `r${row + 1}`, row });
  }
  // an empty line between the table and the notes below it, where not even a frame was drawn
  while (bound.length > 0 && inFile.every(({ at }) => !index.at(bound.at(-1)?.row ?? first, at))) bound.pop();
  return { table: { columns, side: side?.column ?? null, head: first - 1, rows: bound }, missing };
}

const columnInWords = ({ label, under }: TableColumn): string =>
  oneLine(under === undefined ? label : `${under} ${label}`);

/** The column of the table that stands below a cell of its heading row; undefined for any other cell. */
function columnUnder(block: TableBlock, { content }: PlacedCell): TableColumn | undefined {
  switch (content.kind) {
    case 'columnHead':
      return content.table === block.id ? content.column : undefined;
    case 'label':
      return block.columns[block.head?.indexOf(content.label) ?? -1];
    case 'place':
      return block.columns[block.head?.indexOf(content.place) ?? -1];
    case 'tableCell':
      return undefined;
    default:
      return assertNever(content);
  }
}

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
  const used = filledCellsOf(sheet).filter(({ column }) => columns.includes(column));
  return Math.max(0, ...used.map(({ row, rowSpan }) => row + rowSpan));
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
