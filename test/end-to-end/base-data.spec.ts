/** 部门整体支出绩效评价基础数据表 as a clerk meets it: made anew, filled, and a slip found on the way. */
import { Clerk, expect, test } from './running-program';

test('a blank 基础数据表 of any year is made, calculates, and finds a sum that its parts do not give', async ({
  desk,
  page,
}) => {
  const clerk = new Clerk(page);
  await desk.start();
  await page.getByRole('button', { name: '新建空白表' }).click();
  await page.getByRole('radio', { name: /基础数据表/ }).check();
  await page.getByRole('spinbutton', { name: '年度' }).fill('2031');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await clerk.sees('2031年度部门整体支出绩效评价基础数据表.xlsx');
  expect(await clerk.textOf('B4')).toBe('2030年决算数');
  expect(await clerk.textOf('D4')).toBe('2031年决算数');

  await clerk.fill('B3', 52);
  await clerk.fill('C3', 39);
  await expect(page.getByText('75.00%')).toBeVisible();

  // two figures of the sum changed places
  await clerk.fill('D5', 1324.49);
  await clerk.fill('D6', 719.99);
  await clerk.fill('D8', 622.5);
  const findings = page.getByRole('complementary', { name: '检查结果' });
  const wrong = findings.getByText('支出总额（本年决算数）为1,324.49，应为1,342.49');
  await expect(wrong).toBeVisible();
  await clerk.fill('D5', 1342.49);
  await expect(wrong).toBeHidden();
});
