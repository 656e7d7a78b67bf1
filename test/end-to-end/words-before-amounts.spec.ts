/** 部门整体支出绩效目标表 of 望城: label and number share a cell, 资金总额：646.06. */
import { readFileSync } from 'node:fs';
import { read } from '../../shared/workbook/read';
import { cellAt } from '../support/official';
import { Clerk, expect, test } from './running-program';

const official = new URL('../fixtures/official/部门整体支出绩效目标表.xlsx', import.meta.url);

test('an amount is typed over its words, which stay; what does not add up is told, and the file is saved', async ({
  desk,
  page,
}) => {
  const clerk = new Clerk(page);
  await desk.start(desk.file('目标表.xlsx', readFileSync(official)));
  await clerk.sees('目标表.xlsx');
  await clerk.fill('B3', 646.06);
  await clerk.fill('B5', '其中：一般公共预算：600万元');
  expect(await clerk.textOf('B3')).toBe('资金总额：646.06');
  expect(await clerk.textOf('B5')).toBe('其中：一般公共预算：600.00');
  await expect(page.getByText('资金总额为646.06，应为600.00')).toBeVisible();
  await clerk.fill('B5', 646.06);
  await expect(page.getByText('资金总额为646.06，应为600.00')).toBeHidden();
  await clerk.goTo('B3');
  await page.keyboard.press('Delete');
  expect(await clerk.textOf('B3')).toBe('资金总额：');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+s');
  await clerk.sees('已保存');
  const [sheet] = read(desk.read('目标表.xlsx')).sheets;
  expect(cellAt(sheet, 'B3').value).toBe('资金总额：646.06');
  expect(cellAt(sheet, 'B6').value).toBe('政府性基金拨款：');
});
