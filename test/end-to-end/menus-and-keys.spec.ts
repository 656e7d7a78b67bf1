/** One list of actions behind menus, keys and the list of commands; the formula bar and the large editor. */
import { middleOf, rowHeading } from './grid-places';
import { Clerk, expect, test } from './running-program';

test.beforeEach(async ({ desk, page }) => {
  await desk.start(desk.workbook());
  await new Clerk(page).sees('自评表.xlsx');
});

test('the right button selects the cell and offers what can be done there', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', 12);
  const { x, y } = await middleOf(page, 'E6');
  await page.mouse.click(x, y, { button: 'right' });
  await expect(page.getByRole('menuitem', { name: '删除行' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('menuitem', { name: '清除内容' }).click();
  expect(await clerk.textOf('E6')).toBe('');
});

test('the menu key opens the menu, arrows and Enter choose, Esc leads back to the cells', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('D16');
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await page.keyboard.type('培训');
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('D16')).toBe('培训');
});

test('Ctrl+Shift+P finds a command by a part of its name', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('D16');
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('上方');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await clerk.textOf('D17')).toBe('指标1：');
});

test('F1 lists the keys', async ({ page }) => {
  await page.keyboard.press('F1');
  const keys = page.getByRole('dialog');
  await expect(keys.getByRole('row', { name: '另存为 F12' })).toBeVisible();
  await expect(keys.getByRole('row', { name: '单元格内换行 Alt+Enter' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});

test('the history tells each step and leads back to any of them', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', 1);
  await clerk.fill('E7', 2);
  await clerk.goTo('D16');
  await page.keyboard.press('Control+Shift+=');
  await page.getByRole('button', { name: '操作记录' }).click();
  const steps = page.getByRole('dialog').getByRole('listitem');
  await expect(steps).toHaveCount(4);
  await expect(steps.nth(0)).toContainText('插入行 D16');
  await expect(steps.nth(2)).toContainText('输入 E6：“1”');
  await steps.nth(2).getByRole('button').click();
  expect(await clerk.textOf('E6')).toBe('1');
  expect(await clerk.textOf('E7')).toBe('');
  await page.getByRole('button', { name: '操作记录' }).click();
  await page.getByRole('dialog').getByRole('listitem').nth(1).getByRole('button').click();
  expect(await clerk.textOf('E7')).toBe('2');
});

test('the formula bar says what the cell is called and takes text', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('G16');
  await expect(page.getByText('产出指标 › 数量指标 › 指标1 › 分值')).toBeVisible();
  const bar = page.getByRole('textbox', { name: '编辑栏' });
  await bar.fill('5');
  await bar.press('Enter');
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('G17');
  expect(await clerk.textOf('G16')).toBe('5');
  await bar.fill('6');
  await bar.press('Escape');
  expect(await clerk.textOf('G16')).toBe('5');
});

test('the formula of a calculated cell is shown and cannot be typed over', async ({ page }) => {
  const clerk = new Clerk(page);
  expect(await clerk.textOf('G5')).toMatch(/^=/);
  await expect(page.getByRole('textbox', { name: '编辑栏' })).not.toBeEditable();
});

test('the large editor has room for paragraphs and counts the characters', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('B2');
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('负责工会工作。\n组织职工活动。');
  await expect(dialog.getByRole('status')).toHaveText('共 2 段 14 字');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  expect(await clerk.textOf('B2')).toBe('负责工会工作。\n组织职工活动。');
});

test('text in the large editor is kept when Esc is pressed, and can be undone', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('B2');
  await page.keyboard.press('Control+Shift+e');
  await page.getByRole('dialog').getByRole('textbox').fill('写到一半');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await clerk.textOf('B2')).toBe('写到一半');
  await page.keyboard.press('Control+z');
  expect(await clerk.textOf('B2')).toBe('');
});

test('Ctrl and the wheel zoom the sheet alone', async ({ page }) => {
  const { x, y } = await middleOf(page, 'E6');
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(page.getByText('120%')).toBeVisible();
  expect(await page.evaluate(() => window.devicePixelRatio)).toBe(1);
});

test('a row gets its height as a number, and by its text, without the mouse', async ({ page }) => {
  const clerk = new Clerk(page);
  const height = async () => Math.round((await rowHeading(page, 16).boundingBox())?.height ?? 0);
  await clerk.goTo('D16');
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('行高');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveValue('27.00');
  await page.keyboard.type('500');
  await expect(dialog.getByText('请输入 0 到 409 之间的数字。')).toBeVisible();
  await dialog.getByRole('textbox').fill('45');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(height).toBe(60);
  await page.keyboard.press('Control+z');
  await expect.poll(height).toBe(36);
});

test('Tab stays in the cells also where nothing else on the page takes the focus', async ({ page }) => {
  const clerk = new Clerk(page);
  await page.getByRole('button', { name: '收起检查结果' }).click();
  await clerk.goTo('E5');
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('F5')).toBe('6');
});

test('Tab in the formula bar commits and goes on, with Shift back', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('F6');
  const bar = page.getByRole('textbox', { name: '编辑栏' });
  await bar.fill('12');
  await bar.press('Shift+Tab');
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('E6');
  expect(await clerk.textOf('F6')).toBe('12');
});

test('an address beyond the sheet is answered with where it ends', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E6');
  await page.keyboard.press('Control+g');
  await page.keyboard.type('ZZ999');
  await page.keyboard.press('Enter');
  await expect(page.getByText('ZZ999 超出了这张表，表格到 I35 为止。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('E6');
});

test('in a low window the menu lies wholly inside it and above the headings, and nothing scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await new Clerk(page).goTo('A1');
  const { x, y } = await middleOf(page, 'D5');
  const before = await rowHeading(page, 5).boundingBox();
  await page.mouse.click(x, y, { button: 'right' });
  const paste = page.getByRole('menuitem', { name: /^粘贴/ });
  await paste.click({ trial: true });
  // the menu is put into the window after it is shown
  const menuBox = () => page.getByRole('menu').boundingBox();
  await expect.poll(async () => (await menuBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
  const menu = await menuBox();
  expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual(600);
  expect(await rowHeading(page, 5).boundingBox()).toEqual(before);
});

test('typing on brings a cell that was scrolled away into sight again', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E6');
  await page.keyboard.type('7');
  const { x, y } = await middleOf(page, 'E6');
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 700);
  await expect(rowHeading(page, 6)).not.toBeInViewport();
  await page.keyboard.type('7');
  await expect(rowHeading(page, 6)).toBeInViewport();
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('E6')).toBe('77');
});
