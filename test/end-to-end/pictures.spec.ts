/** Pictures of the workbook: seen where they stand, moved with their rows, cut by frozen panes, printed. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { picture } from '../support/picture';
import { frozenRows, placesOf, scrollTo, setZoom } from './frozen-workbook';
import { Clerk, expect, test } from './running-program';
import type { Desk } from './running-program';

const stamp = (page: Page) => page.getByRole('main').locator('.sheet-picture img[alt="Picture"]');

async function openOddity(desk: Desk, page: Page, name: string): Promise<Clerk> {
  const clerk = new Clerk(page);
  await desk.start(desk.file(name, readFileSync(new URL(`../fixtures/oddities/${name}`, import.meta.url))));
  await clerk.sees(name);
  return clerk;
}

async function openOfficial(desk: Desk, page: Page): Promise<Clerk> {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await stamp(page).waitFor({ state: 'attached' });
  return clerk;
}

/** px of the window */
async function boxOf(of: ReturnType<typeof stamp>) {
  const box = await of.boundingBox();
  if (!box) throw new Error('it is not drawn');
  return box;
}

const scrollToEnd = (page: Page): Promise<void> => scrollTo(page, 10_000, 10_000);

for (const zoom of [0.75, 1.5]) {
  test(`at ${zoom * 100} % the stamp of the official 自评表 stands whole at the corner of I35`, async ({
    desk,
    page,
  }) => {
    await openOfficial(desk, page);
    await setZoom(page, zoom);
    await scrollToEnd(page);
    const { columns, rows, end } = await placesOf(page);
    const box = await boxOf(stamp(page));
    expect(Math.abs(box.x - (columns.get('I')?.from ?? 0))).toBeLessThan(2);
    expect(Math.abs(box.y - (rows.get(35)?.from ?? 0))).toBeLessThan(2);
    expect(box.width).toBeCloseTo(96 * zoom, 0);
    expect(box.height).toBeCloseTo(96 * zoom, 0);
    // it is higher than the last row: the grid scrolls on to its end
    expect(box.y + box.height).toBeGreaterThan((rows.get(35)?.to ?? 0) + 10);
    expect(box.y + box.height).toBeLessThanOrEqual(end.y + 1);
    expect(await stamp(page).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(96);
  });
}

test('a click on the stamp selects the cell below it', async ({ desk, page }) => {
  await openOfficial(desk, page);
  await scrollToEnd(page);
  const { x, y } = await boxOf(stamp(page));
  await page.mouse.click(x + 20, y + 10);
  // the signature line is merged over all columns
  await expect(page.getByRole('textbox', { name: '名称框' })).toHaveValue('A35');
});

test('the stamp goes down with its row when a row is inserted above it, and comes back', async ({ desk, page }) => {
  const clerk = await openOfficial(desk, page);
  await clerk.goTo('D16');
  await scrollToEnd(page);
  const distance = async (): Promise<number> =>
    (await boxOf(stamp(page))).y - ((await placesOf(page)).rows.get(30)?.from ?? 0);
  const before = await distance();
  await page.getByRole('button', { name: '插入行' }).click();
  await expect(page.locator('.sheet-heading.row', { hasText: '36' })).toBeAttached();
  await scrollToEnd(page);
  expect(await distance()).toBeCloseTo(before + 36, 0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.sheet-heading.row', { hasText: '36' })).toHaveCount(0);
  await scrollToEnd(page);
  expect(await distance()).toBeCloseTo(before, 0);
});

test('frozen rows hide the picture that is scrolled below them', async ({ desk, page }) => {
  await openOddity(desk, page, 'indicators-in-a-table-with-charts.xlsx');
  const tall = page.getByRole('main').locator('.sheet-picture img[alt="高.png"]');
  await page.setViewportSize({ width: 700, height: 330 });
  const { rows } = await placesOf(page);
  // F5:F8 while nothing is scrolled
  const before = await boxOf(tall);
  expect(before.y).toBeCloseTo(rows.get(5)?.from ?? 0, 0);
  expect(before.height).toBeCloseTo(80, 0);
  await scrollTo(page, 0, 50);
  const box = await boxOf(tall);
  expect(box.y).toBeCloseTo(before.y - 50, 0);
  const line = (await placesOf(page)).rows.get(frozenRows)?.to ?? 0;
  const colorAt = async (y: number): Promise<string> => {
    const clip = { x: Math.round(box.x) + 10, y: Math.round(y), width: 1, height: 1 };
    const shot = await page.screenshot({ clip });
    return picture(shot).at(0, 0).join();
  };
  expect(await colorAt(line - 5)).toBe('255,255,255');
  expect(await colorAt(line + 5)).toBe('0,0,255');
});

test('a cell of WPS shows its picture, not the formula that stands for it', async ({ desk, page }) => {
  const clerk = await openOddity(desk, page, 'pictures-in-cells-of-wps.xlsx');
  await expect(page.getByRole('main').locator('.sheet-picture img[alt="章"]')).toBeVisible();
  await expect(page.getByRole('main').getByText('DISPIMG')).toHaveCount(0);
  expect(await clerk.textOf('A10')).toContain('DISPIMG');
});

test('the print preview shows the stamp below the table', async ({ desk, page }) => {
  await openOfficial(desk, page);
  await page.keyboard.press('Control+p');
  const paper = page.frameLocator('iframe[title="打印预览"]');
  const printed = paper.getByRole('img', { name: 'Picture' });
  await expect(printed).toBeVisible();
  expect(await printed.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(96);
  const total = await paper.getByText('总分', { exact: true }).boundingBox();
  const box = await boxOf(printed);
  expect(box.y).toBeGreaterThan((total?.y ?? Infinity) + (total?.height ?? 0));
});
