/** Web pages, Word files and copied texts become documents that a clerk can go on with. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { OtherProgram } from './other-program';
import { Clerk, expect, test } from './running-program';

const fixture = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)));
const text = (name: string): string => fixture(name).toString('utf8');

const paste = 'Control+Alt+v';

async function mayReadClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** 项目支出绩效自评表 as it stands in saved-by-calc.html. */
async function seesProject(clerk: Clerk): Promise<void> {
  expect(await clerk.textOf('C3')).toBe('困难职工帮扶');
  expect(await clerk.textOf('F7')).toBe('120.5');
  expect(await clerk.textOf('D18')).toBe('困难职工生活改善');
  expect(await clerk.textOf('I18')).toBe('宣传覆盖面不够');
}

test.describe('打开', () => {
  for (const name of ['saved-by-calc.html', 'saved-by-writer.docx', 'page-of-a-reporting-server.xls']) {
    test(`${name} stands in the grid as a new, unsaved workbook`, async ({ desk, page }) => {
      await desk.start(desk.file(`项目自评.${name.split('.')[1]}`, fixture(`bring-in/${name}`)));
      const clerk = new Clerk(page);
      await clerk.sees('项目自评.xlsx · 未保存');
      await expect(page.getByText(/带入 1 张表：“项目支出绩效自评表”；7 处文字没有归位/)).toBeVisible();
      await seesProject(clerk);
      await page.getByRole('tab', { name: '未归位内容' }).click();
      await expect(page.getByText('一级指标分值统一设置为', { exact: false }).first()).toBeVisible();
    });
  }

  test('a text is kept over a crash, with what was typed since and its original', async ({ desk, page }) => {
    await desk.start(desk.file('望城.txt', fixture('samples/wangcheng-2023.txt')));
    const clerk = new Clerk(page);
    await clerk.sees('望城.xlsx');
    expect(await clerk.textOf('B2')).toBe('长沙市望城区总工会');
    const written = page.waitForResponse(
      (response) =>
        response.url().endsWith('/host/writeDraft') &&
        response.request().postDataBuffer()?.includes(Buffer.from('"unit":"望城区总工会"')) === true,
    );
    await clerk.fill('B2', '望城区总工会');
    await written;
    await desk.kill();
    await desk.start();
    await page.getByRole('button', { name: '继续填写' }).first().click();
    await clerk.sees('望城.xlsx · 未保存');
    expect(await clerk.textOf('B2')).toBe('望城区总工会');
    expect(await clerk.textOf('F21')).toBe('38.59万元');
    await page.keyboard.press('Control+Shift+p');
    await page.getByRole('combobox', { name: '命令名称' }).fill('原文');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: '原文' })).toHaveValue(/资金总额:646\.06/);
  });

  test('a Word file of long ago is refused with what to do', async ({ desk, page }) => {
    await desk.start(desk.file('自评.doc', fixture('bring-in/saved-by-writer.doc')));
    await expect(page.getByText('请在 Word 或 WPS 中打开，另存为 .docx 后再打开')).toBeVisible();
  });
});

test.describe('粘贴整表', () => {
  test('on the first page: a copied web page becomes a document', async ({ desk, page }) => {
    await mayReadClipboard(page);
    await desk.start();
    const other = await OtherProgram.beside(page);
    await other.copies({ html: text('bring-in/saved-by-calc.html'), plain: '' });
    await page.bringToFront();
    await page.getByRole('button', { name: '粘贴整表' }).click();
    const clerk = new Clerk(page);
    await clerk.sees('2022年度项目支出绩效自评表.xlsx · 未保存');
    await seesProject(clerk);
  });

  test('over unsaved work asks first, and a plain text will do', async ({ desk, page }) => {
    await mayReadClipboard(page);
    await desk.start(desk.workbook());
    const clerk = new Clerk(page);
    await clerk.sees('自评表.xlsx');
    await clerk.fill('B2', '组织建设');
    const other = await OtherProgram.beside(page);
    await other.copies({ html: '', plain: text('samples/wangcheng-2023.txt') });
    await page.bringToFront();
    await page.keyboard.press(paste);
    await page.getByRole('button', { name: '不保存' }).click();
    await clerk.sees('2023年度部门整体支出绩效目标表.xlsx · 未保存');
    expect(await clerk.textOf('B2')).toBe('长沙市望城区总工会');
  });

  test('what is no form changes nothing and says what to do', async ({ desk, page }) => {
    await mayReadClipboard(page);
    await desk.start(desk.workbook());
    const clerk = new Clerk(page);
    await clerk.sees('自评表.xlsx');
    const other = await OtherProgram.beside(page);
    await other.copies({ html: '<p>关于报送的通知</p>', plain: '关于报送的通知' });
    await page.bringToFront();
    await page.keyboard.press(paste);
    await expect(page.getByText('剪贴板里没有认出已知的表样。请在网页、Word 或 Excel 中选中整张表')).toBeVisible({
      // two workers start, one for each text of the clipboard
      timeout: 20_000,
    });
    await clerk.fill('B3', '12');
    await clerk.save();
  });

  test('where the browser keeps the clipboard to itself, the key brings it', async ({ desk, page }) => {
    await desk.start();
    const other = await OtherProgram.beside(page);
    await other.copies({ html: text('bring-in/saved-by-calc.html'), plain: '' });
    await page.bringToFront();
    await page.getByRole('button', { name: '粘贴整表' }).click();
    await page.getByRole('textbox', { name: '在这里按 Ctrl+V 粘贴' }).press('Control+v');
    const clerk = new Clerk(page);
    await clerk.sees('2022年度项目支出绩效自评表.xlsx · 未保存');
    await seesProject(clerk);
  });
});
