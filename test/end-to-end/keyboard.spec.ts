/** The whole page by keyboard, as in Excel. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Clerk, expect, test } from './running-program';

test('a copied amount is pasted with all its digits', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await clerk.fill('E6', '1.23456');
  await clerk.goTo('E6');
  await page.keyboard.press('Control+c');
  await clerk.goTo('E7');
  await page.keyboard.press('Control+v');
  expect(await clerk.textOf('E7')).toBe('1.23456');
});

test('F6 leads round the page, Esc and Ctrl+PageDown to the cells and the next sheet', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await clerk.goTo('B3');
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: '新建', exact: true })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: /^发现问题/ })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('tab', { name: '附件2' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.sheet-editor')).toBeFocused();
  await page.keyboard.press('Control+PageDown');
  await expect(page.getByRole('tab', { name: '填报说明' })).toHaveAttribute('aria-selected', 'true');
});

test('Esc closes the print window', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('button', { name: '存为 PDF' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '存为 PDF' })).toBeHidden();
  await expect(page.locator('.sheet-editor')).toBeFocused();
});

test('a workbook of an unknown form is filled and saved all the same', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  const name = 'number-formats.xlsx';
  copyFileSync(fileURLToPath(new URL(`../fixtures/oddities/${name}`, import.meta.url)), join(desk.folder, name));
  await desk.start(join(desk.folder, name));
  await clerk.sees(name);
  const notice = page.getByText('没有认出这份工作簿是哪一种绩效表', { exact: false });
  await expect(notice).toBeVisible();
  // in lines, not one character below the other
  expect((await notice.boundingBox())?.width).toBeGreaterThan(200);
});
