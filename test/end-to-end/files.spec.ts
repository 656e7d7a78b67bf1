/** Opening, saving and printing, and what is said when it cannot be done. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { Clerk, expect, test } from './running-program';

/** The page without file handles of its own, as in a browser that has none: file field and download. */
const withoutPickers = async (page: Page) => {
  // from now on file dialogs wait for the test, also the first
  page.on('filechooser', () => undefined);
  await page.addInitScript(() => {
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
  });
};

const oldWorkbook = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
/** The directory of an encrypted workbook names its stream in UTF-16. */
const encrypted = new Uint8Array([
  ...oldWorkbook,
  ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
]);

test('files that are no workbook get one clear sentence each, and nothing open is lost', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await withoutPickers(page);
  const good = readFileSync(desk.workbook());
  await desk.start(join(desk.folder, '自评表.xlsx'));
  await clerk.sees('自评表.xlsx');
  await clerk.fill('B3', 12);
  await clerk.save();

  const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['说明.xlsx', '这只是一段文字', /不是.*工作簿/],
    ['报告.xlsx', '%PDF-1.7\n%âãÏÓ', /PDF/],
    ['空.xlsx', '', /空/],
    ['加密.xlsx', encrypted, /密码/],
    ['旧版.xls', oldWorkbook, /另存为 ?\.xlsx/],
    ['半截.xlsx', good.subarray(0, good.length - 900), /损坏|不完整/],
  ];
  for (const [name, bytes, sentence] of bad) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await (await chooser).setFiles(desk.file(name, bytes));
    await expect(page.getByRole('alert').filter({ hasText: sentence }), name).toBeVisible();
    await page.getByRole('button', { name: '关闭提示' }).click();
  }
  expect(await clerk.textOf('B3')).toBe('12');
});

test('a file that changed on disk meanwhile is not overwritten unasked', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  const path = desk.workbook();
  await desk.start(path);
  await clerk.sees('自评表.xlsx');
  await clerk.fill('B3', 12);
  appendFileSync(path, 'x');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('文件已被其他程序修改')).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  expect(desk.read('自评表.xlsx').at(-1)).toBe('x'.charCodeAt(0));
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: '覆盖' }).click();
  await page.getByText(/^已保存：/).waitFor();
  expect(Object.keys(unzipSync(desk.read('自评表.xlsx')))).toContain('xl/workbook.xml');
});

test('Ctrl+O asks for a click where the browser wants one before its file dialog', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await withoutPickers(page);
  // as after a pause: no click or key within the last seconds
  await page.addInitScript(() => {
    const activation = { isActive: false };
    Object.defineProperty(navigator, 'userActivation', { value: activation });
    addEventListener('click', () => (activation.isActive = true), true);
  });
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('button', { name: '选择文件…' })).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(desk.workbook('另一份.xlsx'));
  await clerk.sees('另一份.xlsx');
});

test('another file is opened from the page and saved as a download', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await withoutPickers(page);
  await desk.start();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开工作簿' }).click();
  await (await chooser).setFiles(desk.workbook('网上下载.xlsx'));
  await clerk.sees('网上下载.xlsx');
  await clerk.fill('G3', 8);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  expect((await download).suggestedFilename()).toBe('网上下载.xlsx');
});

test('a blank form comes from the catalogue without any file and calculates by itself', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await withoutPickers(page);
  await desk.start();
  await page.getByRole('button', { name: '新建空白表' }).click();
  await page.getByRole('radio', { name: /^部门整体支出绩效自评表（湖南省/ }).click();
  await page.getByRole('spinbutton', { name: '年度' }).fill('2024');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await clerk.sees('2024年度部门整体支出绩效自评表.xlsx');
  expect(await clerk.textOf('A1')).toBe('2024年度部门整体支出绩效自评表');
  await clerk.fill('E5', 200);
  await clerk.fill('F5', 190);
  await expect(page.getByText('得分合计 9.5')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('F12');
  expect((await download).suggestedFilename()).toBe('2024年度部门整体支出绩效自评表.xlsx');
});

test('the print view shows the page and makes a PDF of it', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await withoutPickers(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await clerk.fill('B3', 12);
  await page.keyboard.press('Control+p');
  const paper = page.frameLocator('iframe[title="打印预览"]');
  await expect(paper.getByText('2022年度部门整体支出绩效自评表').first()).toBeVisible();
  await expect(paper.getByText('12', { exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存为 PDF' }).click();
  const pdf = readFileSync(await (await download).path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
