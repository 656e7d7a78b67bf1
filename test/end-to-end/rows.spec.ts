/** Rows of the indicator table: inserted, duplicated, deleted, moved, numbered, as steps that can be taken back. */
import type { Page } from '@playwright/test';
import { dragBetween, rowHeading } from './grid-places';
import { Clerk, expect, test } from './running-program';

const filled = {
  D16: '指标1：培训人次',
  D17: '指标2：慰问人次',
  D18: '指标1：合格率',
  D19: '指标2：差错率',
} as const;

/** The texts of 三级指标 from row 16 on, with their 二级指标 where the merged cell begins. */
async function indicators(page: Page, rows: number): Promise<string[]> {
  const clerk = new Clerk(page);
  const texts: string[] = [];
  for (let row = 16; row < 16 + rows; row++) {
    await clerk.goTo(`C${row}`);
    const begins = (await page.getByRole('textbox', { name: '名称框' }).inputValue()) === `C${row}`;
    const group = begins ? `${await clerk.textOf(`C${row}`)} ` : '';
    texts.push(group + (await clerk.textOf(`D${row}`)));
  }
  return texts;
}

const before = ['数量指标 指标1：培训人次', '指标2：慰问人次', '质量指标 指标1：合格率', '指标2：差错率'];

test.beforeEach(async ({ desk, page }) => {
  await desk.start(desk.workbook());
  const clerk = new Clerk(page);
  await clerk.sees('自评表.xlsx');
  for (const [address, text] of Object.entries(filled)) await clerk.fill(address, text);
});

test('a row is inserted below and above, and its group cell grows', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('D17');
  await page.keyboard.press('Control+Shift+=');
  await clerk.type('新的一行');
  await page.keyboard.press('Enter');
  expect(await indicators(page, 5)).toEqual([
    '数量指标 指标1：培训人次',
    '指标2：慰问人次',
    '新的一行',
    '质量指标 指标1：合格率',
    '指标2：差错率',
  ]);
});

test('Alt and an arrow move a row inside its group and into the next', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('D16');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await indicators(page, 2)).toEqual(['数量指标 指标2：慰问人次', '指标1：培训人次']);
  await clerk.goTo('D17');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await indicators(page, 4)).toEqual([
    '数量指标 指标2：慰问人次',
    '质量指标 指标1：培训人次',
    '指标1：合格率',
    '指标2：差错率',
  ]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await indicators(page, 4)).toEqual(before);
});

test('a row is dragged by its heading into another group', async ({ page }) => {
  await new Clerk(page).goTo('D22');
  await rowHeading(page, 16).click();
  const from = await rowHeading(page, 16).boundingBox();
  const to = await rowHeading(page, 18).boundingBox();
  if (!from || !to) throw new Error('the rows are not in sight');
  await dragBetween(page, { x: from.x + 10, y: from.y + from.height / 2 }, { x: to.x + 10, y: to.y + to.height - 4 });
  expect(await indicators(page, 4)).toEqual([
    '数量指标 指标2：慰问人次',
    '质量指标 指标1：合格率',
    '指标1：培训人次',
    '指标2：差错率',
  ]);
});

test('rows are duplicated and deleted; undone, the file keeps its bytes', async ({ page, desk }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('D16');
  await page.keyboard.press('Control+Shift+d');
  expect(await indicators(page, 3)).toEqual(['数量指标 指标1：培训人次', '指标1：培训人次', '指标2：慰问人次']);
  await clerk.goTo('D17:D18');
  await page.keyboard.press('Control+-');
  expect(await indicators(page, 3)).toEqual(['数量指标 指标1：培训人次', '质量指标 指标1：合格率', '指标2：差错率']);
  const original = desk.read('自评表.xlsx');
  for (let step = 0; step < 6; step++) await page.keyboard.press('Control+z');
  await clerk.goTo('A1');
  await page.keyboard.press('Control+s');
  await page.getByText(/^已保存：/).waitFor();
  expect(desk.read('自评表.xlsx')).toEqual(original);
});

test('the numbers of the indicators are put right on request', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.goTo('D16');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: '指标重新编号' }).click();
  expect(await indicators(page, 2)).toEqual(['数量指标 指标1：慰问人次', '指标2：培训人次']);
});

test('outside the table a key for rows says what to do', async ({ page }) => {
  await new Clerk(page).goTo('E6');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText('请先选中指标表中的行，再进行此操作。')).toBeVisible();
});
