/** Merged cells are one piece and lines are unbroken at every zoom and on every screen, also where panes are frozen. */
import type { Page } from '@playwright/test';
import { picture, type Picture } from '../support/picture';
import type { Area } from './drawn-lines';
import { openFrozenWorkbook, partsInSight, placesOf, scrollTo, setZoom, type Rectangle } from './frozen-workbook';
import { expect, test as base } from './running-program';

/**
 * A browser with a real device scale. The emulated one draws what is pinned at fractional px and shows seams that no
 * screen has.
 */
const test = base.extend<{ deviceScale: number }>({
  deviceScale: [1, { option: true }],
  page: async ({ playwright, launchOptions, deviceScale }, use) => {
    const scaled = [`--force-device-scale-factor=${deviceScale}`, '--window-size=1100,760'];
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), ...scaled],
    });
    await use(await browser.newPage({ viewport: null, locale: 'zh-CN' }));
    await browser.close();
  },
});

const merges: Readonly<Record<string, Rectangle & { readonly fill: string }>> = {
  A1至F1: { columns: 'ABCDEF', rows: [1, 1], fill: '217,225,242' },
  A3至A6: { columns: 'A', rows: [3, 6], fill: '226,239,218' },
  B3至D5: { columns: 'BCD', rows: [3, 5], fill: '255,242,204' },
  F3至G5: { columns: 'FG', rows: [3, 5], fill: '252,228,214' },
  B8至D9: { columns: 'BCD', rows: [8, 9], fill: '237,237,237' },
  F8至H10: { columns: 'FGH', rows: [8, 10], fill: '255,255,255' },
};

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2];

// twelve pictures each, of up to 2200 × 1500 px
test.describe.configure({ timeout: 120_000 });

for (const deviceScale of [1, 1.25, 1.5, 2]) {
  test.describe(`at ${deviceScale} device px per px`, () => {
    test.use({ deviceScale });

    test('no seam in merged cells and no gap in lines', async ({ desk, page }) => {
      const clerk = await openFrozenWorkbook(desk, page);
      // a selected cell far away: its frame covers nothing looked at
      await clerk.goTo('P40');
      const found: string[] = [];
      for (const zoom of zooms) {
        await setZoom(page, zoom);
        for (const [left, top] of [
          [0, 0],
          [35, 21],
        ] as const) {
          await scrollTo(page, left, top);
          const faults = await faultsOf(page, deviceScale);
          found.push(...faults.map((fault) => `zoom ${zoom}, scrolled by ${left}, ${top}: ${fault}`));
        }
      }
      expect(found).toEqual([]);
    });
  });
}

async function faultsOf(page: Page, scale: number): Promise<string[]> {
  const places = await placesOf(page);
  const letters = await lettersOf(page);
  const shot = picture(await page.screenshot());
  const faults: string[] = [];
  const inSight = Object.values(merges).filter((merge) => partsInSight(places, merge).length > 0);
  if (inSight.length < 3) faults.push('too few merged cells are in sight');
  for (const [name, merge] of Object.entries(merges)) {
    for (const part of partsInSight(places, merge)) {
      const other = otherColor(
        shot,
        inDevicePixels(part, scale),
        letters.map((area) => inDevicePixels(area, scale)),
        merge.fill,
      );
      if (other) faults.push(`${name} is not of one colour: ${other}`);
    }
  }
  for (const [name, rectangle] of Object.entries({ ...merges, K12: { columns: 'K', rows: [12, 12] as const } })) {
    for (const part of partsInSight(places, rectangle)) {
      const area = inDevicePixels(part, scale);
      const isLast = Math.abs(part.bottom - (places.rows.get(rectangle.rows[1])?.to ?? 0)) < 0.5;
      if (isLast && !hasLineBelow(shot, area)) faults.push(`${name} has a gap in the line below`);
      const isLastColumn = Math.abs(part.right - (places.columns.get(rectangle.columns.slice(-1))?.to ?? 0)) < 0.5;
      if (isLastColumn && !hasLineRight(shot, area)) faults.push(`${name} has a gap in the line on its right`);
    }
  }
  return faults;
}

/** Texts, in px of the window. */
const lettersOf = (page: Page): Promise<Area[]> =>
  page.locator('.sheet-text').evaluateAll((lines) =>
    lines.map((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left: left - 2, top: top - 2, right: right + 2, bottom: bottom + 2 };
    }),
  );

const inDevicePixels = ({ left, top, right, bottom }: Area, scale: number): Area => ({
  left: Math.round(left * scale),
  top: Math.round(top * scale),
  right: Math.round(right * scale),
  bottom: Math.round(bottom * scale),
});

/** device px at each side of a cell that belong to the lines around it */
const edge = 5;

function otherColor(shot: Picture, area: Area, letters: readonly Area[], fill: string): string | null {
  const due = fill.split(',').map(Number);
  for (let y = area.top + edge; y < area.bottom - edge; y++) {
    for (let x = area.left + edge; x < area.right - edge; x++) {
      const color = shot.at(x, y);
      if (color.every((part, index) => part === due[index])) continue;
      const isLetter = letters.some(({ left, top, right, bottom }) => x >= left && x < right && y >= top && y < bottom);
      if (!isLetter) return `${color.join()} at ${x}, ${y}`;
    }
  }
  return null;
}

const near = Array.from({ length: 2 * edge + 1 }, (_, index) => index - edge);

const isDark = (shot: Picture, x: number, y: number): boolean => shot.brightness(x, y) < 100;

const hasLineBelow = (shot: Picture, { left, right, bottom }: Area): boolean =>
  near.some((by) => every(left + edge, right - edge, (x) => isDark(shot, x, bottom + by)));

const hasLineRight = (shot: Picture, { top, right, bottom }: Area): boolean =>
  near.some((by) => every(top + edge, bottom - edge, (y) => isDark(shot, right + by, y)));

function every(from: number, to: number, test: (at: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (!test(at)) return false;
  return true;
}
