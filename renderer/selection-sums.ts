/** 平均值, 计数 and 求和 of the selected cells, as every spreadsheet shows them below. */
import { Decimal } from 'decimal.js';
import type { Cell } from '../shared/sheet/sheet';

/** `平均值 1.5　计数 3　求和 4.5`; '' for one cell or nothing but empty ones. Sums of texts are no sums: only numbers count. */
export function sumsInWords(cells: readonly Pick<Cell, 'value'>[]): string {
  const filled = cells.filter(({ value }) => value !== null && value !== '');
  if (filled.length < 2) return '';
  const numbers = filled.flatMap(({ value }) => (typeof value === 'number' ? [new Decimal(value)] : []));
  const count = `计数 ${filled.length}`;
  if (numbers.length === 0) return count;
  const sum = Decimal.sum(...numbers);
  return `平均值 ${inWords(sum.div(numbers.length))}　${count}　求和 ${inWords(sum)}`;
}

/** At most four decimals: more would only say how the average was divided. */
const inWords = (value: Decimal): string =>
  value.toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toNumber().toLocaleString('en-US', { maximumFractionDigits: 4 });
