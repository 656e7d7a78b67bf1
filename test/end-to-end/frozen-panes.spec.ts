/** Selecting and editing where rows and columns are frozen: every region behaves as if nothing were frozen. */
import type { Page } from '@playwright/test';
import { picture } from '../support/picture';
import type { Area } from './drawn-lines';
import { openFrozenWorkbook, placesOf, scrollTo, setZoom } from './frozen-workbook';
import { expect, test } from './running-program';

const nameBox = (page: Page) => page.getByRole('textbox', { name: '名称框' });

/** A cell of each region that is in sight after scrolling by 120 px both ways. */
const regions = { corner: 'B2', top: 'F2', left: 'A9', main: 'J12' };

async function middleOf(page: Page, address: string): Promise<{ x: number; y: number }> {
  const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  const places = await placesOf(page);
  const across = places.columns.get(column);
  const down = places.rows.get(Number(row));
  if (!across || !down) throw new Error(`${address} is not in sight`);
  return { x: (across.from + across.to) / 2, y: (down.from + down.to) / 2 };
}

async function click(page: Page, address: string): Promise<void> {
  const { x, y } = await middleOf(page, address);
  await page.mouse.click(x, y);
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await middleOf(page, from), await middleOf(page, to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

/** The box around everything in the colour of the selection frame among the cells; px of the window. */
async function framed(page: Page): Promise<Area> {
  const { columns, rows, end } = await placesOf(page);
  const [left, top] = [columns.get('A')?.from ?? 0, rows.get(1)?.from ?? 0];
  const shot = picture(await page.screenshot({ clip: { x: left, y: top, width: end.x - left, height: end.y - top } }));
  const found = { left: Infinity, top: Infinity, right: 0, bottom: 0 };
  for (let y = 0; y < shot.height; y++) {
    for (let x = 0; x < shot.width; x++) {
      if (shot.at(x, y).join() !== accent) continue;
      found.left = Math.min(found.left, left + x);
      found.top = Math.min(found.top, top + y);
      found.right = Math.max(found.right, left + x);
      found.bottom = Math.max(found.bottom, top + y);
    }
  }
  return found;
}

/** #107c41, Excel's green */
const accent = '16,124,65';

for (const zoom of [1, 1.25]) {
  test(`at ${zoom * 100} % a click and typing reach the cells of all four regions after scrolling`, async ({
    desk,
    page,
  }) => {
    const clerk = await openFrozenWorkbook(desk, page);
    await setZoom(page, zoom);
    for (const [name, address] of Object.entries(regions)) {
      await scrollTo(page, 120, 120);
      await click(page, address);
      await expect(nameBox(page), name).toHaveValue(address);
      const across = (await placesOf(page)).columns.get(address.slice(0, 1));
      const frame = await framed(page);
      expect(Math.abs(frame.left - (across?.from ?? 0)), name).toBeLessThan(4 * zoom);
      expect(Math.abs(frame.right - (across?.to ?? 0)), name).toBeLessThan(4 * zoom);
      const middle = await middleOf(page, address);
      await page.keyboard.type('12');
      const editor = await page.locator('.sheet-editor').boundingBox();
      expect(Math.abs((editor?.x ?? 0) + (editor?.width ?? 0) / 2 - middle.x), name).toBeLessThan(3 * zoom);
      expect(Math.abs((editor?.y ?? 0) + (editor?.height ?? 0) / 2 - middle.y), name).toBeLessThan(3 * zoom);
      await page.keyboard.press('Enter');
      expect(await clerk.textOf(address), name).toBe('12');
    }
  });
}

test('a drag from the frozen corner into the scrolled part selects everything between', async ({ desk, page }) => {
  const clerk = await openFrozenWorkbook(desk, page);
  await scrollTo(page, 120, 120);
  await drag(page, 'B2', 'J12');
  await expect(nameBox(page)).toHaveValue('B2');
  const { columns, rows } = await placesOf(page);
  const frame = await framed(page);
  // A1:F1 and A3:A6 belong to no selected place; B3:D5, F3:G5, B8:D9 and F8:H10 lie within
  expect(Math.abs(frame.left - (columns.get('B')?.from ?? 0))).toBeLessThan(4);
  expect(Math.abs(frame.top - (rows.get(2)?.from ?? 0))).toBeLessThan(4);
  expect(Math.abs(frame.right - (columns.get('J')?.to ?? 0))).toBeLessThan(4);
  expect(Math.abs(frame.bottom - (rows.get(12)?.to ?? 0))).toBeLessThan(4);
  await page.keyboard.press('Delete');
  // in sight, scrolled away, and beside the selection
  expect(await clerk.textOf('B2')).toBe('');
  expect(await clerk.textOf('C7')).toBe('');
  expect(await clerk.textOf('J12')).toBe('');
  expect(await clerk.textOf('A9')).toBe('A9');
  expect(await clerk.textOf('K12')).toBe('K12');
  expect(await clerk.textOf('C13')).toBe('C13');
});

test('a drag from the scrolled part up into the frozen rows scrolls back to the top, then selects there', async ({
  desk,
  page,
}) => {
  const clerk = await openFrozenWorkbook(desk, page);
  await scrollTo(page, 120, 120);
  const [start, end] = [await middleOf(page, 'J12'), await middleOf(page, 'I2')];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await expect.poll(() => page.locator('.ag-grid-viewport').evaluate((viewport) => viewport.scrollTop)).toBe(0);
  await page.mouse.move(end.x + 1, end.y);
  await page.mouse.up();
  await expect(nameBox(page)).toHaveValue('J12');
  await page.keyboard.press('Delete');
  expect(await clerk.textOf('I2')).toBe('');
  expect(await clerk.textOf('J5')).toBe('');
  expect(await clerk.textOf('H5')).toBe('H5');
  expect(await clerk.textOf('J13')).toBe('J13');
});

/** The pixels of the cells that are frozen both ways, without headings. */
async function frozenPixels(page: Page, part: 'corner' | 'rows' | 'columns'): Promise<string> {
  const { corner, end, columns, rows } = await placesOf(page);
  const left = columns.get('A')?.from ?? 0;
  const top = rows.get(1)?.from ?? 0;
  const right = part === 'rows' ? end.x : corner.x;
  const bottom = part === 'columns' ? end.y : corner.y;
  const shot = await page.screenshot({ clip: { x: left, y: top, width: right - left, height: bottom - top } });
  const { width, height, at } = picture(shot);
  const lines: string[] = [];
  // the last two px are the line that marks the frozen panes
  for (let y = 0; y < height - 2; y++) {
    lines.push(Array.from({ length: width - 2 }, (_, x) => at(x, y).join()).join(' '));
  }
  return lines.join('\n');
}

for (const zoom of [0.75, 1, 1.25]) {
  test(`at ${zoom * 100} % nothing that is scrolled away shines through frozen cells`, async ({ desk, page }) => {
    const clerk = await openFrozenWorkbook(desk, page);
    await clerk.goTo('P40');
    await setZoom(page, zoom);
    const corner = await frozenPixels(page, 'corner');
    const rows = await frozenPixels(page, 'rows');
    const columns = await frozenPixels(page, 'columns');
    await scrollTo(page, 0, 45);
    expect(await frozenPixels(page, 'rows'), 'rows').toBe(rows);
    await scrollTo(page, 113, 0);
    expect(await frozenPixels(page, 'columns'), 'columns').toBe(columns);
    await scrollTo(page, 113, 45);
    expect(await frozenPixels(page, 'corner'), 'corner').toBe(corner);
  });
}

test('neither the selection frame nor the editor is drawn over frozen cells', async ({ desk, page }) => {
  const clerk = await openFrozenWorkbook(desk, page);
  await clerk.goTo('P40');
  await scrollTo(page, 0, 0);
  const frozen = await frozenPixels(page, 'rows');
  await click(page, 'E6');
  await page.keyboard.type('写到一半');
  await expect(page.locator('.sheet-editor')).toBeVisible();
  // E6 lies half under the frozen rows
  const { rows, corner } = await placesOf(page);
  const row = rows.get(6) ?? { from: 0, to: 0 };
  await scrollTo(page, 0, Math.round((row.from + row.to) / 2 - corner.y));
  expect(await frozenPixels(page, 'rows')).toBe(frozen);
  await page.keyboard.press('Enter');
  expect(await clerk.textOf('E6')).toBe('写到一半');
});
