/** Copy, cut and paste as hands trained on Excel and WPS expect, to and from other programs. */
import type { Page } from '@playwright/test';
import type { ClipboardPayload } from '../../renderer/clipboard/read-payload';
import { payload } from '../clipboard/support/payloads';
import { rowHeading } from './grid-places';
import { OtherProgram } from './other-program';
import { Clerk, expect, test } from './running-program';

test.beforeEach(async ({ desk, page }) => {
  await desk.start(desk.workbook());
  await new Clerk(page).sees('自评表.xlsx');
});

/** What the clerk copied elsewhere, pasted at a cell. */
async function pasteAt(page: Page, address: string, copied: ClipboardPayload, keys = 'Control+v'): Promise<void> {
  const other = await OtherProgram.beside(page);
  await other.copies(copied);
  await page.bringToFront();
  await new Clerk(page).goTo(address);
  await page.keyboard.press(keys);
}

const frame = (page: Page) => page.locator('.sheet-copied:visible');

test('another program gets the merged cells and the text', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('D16', '甲\n乙');
  await clerk.goTo('C16');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  const found = await (await OtherProgram.beside(page)).pastes();
  expect(found.plain).toBe('数量指标\t"甲\n乙"\r\n\t指标2：');
  expect(found.html).toMatch(/<td[^>]* rowspan="2"[^>]*>数量指标<\/td>/);
  expect(found.html).toContain('甲<br style="mso-data-placement:same-cell">乙');
});

test('rows of WPS grow the group that they are pasted into, as one step', async ({ page }) => {
  const clerk = new Clerk(page);
  await pasteAt(page, 'D16', payload('shape-of-wps-rows'));
  await expect(page.getByText('表中行数不够，已增加“数量指标”2 行。')).toBeVisible();
  expect(await clerk.textOf('D19')).toBe('指标4：培训');
  expect(await clerk.textOf('G17')).toMatch(/^5.5/);
  expect(await clerk.textOf('C20')).toBe('质量指标');
  expect(await clerk.textOf('D20')).toBe('指标1：');
  await page.keyboard.press('Control+z');
  expect(await clerk.textOf('D16')).toBe('指标1：');
  expect(await clerk.textOf('C18')).toBe('质量指标');
});

test('a published table goes to its groups, wherever it is pasted in the table', async ({ page }) => {
  const clerk = new Clerk(page);
  await pasteAt(page, 'B16', payload('chromium-published-indicators'));
  await expect(page.getByText('已增加“数量指标”2 行、“质量指标”1 行', { exact: false })).toBeVisible();
  expect(await clerk.textOf('D19')).toBe('指标4：“一户一产业”培训期数及培训职工人数');
  expect(await clerk.textOf('F22')).toBe('达标率=100%');
  expect(await clerk.textOf('C26')).toBe('成本指标');
  expect(await clerk.textOf('H36')).toBe('5');
  expect(await clerk.textOf('H37')).toMatch(/^=/);
});

test('paragraphs of Word go into one large cell, and become rows where the form has rows', async ({ page }) => {
  const clerk = new Clerk(page);
  await pasteAt(page, 'B2', payload('shape-of-word-paragraphs'));
  expect(await clerk.textOf('B2')).toMatch(/^负责辖区内[\s\S]*\n1、维护职工合法权益；\n2、做好劳模评选工作。$/);
  await pasteAt(page, 'D18', { plain: '指标1：甲\r\n指标2：乙\r\n', html: '' });
  expect(await clerk.textOf('D19')).toBe('指标2：乙');
});

test('protected cells are passed over and counted', async ({ page }) => {
  await pasteAt(page, 'E6', { plain: '100\t90\t90%', html: '' });
  await expect(page.getByText('有 1 个单元格受保护或在表外，没有粘贴；其余已粘贴。')).toBeVisible();
  expect(await new Clerk(page).textOf('F6')).toMatch(/^90/);
});

test('Ctrl+Shift+V pastes values place by place and adds no row', async ({ page }) => {
  const clerk = new Clerk(page);
  await pasteAt(page, 'D17', payload('shape-of-wps-rows'), 'Control+Shift+v');
  expect(await clerk.textOf('D18')).toBe('指标2：送温暖');
  expect(await clerk.textOf('C18')).toBe('质量指标');
});

test('one copied cell fills the selection', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('G16', 5);
  await clerk.goTo('G16');
  await page.keyboard.press('Control+c');
  await clerk.goTo('G17');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(`Shift+${key}`);
  await page.keyboard.press('Control+v');
  for (const address of ['G17', 'H18', 'H19']) expect(await clerk.textOf(address)).toBe('5');
});

test('a column copied from the form is laid beside itself', async ({ page }) => {
  const clerk = new Clerk(page);
  for (const [index, row] of [16, 17, 18, 19].entries()) await clerk.fill(`G${row}`, index + 1);
  await clerk.goTo('G16');
  for (let times = 0; times < 3; times++) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await clerk.goTo('H16');
  await page.keyboard.press('Control+v');
  expect(await clerk.textOf('H19')).toBe('4');
  expect(await clerk.textOf('C18')).toBe('质量指标');
});

test('cutting empties nothing until it is pasted, and then moves in one step', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', 1.23456);
  await clerk.goTo('E6');
  await page.keyboard.press('Control+x');
  await expect(frame(page)).toHaveCount(1);
  expect(await clerk.textOf('E6')).toBe('1.23456');
  await clerk.goTo('F7');
  await page.keyboard.press('Control+v');
  await expect(frame(page)).toHaveCount(0);
  expect(await clerk.textOf('F7')).toBe('1.23456');
  expect(await clerk.textOf('E6')).toBe('');
  await page.keyboard.press('Control+z');
  expect(await clerk.textOf('F7')).toBe('');
  expect(await clerk.textOf('E6')).toBe('1.23456');
});

test('Enter pastes what is framed, once', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', 7);
  await clerk.goTo('E6');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(frame(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('F7');
  expect(await clerk.textOf('F6')).toBe('7');
  expect(await clerk.textOf('F7')).toBe('');
});

test('what was cut and pasted into another program stays', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', 7);
  await clerk.goTo('E6');
  await page.keyboard.press('Control+x');
  expect((await (await OtherProgram.beside(page)).pastes()).plain).toBe('7.00');
  await page.bringToFront();
  expect(await clerk.textOf('E6')).toBe('7');
});

test('a cut text that finds no cell stays where it is', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', 7);
  await clerk.fill('F6', 8);
  await clerk.goTo('E6');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+x');
  await clerk.goTo('F7');
  await page.keyboard.press('Control+v');
  await expect(page.getByText('有 1 个单元格受保护或在表外', { exact: false })).toBeVisible();
  expect(await clerk.textOf('F7')).toBe('7');
  expect(await clerk.textOf('E6')).toBe('');
  expect(await clerk.textOf('F6')).toBe('8');
});

test('the moving frame goes with Escape and with the next edit; what was copied can still be pasted', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', 7);
  await clerk.goTo('E6');
  await page.keyboard.press('Control+c');
  await expect(frame(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(frame(page)).toHaveCount(0);
  await page.keyboard.press('Control+x');
  await clerk.fill('E9', 1);
  await expect(frame(page)).toHaveCount(0);
  await clerk.goTo('E7');
  await page.keyboard.press('Control+v');
  expect(await clerk.textOf('E7')).toBe('7');
  expect(await clerk.textOf('E6')).toBe('7');
});

test('the frame stands still for those who want no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await new Clerk(page).goTo('E6');
  await page.keyboard.press('Control+c');
  await expect(frame(page).locator('path').last()).toHaveCSS('animation-name', 'none');
});

test('in a cell that is being edited the text of one copied cell is inserted, cleaned', async ({ page }) => {
  const clerk = new Clerk(page);
  const other = await OtherProgram.beside(page);
  await other.copies({ plain: '"甲\n\u200b乙"\r\n', html: '' });
  await page.bringToFront();
  await clerk.goTo('D16');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('D16')).toBe('指标1：甲\n乙');
});

test('a copy command of a menu reaches the cells', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('E6', 7);
  await clerk.goTo('E6');
  expect(await page.evaluate(() => document.execCommand('copy'))).toBe(true);
  expect((await (await OtherProgram.beside(page)).pastes()).plain).toBe('7.00');
});

test('a whole row cut by its heading arrives in the same columns', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.fill('D18', '合格率');
  await clerk.fill('F18', '98%');
  await clerk.goTo('D22');
  await rowHeading(page, 18).click();
  await page.keyboard.press('Control+x');
  await rowHeading(page, 20).click();
  await page.keyboard.press('Control+v');
  expect(await clerk.textOf('D20')).toBe('合格率');
  expect(await clerk.textOf('F20')).toBe('98%');
  expect(await clerk.textOf('D18')).toBe('');
});

test('rows of a group that the form does not have are left out and named; the others go to their groups', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  const lines = ['产出指标\t数量指标\t甲', '其他指标\t新类别\t乙', '产出指标\t质量指标\t丙'];
  await pasteAt(page, 'B16', { plain: lines.join('\r\n'), html: '' });
  await expect(page.getByText('表中没有“其他指标 · 新类别”，其中的 1 行没有粘贴。', { exact: false })).toBeVisible();
  expect(await clerk.textOf('D16')).toBe('甲');
  expect(await clerk.textOf('D18')).toBe('丙');
});
