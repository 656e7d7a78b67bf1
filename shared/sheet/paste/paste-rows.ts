/** Pasting rows into a table of a form: the table grows, so that no row of another group is written over. */
import type { Path, RowId, TableRow } from '../../document/document';
import { groupWords, matchRows } from '../../document/match-rows';
import type { MatchedRow } from '../../document/match-rows';
import type { TableColumn } from '../../forms/definition';
import type { ColumnId } from '../../forms/ids';
import { cellIndex } from '../cell-index';
import type { Cell } from '../sheet';
import {
  isEditable,
  isMissed,
  planCells,
  type NewRow,
  type PastePlan,
  type PasteTarget,
  type WrittenCell,
} from './paste';
import { fillsSelection, placeAll } from './place-table';
import { restOfGroup, tablesOn, type TableOnSheet } from './table-extent';
import { pastedRows, type PastedRow, type PastedRows } from './table-rows';
import type { TextCell, TextTable } from './text-table';

export interface RowsToPaste {
  readonly table: TextTable;
  /** rows of several groups that do not name their groups keep their places, such as a column copied from this form */
  readonly isOneGroup: boolean;
  readonly newId: () => RowId;
}

/** null where no form's table is concerned or none has to grow: then the table is pasted place by place. */
export function planRows(target: PasteTarget, rows: RowsToPaste): PastePlan | null {
  if (fillsSelection(target.sheet, target.range, rows.table)) return null;
  for (const extent of tablesOn(target.document, target.sheet)) {
    const plan = planByGroups(target, rows, extent) ?? (rows.isOneGroup ? planInGroup(target, rows, extent) : null);
    if (plan) return plan;
  }
  return null;
}

const cellOf = ({ view, sheet }: PasteTarget, path: Path): Cell | undefined => {
  const position = view.positionOf(path);
  return position ? cellIndex(sheet).at(position.row, position.column) : undefined;
};

const pathIn = ({ form, block }: TableOnSheet, row: RowId, column: ColumnId): Path => ({
  kind: 'tableCell',
  form,
  table: block.id,
  row,
  column,
});

const groupValues = ({ block }: TableOnSheet, row: TableRow): NewRow['group'] =>
  Object.fromEntries(
    block.columns.flatMap(({ id, group }) => (group && row.values[id] !== undefined ? [[id, row.values[id]]] : [])),
  );

/** Rows without group columns: those that the active row's group has no room for are new rows at its end. */
function planInGroup(target: PasteTarget, { table, newId }: RowsToPaste, extent: TableOnSheet): PastePlan | null {
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
  const extra = Array.from({ length: table.rowCount - room }, (_none, index) => room + index);
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

/** A table with its group columns, such as a published one: each row goes to its group, wherever the table was put. */
function planByGroups(target: PasteTarget, { table, newId }: RowsToPaste, extent: TableOnSheet): PastePlan | null {
  const { range } = target;
  const pasted = pastedRows(table, extent);
  if (!pasted) return null;
  const isAligned = range.top + pasted.first === extent.top;
  if (!isAligned && (range.top < extent.top - 1 || range.top > extent.bottom)) return null;
  const matched = matchPasted(target, pasted, extent, newId);
  if (!matched) return null;
  const rows = planMatched(target, extent, matched);
  const around = planAround(target, table, pasted, extent, isAligned);
  return {
    written: [...around.written, ...rows.written],
    refused: [...around.refused, ...pasted.strange, ...rows.refused],
    newRows: rows.newRows,
    area: null,
  };
}

interface Matched {
  readonly rows: readonly MatchedRow<PastedRow['values']>[];
  /** rows of the table above the matched ones */
  readonly start: number;
  readonly cellsOf: ReadonlyMap<PastedRow['values'], PastedRow['cells']>;
}

/** Rows above the active one keep what they hold when the pasted rows begin in the active row's own group. */
function matchPasted(
  { sheet, range }: PasteTarget,
  pasted: PastedRows,
  { block, rows }: TableOnSheet,
  newId: () => RowId,
): Matched | null {
  const cellsOf = new Map(pasted.rows.map(({ values, cells }) => [values, cells]));
  const matchFrom = (start: number): Matched | null => {
    const matching = matchRows(block, rows.slice(start), [...cellsOf.keys()], newId);
    return matching.kind === 'matched' ? { rows: matching.rows, start, cellsOf } : null;
  };
  const path = cellIndex(sheet).at(range.top, range.left)?.path;
  const active = path?.kind === 'tableCell' ? rows.findIndex(({ id }) => id === path.row) : -1;
  const activeRow = rows[active];
  const [firstRow] = pasted.rows;
  const isOwnGroup =
    activeRow !== undefined &&
    block.columns.every(({ id, group }) => {
      const word = groupWords(firstRow?.values[id]);
      return !group || word === '' || word === groupWords(activeRow.values[id]);
    });
  if (isOwnGroup) return matchFrom(active) ?? matchFrom(0);
  // one row without headings goes where the user put it
  return pasted.rows.length > 1 || pasted.header !== null ? matchFrom(0) : null;
}

function planMatched(
  target: PasteTarget,
  extent: TableOnSheet,
  { rows, start, cellsOf }: Matched,
): Pick<PastePlan, 'written' | 'refused' | 'newRows'> {
  const written: WrittenCell[] = [];
  const refused: TextCell[] = [];
  const newRows: NewRow[] = [];
  let above: RowId | undefined = extent.rows[start]?.id;
  rows.forEach(({ id, data, added }, index) => {
    if (!added) above = id;
    const like = above;
    const cells = ((data && cellsOf.get(data)) ?? []).map(({ column, source }) => ({
      source,
      column: extent.block.columns.find((each) => each.id === column),
      // a new row is made like the one above it: what is locked there stays locked
      cell: like === undefined ? undefined : cellOf(target, pathIn(extent, like, column)),
    }));
    for (const { source, cell } of cells) if (!isEditable(cell) && isMissed(source, cell)) refused.push(source);
    const open = cells.flatMap(({ source, column, cell }) => (isEditable(cell) && column ? [{ source, column }] : []));
    if (added) {
      newRows.push({ form: extent.form, table: extent.block.id, index: start + index, id, group: added, cells: open });
    } else {
      for (const { source, column } of open) written.push({ source, paths: [pathIn(extent, id, column.id)] });
    }
  });
  return { written, refused, newRows };
}

/** Lines above and below the rows. Those above have a place only when the rows begin where the form's begin. */
function planAround(
  { sheet, range, view }: PasteTarget,
  table: TextTable,
  { first, last, header, groupColumn }: PastedRows,
  extent: TableOnSheet,
  isAligned: boolean,
): Pick<PastePlan, 'written' | 'refused'> {
  const groupId = extent.block.columns.find(({ group }) => group)?.id ?? '';
  const group = view.positionOf(pathIn(extent, extent.rows[0]?.id ?? '', groupId))?.column ?? range.left;
  const left = Math.max(0, group - groupColumn);
  const below = { top: extent.bottom + 1, left, first: last + 1, last: table.rowCount - 1 };
  // headings say which columns these are: that the form words them otherwise is nothing to report
  const headEnd = header ?? first;
  const above = { top: range.top, left: range.left, first: 0, last: headEnd - 1 };
  const { written, refused } = planCells(sheet, placeAll(sheet, table, isAligned ? [above, below] : [below]).flat());
  const homeless = table.cells.filter(({ row, text }) => !isAligned && row < headEnd && text !== '');
  return { written, refused: [...homeless, ...refused] };
}
