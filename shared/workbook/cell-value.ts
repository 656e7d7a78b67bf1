/** What a scanned cell holds. */
import type { CellValue } from '../document/document';
import { decodeEscapes } from './escapes';
import type { ScannedCell } from './scan';

const millisecondsADay = 86_400_000;

/** Errors come as their text, such as #DIV/0!. `strings`: the shared strings. */
export function cellValue(cell: ScannedCell, strings: readonly string[], date1904: boolean): CellValue {
  const { value } = cell;
  switch (cell.type) {
    case 's':
      return value === null ? null : (strings[Number(value)] ?? null);
    case 'inlineStr':
      return cell.inline ?? (value === null ? null : decodeEscapes(value));
    case 'str':
      return value === null ? null : decodeEscapes(value);
    case 'b':
      return value === null ? null : value.trim() === '1' || value.trim() === 'true';
    case 'd':
      return value === null ? null : serialOf(value, date1904);
    case 'e':
      return value;
    default:
      return value === null || value.trim() === '' ? null : numberOrText(value);
  }
}

function numberOrText(value: string): CellValue {
  const number = Number(value);
  return Number.isFinite(number) ? number : value;
}

/** Strict files may hold ISO dates; elsewhere dates are days since 1899-12-30. */
function serialOf(text: string, date1904: boolean): CellValue {
  const time = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  if (Number.isNaN(time)) return text;
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (time - start) / millisecondsADay;
}
