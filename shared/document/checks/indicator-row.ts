/** A row of an indicator table with what the rules ask of it, whatever the form calls its columns. */
import { tablesOf } from '../../forms/tables';
import type { Decimal } from 'decimal.js';
import type { FormDefinition, TableBlock } from '../../forms/definition';
import { indicatorColumns } from '../../forms/indicator-columns';
import type { IndicatorColumns } from '../../forms/indicator-columns';
import type { ColumnId } from '../../forms/ids';
import type { FormDocument, FormKey, Path, TableRow } from '../document';
import { indicatorName } from '../indicator-name';
import { isNotApplicable, parseIndicatorValue } from '../indicator-value';
import type { IndicatorValue } from '../indicator-value';
import { isBlank, numberOf } from '../values';

/** One cell of an indicator. */
export interface IndicatorCell {
  readonly column: ColumnId;
  /** the heading, without blanks and line breaks */
  readonly heading: string;
  /** without blanks at its ends; '' when empty */
  readonly text: string;
  readonly path: Path;
}

/** 指标值 or 实际完成值 as read. */
export interface ValueCell extends IndicatorCell {
  readonly value: IndicatorValue;
}

export interface IndicatorRow {
  /** how a sentence calls it: its name, or 二级指标 and 指标1： where it has none yet */
  readonly called: string;
  /** without 指标1：; '' where it has none */
  readonly name: string;
  readonly level1: string;
  readonly level2: string;
  readonly columns: IndicatorColumns;
  /** in the order of the paper; the last is the year's */
  readonly targets: readonly ValueCell[];
  /** the year's 指标值 */
  readonly target: ValueCell;
  readonly actual: ValueCell | null;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  /** its 指标值 says 不适用: the row is neither empty nor wrong, and nothing is missing in it */
  readonly isNotApplicable: boolean;
  /** of any column of the table; '' when empty */
  text(column: ColumnId): string;
  path(column: ColumnId): Path;
  heading(column: ColumnId): string;
}

const known = new WeakMap<
  TableRow,
  { readonly block: TableBlock; readonly key: FormKey; readonly row: IndicatorRow | null }
>();

/** null for a row with nothing but its groups and the printed 指标1：, and for a table of other things. Kept by row. */
export function indicatorRow(block: TableBlock, key: FormKey, row: TableRow): IndicatorRow | null {
  const before = known.get(row);
  if (before && before.block === block && before.key === key) return before.row;
  const columns = indicatorColumns(block);
  const made = columns && isLive(row, columns) ? make(block, columns, key, row) : null;
  known.set(row, { block, key, row: made });
  return made;
}

function isLive({ values }: TableRow, { level1, level2, name }: IndicatorColumns): boolean {
  const own = Object.entries(values).filter(([column]) => ![level1, level2, name].includes(column));
  return own.some(([, value]) => !isBlank(value)) || indicatorName(String(values[name] ?? '')).name !== '';
}

function make(block: TableBlock, columns: IndicatorColumns, key: FormKey, row: TableRow): IndicatorRow {
  const text = (column: ColumnId): string => String(row.values[column] ?? '').trim();
  const path = (column: ColumnId): Path => ({ kind: 'tableCell', form: key, table: block.id, row: row.id, column });
  const heading = (column: ColumnId): string => headingOf(block, column);
  const cell = (column: ColumnId): ValueCell => ({
    column,
    heading: heading(column),
    text: text(column),
    path: path(column),
    value: parseIndicatorValue(text(column)),
  });
  const numberIn = (column: ColumnId | null): Decimal | null =>
    column === null ? null : numberOf(row.values[column] ?? null);
  const targets = columns.targets.map(cell);
  const target = targets.at(-1) ?? cell(columns.targets[0]);
  const written = text(columns.name).replace(/\s/g, '');
  const { name } = indicatorName(written);
  const level2 = text(columns.level2).replace(/\s/g, '');
  return {
    called: name === '' ? `${level2} ${written}`.trim() : written,
    name,
    level1: text(columns.level1).replace(/\s/g, ''),
    level2,
    columns,
    targets,
    target,
    actual: columns.actual === null ? null : cell(columns.actual),
    weight: numberIn(columns.weight),
    score: numberIn(columns.score),
    isNotApplicable: isNotApplicable(target.text),
    text,
    path,
    heading,
  };
}

const headingOf = ({ columns }: TableBlock, column: ColumnId): string =>
  columns.find(({ id }) => id === column)?.label.replace(/\s/g, '') ?? column;

const knownLists = new WeakMap<
  readonly TableRow[],
  { readonly block: TableBlock; readonly key: FormKey; readonly live: readonly IndicatorRow[] }
>();

/** All rows of a table that are filled in. Kept by the list: a dozen rules ask for it at every key. */
export function indicatorRows(block: TableBlock, key: FormKey, rows: readonly TableRow[]): readonly IndicatorRow[] {
  const before = knownLists.get(rows);
  if (before && before.block === block && before.key === key) return before.live;
  const live = rows.flatMap((row) => indicatorRow(block, key, row) ?? []);
  knownLists.set(rows, { block, key, live });
  return live;
}

/** Every indicator table of a form with its rows that are filled in. */
export const indicatorTables = (
  definition: FormDefinition,
  key: FormKey,
  form: FormDocument,
): readonly { readonly block: TableBlock; readonly rows: readonly IndicatorRow[] }[] =>
  tablesOf(definition)
    .filter((block) => indicatorColumns(block) !== null)
    .map((block) => ({ block, rows: indicatorRows(block, key, form.tables[block.id] ?? []) }));
