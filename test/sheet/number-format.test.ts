import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../shared/document/document';
import { formatValue } from '../../shared/sheet/number-format';

describe('a value as a Chinese Excel shows it', () => {
  const cases: readonly [value: CellValue, format: string, text: string][] = [
    [0.95, '0.00%', '95.00%'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0.1 + 0.2, 'General', '0.3'],
    [1234.5, '#,##0.00"万元"', '1,234.50万元'],
    ['约30', '0.00', '约30'],
    ['甲', '@', '甲'],
    [-2, '0.00_);[Red]\\(0.00\\)', '(2.00)'],
    [5, 'G/通用格式', '5'],
    [45293, 'yyyy/m/d', '2024/1/2'],
    [45293, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二四年一月二日'],
    [45307, '[DBNum1]m"月"d"日"', '一月十六日'],
    [0.75, '上午/下午h"时"mm"分"', '下午6时00分'],
    [true, '0.00', 'TRUE'],
    ['#DIV/0!', '0.00%', '#DIV/0!'],
    [null, '0.00', ''],
    [3, 'bad "format', '3'],
  ];
  test.each(cases)('%s under %s is %s', (value, format, text) => {
    expect(formatValue(value, format, false)).toBe(text);
  });

  test('only dates move in a workbook that counts from 1904', () => {
    expect(formatValue(43831, 'yyyy/m/d', true)).toBe('2024/1/2');
    expect(formatValue(43831, '0', true)).toBe('43831');
  });
});
