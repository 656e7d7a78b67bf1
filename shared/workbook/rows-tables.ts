/** Tables (ranges with a table format) after rows were changed: their ranges, filters and the formulas of their columns. */
import { parseRange, rangeText } from '../sheet/address';
import type { RowChanges } from '../sheet/edits';
import { grownRange, isRemoved, shiftedRange } from '../sheet/shift-rows';
import type { Range } from '../sheet/sheet';
import type { Package } from './package';
import { relationshipsOf } from './relationships';
import { elementSplices } from './rows-elements';
import type { ElementShift } from './rows-elements';
import { applySplices, withAttribute } from './splice';
import type { Splice } from './splice';
import { numberAttribute, parseXml } from './xml';
import type { XmlElement } from './xml';

interface Table {
  readonly range: Range;
  /** rows of the header and of the totals, 0 or 1 each */
  readonly headers: number;
  readonly totals: number;
}

/** Parts of the tables of a sheet. */
export const tableParts = (pack: Package, sheetPart: string): readonly string[] =>
  relationshipsOf(pack, sheetPart)
    .filter(({ kind, target }) => kind === 'table' && pack.has(target))
    .map(({ target }) => target);

/** null when its range cannot be read. */
function tableOf({ attributes }: XmlElement): Table | null {
  const range = parseRange(attributes['ref'] ?? '');
  const headers = numberAttribute(attributes['headerRowCount'], 1);
  return range && { range, headers, totals: numberAttribute(attributes['totalsRowCount'], 0) };
}

const rowsOf = ({ top, bottom }: Range): readonly number[] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => top + index);

/** Excel repairs a file that has merged cells in a table. */
const mergesIn = ({ top, bottom, left, right }: Range, { insertions }: RowChanges): boolean =>
  insertions.some(
    ({ below, groupColumns }) =>
      top <= below && below <= bottom && groupColumns.some((column) => left <= column && column <= right),
  );

/**
 * What of a table keeps the rows from being changed, if anything does: a table has its header, its totals and at least
 * one row of data, and rows below its totals would be copies of them.
 */
export function tableRefusal(text: string, rows: RowChanges): string | undefined {
  const table = tableOf(parseXml(text));
  if (!table) return '表格（套用了表格格式的区域）';
  const { range, headers, totals } = table;
  if (mergesIn(range, rows)) return '表格（套用了表格格式的区域）的分组单元格';
  const gone = (row: number): boolean => isRemoved(row, rows);
  const all = rowsOf(range);
  if (all.slice(0, headers).some(gone)) return '表格（套用了表格格式的区域）的标题行';
  if (totals > 0 && (all.slice(-totals).some(gone) || rows.insertions.some(({ below }) => below === range.bottom))) {
    return '表格（套用了表格格式的区域）的汇总行';
  }
  const data = all.slice(headers, all.length - totals);
  return data.length > 0 && data.every(gone) ? '表格（套用了表格格式的区域）的全部数据行' : undefined;
}

/** The part of a table. New rows below a row of data belong to it; the totals stay its last row. */
export function shiftTable(text: string, around: Omit<ElementShift, 'text'>): string {
  const root = parseXml(text);
  const table = around.ownSheet ? tableOf(root) : null;
  const data = table && {
    ...table.range,
    top: table.range.top + table.headers,
    bottom: table.range.bottom - table.totals,
  };
  return applySplices(text, [
    ...elementSplices(root, { ...around, text }, data ? [data] : []),
    ...(table ? rangeSplices(text, root, table, around.shift.rows) : []),
  ]);
}

function rangeSplices(text: string, root: XmlElement, { range, totals }: Table, rows: RowChanges): readonly Splice[] {
  const moved = totals > 0 ? shiftedRange(range, rows) : grownRange(range, rows);
  if (!moved || (moved.top === range.top && moved.bottom === range.bottom)) return [];
  const tag = withAttribute(text.slice(root.start, root.openEnd), 'ref', rangeText(moved));
  return [{ start: root.start, end: root.openEnd, text: tag }];
}
