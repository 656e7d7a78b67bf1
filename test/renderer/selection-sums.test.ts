import { expect, it } from 'vitest';
import { sumsInWords } from '../../renderer/selection-sums';

const cells = (...values: (string | number | null)[]) => values.map((value) => ({ value }));

it.each([
  ['numbers without rounding dust', cells(0.1, 0.2), '平均值 0.15　计数 2　求和 0.3'],
  ['long sums with separators', cells(1299.59, 254.85), '平均值 777.22　计数 2　求和 1,554.44'],
  ['texts count, but do not add', cells(5, '约30', null), '平均值 5　计数 2　求和 5'],
  ['only texts are only counted', cells('甲', '乙'), '计数 2'],
  ['one filled cell needs no sum', cells(5, null, ''), ''],
])('%s', (_name, selected, words) => expect(sumsInWords(selected)).toBe(words));
