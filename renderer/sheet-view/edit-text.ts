/** The text a cell is edited as: the full value, not its rounded look. */
import type { Cell, Style } from '../../shared/sheet/sheet';

/** 0.8571 formatted as percent is edited as 85.71%; a date as it is shown; other numbers with all their digits. */
export function editText(cell: Pick<Cell, 'value' | 'text'>, style: Pick<Style, 'numberFormat'>): string {
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const codes = style.numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[ymdhs年月日]/i.test(codes.replace(/general/gi, ''))) return cell.text;
  return codes.includes('%') ? `${digits(value * 100)}%` : digits(value);
}

/** Fifteen significant digits, as Excel keeps them, without an exponent and without trailing zeros. */
function digits(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text;
}
