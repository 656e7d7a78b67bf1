/** Rows that cannot be put in because of what the workbook holds there: the clerk is told at once, not when saving. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { Clerk, expect, test } from './running-program';
import { cellValues, partsOf } from './workbook-parts';

const part = 'xl/worksheets/sheet1.xml';
const name = '有数组公式.xlsx';
/** beside the first three indicators: no row can come between them */
const arrayFormula = '<c r="K16"><f t="array" ref="K16:K18">G16:G18*2</f><v>0</v></c>';
const sentence =
  /“附件2.*”里有数组公式，在这里加行或删行可能会弄乱它，请先在 Excel 或 WPS 中插入或删除所需的行，再打开填写。/;

test.beforeEach(async ({ desk, page }) => {
  const parts = unzipSync(new Uint8Array(readFileSync(desk.workbook())));
  const text = strFromU8(parts[part] ?? new Uint8Array());
  const withFormula = text.replace(/<row r="16".*?(?=<\/row>)/s, (row) => row + arrayFormula);
  expect(withFormula).not.toBe(text);
  await desk.start(desk.file(name, zipSync({ ...parts, [part]: strToU8(withFormula) })));
  const clerk = new Clerk(page);
  await clerk.sees(name);
  await clerk.fill('D16', '指标1：培训人次');
  await clerk.fill('D17', '指标2：慰问人次');
});

const rowsNamed = async (page: Page): Promise<readonly string[]> => {
  const clerk = new Clerk(page);
  return [await clerk.textOf('D16'), await clerk.textOf('D17'), await clerk.textOf('D18')];
};

test('a row put in there is taken back with a sentence, and what was filled is saved', async ({ page, desk }) => {
  const clerk = new Clerk(page);
  const before = await rowsNamed(page);
  await clerk.goTo('D16');
  await page.keyboard.press('Control+Shift+=');
  await expect(page.getByText(sentence)).toContainText('已撤回“插入行”这一步。');
  expect(await rowsNamed(page)).toEqual(before);
  await clerk.save();
  const saved = partsOf(desk.read(name)).get(part) ?? '';
  expect(cellValues(saved).get('D17')).toBe('指标2：慰问人次');
  expect(saved).toContain('<f t="array" ref="K16:K18">');
});

test('a row duplicated there is taken back too; where nothing stands in the way rows are put in and saved', async ({
  page,
  desk,
}) => {
  const clerk = new Clerk(page);
  const before = await rowsNamed(page);
  await clerk.goTo('D16');
  await page.keyboard.press('Control+Shift+d');
  await expect(page.getByText(sentence)).toContainText('已撤回“复制行”这一步。');
  expect(await rowsNamed(page)).toEqual(before);
  await page.getByRole('button', { name: '关闭提示' }).click();
  await clerk.goTo('D20');
  await page.keyboard.press('Control+Shift+=');
  await clerk.fill('D21', '指标3：新的一行');
  await clerk.save();
  expect(cellValues(partsOf(desk.read(name)).get(part) ?? '').get('D21')).toBe('指标3：新的一行');
});

test('a row that was brought back by 恢复 is refused again', async ({ page }) => {
  const clerk = new Clerk(page);
  const before = await rowsNamed(page);
  await clerk.goTo('D17');
  await page.keyboard.press('Control+-');
  await page.getByText(sentence).waitFor();
  await page.getByRole('button', { name: '关闭提示' }).click();
  await page.keyboard.press('Control+y');
  await page.getByText(sentence).waitFor();
  expect(await rowsNamed(page)).toEqual(before);
});

test('what is typed on for the row that is gone reaches no other cell, until Esc or the cross leads back', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  const before = await rowsNamed(page);
  await clerk.goTo('D16');
  await page.keyboard.press('Control+Shift+=');
  await page.getByText(sentence).waitFor();
  await expect(page.locator('.sheet-editor')).not.toBeFocused();
  await page.keyboard.type('xin de zhibiao');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('.sheet-editor')).toBeFocused();
  expect(await rowsNamed(page)).toEqual(before);
  await clerk.goTo('D16');
  await page.keyboard.press('Control+Shift+=');
  await expect(page.locator('.sheet-editor')).not.toBeFocused();
  await page.getByRole('button', { name: '关闭提示' }).click();
  await expect(page.locator('.sheet-editor')).toBeFocused();
});
