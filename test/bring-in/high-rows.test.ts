/** What was brought in can be seen whole. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bringIn } from '../../shared/bring-in/bring-in';
import { workbookOf } from '../../shared/bring-in/brought-in-workbook';
import { readText } from '../../shared/bring-in/read-text';
import { catalogue } from '../../shared/forms/catalogue';

const sheetOf = (name: string) => {
  const text = readFileSync(new URL(`../fixtures/samples/${name}.txt`, import.meta.url), 'utf8');
  const [sheet] = workbookOf(bringIn(readText(text), catalogue)).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

it('a long text of duties gets the lines that it takes, and what fits stays as high as on paper', () => {
  const { rowHeights } = sheetOf('suzhou-2023');
  // 单位主要职能: 999 characters of 14.7 px in some 660 px, more than 20 lines, where the paper has 11; 机构设置及人员配置: 221
  // characters in 5 lines, where the paper has 6
  expect(rowHeights[3]).toBeGreaterThan(20 * 17);
  expect(rowHeights[4]).toBe(120);
  expect(rowHeights[2]).toBeLessThan(40);
});

it('a row of short texts stays as high as on paper', () => {
  const { rowHeights } = sheetOf('suzhou-2023');
  const [first, ...others] = rowHeights.slice(7, 15);
  expect(new Set(others)).toEqual(new Set([first]));
});

it('an indicator of two lines gets them', () => {
  const { rowHeights, rows } = sheetOf('wangcheng-2023');
  const at = rows.findIndex(({ cells }) => cells.some(({ text }) => text.startsWith('开展工会“四送四助”活动')));
  // 62 characters in a column of 28 characters of 11 pt
  expect(rowHeights[at]).toBeGreaterThanOrEqual(3 * 19);
});
