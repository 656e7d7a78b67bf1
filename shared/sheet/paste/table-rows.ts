/** Finds the rows of a form's table in a pasted table that carries the group columns (一级指标, 二级指标) too. */
import { groupWords } from '../../document/match-rows';
import type { ColumnId } from '../../forms/ids';
import type { TableOnSheet } from './table-extent';
import { cellFinder, words, type TextCell, type TextTable } from './text-table';

/** One row of the pasted table: the values of its columns, and the cells that they stand in. */
export interface PastedRow {
  readonly values: Readonly<Record<ColumnId, string>>;
  readonly cells: readonly { readonly column: ColumnId; readonly source: TextCell }[];
}

export interface PastedRows {
  readonly rows: readonly PastedRow[];
  /** rows of the pasted table, 0-based: the first and the last that belong to the form's table */
  readonly first: number;
  readonly last: number;
  /** the row of headings; null when there is none */
  readonly header: number | null;
  /** column of the pasted table that holds the first group */
  readonly groupColumn: number;
  /** texts between first and last that belong to no column of the form */
  readonly strange: readonly TextCell[];
  /** groups that the form does not have, once for each row that was left out for it */
  readonly unknownGroups: readonly string[];
}

type CellAt = (row: number, column: number) => TextCell | undefined;

/** null when the table has no group columns, or mostly groups that the form does not know. */
export function pastedRows(table: TextTable, { block, rows: known }: TableOnSheet): PastedRows | null {
  const at = cellFinder(table);
  const header = headerRow(table, block);
  const columns = header === null ? columnsByWords(table, at, block, known) : columnsByHeader(table, header, block);
  if (!columns) return null;
  const groups = block.columns.filter(({ id, group }) => group && columns.has(id));
  const others = block.columns.filter(({ id, group }) => !group && columns.has(id));
  const [firstGroup, firstOther] = [columns.get(groups[0]?.id ?? ''), columns.get(others[0]?.id ?? '')];
  if (firstGroup === undefined || firstOther === undefined) return null;
  const isKnown = (values: Readonly<Record<ColumnId, string>>): boolean =>
    known.some((row) => groups.every(({ id }) => groupWords(row.values[id]) === groupWords(values[id])));
  const names = new Map(block.columns.map(({ id }) => [id, groupNames(known, id)]));
  const first = header === null ? 0 : header + 1;
  const rows: PastedRow[] = [];
  const strange: TextCell[] = [];
  const unknownGroups: string[] = [];
  let last = first - 1;
  let above: Readonly<Record<ColumnId, string>> = {};
  for (let row = first; row < table.rowCount; row++) {
    if (header !== null && isRepeated(table, header, row)) continue;
    const own = groups.map(({ id }): [ColumnId, string] => {
      const text = at(row, columns.get(id) ?? 0)?.text ?? '';
      return [id, text === '' ? (above[id] ?? '') : (names.get(id)?.get(groupName(text)) ?? text)];
    });
    const values = Object.fromEntries(own);
    const isAcross = at(row, firstGroup) === at(row, firstOther) && at(row, firstGroup) !== undefined;
    // a line below the table, such as 总分, has no 三级指标; anything else is a group that the form lacks
    if (isAcross || (!isKnown(values) && (at(row, firstOther)?.text ?? '') === '')) break;
    above = values;
    last = row;
    if (!isKnown(values)) {
      unknownGroups.push(groups.map(({ id }) => values[id] ?? '').join(' · '));
      continue;
    }
    const begins = table.cells.filter((cell) => cell.row === row);
    const cells = others.flatMap(({ id }) => {
      const source = begins.find(({ column }) => column === columns.get(id));
      return source ? [{ column: id, source }] : [];
    });
    const mapped = new Set(columns.values());
    const side = words(block.side?.text ?? '');
    strange.push(...begins.filter(({ column, text }) => !mapped.has(column) && text !== '' && words(text) !== side));
    if (cells.every(({ source }) => source.text === '')) continue;
    rows.push({
      values: { ...values, ...Object.fromEntries(cells.map(({ column, source }) => [column, source.text])) },
      cells,
    });
  }
  if (rows.length === 0 || rows.length < unknownGroups.length) return null;
  return { rows, first, last, header, groupColumn: firstGroup, strange, unknownGroups };
}

/** 产出指标（50分） and 产出 both name 产出指标. */
const groupName = (text: string): string =>
  words(text)
    .replace(/\([\d.]+分?\)$/, '')
    .replace(/指标$/, '');

/** The groups of a column as the form writes them, by name. */
function groupNames(known: TableOnSheet['rows'], column: ColumnId): Map<string, string> {
  const texts = known.map(({ values }) => String(values[column] ?? '')).filter((text) => text !== '');
  return new Map(texts.map((text) => [groupName(text), text]));
}

type Block = TableOnSheet['block'];

/** The row that names every group column of the table. */
function headerRow({ rowCount, cells }: TextTable, block: Block): number | null {
  const labels = block.columns.filter(({ group }) => group).map(({ label }) => words(label));
  for (let row = 0; row < rowCount && labels.length > 0; row++) {
    const texts = new Set(cells.filter((cell) => cell.row === row).map(({ text }) => words(text)));
    if (labels.every((label) => texts.has(label))) return row;
  }
  return null;
}

/** Headings repeated at the top of each page of the paper. */
function isRepeated({ cells }: TextTable, header: number, row: number): boolean {
  const textsOf = (line: number) =>
    cells.filter((cell) => cell.row === line && cell.text !== '').map(({ column, text }) => `${column}:${words(text)}`);
  const texts = textsOf(row);
  const headings = textsOf(header);
  return texts.length > 1 && texts.every((text) => headings.includes(text));
}

/** By name; where the other columns are called differently, by their order behind the groups. */
function columnsByHeader(table: TextTable, header: number, block: Block): Map<ColumnId, number> {
  const headings = table.cells.filter((cell) => cell.row === header);
  const columns = new Map<ColumnId, number>();
  for (const { id, label } of block.columns) {
    const heading = headings.find(({ text }) => words(text) === words(label));
    if (heading) columns.set(id, heading.column);
  }
  const groups = block.columns.filter(({ group }) => group);
  const isNamed = [...columns.keys()].some((id) => !groups.some((group) => group.id === id));
  return isNamed ? columns : inOrder(columns, block, table);
}

/** Without headings: columns whose first cell is a group of the form, the others behind them in the form's order. */
function columnsByWords(
  table: TextTable,
  at: CellAt,
  block: Block,
  known: TableOnSheet['rows'],
): Map<ColumnId, number> | null {
  const columns = new Map<ColumnId, number>();
  for (const { id } of block.columns.filter(({ group }) => group)) {
    const groups = groupNames(known, id);
    const column = Array.from({ length: table.columnCount }, (_none, index) => index).find((index) => {
      const cell = at(0, index);
      return cell?.column === index && groups.has(groupName(cell.text)) && ![...columns.values()].includes(index);
    });
    if (column !== undefined) columns.set(id, column);
  }
  return columns.size === 0 ? null : inOrder(columns, block, table);
}

function inOrder(groups: ReadonlyMap<ColumnId, number>, block: Block, table: TextTable): Map<ColumnId, number> {
  const columns = new Map(groups);
  const last = Math.max(...groups.values());
  const free = [...new Set(table.cells.map(({ column }) => column))]
    .filter((column) => column > last)
    .sort((one, other) => one - other);
  for (const { id, group } of block.columns) {
    const column = group ? undefined : free.shift();
    if (column !== undefined) columns.set(id, column);
  }
  return columns;
}
