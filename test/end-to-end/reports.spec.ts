/** A report as a clerk meets it for now: a form of one column, blank or out of a copied text. */
import { readFileSync } from 'node:fs';
import { Clerk, expect, test } from './running-program';

const lusong = readFileSync(new URL('../fixtures/samples/lusong-2022.txt', import.meta.url));

test('a blank report is made for a year and written in, and what stands below a long text moves down', async ({
  desk,
  page,
}) => {
  const clerk = new Clerk(page);
  await desk.start();
  await page.getByRole('button', { name: '新建空白表' }).click();
  await page.getByRole('radio', { name: /自评报告（.*十章/ }).check();
  await page.getByRole('spinbutton', { name: '年度' }).fill('2031');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await clerk.sees('2031年度部门整体支出绩效自评报告.xlsx');
  expect(await clerk.textOf('A1')).toBe('2031年度部门整体支出绩效自评报告');

  await clerk.fill('A6', '我会现有编制3人。\n实有在职人员7人。');
  expect(await clerk.textOf('A6')).toBe('我会现有编制3人。\n实有在职人员7人。');
  // long enough for two rows of Excel: what stands below moves down by one
  await clerk.fill('A8', '维护职工权益。'.repeat(120));
  expect(await clerk.textOf('A10')).toBe('二、一般公共预算支出情况');
  await page.keyboard.press('Control+z');
  expect(await clerk.textOf('A9')).toBe('二、一般公共预算支出情况');
  await expect(page.getByText('目前没有发现问题')).toBeVisible();
});

test('a published report is opened from its text, with its own headings and the places of its sections', async ({
  desk,
  page,
}) => {
  const clerk = new Clerk(page);
  await desk.start(desk.file('芦淞.txt', lusong));
  await page.locator('.sheet-editor').waitFor({ state: 'attached' });
  await expect(page.getByText('2022年度株洲市芦淞区总工会整体支出').first()).toBeVisible();
  expect(await clerk.textOf('A5')).toBe('（一）区总工会基本情况');
  expect(await clerk.textOf('A6')).toMatch(/^株洲市芦淞区总工会（以下简称区总工会）是群团组织/);
});
