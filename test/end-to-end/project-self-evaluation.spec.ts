/** 项目支出绩效自评表 from the bureau's workbook and from the catalogue, as a clerk fills it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Clerk, expect, test } from './running-program';
import { cellValues, partsOf, withoutValues } from './workbook-parts';

const name = '项目支出绩效自评表.xlsx';
const official = readFileSync(fileURLToPath(new URL(`../fixtures/official/${name}`, import.meta.url)));
const sheetPart = 'xl/worksheets/sheet1.xml';

test('the official workbook is filled, checked while typing, and saved with nothing else touched', async ({
  desk,
  page,
}) => {
  const clerk = new Clerk(page);
  await desk.start(desk.file(name, official));
  await clerk.sees(name);
  await clerk.fill('C3', '困难职工帮扶');
  await clerk.fill('F7', '120.5万元');
  await clerk.fill('G7', '1,152,500元');
  await clerk.fill('F9', '17.5');
  await clerk.fill('D13', '帮扶困难职工人数');
  await clerk.fill('G13', 50);
  await clerk.fill('H13', 45);
  // 115.25 ÷ 138 × 10 = 8.35
  await expect(page.getByText('分值合计 60（指标 50＋预算执行率 10）')).toBeVisible();
  await expect(page.getByText('得分合计 53.35（指标 45＋预算执行率 8.35）')).toBeVisible();
  await expect(page.getByText('“帮扶困难职工人数”得分45低于分值50，未填偏差原因及改进措施')).toBeVisible();
  await clerk.fill('I13', '宣传覆盖面不够');
  await expect(page.getByText('未填偏差原因及改进措施', { exact: false })).toBeHidden();
  await clerk.save();

  const before = partsOf(official).get(sheetPart) ?? '';
  const after = partsOf(desk.read(name)).get(sheetPart) ?? '';
  const values = cellValues(after);
  expect(['C3', 'F7', 'G7', 'F9', 'F6', 'G6', 'I13'].map((address) => values.get(address))).toEqual([
    ...['困难职工帮扶', '120.5', '115.25', '17.5', '138', '115.25', '宣传覆盖面不够'],
  ]);
  expect(Number(values.get('J6'))).toBe(8.35);
  expect(Number(values.get('H22'))).toBe(53.35);
  expect(withoutValues(after)).toBe(withoutValues(before));
});

test('a blank one comes from the catalogue, calculates, and is the form again when opened', async ({ desk, page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { showSaveFilePicker: undefined });
  });
  const clerk = new Clerk(page);
  await desk.start();
  await page.getByRole('button', { name: '新建空白表' }).click();
  await page.getByRole('radio', { name: /^项目支出绩效自评表/ }).click();
  await page.getByRole('spinbutton', { name: '年度' }).fill('2024');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await clerk.sees('2024年度项目支出绩效自评表.xlsx');
  expect(await clerk.textOf('A2')).toBe('（2024年度）');
  await clerk.fill('F7', 200);
  await clerk.fill('G7', 190);
  await expect(page.getByText('得分合计 9.5')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('F12');
  const saved = readFileSync(await (await download).path());
  // by then its draft is gone, too, and is not offered again
  await page.getByText(/^已保存：/).waitFor();

  await desk.kill();
  await desk.start(desk.file('再打开.xlsx', saved));
  await clerk.sees('再打开.xlsx');
  await expect(page.getByText('得分合计 9.5')).toBeVisible();
  expect(await clerk.textOf('F7')).toBe('200');
});
