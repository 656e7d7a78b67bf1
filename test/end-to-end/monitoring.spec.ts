/** 项目支出绩效目标执行监控表, below its two rows of headings, as a clerk fills it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Clerk, expect, test } from './running-program';
import { cellValues, partsOf, withoutValues } from './workbook-parts';

const name = '监控表.xlsx';
const filled = readFileSync(
  fileURLToPath(new URL('../fixtures/drawn-forms/project-monitoring/filled.xlsx', import.meta.url)),
);
const sheetPart = 'xl/worksheets/sheet1.xml';

test('amounts are checked while typing, ticks and reasons are saved with nothing else touched', async ({
  desk,
  page,
}) => {
  const clerk = new Clerk(page);
  await desk.start(desk.file(name, filled));
  await clerk.sees(name);
  await clerk.fill('G7', 130);
  // 130 ÷ 120.5
  await expect(page.getByText('当年财政拨款的执行率为107.88%，超过100.00%')).toBeVisible();
  await clerk.fill('G7', 82.05);
  await expect(page.getByText('超过100.00%')).toHaveCount(0);
  await clerk.fill('K15', '√');
  await clerk.fill('L15', '核对用时较长');
  await clerk.save();

  const before = partsOf(filled).get(sheetPart) ?? '';
  const after = partsOf(desk.read(name)).get(sheetPart) ?? '';
  const values = cellValues(after);
  expect(['G7', 'K15', 'L15'].map((address) => values.get(address))).toEqual(['82.05', '√', '核对用时较长']);
  expect(Number(values.get('G6'))).toBe(94.8);
  expect(withoutValues(after)).toBe(withoutValues(before));
});

test('a blank one comes from the catalogue, and √ is chosen from a list', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start();
  await page.getByRole('button', { name: '新建空白表' }).click();
  await page.getByRole('radio', { name: /^项目支出绩效目标执行监控表/ }).click();
  await page.getByRole('spinbutton', { name: '年度' }).fill('2024');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await clerk.sees('2024年度项目支出绩效目标执行监控表.xlsx');
  await clerk.goTo('M14');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('M14')).toBe('√');
  expect(await clerk.textOf('G13')).toBe('经费\n保障');
});
