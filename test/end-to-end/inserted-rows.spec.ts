/** Rows put in and taken out are drawn alone, the others stay: what is seen must be what a grid drawn anew shows. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Clerk, expect, test } from './running-program';

/** Pictures, as hashes, of the sheet as seen from its first rows, and scrolled to a cell below the changed rows. */
async function pictures(clerk: Clerk, page: Page): Promise<string[]> {
  const taken: string[] = [];
  for (const address of ['A2', 'G24', 'G33']) {
    await clerk.goTo(address);
    // two frames: AG Grid draws rows that come into sight in the next one
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const picture = await page.locator('.sheet-view').screenshot();
    taken.push(createHash('sha256').update(picture).digest('hex'));
  }
  return taken;
}

/** Another sheet and back: the grid is made anew. */
async function drawAnew(page: Page): Promise<void> {
  await page.keyboard.press('Control+PageDown');
  await expect(page.getByRole('tab', { name: '填报说明' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+PageUp');
  await expect(page.getByRole('tab', { name: '附件2' })).toHaveAttribute('aria-selected', 'true');
  await page.locator('.sheet-text').first().waitFor();
}

test('rows put in look as in a grid drawn anew, and so do those left after undo', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  const atFirst = await pictures(clerk, page);
  await clerk.goTo('G17');
  await page.keyboard.press('Control+Shift+Equal');
  await clerk.fill('D18', '新增的指标');
  await clerk.goTo('G20');
  await page.keyboard.press('Control+Shift+Equal');
  await page.keyboard.press('Control+Shift+Equal');
  const shown = await pictures(clerk, page);
  expect(shown[1]).not.toBe(atFirst[1]);
  await drawAnew(page);
  expect(await pictures(clerk, page)).toEqual(shown);
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
  expect(await pictures(clerk, page)).toEqual(atFirst);
});
