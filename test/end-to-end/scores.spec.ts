/** 得分 by the rules: told greyed in empty cells, taken by the clerk, never written by itself. */
import { Clerk, expect, test } from './running-program';
import { cellValues, partsOf } from './workbook-parts';

const proposals = '.sheet-proposal';

test('an empty 得分 shows what the rules give, says how, and holds it once it was taken', async ({ desk, page }) => {
  await desk.start(desk.workbook());
  const clerk = new Clerk(page);
  await clerk.sees('自评表.xlsx');
  await clerk.fill('E16', '450人');
  await clerk.fill('F16', '300人');
  await expect(page.locator(proposals)).toHaveCount(0);
  await clerk.fill('G16', 50);
  await expect(page.locator(proposals)).toHaveText('33.33');
  await page.locator(proposals).hover();
  await expect(page.getByRole('tooltip')).toHaveText('可填 33.33：300÷450×50≈33.33。按 Alt+↓ 选用。');

  expect(await clerk.textOf('H16')).toBe('');
  await clerk.goTo('H16');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('option')).toHaveText('33.33300÷450×50≈33.33');
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('H16')).toBe('33.33');
  await expect(page.locator(proposals)).toHaveCount(0);
});

test('all empty 得分 are filled as one step; what was typed stays', async ({ desk, page }) => {
  await desk.start(desk.workbook());
  const clerk = new Clerk(page);
  await clerk.sees('自评表.xlsx');
  for (const [row, actual] of [
    [16, '225人'],
    [17, '450人'],
  ] as const) {
    await clerk.fill(`E${row}`, '450人');
    await clerk.fill(`F${row}`, actual);
    await clerk.fill(`G${row}`, 10);
  }
  await clerk.fill('E18', '健全');
  await clerk.fill('F18', '健全');
  await clerk.fill('G18', 20);
  await clerk.fill('H17', 9);
  await expect(page.locator(proposals)).toHaveText(['5', '20']);
  await page.getByRole('button', { name: '按规则填写得分' }).click();
  await expect(page.getByText('已按规则填写 2 个得分，请逐项核对。')).toBeVisible();
  expect([await clerk.textOf('H16'), await clerk.textOf('H17'), await clerk.textOf('H18')]).toEqual(['5', '9', '20']);
  await page.keyboard.press('Control+z');
  expect([await clerk.textOf('H16'), await clerk.textOf('H17'), await clerk.textOf('H18')]).toEqual(['', '9', '']);
});

test('a proposal that was not taken is not in the saved file', async ({ desk, page }) => {
  await desk.start(desk.workbook());
  const clerk = new Clerk(page);
  await clerk.sees('自评表.xlsx');
  await clerk.fill('E16', '450人');
  await clerk.fill('F16', '450人');
  await clerk.fill('G16', 10);
  await expect(page.locator(proposals)).toHaveText('10');
  await clerk.save();
  const cells = cellValues(partsOf(desk.read('自评表.xlsx')).get('xl/worksheets/sheet1.xml') ?? '');
  expect([cells.get('G16'), cells.get('H16')]).toEqual(['10', undefined]);
});
