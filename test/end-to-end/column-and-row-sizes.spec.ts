/** Columns and rows are made wider and higher, hidden and shown by the mouse, as in Excel, and saved. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnHeading as column, rowHeading as row } from './grid-places';
import { Clerk, expect, test } from './running-program';
import { cellValues, partsOf } from './workbook-parts';

const part = 'xl/worksheets/sheet1.xml';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(heading: ReturnType<typeof column>): Promise<Box> {
  const box = await heading.boundingBox();
  if (!box) throw new Error('the heading is not in sight');
  return box;
}

/** One px before the right border of a column heading, or the lower one of a row heading. */
const borderOf = (box: Box, axis: 'column' | 'row'): { x: number; y: number } =>
  axis === 'column'
    ? { x: box.x + box.width - 1, y: box.y + box.height / 2 }
    : { x: box.x + box.width / 2, y: box.y + box.height - 1 };

/** Drags the border of a heading; px on the screen. */
async function drag(page: Page, heading: ReturnType<typeof column>, axis: 'column' | 'row', by: number) {
  const { x, y } = borderOf(await boxOf(heading), axis);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(axis === 'column' ? x + by : x, axis === 'row' ? y + by : y, { steps: 4 });
  await page.mouse.up();
}

const widthOf = async (page: Page, name: string): Promise<number> =>
  Math.round((await boxOf(column(page, name))).width);
const heightOf = async (page: Page, number: number): Promise<number> =>
  Math.round((await boxOf(row(page, number))).height);

/** The official workbook without its protection, which would not let columns be made wider. */
function unprotected(path: string): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const text = strFromU8(parts[part] ?? new Uint8Array()).replace(/<sheetProtection[^>]*\/>/, '');
  return zipSync({ ...parts, [part]: strToU8(text) });
}

test.describe('in a workbook without protection', () => {
  test.beforeEach(async ({ desk, page }) => {
    const bytes = unprotected(desk.workbook());
    await desk.start(desk.file('无保护.xlsx', bytes));
    await new Clerk(page).sees('无保护.xlsx');
  });

  test('a border is dragged: a line follows with the size in words, nothing moves before the release', async ({
    page,
  }) => {
    const { x, y } = borderOf(await boxOf(column(page, 'D')), 'column');
    await page.mouse.move(x, y);
    await expect(column(page, 'D')).toHaveCSS('cursor', 'col-resize');
    await page.mouse.down();
    await page.mouse.move(x + 68, y, { steps: 4 });
    await expect(page.getByText('宽度：35.00（250 像素）')).toBeVisible();
    expect(await widthOf(page, 'D')).toBe(182);
    await page.mouse.up();
    await expect(page.getByText(/像素/)).toBeHidden();
    expect(await widthOf(page, 'D')).toBe(250);
    await page.keyboard.press('Control+z');
    await expect.poll(() => widthOf(page, 'D')).toBe(182);
    await page.keyboard.press('Control+y');
    await expect.poll(() => widthOf(page, 'D')).toBe(250);
  });

  test('Escape leaves the size as it was', async ({ page }) => {
    const { x, y } = borderOf(await boxOf(row(page, 2)), 'row');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 60, { steps: 4 });
    await expect(page.getByText('高度：75.00（100 像素）')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.getByText(/像素/)).toBeHidden();
    expect(await heightOf(page, 2)).toBe(160);
  });

  test('all columns selected by their headings get one width, as one step', async ({ page }) => {
    const from = await boxOf(column(page, 'E'));
    const to = await boxOf(column(page, 'G'));
    await page.mouse.move(from.x + from.width / 2, from.y + 12);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + 12, { steps: 4 });
    await page.mouse.up();
    await drag(page, column(page, 'F'), 'column', -32);
    expect([await widthOf(page, 'E'), await widthOf(page, 'F'), await widthOf(page, 'G')]).toEqual([80, 80, 80]);
    expect(await widthOf(page, 'D')).toBe(182);
    await page.keyboard.press('Control+z');
    await expect.poll(() => widthOf(page, 'E')).toBe(112);
    expect(await widthOf(page, 'G')).toBe(49);
  });

  test('a double click makes a column as wide as its longest text, so that no figure is shown smaller', async ({
    page,
  }) => {
    const clerk = new Clerk(page);
    await clerk.fill('E8', '123456789012.5');
    const figure = page.locator('.sheet-text', { hasText: '123,456,789,012' });
    const sizes = () =>
      figure.evaluate((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const cell = line.closest('.ag-cell')?.getBoundingClientRect();
        const { width } = range.getBoundingClientRect();
        return { font: parseFloat(getComputedStyle(line).fontSize), spare: (cell?.width ?? 0) - width };
      });
    expect((await sizes()).font).toBeLessThan(14);
    const { x, y } = borderOf(await boxOf(column(page, 'E')), 'column');
    await page.mouse.dblclick(x, y);
    await expect.poll(() => widthOf(page, 'E')).toBeGreaterThan(112);
    // 10.5 pt; 3 px on both sides at least
    const { font, spare } = await sizes();
    expect(font).toBe(14);
    expect(spare).toBeGreaterThanOrEqual(6);
    expect(spare).toBeLessThan(16);
    // fitting it again changes nothing, so one undo takes back the first
    const fitted = await widthOf(page, 'E');
    const again = borderOf(await boxOf(column(page, 'E')), 'column');
    await page.mouse.dblclick(again.x, again.y);
    await page.keyboard.press('Control+z');
    await expect.poll(() => widthOf(page, 'E')).toBe(112);
    expect(fitted).toBeLessThan(160);
  });

  test('a double click makes a row as high as its wrapped text; merged cells do not count', async ({ page }) => {
    const clerk = new Clerk(page);
    // A2, the only cell of row 2 that is not merged, wraps into two lines
    const { x, y } = borderOf(await boxOf(row(page, 2)), 'row');
    await page.mouse.dblclick(x, y);
    await expect.poll(() => heightOf(page, 2)).toBeLessThan(160);
    const lineHeight = await page
      .locator('.sheet-text', { hasText: '部门职责' })
      .evaluate((line) => parseFloat(getComputedStyle(line).lineHeight));
    const lines = ((await heightOf(page, 2)) - 2) / lineHeight;
    expect(Math.round(lines)).toBe(2);
    await clerk.goTo('A3');
    await page.keyboard.press('Control+z');
    await expect.poll(() => heightOf(page, 2)).toBe(160);
  });

  test('a row dragged to nothing is hidden, and is drawn open again behind the border', async ({ page }) => {
    await drag(page, row(page, 5), 'row', -40);
    await expect(row(page, 5)).toHaveCount(0);
    await drag(page, column(page, 'C'), 'column', -200);
    await expect(column(page, 'C')).toHaveCount(0);
    await expect(column(page, 'B')).toHaveCSS('border-right-style', 'double');
    await expect(row(page, 4)).toHaveCSS('border-bottom-style', 'double');
    const below = await boxOf(row(page, 6));
    await page.mouse.move(below.x + 10, below.y + 2);
    await page.mouse.down();
    await page.mouse.move(below.x + 10, below.y + 32, { steps: 4 });
    await page.mouse.up();
    expect(await heightOf(page, 5)).toBe(30);
    expect(await heightOf(page, 4)).toBe(36);
    const beside = await boxOf(column(page, 'D'));
    await page.mouse.move(beside.x + 2, beside.y + 12);
    await page.mouse.down();
    await page.mouse.move(beside.x + 52, beside.y + 12, { steps: 4 });
    await page.mouse.up();
    expect(await widthOf(page, 'C')).toBe(50);
    await expect(column(page, 'B')).toHaveCSS('border-right-style', 'solid');
    await expect(row(page, 4)).toHaveCSS('border-bottom-style', 'solid');
  });

  test('sizes are saved with the values and stand there when the file is opened again', async ({ page, desk }) => {
    const clerk = new Clerk(page);
    await clerk.fill('E6', '12.5');
    await drag(page, column(page, 'D'), 'column', 68);
    await drag(page, row(page, 5), 'row', 24);
    await drag(page, row(page, 7), 'row', -50);
    await clerk.save();
    const before = partsOf(unprotected(desk.workbook())).get(part) ?? '';
    const after = partsOf(desk.read('无保护.xlsx')).get(part) ?? '';
    expect(cellValues(after).get('E6')).toBe('12.5');
    const columns = (xml: string): string[] => xml.match(/<col [^>]*>/g) ?? [];
    const rows = (xml: string): string[] => xml.match(/<row [^>]*>/g) ?? [];
    expect(columns(after)).toEqual(
      columns(before).with(3, '<col width="35.7109375" customWidth="1" min="4" max="4"/>'),
    );
    expect(rows(after)).toEqual(
      rows(before)
        .with(4, '<row r="5" ht="45" customHeight="1">')
        .with(6, '<row r="7" ht="27" customHeight="1" hidden="1">'),
    );
    await desk.kill();
    await desk.start(`${desk.folder}/无保护.xlsx`);
    await clerk.sees('无保护.xlsx');
    expect(await widthOf(page, 'D')).toBe(250);
    expect(await heightOf(page, 5)).toBe(60);
    await expect(row(page, 7)).toHaveCount(0);
  });

  test('sizes taken back are not saved: the file keeps its bytes', async ({ page, desk }) => {
    const clerk = new Clerk(page);
    const before = desk.read('无保护.xlsx');
    await drag(page, column(page, 'D'), 'column', 68);
    await drag(page, column(page, 'D'), 'column', -68);
    expect(await widthOf(page, 'D')).toBe(182);
    await clerk.save();
    expect(desk.read('无保护.xlsx')).toEqual(before);
  });

  test('unsaved sizes are there again after a crash', async ({ page, desk }) => {
    await drag(page, column(page, 'D'), 'column', 68);
    await expect(page.getByText(/已自动暂存/)).toBeVisible();
    await desk.kill();
    await desk.start();
    await page.getByRole('button', { name: '继续填写' }).click();
    await new Clerk(page).sees('无保护.xlsx');
    expect(await widthOf(page, 'D')).toBe(250);
  });

  test('at 150 % a drag of 60 px on the screen makes 40 px of the sheet', async ({ page }) => {
    await page.getByRole('slider', { name: '显示比例' }).fill('150');
    await expect.poll(() => widthOf(page, 'D')).toBe(273);
    const { x, y } = borderOf(await boxOf(column(page, 'D')), 'column');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await expect(page.getByText('（222 像素）')).toBeVisible();
    const guide = await page.locator('.sheet-guide').boundingBox();
    expect(Math.abs((guide?.x ?? 0) - (x + 61))).toBeLessThan(2);
    await page.mouse.up();
    expect(await widthOf(page, 'D')).toBe(333);
    await drag(page, row(page, 2), 'row', -60);
    expect(await heightOf(page, 2)).toBe(180);
    const fit = borderOf(await boxOf(row(page, 2)), 'row');
    await page.mouse.dblclick(fit.x, fit.y);
    // two lines of 17 px and what is around them: the same as at 100 %
    await expect.poll(() => heightOf(page, 2)).toBe(54);
  });
});

test('a protected form lets rows be made higher and says why its columns stay', async ({ page, desk }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await drag(page, row(page, 3), 'row', 24);
  expect(await heightOf(page, 3)).toBe(60);
  await drag(page, column(page, 'D'), 'column', 68);
  await expect(page.getByText('工作表受保护，不能调整列宽，也不能隐藏或显示列。')).toBeVisible();
  expect(await widthOf(page, 'D')).toBe(182);
});

test('a press in the middle of a heading still selects the row', async ({ page, desk }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  const { x, y, height } = await boxOf(row(page, 3));
  await page.mouse.click(x + 10, y + height / 2);
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('A3');
  expect(await heightOf(page, 3)).toBe(36);
});
