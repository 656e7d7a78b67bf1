/** Indicators as the library remembers them, and what a row of a document would add to it. */
import type { TableBlock } from '../forms/definition';
import type { ColumnId } from '../forms/ids';
import type { CellValue, TableRow } from './document';
import { indicatorName } from './indicator-name';
import { parseIndicatorValue } from './indicator-value';
import { halfWidth } from './values';

export interface KnownIndicator {
  /** '' where the form says none, as level2 */
  readonly level1: string;
  readonly level2: string;
  /** without 指标1： */
  readonly name: string;
  /** the last 指标值 as typed; '' when none was */
  readonly target: string;
  /** 计量单位 of that value with its 万 or 亿; '' when it has none */
  readonly unit: string;
}

/** The column of an indicator's name: 三级指标, or 指标内容 where a form calls it so; undefined for a table of other things. */
export function nameColumn({ columns }: TableBlock): ColumnId | undefined {
  if (!columns.some(({ id }) => id === 'level2')) return undefined;
  return ['name', 'content'].find((wanted) => columns.some(({ id }) => id === wanted));
}

/** Columns of 指标值 in their order; the first is the target. */
export const valueColumns = ({ columns }: TableBlock): readonly ColumnId[] =>
  columns.filter(({ value }) => value === 'indicator').map(({ id }) => id);

/** A text as it is compared: without blanks and line breaks, 全角 signs half-width. */
export const comparable = (text: string): string => halfWidth(text).replace(/\s/g, '').toLowerCase();

/** What makes an entry of the library: the same name under another 二级指标 is another indicator. */
export const indicatorKey = ({ level2, name }: KnownIndicator): string => JSON.stringify([level2, name]);

export const textOf = (value: CellValue | undefined): string => String(value ?? '').trim();

/** Longer texts in the column of a name are no names that anyone would pick from a list. */
const longestName = 100;

/** What a row says of its indicator; null where it has no name, or one too long to be offered. */
export function indicatorOfRow(block: TableBlock, { values }: TableRow): KnownIndicator | null {
  const column = nameColumn(block);
  if (column === undefined) return null;
  const { name } = indicatorName(textOf(values[column]));
  if (name === '' || name.length > longestName) return null;
  // of half-year and full-year values the last is the year's; of target and result the first is the target
  const [first, ...others] = valueColumns(block);
  const target = textOf(values[others.includes('full') ? 'full' : (first ?? '')]).slice(0, longestName);
  return { level1: textOf(values['level1']), level2: textOf(values['level2']), name, target, unit: unitOf(target) };
}

/** 万元 of 153万元; '' for words and for several quantities. */
export function unitOf(text: string): string {
  const value = parseIndicatorValue(text);
  return value.kind === 'quantity' ? value.quantity.multiplier + value.quantity.unit : '';
}
