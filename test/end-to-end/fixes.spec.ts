/** Findings that one click mends: the button, the cell, and the way back. */
import type { Page } from '@playwright/test';
import type { Desk } from './running-program';
import { Clerk, expect, test } from './running-program';

const published = '<p>(一)主要职责职能</p> <p>1、组织开展工会各项工作;</p>';
const broken = '推动产业工人队伍的发展和发 展。';

async function openWith(desk: Desk, page: Page, texts: Readonly<Record<string, string>>): Promise<Clerk> {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  for (const [address, text] of Object.entries(texts)) await clerk.fill(address, text);
  return clerk;
}

const formulaBar = (page: Page) => page.getByRole('textbox', { name: '编辑栏' });
const finding = (page: Page, words: string | RegExp) =>
  page.getByRole('complementary', { name: '检查结果' }).getByText(words);

test('one click clears the tags of a text, Ctrl+Z brings them back', async ({ desk, page }) => {
  await openWith(desk, page, { B2: published, B3: '3' });
  const told = finding(page, '“部门职责”中留有网页标签或 Word 标记');
  await expect(told).toBeVisible();

  await page.getByRole('button', { name: /^清除标签：“部门职责”/ }).click();
  await expect(told).toBeHidden();
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('B2');
  await expect(formulaBar(page)).toHaveValue('(一)主要职责职能\n1、组织开展工会各项工作;');
  await expect(page.getByText('已清除标签：B2。按 Ctrl+Z 恢复原来的内容。')).toBeVisible();

  await page.getByRole('button', { name: '操作记录' }).click();
  await expect(page.getByRole('dialog').getByText(/^清除标签 B2：“\(一\)主要职责职能/)).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await expect(formulaBar(page)).toHaveValue(published);
  await expect(told).toBeVisible();
});

test('with the keyboard all texts of a rule are mended at once, and undone at once', async ({ desk, page }) => {
  const clerk = await openWith(desk, page, { B14: broken, F14: broken, E16: '5期' });
  await expect(finding(page, /中有词语被空格断开/)).toHaveCount(2);

  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  const all = page.getByRole('button', { name: '全部处理（2）：删去空格' });
  for (let tab = 0; tab < 20 && !(await all.evaluate((button) => button === document.activeElement)); tab++) {
    await page.keyboard.press('Tab');
  }
  await expect(all).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(finding(page, /中有词语被空格断开/)).toHaveCount(0);
  await expect(formulaBar(page)).toHaveValue('推动产业工人队伍的发展和发展。');
  expect(await clerk.textOf('F14')).toBe('推动产业工人队伍的发展和发展。');

  await page.keyboard.press('Control+z');
  await expect(finding(page, /中有词语被空格断开/)).toHaveCount(2);
  expect(await clerk.textOf('F14')).toBe(broken);
});
