/** The clerk's whole job, once: open the bureau's workbook, fill it by keyboard, see what is wrong, save, print. */
import { Clerk, expect, test } from './running-program';
import { cellValues, partsOf, withoutValues } from './workbook-parts';
import { indicatorColumns, sample } from './yuelu-sample';
import type { IndicatorColumn } from './yuelu-sample';

const sheetPart = 'xl/worksheets/sheet1.xml';

/** Where the paper has the places, read off the official workbook. */
const addresses: Readonly<Record<string, string>> = {
  duties: 'B2',
  posts: 'B3',
  staff: 'G3',
  'income.fiscal.budget': 'E6',
  'income.fiscal.spent': 'F6',
  'structure.basic.budget': 'E9',
  'structure.basic.spent': 'F9',
  'structure.people.budget': 'E10',
  'structure.people.spent': 'F10',
  'structure.office.budget': 'E11',
  'structure.office.spent': 'F11',
  'structure.project.budget': 'E12',
  'structure.project.spent': 'F12',
  goal: 'B14',
  result: 'F14',
};

/** 数量 has four rows here and 质量 three, where the blank form has two each: three rows are inserted. */
const indicatorRows = [16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 29, 31, 33, 34, 35, 36];
const columns: Readonly<Record<IndicatorColumn, string>> = {
  name: 'D',
  target: 'E',
  actual: 'F',
  weight: 'G',
  score: 'H',
};

test('岳麓 2022 is filled by keyboard, checked, saved and nothing else is changed', async ({ desk, page }) => {
  test.setTimeout(120_000);
  const clerk = new Clerk(page);
  const path = desk.workbook();
  const before = partsOf(desk.read('自评表.xlsx'));
  await desk.start(path);
  await clerk.sees('自评表.xlsx');

  const places = Object.entries(sample.places);
  for (const [place, value] of places) await clerk.fill(addresses[place] ?? place, value);

  await clerk.goTo('D17');
  await page.keyboard.press('Control+Shift+Equal');
  await page.keyboard.press('Control+Shift+Equal');
  await clerk.goTo('D20');
  await page.keyboard.press('Control+Shift+Equal');
  for (const [index, row] of sample.tables.indicators.entries()) {
    await clerk.goTo(`D${indicatorRows[index]}`);
    for (const column of indicatorColumns) {
      await clerk.type(row[column]);
      await page.keyboard.press('Tab');
    }
  }

  const findings = page.getByRole('complementary', { name: '检查结果' });
  await expect(findings.getByText('资金来源 合计 全年预算数未填，明细已填')).toBeVisible();
  await clerk.fill('E5', 299.59);
  await clerk.fill('F5', 299.59);

  // 110 and 106 with 预算执行率, where the indicators alone are the 100 and 96 that were published
  await expect(page.getByText('分值合计 110（指标 100＋预算执行率 10）')).toBeVisible();
  await expect(page.getByText('得分合计 106（指标 96＋预算执行率 10）')).toBeVisible();
  await expect(findings.getByText('分值合计为110，应为100')).toBeVisible();
  const withoutReason = findings.getByRole('button').filter({ hasText: '未填偏差原因及改进措施' });
  await expect(withoutReason).toHaveCount(3);

  // a click leads to the cell
  await withoutReason.first().click();
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('I21');

  await clerk.save();
  const after = partsOf(desk.read('自评表.xlsx'));
  const cells = cellValues(after.get(sheetPart) ?? '');
  for (const [place, value] of places) expect(cells.get(addresses[place] ?? '')).toBe(String(value));
  sample.tables.indicators.forEach((row, index) => {
    for (const column of indicatorColumns) {
      expect(cells.get(`${columns[column]}${indicatorRows[index]}`)).toBe(String(row[column]));
    }
  });
  // results of the workbook's own formulas are fresh
  expect(cells.get('G37')).toBe('110');
  expect(cells.get('H37')).toBe('106');
  expect(cells.get('G6')).toBe('1');
  // labels and empty rows are where they were
  expect(cells.get('C31')).toBe('生态效益指标');
  expect(cells.get('D28')).toBe('指标2：');

  expect([...after.keys()]).toEqual([...before.keys()]);
  // rows were inserted: the sheet, what is anchored to its rows and its named ranges move with them, nothing else
  const moved = [
    sheetPart,
    'xl/workbook.xml',
    'xl/drawings/drawing1.xml',
    'xl/comments/comment1.xml',
    'xl/drawings/commentsDrawing1.vml',
  ];
  for (const [name, part] of before) if (!moved.includes(name)) expect(after.get(name), name).toBe(part);
});

test('a change of values alone leaves everything but those cells as it was', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  const path = desk.workbook();
  const before = partsOf(desk.read('自评表.xlsx'));
  await desk.start(path);
  await clerk.sees('自评表.xlsx');
  await clerk.fill('E6', 299.59);
  await clerk.fill('F6', '１５０');
  await clerk.save();
  const after = partsOf(desk.read('自评表.xlsx'));
  for (const [name, part] of before) if (name !== sheetPart) expect(after.get(name), name).toBe(part);
  expect(withoutValues(after.get(sheetPart) ?? '')).toBe(withoutValues(before.get(sheetPart) ?? ''));
  const old = cellValues(before.get(sheetPart) ?? '');
  const fresh = [...cellValues(after.get(sheetPart) ?? '')].filter(([address, value]) => old.get(address) !== value);
  expect(fresh.map(([address]) => address)).toEqual(['E6', 'F6', 'G6', 'G34', 'H34']);
});
