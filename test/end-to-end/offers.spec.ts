/** What is offered while indicators are typed: words, units, and the names that this machine remembers. */
import { Clerk, expect, test } from './running-program';

test.beforeEach(async ({ desk, page }) => {
  await desk.start(desk.workbook());
  await new Clerk(page).sees('自评表.xlsx');
});

test('a number gets its unit by the arrows and Enter, which goes on to the next row', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E16');
  await clerk.type('350');
  await expect(page.getByRole('option').first()).toHaveText('350个');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: '350人', exact: true })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('E17');
  expect(await clerk.textOf('E16')).toBe('350人');
});

test('Tab takes too; an offer that was clicked stands in the cell', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E18');
  await clerk.type('健');
  await expect(page.getByRole('option', { name: '健全' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('F18');
  await clerk.type('及');
  await page.getByRole('option', { name: '及时完成' }).click();
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('F18');
  expect(await clerk.textOf('E18')).toBe('健全');
  expect(await clerk.textOf('F18')).toBe('及时完成');
});

test('whoever does not look at the list gets what was typed', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E16');
  await clerk.type('350');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toBeHidden();
  expect(await clerk.textOf('E16')).toBe('350');
});

test('Esc closes the list and keeps what was typed; nothing more is offered in this cell', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('E16');
  await clerk.type('35');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await clerk.type('0');
  await page.keyboard.press('Enter');
  await clerk.type('7');
  // the next cell offers again
  await expect(page.getByRole('option').first()).toHaveText('7个');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await clerk.textOf('E16')).toBe('350');
  expect(await clerk.textOf('E17')).toBe('');
});

test('the list is away while pinyin is composed, and its keys stay with the input method', async ({ page }) => {
  const clerk = new Clerk(page);
  const inputMethod = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    inputMethod.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await clerk.goTo('E18');
  await clerk.type('规');
  await expect(page.getByRole('option', { name: '规范' })).toBeVisible();
  await compose('f');
  await expect(page.getByRole('listbox')).toBeHidden();
  await compose('fan');
  await expect(page.locator('.sheet-editor')).toHaveValue('规fan');
  await inputMethod.send('Input.insertText', { text: '范' });
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('E18')).toBe('规范');
});

test('a list of the workbook is offered while typing by what was typed', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.kill();
  await desk.start();
  await page.getByRole('button', { name: '新建空白表' }).click();
  await page.getByRole('radio', { name: /^项目支出绩效自评表/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await page.locator('.sheet-editor').waitFor({ state: 'attached' });
  await clerk.goTo('C13');
  await clerk.type('时');
  await expect(page.getByRole('option')).toHaveText(['时效指标']);
  await clerk.type('间');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('C13')).toBe('时间');
});

test('the next document offers the name and the value of the last one, until they are taken out', async ({
  desk,
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.fill('D16', '指标1：职工技能培训期数');
  await clerk.fill('E16', '≥12期');
  await clerk.goTo('G16');
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('指标库');
  await page.keyboard.press('Enter');
  const library = page.getByRole('dialog');
  await expect(library.getByRole('listitem')).toHaveText(['职工技能培训期数数量指标，上次 ≥12期']);
  await page.keyboard.press('Escape');
  await clerk.save();
  await desk.kill();

  await desk.start(desk.workbook('明年.xlsx'));
  await clerk.sees('明年.xlsx');
  await clerk.goTo('D16');
  await clerk.type('培训');
  await expect(page.getByRole('option')).toHaveText(['指标1：职工技能培训期数数量指标，上次 ≥12期']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await clerk.goTo('E16');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('D16')).toBe('指标1：职工技能培训期数');
  expect(await clerk.textOf('E16')).toBe('≥12期');

  await clerk.goTo('D17');
  await clerk.type('技能');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('Escape');
  await clerk.goTo('D18');
  await clerk.type('技');
  await clerk.type('能');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('D18')).toBe('技能');
});
