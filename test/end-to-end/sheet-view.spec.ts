/** The grid under the hands of a clerk: keys, mouse, input method and clipboard as Excel has them. */
import type { Page } from '@playwright/test';
import { middleOf } from './grid-places';
import { Clerk, expect, test } from './running-program';

/** The address in the name box. */
const nameBox = (page: Page) => page.getByRole('textbox', { name: '名称框' });

test.beforeEach(async ({ desk, page }) => {
  const path = desk.workbook();
  await desk.start(path);
  await new Clerk(page).sees('自评表.xlsx');
});

test('arrows step over merged cells and keep their row', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E6');
  await page.keyboard.press('ArrowLeft');
  await expect(nameBox(page)).toHaveValue('C6');
  await page.keyboard.press('ArrowLeft');
  await expect(nameBox(page)).toHaveValue('B5');
  await page.keyboard.press('ArrowRight');
  await expect(nameBox(page)).toHaveValue('C6');
});

test('typing replaces, F2 goes on at the end, Escape restores', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E6');
  await page.keyboard.type('12');
  await page.keyboard.press('ArrowRight');
  await expect(nameBox(page)).toHaveValue('F6');
  await clerk.goTo('E6');
  await page.keyboard.press('F2');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('E6')).toMatch(/^132/);
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  expect(await clerk.textOf('E6')).toMatch(/^132/);
});

test('pinyin loses no letter and the old text is replaced', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('B2', '旧文字');
  await clerk.goTo('B2');
  const devTools = await page.context().newCDPSession(page);
  for (const text of ['n', 'ni', 'ni hao']) {
    await devTools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await expect(page.locator('.sheet-editor')).toHaveValue('ni hao');
  await devTools.send('Input.insertText', { text: '你好' });
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('B2')).toBe('你好');
});

test('a protected cell says why it cannot be filled and keeps its text', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('B4');
  await page.keyboard.type('x');
  await expect(page.getByText(/受保护/).first()).toBeVisible();
  expect(await clerk.textOf('B4')).toBe('项   目');
});

test('a click goes to the cell under the mouse, a drag selects, Delete clears', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', '1');
  await clerk.fill('F7', '2');
  const from = await middleOf(page, 'E6');
  const to = await middleOf(page, 'F7');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  await expect(nameBox(page)).toHaveValue('E6');
  await page.keyboard.press('Delete');
  expect(await clerk.textOf('E6')).toBe('');
  expect(await clerk.textOf('F7')).toBe('');
  await page.keyboard.press('Control+z');
  expect(await clerk.textOf('F7')).toMatch(/^2/);
});

test('cells are copied and pasted as plain text', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', '7');
  await clerk.fill('F6', '8');
  await clerk.goTo('E6');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await clerk.goTo('E7');
  await page.keyboard.press('Control+v');
  expect(await clerk.textOf('E7')).toMatch(/^7/);
  expect(await clerk.textOf('F7')).toMatch(/^8/);
});

test('a screen reader hears each merged cell once, with its spans', async ({ page }) => {
  const funds = page.getByRole('gridcell', { name: '整体资金' });
  await expect(funds).toHaveCount(1);
  await expect(funds).toHaveAttribute('aria-rowspan', '9');
});

test('the editor of a cell grows with a long text, and stays inside the window', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('D16');
  const editor = page.locator('.sheet-editor');
  const before = (await editor.boundingBox())?.height ?? 0;
  await page.keyboard.insertText('加强工会组织建设，维护职工合法权益。'.repeat(6));
  const grown = await editor.boundingBox();
  expect(grown?.height ?? 0).toBeGreaterThan(before * 2);
  await page.keyboard.insertText('加强工会组织建设，维护职工合法权益。'.repeat(200));
  const full = await editor.boundingBox();
  const main = await page.locator('main').boundingBox();
  expect((full?.y ?? 0) + (full?.height ?? 0)).toBeLessThanOrEqual((main?.y ?? 0) + (main?.height ?? 0));
});
