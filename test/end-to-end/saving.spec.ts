/** Saving where it could hurt: what is asked, and what every answer does to the file. */
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { Clerk, expect, test } from './running-program';
import type { Desk } from './running-program';

const dialogOf = (clerk: Clerk) => clerk.page.getByRole('dialog');
const answer = (clerk: Clerk, label: string) => dialogOf(clerk).getByRole('button', { name: label }).click();

/** The value of 人员编制 in the file of the user. */
const staffIn = (desk: Desk): string | undefined =>
  /<c r="B3"[^>]*><v>([^<]*)/.exec(
    new TextDecoder().decode(unzipSync(desk.read('自评表.xlsx'))['xl/worksheets/sheet1.xml']),
  )?.[1];

test('a file changed on disk can be opened anew, and what was typed stays as a draft', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  const path = desk.workbook();
  await desk.start(path);
  await clerk.sees('自评表.xlsx');
  await clerk.fill('B3', 12);
  await clerk.save();
  const colleague = desk.read('自评表.xlsx');
  await clerk.fill('B3', 13);
  await clerk.save();
  await clerk.fill('B3', 14);
  writeFileSync(path, colleague);
  await page.keyboard.press('Control+s');
  await answer(clerk, '重新载入');
  await expect(dialogOf(clerk)).toBeHidden();
  await expect.poll(() => clerk.textOf('B3')).toBe('12');
  await page.getByRole('button', { name: '关闭此文件' }).click();
  await page.getByRole('button', { name: '继续填写' }).click();
  await clerk.sees('自评表.xlsx');
  expect(await clerk.textOf('B3')).toBe('14');
});

test('a file open in Excel or WPS is written only when the clerk says so', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  desk.file('~$自评表.xlsx', new Uint8Array(165));
  await clerk.sees('自评表.xlsx');
  await clerk.fill('B3', 12);
  await page.keyboard.press('Control+s');
  await expect(dialogOf(clerk)).toContainText('“自评表.xlsx”正在 Excel 或 WPS 中打开');
  await answer(clerk, '取消');
  expect(staffIn(desk)).toBeUndefined();
  await page.keyboard.press('Control+s');
  await answer(clerk, '仍然保存');
  await page.getByText(/^已保存：/).waitFor();
  expect(staffIn(desk)).toBe('12');
});

test('a read-only file leads to another name or another try', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  const path = desk.workbook();
  await desk.start(path);
  await clerk.sees('自评表.xlsx');
  await clerk.fill('B3', 12);
  chmodSync(path, 0o444);
  await page.keyboard.press('Control+s');
  await expect(dialogOf(clerk)).toContainText('只读');
  await expect(dialogOf(clerk).getByRole('button', { name: '另存为' })).toBeFocused();
  chmodSync(path, 0o644);
  await answer(clerk, '再试一次');
  await page.getByText(/^已保存：/).waitFor();
  expect(staffIn(desk)).toBe('12');
});

test('a signed workbook warns once before its signature goes', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  const path = desk.workbook();
  const parts = unzipSync(desk.read('自评表.xlsx'));
  writeFileSync(path, zipSync({ ...parts, '_xmlsignatures/sig1.xml': strToU8('<Signature/>') }));
  await desk.start(path);
  await clerk.sees('自评表.xlsx');
  await clerk.fill('B3', 12);
  await page.keyboard.press('Control+s');
  await expect(dialogOf(clerk)).toContainText('保存后签名失效');
  expect(staffIn(desk)).toBeUndefined();
  await answer(clerk, '仍然保存');
  await page.getByText(/^已保存：/).waitFor();
  await clerk.fill('B3', 13);
  await clerk.save();
  expect(staffIn(desk)).toBe('13');
  expect(Object.keys(unzipSync(desk.read('自评表.xlsx')))).not.toContain('_xmlsignatures/sig1.xml');
});

test('the file as it was before the first save can be opened again', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await clerk.fill('B3', 12);
  await clerk.save();
  rmSync(join(desk.folder, '自评表.xlsx'));
  await page.getByRole('button', { name: '关闭此文件' }).click();
  await page.getByRole('button', { name: '打开保存前的备份' }).click();
  await dialogOf(clerk).getByRole('button', { name: '打开' }).click();
  await clerk.sees('（备份 ');
  expect(await clerk.textOf('B3')).toBe('');
});
