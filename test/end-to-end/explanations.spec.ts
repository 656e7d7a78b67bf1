/** 出错说明: given, kept, stale with other figures, on the 审核情况表, and marked in the grid. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Clerk, expect, test } from './running-program';
import type { Desk } from './running-program';

const told = '“指标1：慰问”得分25，按完成比例应为30';

async function withWarning(desk: Desk, page: Page): Promise<Clerk> {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  const texts = { D16: '指标1：慰问', E16: '5期', F16: '5期', G16: '30', H16: '25' };
  for (const [address, text] of Object.entries(texts)) await clerk.fill(address, text);
  return clerk;
}

const panel = (page: Page) => page.getByRole('complementary', { name: '检查结果' });

test('a warning is explained by keyboard, goes stale with other figures, and stands on the report', async ({
  desk,
  page,
}) => {
  // a browser without file dialogs downloads, which a test can follow
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
  const clerk = await withWarning(desk, page);
  await expect(panel(page).getByRole('button', { name: /^警告 \d/ })).toBeVisible();
  const explainIt = page.getByRole('button', { name: `说明：${told}` });
  await explainIt.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('按市局批复的分值计分');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('已说明：按市局批复的分值计分')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: '已说明 1' })).toBeVisible();

  // the keyboard is still at the finding, from which Enter leads to its cell
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('H16');
  await page.keyboard.press('Shift+F1');
  await expect(page.getByRole('tooltip')).toContainText('已说明');
  await expect(page.getByRole('tooltip')).toContainText('说明：按市局批复的分值计分');

  await clerk.fill('H16', '20');
  await expect(panel(page).getByText('说明已过期：按市局批复的分值计分')).toBeVisible();
  await expect(panel(page).getByText(/说明时 .*得分25.*；现在 .*得分20/)).toBeVisible();
  await expect(panel(page).getByRole('button', { name: /^已说明 / })).toBeHidden();

  await page.getByRole('button', { name: /^重新说明：/ }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '审核情况表…' }).click();
  const paper = page.frameLocator('iframe[title=打印预览]');
  await expect(paper.getByText('审核情况表')).toBeVisible();
  await expect(paper.getByText('已说明（警告）')).toBeVisible();
  await expect(paper.getByText('按市局批复的分值计分')).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('自评表 审核情况表.xlsx');
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('Esc drops what is being written, and a kill -9 does not', async ({ desk, page }) => {
  await withWarning(desk, page);
  const explainIt = page.getByRole('button', { name: `说明：${told}` });
  await explainIt.click();
  await page.keyboard.insertText('写错了');
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('button').filter({ hasText: told })).toBeFocused();
  await expect(panel(page).getByText('写错了')).toBeHidden();

  await explainIt.click();
  await page.keyboard.insertText('按市局批复');
  await expect(page.getByRole('textbox', { name: /^出错说明/ })).toHaveValue('按市局批复');
  await expect.poll(() => draftTexts(desk).some((text) => text.includes('按市局批复'))).toBe(true);
  await desk.kill();
  await desk.start();
  await page.getByRole('button', { name: '继续填写' }).click();
  await expect(panel(page).getByText('已说明：按市局批复')).toBeVisible();
});

/** Everything that the program keeps on disk of work that is not saved. */
function draftTexts(desk: Desk): string[] {
  const data = join(desk.folder, 'data');
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
