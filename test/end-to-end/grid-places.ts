/** Where cells and headings lie on the screen. */
import type { Locator, Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const columnHeading = (page: Page, name: string): Locator =>
  page.locator('.sheet-heading.column', { hasText: new RegExp(`^${name}$`) });

export const rowHeading = (page: Page, number: number): Locator =>
  page.locator('.sheet-heading.row', { hasText: new RegExp(`^${number}$`) });

async function boxOf(heading: Locator): Promise<Point & { readonly width: number; readonly height: number }> {
  const box = await heading.boundingBox();
  if (!box) throw new Error('the heading is not in sight');
  return box;
}

/** The middle of a cell as it is drawn, found by its headings; of a merged cell the part in that row and column. */
export async function middleOf(page: Page, address: string): Promise<Point> {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const heading = await boxOf(columnHeading(page, column));
  const number = await boxOf(rowHeading(page, Number(row)));
  return { x: heading.x + heading.width / 2, y: number.y + number.height / 2 };
}

/** Presses at one point, moves to another and lets go. */
export async function dragBetween(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

export async function clickAt(page: Page, address: string, modifiers: readonly ('Control' | 'Shift')[] = []) {
  const { x, y } = await middleOf(page, address);
  for (const key of modifiers) await page.keyboard.down(key);
  await page.mouse.click(x, y);
  for (const key of modifiers) await page.keyboard.up(key);
}
