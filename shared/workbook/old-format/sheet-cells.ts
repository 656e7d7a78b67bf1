/** The cells of an old worksheet: their values from SheetJS, their looks from its records. */
import type * as SheetJs from '@e965/xlsx';
import type { CellValue } from '../../document/document';
import { parseAddress } from '../../sheet/address';
import { plainStyle } from '../../sheet/plain-style';
import type { Cell, Style } from '../../sheet/sheet';
import { mergeIndex } from '../merges';
import { lookKey } from './sheet-records';
import type { OldSheet } from './sheet-records';

interface Around {
  readonly records: OldSheet | null;
  /** by the index that cells give */
  readonly looks: readonly Style[];
  readonly styleId: (style: Style) => number;
}

/** Row by row from left to right; merged ones once, with the lines of all the cells they cover. */
export function convertedCells(source: SheetJs.WorkSheet, { records, looks, styleId }: Around): Cell[] {
  const merges = mergeIndex(
    (source['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
  );
  const lookAt = (row: number, column: number): Style =>
    looks[records?.looks.get(lookKey(row, column)) ?? -1] ?? plainStyle;
  const cells: Cell[] = [];
  for (const [address, content] of Object.entries(source)) {
    const at = address.startsWith('!') ? null : parseAddress(address);
    if (!at) continue;
    const { row, column } = at;
    const { top, left, bottom, right } = merges.at(row, column) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
    // the first cell of a merge stands for all of them
    if (top !== row || left !== column) continue;
    const own = lookAt(row, column);
    const style: Style = { ...own, right: lookAt(row, right).right, bottom: lookAt(bottom, column).bottom };
    cells.push({
      row,
      column,
      rowSpan: bottom - row + 1,
      columnSpan: right - column + 1,
      ...contentOf(content as SheetJs.CellObject, own),
      style: styleId(style),
    });
  }
  return cells.sort((one, other) => one.row - other.row || one.column - other.column);
}

function contentOf(
  cell: SheetJs.CellObject,
  look: Style,
): Pick<Cell, 'value' | 'text' | 'formula' | 'arrayFormula' | 'note'> {
  const value = valueOf(cell);
  const note = cell.c?.map(({ t }) => t).join('\n');
  return {
    value,
    // the new file is read again, which writes the text under the number format
    text: value === null ? '' : look.numberFormat === 'General' ? String(value) : (cell.w ?? String(value)),
    ...(cell.f !== undefined && { formula: cell.f }),
    ...(cell.F !== undefined && { arrayFormula: true as const }),
    ...(note !== undefined && note !== '' && { note }),
  };
}

function valueOf({ t, v, w }: SheetJs.CellObject): CellValue {
  if (t === 'z' || v === undefined) return null;
  if (t === 'e') return w ?? '#N/A';
  return v instanceof Date ? (w ?? null) : v;
}
