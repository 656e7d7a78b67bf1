/** A table pasted with its group columns, such as a published one: each row goes to its group. */
import type { Path, RowId, TableRow } from '../../document/document';
import { groupWords, matchRows } from '../../document/match-rows';
import type { MatchedRow } from '../../document/match-rows';
import type { ColumnId } from '../../forms/ids';
import { cellIndex } from '../cell-index';
import { cellsInRow } from '../sheet-cells';
import type { Cell } from '../sheet';
import {
  isEditable,
  isMissed,
  planCells,
  type NewRow,
  type PastePlan,
  type PasteTarget,
  type RowsToPaste,
  type WrittenCell,
} from './paste';
import { placeAll } from './place-table';
import type { TableOnSheet } from './table-extent';
import { pastedRows, type PastedRow, type PastedRows } from './table-rows';
import type { TextCell, TextTable } from './text-table';

/** null where the pasted table has no groups of this one, or was put elsewhere. */
export function planByGroups(target: PasteTarget, given: RowsToPaste, extent: TableOnSheet): PastePlan | null {
  const { range } = target;
  const { table } = given;
  const pasted = pastedRows(table, extent);
  if (!pasted) return null;
  const isAligned = range.top + pasted.first === extent.top;
  if (!isAligned && (range.top < extent.top - 1 || range.top > extent.bottom)) return null;
  const matched = matchPasted(target, given, pasted, extent);
  if (!matched) return null;
  const rows = planMatched(target, extent, matched);
  const around = planAround(target, table, pasted, extent, isAligned);
  return {
    written: [...around.written, ...rows.written],
    refused: [...around.refused, ...pasted.strange, ...rows.refused],
    newRows: rows.newRows,
    unknownGroups: pasted.unknownGroups,
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
  { copiedFrom, newId }: RowsToPaste,
  pasted: PastedRows,
  { form, block, rows }: TableOnSheet,
): Matched | null {
  const cellsOf = new Map(pasted.rows.map(({ values, cells }) => [values, cells]));
  const matchFrom = (start: number): Matched | null => {
    const matching = matchRows(block, rows.slice(start), [...cellsOf.keys()], newId);
    return matching.kind === 'matched' ? { rows: matching.rows, start, cellsOf } : null;
  };
  const groups = block.columns.filter(({ group }) => group).map(({ id }) => id);
  const [firstRow, ...otherRows] = pasted.rows.map(({ values }) => values);
  const isSame = (one: TableRow['values'] | undefined, other: TableRow['values'] | undefined): boolean =>
    groups.every((id) => groupWords(one?.[id]) === groupWords(other?.[id]) || groupWords(one?.[id]) === '');
  const active = rows.findIndex(({ id }) =>
    cellsInRow(sheet, range.top).some(
      ({ path }) => path?.kind === 'tableCell' && path.form === form && path.table === block.id && path.row === id,
    ),
  );
  if (active >= 0 && isSame(firstRow, rows[active]?.values)) return matchFrom(active) ?? matchFrom(0);
  const isOneGroup = otherRows.every((row) => isSame(firstRow, row));
  const isChosen = otherRows.length === 0 || (copiedFrom !== 'elsewhere' && isOneGroup);
  // without headings these rows go where the user put them
  return isChosen && pasted.header === null ? null : matchFrom(0);
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
