/** Cells with a list, or a limit of characters, from the workbook's own validations. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { middleOf } from './grid-places';
import { Clerk, expect, test } from './running-program';

const part = 'xl/worksheets/sheet1.xml';
const rules =
  '<dataValidation type="list" allowBlank="1" sqref="F16:F33"><formula1>"完成,部分完成,未完成"</formula1></dataValidation>' +
  '<dataValidation type="textLength" operator="lessThanOrEqual" sqref="B2"><formula1>10</formula1></dataValidation>';

test.beforeEach(async ({ desk, page }) => {
  const parts = unzipSync(new Uint8Array(readFileSync(desk.workbook())));
  const text = strFromU8(parts[part] ?? new Uint8Array()).replace('</dataValidations>', `${rules}</dataValidations>`);
  await desk.start(desk.file('有下拉.xlsx', zipSync({ ...parts, [part]: strToU8(text) })));
  await new Clerk(page).sees('有下拉.xlsx');
});

test('Alt and the down arrow open the list, arrows and Enter choose', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('F16');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('option', { name: '完成', exact: true })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(page.getByRole('textbox', { name: '编辑栏' })).toHaveValue('未完成');
});

test('the button beside the cell opens the list, Esc closes it and changes nothing', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('F17');
  const button = page.getByRole('button', { name: '从列表中选择' });
  await button.click();
  await page.getByRole('option', { name: '部分完成' }).click();
  expect(await clerk.textOf('F17')).toBe('部分完成');
  await button.click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  expect(await clerk.textOf('F17')).toBe('部分完成');
  await clerk.goTo('E16');
  await expect(button).toBeHidden();
});

test('the menu of the cell opens the list too, and anything else may still be typed', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('F16');
  const { x, y } = await middleOf(page, 'F16');
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: '从列表中选择' }).click();
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('F16')).toBe('完成');
  await clerk.fill('F16', '95%');
  expect(await clerk.textOf('F16')).toBe('95%');
});

test('rows put in keep the list', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('F33');
  await page.keyboard.press('Control+Shift+=');
  await clerk.goTo('F34');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('option')).toHaveCount(3);
});

test('the large editor tells when a text is longer than the workbook allows, and keeps it', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('B2');
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('负责工会');
  await expect(dialog.getByRole('status')).toHaveText('共 1 段 4 字，上限 10 字');
  await dialog.getByRole('textbox').fill('负责全区工会的日常工作。');
  await expect(dialog.getByRole('status')).toHaveText('共 1 段 12 字，超出上限 10 字 2 字');
  await page.keyboard.press('Control+Enter');
  expect(await clerk.textOf('B2')).toBe('负责全区工会的日常工作。');
});
