/** The sum of a table's column, for all rows or those of one group, with the figures that went in. */
import { Decimal } from 'decimal.js';
import type { FormDefinition } from '../forms/definition';
import type { Expression, RowCondition } from '../forms/expression';
import type { FormDocument, FormKey, TableRow } from './document';
import { RowMemo } from './row-memo';
import { numberOf } from './values';

export interface ColumnSum {
  readonly value: Decimal;
  /** rows that have a figure */
  readonly count: number;
  figures(): { readonly row: TableRow; readonly value: Decimal }[];
}

interface Figure {
  /** null for a figure with more decimals */
  readonly millionths: bigint | null;
}

/** The figures of one column and their sum, kept from edit to edit: whole millionths are added and taken out exactly. */
interface Column {
  readonly memo: RowMemo<TableRow, Figure | null>;
  millionths: bigint;
  count: number;
  /** figures with more decimals */
  uneven: number;
}

/** Reading and adding up 20,000 rows with Decimal took 150 ms per edit, as whole millionths of known rows below 1 ms. */
const columns = new WeakMap<FormDefinition, Map<string, Column>>();

export function columnSum(
  { table, column: id, where }: Extract<Expression, { kind: 'columnSum' }>,
  {
    definition,
    key,
    form,
  }: { readonly definition: FormDefinition; readonly key: FormKey; readonly form: FormDocument },
): ColumnSum {
  const rows = form.tables[table] ?? [];
  const column = columnOf(definition, JSON.stringify([key, table, id, where]));
  const { removed, added } = column.memo.update(rows, (row) => (meets(row, where) ? figureOf(row, id) : null));
  for (const figure of removed) count(column, figure, -1);
  for (const figure of added) count(column, figure, 1);
  const figures = () =>
    rows.flatMap((row) => {
      const value = meets(row, where) ? numberOf(row.values[id] ?? null) : null;
      return value ? [{ row, value }] : [];
    });
  return {
    value:
      column.uneven === 0
        ? new Decimal(column.millionths.toString()).div(1e6)
        : Decimal.sum(0, ...figures().map(({ value }) => value)),
    count: column.count,
    figures,
  };
}

function count(column: Column, figure: Figure | null, by: 1 | -1): void {
  if (!figure) return;
  column.count += by;
  if (figure.millionths === null) column.uneven += by;
  else column.millionths += BigInt(by) * figure.millionths;
}

function columnOf(definition: FormDefinition, name: string): Column {
  let byName = columns.get(definition);
  if (!byName) columns.set(definition, (byName = new Map()));
  let column = byName.get(name);
  if (!column) byName.set(name, (column = { memo: new RowMemo(), millionths: 0n, count: 0, uneven: 0 }));
  return column;
}

function figureOf(row: TableRow, column: string): Figure | null {
  const value = numberOf(row.values[column] ?? null);
  if (!value) return null;
  const isWhole = value.decimalPlaces() <= 6 && value.abs().lt(1e12);
  return { millionths: isWhole ? BigInt(value.times(1e6).toFixed(0)) : null };
}

function meets(row: TableRow, where: RowCondition | undefined): boolean {
  if (!where) return true;
  // a file may break the text in a narrow cell: 满意度\n指标
  return String(row.values[where.column] ?? '').replace(/\s/g, '') === where.equals;
}
