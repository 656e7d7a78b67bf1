/** Workbooks with oddities, opened, filled and saved by a clerk. */
import { oddityBytes } from '../support/oddities';
import { analyse } from '../workbook/support/analyser';
import { Clerk, expect, test } from './running-program';

const cellsOf = (bytes: Uint8Array) => analyse(bytes).sheets[0]?.cells;

test('a conversation is shown with its authors', async ({ page, desk }) => {
  await desk.start(desk.file('会话.xlsx', oddityBytes('threaded-comments.xlsx')));
  await new Clerk(page).sees('会话.xlsx');
  await page.getByText('120.5', { exact: true }).first().hover();
  await expect(page.getByText('李科长：填决算数 & 保留两位小数。')).toBeVisible();
  await expect(page.getByText('Your version of Excel', { exact: false })).toHaveCount(0);
});

test('the heading of a table says why it cannot be edited; a row of it is filled and saved', async ({ page, desk }) => {
  await desk.start(desk.file('明细.xlsx', oddityBytes('table-with-totals.xlsx')));
  const clerk = new Clerk(page);
  await clerk.sees('明细.xlsx');
  await clerk.goTo('D1');
  await page.keyboard.type('x');
  await expect(page.getByText(/超级表/).first()).toBeVisible();
  await clerk.fill('D2', '丙');
  await clerk.save();
  const saved = cellsOf(desk.read('明细.xlsx'));
  expect([saved?.get('D1')?.value, saved?.get('D2')?.value]).toEqual(['名称', '丙']);
});

test('a protected sheet lets fill the ranges that it leaves free', async ({ page, desk }) => {
  await desk.start(desk.file('金额.xlsx', oddityBytes('ranges-that-may-be-edited.xlsx')));
  const clerk = new Clerk(page);
  await clerk.sees('金额.xlsx');
  await clerk.fill('B2', 99);
  await clerk.goTo('B3');
  await page.keyboard.type('1');
  await expect(page.getByText(/受保护/).first()).toBeVisible();
  await clerk.save();
  const saved = cellsOf(desk.read('金额.xlsx'));
  expect([saved?.get('B2')?.value, saved?.get('B3')?.value]).toEqual([99, 80]);
});
