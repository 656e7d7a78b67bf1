/** Guard for updates of AG Grid: the sheet reaches for a few of its internal elements by class names of version 36.2. */
import { openFrozenWorkbook } from './frozen-workbook';
import { expect, test } from './running-program';

/** Looked up by renderer/sheet-view/grid-parts.ts; one element each. */
const parts = {
  '.ag-grid-viewport': 'scrolls both ways',
  '.ag-grid-scrolling-container': 'holds the rows that scroll, and with them the selection frame',
  '.ag-grid-pinned-top-rows-container': 'holds the frozen rows, and with them their part of the selection frame',
};

/** Restyled by renderer/sheet-view/sheet-view.css; many elements each. */
const styled = {
  '.ag-row > .ag-grid-pinned-left-cells': 'the frozen cells of a row, on white paper',
  '.ag-row .ag-cell > .sheet-slice': 'a cell that the sheet draws',
  '.ag-header .ag-header-cell .sheet-heading': 'a column heading',
};

test('AG Grid still has the internal elements that the sheet view is built on', async ({ desk, page }) => {
  await openFrozenWorkbook(desk, page);
  for (const [selector, use] of Object.entries(parts)) {
    const sentence = `AG Grid has another ${selector} (${use}) than 36.2: see renderer/sheet-view/grid-parts.ts`;
    await expect(page.locator(`.sheet-view ${selector}`), sentence).toHaveCount(1);
  }
  for (const [selector, use] of Object.entries(styled)) {
    const sentence = `AG Grid has no ${selector} (${use}) as 36.2 has: see renderer/sheet-view/sheet-view.css`;
    expect(await page.locator(`.sheet-view ${selector}`).count(), sentence).toBeGreaterThan(1);
  }
  const scroller = page.locator('.ag-grid-viewport');
  await scroller.evaluate((element) => element.scrollTo(40, 60));
  const scrolled = await scroller.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
  expect(scrolled, '.ag-grid-viewport no longer scrolls both ways').toEqual([40, 60]);
});
