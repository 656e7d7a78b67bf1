/** Rows pasted into one group of a form's table: those that the group has no room for are new rows at its end. */
import type { Path, TableRow } from '../../document/document';
import type { TableColumn } from '../../forms/definition';
import { cellIndex } from '../cell-index';
import {
  isEditable,
  isMissed,
  planCells,
  type NewRow,
  type PastePlan,
  type PasteTarget,
  type RowsToPaste,
} from './paste';
import { placeAll } from './place-table';
import { restOfGroup, type TableOnSheet } from './table-extent';
import type { TextCell } from './text-table';

/** null where the active cell is in no row of the table, or its group has room enough. */
export function planInGroup(
  target: PasteTarget,
  { table, newId }: RowsToPaste,
  extent: TableOnSheet,
): PastePlan | null {
  const { sheet, range } = target;
  const path = cellIndex(sheet).at(range.top, range.left)?.path;
  if (path?.kind !== 'tableCell' || path.form !== extent.form || path.table !== extent.block.id) return null;
  const isGroup = extent.block.columns.some(({ id, group }) => group && id === path.column);
  const rest = restOfGroup(extent, path.row);
  const lastRow = rest && extent.rows[rest.last];
  if (isGroup || !rest || !lastRow) return null;
  const room = rest.last - rest.first + 1;
  // as many rows as the table has left: columns of the same form, to be laid over this one row by row
  if (table.rowCount <= room || table.rowCount === extent.rows.length - rest.first) return null;
  const below = target.view.positionOf({ ...path, row: lastRow.id });
  if (!below) return null;
  const inGroup = { top: range.top, left: range.left, first: 0, last: room - 1 };
  // blank lines at the end of what was copied ask for no rows
  const count = 1 + Math.max(...table.cells.map(({ row, text }) => (text === '' ? -1 : row)));
  const extra = Array.from({ length: Math.max(0, count - room) }, (_none, index) => room + index);
  const [inside = [], ...outside] = placeAll(sheet, table, [
    inGroup,
    ...extra.map((line) => ({ top: below.row, left: range.left, first: line, last: line })),
  ]);
  const { written, refused } = planCells(sheet, inside);
  const misplaced: TextCell[] = [];
  const newRows = outside.map((placed, index): NewRow => {
    const cells = placed.flatMap(({ source, target: place }) => {
      // a new row is made like the last one of its group: what is locked there stays locked
      const cell = place ? cellIndex(sheet).at(place.row, place.column) : undefined;
      const column = isEditable(cell) && columnOf(extent, cell.path);
      if (column) return [{ source, column }];
      if (isMissed(source, cell)) misplaced.push(source);
      return [];
    });
    return {
      form: extent.form,
      table: extent.block.id,
      index: rest.last + 1 + index,
      id: newId(),
      group: groupValues(extent, lastRow),
      cells,
    };
  });
  return { written, refused: [...refused, ...misplaced], newRows, area: null };
}

const columnOf = ({ form, block }: TableOnSheet, path: Path): TableColumn | undefined =>
  path.kind === 'tableCell' && path.form === form && path.table === block.id
    ? block.columns.find(({ id, group }) => id === path.column && !group)
    : undefined;

const groupValues = ({ block }: TableOnSheet, row: TableRow): NewRow['group'] =>
  Object.fromEntries(
    block.columns.flatMap(({ id, group }) => (group && row.values[id] !== undefined ? [[id, row.values[id]]] : [])),
  );
