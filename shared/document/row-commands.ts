/**
 * Commands over rows of a form's table: insert, duplicate, delete, move, number. A row belongs to the group (一级指标,
 * 二级指标) that its group values name; equal neighbours are one merged cell on the paper (paper-grid.ts).
 */
import type { TableBlock } from '../forms/definition';
import type { ColumnId, TableId } from '../forms/ids';
import type { Change } from './change';
import type { CellValue, Document, FormKey, RowId, TableRow } from './document';
import { blankGroupsGiven, blankGroupsHandedOn } from './blank-groups';
import { blankToNull } from './paper-grid';
import { tableBlock } from './form-definition';
import type { Transaction } from './transaction';

/** Rows of one table, in the order in which they stand. */
export interface RowsOfTable {
  readonly form: FormKey;
  readonly table: TableId;
  readonly rows: readonly RowId[];
}

export type Side = 'above' | 'below';

interface Table {
  readonly block: TableBlock;
  readonly rows: readonly TableRow[];
  /** 0-based positions of the named rows, rising */
  readonly chosen: readonly number[];
}

/** null when the table or one of its rows is not there. */
function tableOf(document: Document, { form, table, rows: ids }: RowsOfTable): Table | null {
  const block = tableBlock(document, form, table);
  const rows = document.forms[form]?.tables[table] ?? [];
  const wanted = new Set(ids);
  const chosen: number[] = [];
  for (let index = 0; index < rows.length && chosen.length < wanted.size; index++) {
    if (wanted.has(rows[index]?.id ?? '')) chosen.push(index);
  }
  return block && chosen.length > 0 && chosen.length === wanted.size ? { block, rows, chosen } : null;
}

/** Blank rows directly above or below the chosen ones, in the group of the row that they touch; one for each of `ids`. */
export function insertRows(document: Document, at: RowsOfTable, side: Side, ids: readonly RowId[]): Transaction | null {
  const table = tableOf(document, at);
  const neighbour = table?.chosen.at(side === 'above' ? 0 : -1);
  if (!table || neighbour === undefined || ids.length === 0) return null;
  const beside = table.rows[neighbour];
  const values = groupValues(table.block, beside);
  const begun = side === 'above' && beside ? blankGroupsGiven(at, table.block, beside) : null;
  const rows = ids.map((id, index): TableRow => ({
    id,
    values: index === 0 ? { ...values, ...begun?.values } : values,
  }));
  const changes = [...(begun?.changes ?? []), ...insertions(at, neighbour + (side === 'above' ? 0 : 1), rows)];
  return { label: '插入行', changes };
}

/** Copies of the chosen rows below the last of them; `ids`: one for each. */
export function duplicateRows(document: Document, at: RowsOfTable, ids: readonly RowId[]): Transaction | null {
  const table = tableOf(document, at);
  const last = table?.chosen.at(-1);
  if (!table || last === undefined || ids.length !== table.chosen.length) return null;
  const copies = table.chosen.flatMap((index, position): TableRow[] => {
    const row = table.rows[index];
    const id = ids[position];
    return row && id !== undefined ? [{ id, values: row.values }] : [];
  });
  return { label: '复制行', changes: insertions(at, last + 1, copies) };
}

/** A table keeps one row to begin anew from: of all rows the first stays, emptied. */
export function removeRows(document: Document, at: RowsOfTable): Transaction | null {
  const table = tableOf(document, at);
  if (!table) return null;
  const keepsFirst = table.chosen.length === table.rows.length;
  const gone = keepsFirst ? table.chosen.slice(1) : table.chosen;
  const changes: Change[] = [...blankGroupsHandedOn(at, table.block, table.rows, gone), ...removals(at, gone)];
  const first = table.rows[0];
  if (keepsFirst && first) changes.push(...emptied(at, table.block, first));
  return changes.length === 0 ? null : { label: '删除行', changes };
}

/**
 * One step up or down. At the edge of its group the rows first join the group beyond it and stay where they are, so
 * that no group is passed over. Rows that do not stand together move together below the first of them.
 */
export function moveRows(document: Document, at: RowsOfTable, direction: 'up' | 'down'): Transaction | null {
  const table = tableOf(document, at);
  const first = table?.chosen[0];
  const last = table?.chosen.at(-1);
  if (!table || first === undefined || last === undefined) return null;
  const beyond = direction === 'up' ? first - 1 : last + 1;
  const neighbour = table.rows[beyond];
  const edge = table.rows[direction === 'up' ? first : last];
  if (!neighbour || !edge) return null;
  const joins = !isSameGroup(table.block, neighbour, edge);
  const target = joins ? (direction === 'up' ? first : last + 1) : direction === 'up' ? beyond : beyond + 1;
  return moved(at, table, target, groupValues(table.block, neighbour));
}

/** Puts the chosen rows above or below another row of the table, into its group; null when they are there already. */
export function moveRowsBeside(document: Document, at: RowsOfTable, beside: RowId, side: Side): Transaction | null {
  const table = tableOf(document, at);
  const index = table?.rows.findIndex(({ id }) => id === beside) ?? -1;
  const row = table?.rows[index];
  if (!table || !row || table.chosen.includes(index)) return null;
  return moved(at, table, side === 'above' ? index : index + 1, groupValues(table.block, row));
}

/** `target`: position among the rows as they are, before which the rows are put. */
function moved(
  at: RowsOfTable,
  { block, rows, chosen }: Table,
  target: number,
  group: TableRow['values'],
): Transaction | null {
  const moving = chosen.flatMap((index) => rows[index] ?? []).map((row) => inGroup(block, row, group));
  const before = chosen.filter((index) => index < target).length;
  const changes = [...removals(at, chosen), ...insertions(at, target - before, moving)];
  const stays =
    chosen.every((index, position) => index === target - before + position) &&
    moving.every((row, position) => isSameGroup(block, row, rows[chosen[position] ?? -1]));
  return stays ? null : { label: '移动行', changes };
}

const numbered = /^(指标)(\s*)(\d+)(\s*[：:、.．]?)/;

/** 指标1：指标2：… in the first text column: counted anew in every group. null when all are right, or none is numbered. */
export function renumberRows(document: Document, form: FormKey, table: TableId): Transaction | null {
  const block = tableBlock(document, form, table);
  const rows = document.forms[form]?.tables[table] ?? [];
  const column = block?.columns.find(({ group, value }) => !group && value === 'text')?.id;
  if (!block || column === undefined) return null;
  let count = 0;
  const changes = rows.flatMap((row, index): Change[] => {
    if (!isSameGroup(block, row, rows[index - 1])) count = 0;
    const text = row.values[column];
    if (typeof text !== 'string' || !numbered.test(text)) return [];
    count += 1;
    const right = text.replace(numbered, `$1$2${count}$4`);
    if (right === text) return [];
    return [{ kind: 'set', path: { kind: 'tableCell', form, table, row: row.id, column }, value: right }];
  });
  return changes.length === 0 ? null : { label: '重新编号', changes };
}

const insertions = ({ form, table }: RowsOfTable, index: number, rows: readonly TableRow[]): Change[] =>
  rows.map((row, position) => ({ kind: 'insertRow', form, table, index: index + position, row }));

/** From the last to the first, so that every index is still right when its turn comes. */
const removals = ({ form, table }: RowsOfTable, indexes: readonly number[]): Change[] =>
  indexes.toReversed().map((index) => ({ kind: 'removeRow', form, table, index }));

const emptied = ({ form, table }: RowsOfTable, { columns }: TableBlock, row: TableRow): Change[] =>
  columns
    .filter(({ id, group }) => !group && row.values[id] !== undefined)
    .map(({ id }) => ({ kind: 'set', path: { kind: 'tableCell', form, table, row: row.id, column: id }, value: null }));

function groupValues({ columns }: TableBlock, row: TableRow | undefined): TableRow['values'] {
  const pairs = columns
    .filter(({ group }) => group)
    .map(({ id }): [ColumnId, CellValue] => [id, blankToNull(row?.values[id])]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== null));
}

function inGroup({ columns }: TableBlock, row: TableRow, group: TableRow['values']): TableRow {
  const own = columns.filter((column) => !column.group).map(({ id }) => id);
  const kept = Object.fromEntries(Object.entries(row.values).filter(([id]) => own.includes(id)));
  return { ...row, values: { ...group, ...kept } };
}

const isSameGroup = ({ columns }: TableBlock, row: TableRow, other: TableRow | undefined): boolean =>
  other !== undefined &&
  columns.every(({ id, group }) => !group || blankToNull(row.values[id]) === blankToNull(other.values[id]));
