/** Selecting as in Excel: several ranges, whole rows and columns, to the edge of the data; sums below. */
import type { Page } from '@playwright/test';
import { clickAt, columnHeading, dragBetween, middleOf, rowHeading } from './grid-places';
import { Clerk, expect, test } from './running-program';

const nameBox = (page: Page) => page.getByRole('textbox', { name: '名称框' });
const sums = (page: Page) => page.getByLabel('选区合计');

test.beforeEach(async ({ desk, page }) => {
  await desk.start(desk.workbook());
  const clerk = new Clerk(page);
  await clerk.sees('自评表.xlsx');
  for (const [address, value] of [
    ['E6', 10],
    ['E7', 20],
    ['F6', 3],
    ['F7', 4],
    ['E9', 7],
  ] as const) {
    await clerk.fill(address, value);
  }
  await clerk.goTo('E4');
});

test('the status bar sums, averages and counts what is selected', async ({ page }) => {
  await expect(sums(page)).toHaveText('');
  await dragBetween(page, await middleOf(page, 'E6'), await middleOf(page, 'F7'));
  await expect(sums(page)).toHaveText('平均值 9.25　计数 4　求和 37');
});

test('Ctrl adds ranges, Delete empties all of them, one undo brings all back', async ({ page }) => {
  const clerk = new Clerk(page);
  await dragBetween(page, await middleOf(page, 'E6'), await middleOf(page, 'E7'));
  await clickAt(page, 'F7', ['Control']);
  await clickAt(page, 'E9', ['Control']);
  await expect(sums(page)).toHaveText('平均值 10.25　计数 4　求和 41');
  await page.keyboard.press('Delete');
  await expect(sums(page)).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(sums(page)).toHaveText('平均值 10.25　计数 4　求和 41');
  expect(await clerk.textOf('F6')).toBe('3');
});

test('Ctrl+Enter fills every selected cell, Tab goes through the ranges', async ({ page }) => {
  const clerk = new Clerk(page);
  await clickAt(page, 'E6');
  await clickAt(page, 'F6', ['Control']);
  await clickAt(page, 'E9', ['Control']);
  await page.keyboard.type('5');
  await page.keyboard.press('Control+Enter');
  await expect(sums(page)).toHaveText('平均值 5　计数 3　求和 15');
  await page.keyboard.press('Tab');
  await expect(nameBox(page)).toHaveValue('E6');
  await page.keyboard.press('Tab');
  await expect(nameBox(page)).toHaveValue('F6');
  await page.keyboard.press('Shift+Tab');
  await expect(nameBox(page)).toHaveValue('E6');
  expect(await clerk.textOf('E7')).toBe('20');
});

test('Shift and a click or an arrow extend the selection, and it never cuts a merged cell', async ({ page }) => {
  await clickAt(page, 'E6');
  await clickAt(page, 'F7', ['Shift']);
  await expect(sums(page)).toHaveText('平均值 9.25　计数 4　求和 37');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(sums(page)).toHaveText('平均值 6.5　计数 2　求和 13');
  // 资金来源 beside it is merged over rows 5 to 7
  await clickAt(page, 'C6');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(rowHeading(page, 5)).toHaveClass(/selected/);
  await expect(rowHeading(page, 7)).toHaveClass(/selected/);
  await expect(rowHeading(page, 8)).not.toHaveClass(/selected/);
});

test('Ctrl and an arrow go to the edge of the data, with Shift they select up to it', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E6');
  await page.keyboard.press('Control+ArrowDown');
  await expect(nameBox(page)).toHaveValue('E7');
  await page.keyboard.press('Control+ArrowDown');
  await expect(nameBox(page)).toHaveValue('E9');
  await clerk.goTo('E6');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect(sums(page)).toHaveText('平均值 15　计数 2　求和 30');
});

test('a heading selects just its row or column, whatever is merged across it', async ({ page }) => {
  await rowHeading(page, 6).click();
  await expect(rowHeading(page, 6)).toHaveClass(/selected/);
  await expect(rowHeading(page, 7)).not.toHaveClass(/selected/);
  await rowHeading(page, 7).click({ modifiers: ['Shift'] });
  await expect(rowHeading(page, 7)).toHaveClass(/selected/);
  await columnHeading(page, 'E').click();
  await expect(columnHeading(page, 'E')).toHaveClass(/selected/);
  await expect(columnHeading(page, 'F')).not.toHaveClass(/selected/);
  await columnHeading(page, 'G').click({ modifiers: ['Control'] });
  await expect(columnHeading(page, 'E')).toHaveClass(/selected/);
  await expect(columnHeading(page, 'F')).not.toHaveClass(/selected/);
  await expect(columnHeading(page, 'G')).toHaveClass(/selected/);
});

test('Shift+space and Ctrl+space widen to rows and columns, Ctrl+A to all', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E6');
  await page.keyboard.press('Shift+Space');
  await expect(columnHeading(page, 'A')).toHaveClass(/selected/);
  await expect(rowHeading(page, 7)).not.toHaveClass(/selected/);
  await clerk.goTo('E6');
  await page.keyboard.press('Control+Space');
  await expect(rowHeading(page, 9)).toHaveClass(/selected/);
  await expect(columnHeading(page, 'F')).not.toHaveClass(/selected/);
  await page.keyboard.press('Control+a');
  await expect(columnHeading(page, 'I')).toHaveClass(/selected/);
});

test('the name box takes a range', async ({ page }) => {
  await new Clerk(page).goTo('E6:F7');
  await expect(sums(page)).toHaveText('平均值 9.25　计数 4　求和 37');
});

test('the name box takes whole rows and columns', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E:F');
  await expect(columnHeading(page, 'F')).toHaveClass(/selected/);
  await expect(columnHeading(page, 'G')).not.toHaveClass(/selected/);
  await clerk.goTo('6:7');
  await expect(rowHeading(page, 7)).toHaveClass(/selected/);
  await expect(rowHeading(page, 8)).not.toHaveClass(/selected/);
});

test('Backspace empties the cell for a new text, Esc brings the old one back', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E6');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  expect(await clerk.textOf('E6')).toBe('10');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('E6')).toBe('');
});

test('a drag below the window scrolls on by itself until the button is let go', async ({ page }) => {
  const from = await middleOf(page, 'E6');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, 2000, { steps: 3 });
  await expect(rowHeading(page, 34)).toHaveClass(/selected/);
  await page.mouse.up();
  await expect(rowHeading(page, 34)).toHaveClass(/selected/);
});

test('undo leads back to the cell that was changed', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', 99);
  await clerk.goTo('I30');
  await page.keyboard.press('Control+z');
  await expect(nameBox(page)).toHaveValue('E6');
  expect(await clerk.textOf('E6')).toBe('10');
});
