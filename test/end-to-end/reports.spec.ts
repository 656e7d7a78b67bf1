/** The clerk's job with a report: begun alone, out of a published text, and beside the table until it goes out as Word. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readDocx } from '../../shared/bring-in/read-docx';
import { Clerk, expect, test } from './running-program';

const lusong = readFileSync(new URL('../fixtures/samples/lusong-2022.txt', import.meta.url));
const paper = (page: Page) => page.getByRole('textbox', { name: '报告正文' });

test('a report is begun without any table, written in, and taken back', async ({ desk, page }) => {
  await desk.start();
  await page.getByRole('button', { name: '新建空白表' }).click();
  await page.getByRole('radio', { name: /自评报告（.*十章/ }).check();
  await page.getByRole('spinbutton', { name: '年度' }).fill('2031');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await page.getByText('2031年度部门整体支出绩效自评报告.xlsx').first().waitFor();
  await expect(paper(page).locator('h1', { hasText: '基本情况' })).toHaveAttribute('data-number', '一、');
  await paper(page).locator('p:not([data-sign-off])').filter({ hasText: /^$/ }).first().click();
  await page.keyboard.insertText('我会现有编制3人。');
  await expect(paper(page)).toContainText('我会现有编制3人。');
  await page.keyboard.press('Control+z');
  await expect(paper(page)).not.toContainText('我会现有编制3人。');
});

test('a published report is opened from its text and tells what contradicts in it', async ({ desk, page }) => {
  await desk.start(desk.file('芦淞.txt', lusong));
  await expect(paper(page)).toContainText('株洲市芦淞区总工会（以下简称区总工会）是群团组织');
  await expect(paper(page).locator('h2', { hasText: '区总工会基本情况' })).toHaveAttribute('data-number', '（一）');
  await expect(page.getByRole('complementary', { name: '检查结果' })).toContainText('568人次');
});

test('a report is drafted from the table, follows it, and goes out as Word with what the table says then', async ({
  desk,
  page,
}) => {
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  for (const [address, amount] of Object.entries({ E9: 254.85, F9: 254.85, E10: 233.48, F10: 233.48 })) {
    await clerk.fill(address, amount);
  }
  await page.getByRole('button', { name: '写报告' }).click();
  await page.getByRole('textbox', { name: '单位名称' }).fill('某区总工会');
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await paper(page).locator('h2', { hasText: '基本支出' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: '插入草稿' }).click();
  await page.getByRole('menuitem', { name: '基本支出' }).click();
  await expect(paper(page)).toContainText('基本支出全年执行数为254.85万元');

  await page.getByRole('tab', { name: '附件2' }).click();
  await clerk.fill('F9', 250);
  await page.getByRole('tab', { name: '自评报告' }).click();
  await expect(paper(page)).toContainText('基本支出全年执行数为250万元');

  await paper(page).locator('h2', { hasText: '项目支出' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.insertText('其中人员经费233.48万元');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: '一键引用 233.48万元' }).click();
  await expect(paper(page).locator('.report-figure', { hasText: '233.48万元' })).toHaveCount(2);

  await page.getByRole('button', { name: '打印' }).click();
  const printed = page.frameLocator('iframe[title="打印预览"]');
  await expect(printed.getByText('250万元')).toBeVisible();
  await expect(printed.getByText('单位负责人签字')).toBeHidden();
  await page.getByRole('checkbox', { name: '前面附上本文件的各张表' }).check();
  await expect(printed.getByText('单位负责人签字').first()).toBeVisible();
  await expect(printed.getByText('250万元')).toBeVisible();
  await page.keyboard.press('Escape');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click();
  const word = readFileSync(await (await download).path());
  const written = (await readDocx(word)).blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
  const shown = await paper(page)
    .locator('h1, h2, h3, h4, p')
    .evaluateAll((blocks) =>
      blocks.map((block) => `${block.getAttribute('data-number') ?? ''}${block.textContent ?? ''}`).filter(Boolean),
    );
  expect(written.filter(Boolean)).toEqual(shown);
  expect(written.join('\n')).toContain('基本支出全年执行数为250万元');

  await desk.kill();
  await desk.start(desk.file('报告.docx', word));
  // behind the offer of the unsaved draft
  await expect(page.locator('.report-paper')).toContainText('基本支出全年执行数为250万元');
});
