/** Filling by the handle and by keys; finding and replacing over the whole document. */
import { dragBetween, middleOf, rowHeading } from './grid-places';
import { Clerk, expect, test } from './running-program';

test.beforeEach(async ({ desk, page }) => {
  await desk.start(desk.workbook());
  await new Clerk(page).sees('自评表.xlsx');
});

test('the handle drags 指标1 on to 指标2, 指标3, as one step', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('D20', '指标1：');
  await clerk.goTo('D24');
  await clerk.goTo('D20');
  const handle = await page.locator('.sheet-fill-handle').boundingBox();
  if (!handle) throw new Error('there is no handle');
  await dragBetween(page, { x: handle.x + 3, y: handle.y + 3 }, await middleOf(page, 'D22'));
  expect(await clerk.textOf('D21')).toBe('指标2：');
  expect(await clerk.textOf('D22')).toBe('指标3：');
  await page.keyboard.press('Control+z');
  expect(await clerk.textOf('D22')).toBe('指标1：');
});

test('a double click on the handle fills down to where the column beside ends', async ({ page }) => {
  const clerk = new Clerk(page);
  for (const row of [16, 17, 18]) await clerk.fill(`E${row}`, '100%');
  await clerk.fill('F16', '95%');
  await clerk.goTo('F16');
  await page.locator('.sheet-fill-handle').dblclick();
  expect(await clerk.textOf('F18')).toBe('95%');
  expect(await clerk.textOf('F19')).toBe('');
});

test('Ctrl+D and Ctrl+R copy the first cell over the rest, or the one before', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', 12);
  await clerk.goTo('E6:E7');
  await page.keyboard.press('Control+d');
  expect(await clerk.textOf('E7')).toBe('12');
  await clerk.goTo('F7');
  await page.keyboard.press('Control+r');
  expect(await clerk.textOf('F7')).toBe('12');
});

test('Ctrl+F leads from one occurrence to the next, also to rows that are not drawn', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('I33', '原因待查');
  await clerk.fill('I16', '原因不明');
  await clerk.goTo('A1');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('原因');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('共 3 个');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('I16');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('I33');
  await expect(rowHeading(page, 33)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('已查明');
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('I33')).toBe('已查明');
});

test('all replaced at once is one step, and what is locked is counted', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('I16', '2021年原因');
  await clerk.fill('I33', '2021年、2021年度');
  await page.keyboard.press('Control+h');
  await page.keyboard.type('2021');
  await page.getByRole('textbox', { name: '替换为' }).fill('2022');
  await page.getByRole('button', { name: '全部替换' }).click();
  await expect(page.getByText('已在 2 个单元格中替换 3 处。')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await clerk.textOf('I33')).toBe('2022年、2022年度');
  await page.keyboard.press('Control+z');
  expect(await clerk.textOf('I16')).toBe('2021年原因');
  await page.keyboard.press('Control+h');
  await page.getByRole('textbox', { name: '查找内容' }).fill('部门职责');
  await page.getByRole('button', { name: '全部替换' }).click();
  await expect(page.getByText('已在 0 个单元格中替换 0 处。有 1 个单元格不能修改，没有替换。')).toBeVisible();
});
