/** 对照文件: what another workbook says is held against the open one, and the other one is never touched. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Clerk, expect, test } from './running-program';

const drawn = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/drawn-forms/${path}`, import.meta.url)));
/** of the year of the 监控表 */
const target = zipSync(
  Object.fromEntries(
    Object.entries(unzipSync(drawn('project-target/filled.xlsx'))).map(([name, part]) => [
      name,
      strToU8(strFromU8(part).replaceAll(/2023(?=年|&#24180;)/g, '2022')),
    ]),
  ),
);
const monitoring = drawn('project-monitoring/filled.xlsx');

const dialogOf = (page: Page) => page.getByRole('dialog', { name: '对照文件' });

/** presses 添加… and chooses the file */
async function add(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await dialogOf(page).getByRole('button', { name: '添加…' }).click();
  await (await chooser).setFiles(path);
  // a worker of its own reads the file
  await expect(dialogOf(page).getByText('正在读取…')).toBeHidden({ timeout: 30_000 });
}

test('a target is added, compared, saved along, undone, and left as it was', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await page.addInitScript(() => Object.assign(window, { showOpenFilePicker: undefined }));
  const other = desk.file('2022年目标表.xlsx', target);
  await desk.start(desk.file('监控表.xlsx', monitoring));
  await clerk.sees('监控表.xlsx');
  const renamed = page.getByText('“帮扶职工人次”不在“2022年目标表.xlsx”的目标表中');

  await page.getByRole('button', { name: '对照文件' }).click();
  await expect(dialogOf(page).getByText('还没有对照文件。')).toBeVisible();
  await add(page, desk.file('说明.txt', '没有表的文字'));
  await expect(dialogOf(page).getByText('没有认出已知的表')).toBeVisible();
  await add(page, desk.file('同一份.xlsx', monitoring));
  await expect(dialogOf(page).getByText('就是正在填写的这份文件')).toBeVisible();
  await add(page, other);
  await expect(
    dialogOf(page).getByText('项目支出绩效目标申报表（2022年度）困难职工帮扶，岳麓区总工会办公室'),
  ).toBeVisible();
  await dialogOf(page).getByRole('button', { name: '关闭' }).click();

  await clerk.fill('D14', '帮扶职工人次');
  await expect(renamed).toBeVisible();
  await clerk.save();
  expect(desk.read('2022年目标表.xlsx')).toEqual(new Uint8Array(target));

  await page.keyboard.press('Control+z');
  await expect(renamed).toBeHidden();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: '对照文件' }).click();
  await expect(dialogOf(page).getByText('还没有对照文件。')).toBeVisible();
});

test('it is there again when the workbook is opened, and can be taken out', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await page.addInitScript(() => Object.assign(window, { showOpenFilePicker: undefined }));
  const path = desk.file('监控表.xlsx', monitoring);
  await desk.start(path);
  await clerk.sees('监控表.xlsx');
  await page.getByRole('button', { name: '对照文件' }).click();
  await add(page, desk.file('2022年目标表.xlsx', target));
  await expect(dialogOf(page).getByText('已读入')).toBeVisible();
  await dialogOf(page).getByRole('button', { name: '关闭' }).click();
  await clerk.save();
  await desk.kill();

  await desk.start(path);
  await clerk.sees('监控表.xlsx');
  await page.getByRole('button', { name: '对照文件' }).click();
  await dialogOf(page).getByRole('button', { name: '移除 2022年目标表.xlsx' }).click();
  await expect(dialogOf(page).getByText('已移除“2022年目标表.xlsx”。')).toBeVisible();
  await expect(dialogOf(page).getByText('还没有对照文件。')).toBeVisible();
});
