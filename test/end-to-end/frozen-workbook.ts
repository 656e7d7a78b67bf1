/** frozen-panes-cut-merges.xlsx: three frozen rows, two frozen columns, and where its cells lie on the screen. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Area } from './drawn-lines';
import { Clerk, type Desk } from './running-program';

const name = 'frozen-panes-cut-merges.xlsx';
const fixture = new URL(`../fixtures/oddities/${name}`, import.meta.url);

export const frozenRows = 3;
export const frozenColumns = 'AB';

export async function openFrozenWorkbook(desk: Desk, page: Page): Promise<Clerk> {
  const clerk = new Clerk(page);
  await desk.start(desk.file(name, readFileSync(fixture)));
  await clerk.sees(name);
  return clerk;
}

/** Whole px of the sheet at 100 %; waits until the grid has drawn what came into sight. */
export async function scrollTo(page: Page, left: number, top: number): Promise<void> {
  const viewport = page.locator('.ag-grid-viewport');
  await viewport.evaluate((element, to) => element.scrollTo(to), { left, top });
  // two frames: AG Grid draws new rows in the first one
  await viewport.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** 0.5–2, by the slider of the status bar. */
export async function setZoom(page: Page, zoom: number): Promise<void> {
  await page.getByRole('slider', { name: '显示比例' }).fill(String(Math.round(zoom * 100)));
  await page.getByText(`${Math.round(zoom * 100)}%`).waitFor();
  await scrollTo(page, 0, 0);
}

/** Where the columns and rows that are in sight lie, in px of the window. */
export interface Places {
  readonly columns: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
  readonly rows: ReadonlyMap<number, { readonly from: number; readonly to: number }>;
  /** where the frozen part ends and where the grid ends */
  readonly corner: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
}

export async function placesOf(page: Page): Promise<Places> {
  const boxes = (kind: string) =>
    page.locator(`.sheet-heading.${kind}`).evaluateAll((headings) =>
      headings.map((heading) => {
        const { left, right, top, bottom } = heading.getBoundingClientRect();
        return { text: heading.textContent ?? '', left, right, top, bottom };
      }),
    );
  const columns = new Map((await boxes('column')).map(({ text, left, right }) => [text, { from: left, to: right }]));
  const rows = new Map((await boxes('row')).map(({ text, top, bottom }) => [Number(text), { from: top, to: bottom }]));
  const end = await page.locator('.ag-grid-viewport').evaluate((viewport) => {
    const { left, top, width } = viewport.getBoundingClientRect();
    const scale = width / (viewport as HTMLElement).offsetWidth;
    return { x: left + viewport.clientWidth * scale, y: top + viewport.clientHeight * scale };
  });
  return { columns, rows, corner: { x: columns.get('B')?.to ?? 0, y: rows.get(frozenRows)?.to ?? 0 }, end };
}

export interface Rectangle {
  readonly columns: string;
  readonly rows: readonly [first: number, last: number];
}

/** The parts of a rectangle of cells that are in sight, one per region; px of the window. */
export function partsInSight(places: Places, { columns, rows: [first, last] }: Rectangle): Area[] {
  const isFrozenColumn = (column: string): boolean => frozenColumns.includes(column);
  const columnParts = [[...columns].filter(isFrozenColumn), [...columns].filter((column) => !isFrozenColumn(column))];
  const rowNumbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const rowParts = [rowNumbers.filter((row) => row <= frozenRows), rowNumbers.filter((row) => row > frozenRows)];
  return columnParts.flatMap((columnPart, x) =>
    rowParts.flatMap((rowPart, y): Area[] => {
      const across = columnPart.flatMap((column) => places.columns.get(column) ?? []);
      const down = rowPart.flatMap((row) => places.rows.get(row) ?? []);
      if (across.length === 0 || down.length === 0) return [];
      const area = {
        left: Math.max(across[0]?.from ?? 0, x === 1 ? places.corner.x : 0),
        top: Math.max(down[0]?.from ?? 0, y === 1 ? places.corner.y : 0),
        right: Math.min(across.at(-1)?.to ?? 0, places.end.x),
        bottom: Math.min(down.at(-1)?.to ?? 0, places.end.y),
      };
      return area.right > area.left && area.bottom > area.top ? [area] : [];
    }),
  );
}
