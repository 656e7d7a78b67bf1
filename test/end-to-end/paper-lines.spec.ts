/**
 * The grid on screen is the paper: every line and every text of the official workbooks lies where LibreOffice prints
 * it, up to the scale of the page. How the golden positions were read: test/fixtures/paper-lines/README.md.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goldenNames, goldenPages } from '../support/paper-lines';
import { picture } from '../support/picture';
import { drawnLines, drawnTexts } from './drawn-lines';
import { comparedTexts, differencesOf, fitOf, stripOf } from './paper-on-screen';
import { Clerk, expect, test } from './running-program';

// all rows in sight at once
test.use({ viewport: { width: 1500, height: 3300 } });

/**
 * px between a line on the screen and the same line of the paper at the screen's scale: half a px each for the whole px
 * of the screen, for row heights that are no whole px (20 pt), and for LibreOffice, which rounds them in its own way
 */
const lineTolerance = 1.5;

/** px between the middles of a text here and there: LibreOffice sets the lines of the same font 3 px further apart */
const textTolerance = 7;

for (const name of goldenNames()) {
  test(`${name} has its lines and texts where the paper has them`, async ({ desk, page }) => {
    const path = join(desk.folder, `${name}.xlsx`);
    copyFileSync(fileURLToPath(new URL(`../fixtures/official/${name}.xlsx`, import.meta.url)), path);
    await desk.start(path);
    await new Clerk(page).sees(`${name}.xlsx`);
    // the header counts as a row
    const rows = Number(await page.locator('[aria-rowcount]').getAttribute('aria-rowcount')) - 1;
    await expect(page.locator('.sheet-heading.row')).toHaveCount(rows);
    const cornerBox = await page.locator('.sheet-heading.corner').boundingBox();
    const main = await page.locator('main').boundingBox();
    if (!cornerBox || !main) throw new Error('the grid is not in sight');
    const area = {
      left: cornerBox.x + cornerBox.width,
      top: cornerBox.y + cornerBox.height,
      right: main.x + main.width,
      bottom: main.y + main.height,
    };
    // the selection frame lies over the lines of its cell, and is drawn again when formulas have been calculated
    await page.evaluate(() => {
      const unframed = new CSSStyleSheet();
      unframed.replaceSync('.sheet-frame, .sheet-fill-handle { visibility: hidden }');
      document.adoptedStyleSheets.push(unframed);
    });
    const drawn = drawnLines(picture(await page.screenshot()), area);
    const pages = goldenPages(name);
    const paper = stripOf(pages.filter(({ horizontal }) => horizontal.length > 0));
    const x = fitOf(paper.vertical, drawn.vertical);
    const y = fitOf(paper.horizontal, drawn.horizontal);
    expect(Math.abs(x.scale / y.scale - 1), 'wide and high at the same scale').toBeLessThan(0.005);
    expect(differencesOf(paper.horizontal, drawn.horizontal, y, x, lineTolerance), 'horizontal lines').toEqual([]);
    expect(differencesOf(paper.vertical, drawn.vertical, x, y, lineTolerance), 'vertical lines').toEqual([]);

    // signatures that LibreOffice puts on a page of their own
    const apart = pages.filter(({ horizontal }) => horizontal.length === 0).flatMap(({ texts }) => texts);
    const texts = (await drawnTexts(page)).filter(
      ({ lines }) => !apart.some(({ text }) => lines[0]?.text.startsWith(text)),
    );
    const compared = comparedTexts(texts, paper.texts, x, y);
    expect(compared.length).toBeGreaterThan(15);
    expect(compared.map(({ screen }) => screen)).toEqual(compared.map(({ paper: lines }) => lines));
    const misplaced = compared.filter(({ offset }) => Math.abs(offset) > textTolerance);
    expect(misplaced, 'texts higher or lower than on paper').toEqual([]);
  });
}
