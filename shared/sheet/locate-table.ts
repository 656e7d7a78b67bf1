/** Where the columns and the rows of a form's table stand on a sheet. */
import { assertNever } from '../assert-never';
import type { CellValue } from '../document/document';
import type { PlacedCell } from '../document/paper-grid';
import type { TableBlock, TableColumn } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import type { BoundPlace, BoundTable } from './binding';
import { cellIndex } from './cell-index';
import type { CellIndex } from './cell-index';
import type { FoundLabels } from './find-labels';
import { normaliseLabel, oneLine } from './label-text';
import type { Matches } from './label-text';
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
  const headRow = rows.find((paperRow) => paperRow.cells.some((placed) => columnUnder(block, placed)));
  const head = headRow ? (found.rows[headRow.row] ?? null) : null;
  if (!headRow || head === null) return { table: null, missing: block.columns.map(({ label }) => oneLine(label)) };

  const columns: Record<string, number> = {};
  const missing: string[] = [];
  let height = 1;
  for (const placed of headRow.cells) {
    const column = columnUnder(block, placed);
    if (!column) continue;
    const cell = found.labels.get(placed);
    const at = placed.content.kind === 'place' ? places[placed.content.place.id]?.column : cell?.column;
    if (at === undefined) {
      missing.push(oneLine(column.label));
      continue;
    }
    columns[column.id] = at;
    height = Math.max(height, cell?.rowSpan ?? 1);
  }
  const sideLabel = headRow.own.find(({ placed }) => !columnUnder(block, placed));
  const side = sideLabel && found.labels.get(sideLabel.placed);
  const labels = headRow.own.flatMap((label): ColumnLabel[] => {
    const at = columns[columnUnder(block, label.placed)?.id ?? ''];
    return at === undefined ? [] : [{ matches: label.matches, column: at }];
  });
  const first = head + height;
  const end = endOfTable(headRow, Object.values(columns), rows, sheet, found, side);
  const index = cellIndex(sheet);
  const bound: { id: string; row: number }[] = [];
  for (let row = first; row < end; row++) {
    if (!isTableRow(index, row, Object.values(columns)) || isHeadAgain(index, row, labels)) continue;
    bound.push({ id: `r${row + 1}`, row });
  }
  return { table: { columns, side: side?.column ?? null, head, rows: bound }, missing };
}

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

/** A remark across several columns of the table is no row of it. */
function isTableRow(index: CellIndex, row: number, columns: readonly number[]): boolean {
  return columns.every((column) => {
    const cell = index.at(row, column);
    if (!cell) return true;
    return !columns.some((other) => other > column && other < cell.column + cell.columnSpan);
  });
}
