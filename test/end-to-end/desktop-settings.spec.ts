/** What the desktop asks for: contrast themes (高对比度) and less motion. */
import { picture, type Color, type Picture } from '../support/picture';
import { openFrozenWorkbook, placesOf } from './frozen-workbook';
import { Clerk, expect, test } from './running-program';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** How many px of a box have a colour; contrast themes draw everything else in two shades without any. */
const colored = (shot: Picture, box: Box): number =>
  count(shot, box, (color) => Math.max(...color) - Math.min(...color) > 40);

/** How many px of a box are as bright as texts and lines are. */
const inked = (shot: Picture, box: Box, colorScheme: 'light' | 'dark'): number =>
  count(shot, box, (color) => (colorScheme === 'light' ? Math.max(...color) < 60 : Math.min(...color) > 195));

function count(shot: Picture, { x: left, y: top, width, height }: Box, holds: (color: Color) => boolean): number {
  let found = 0;
  for (let y = Math.floor(top); y < top + height; y++) {
    for (let x = Math.floor(left); x < left + width; x++) if (holds(shot.at(x, y))) found++;
  }
  return found;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in a ${colorScheme} contrast theme`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

    test('the selection, its headings and the frozen lines stand out', async ({ desk, page }) => {
      const clerk = await openFrozenWorkbook(desk, page);
      await clerk.goTo('K12');
      const { columns, rows, corner } = await placesOf(page);
      const [across, down] = [columns.get('K'), rows.get(12)];
      if (!across || !down) throw new Error('K12 is not in sight');
      const shot = picture(await page.screenshot());
      const cell = { x: across.from - 3, y: down.from - 3, width: across.to - across.from + 6, height: 6 };
      expect(colored(shot, cell)).toBeGreaterThan(across.to - across.from);
      const heading = { x: across.from, y: (rows.get(1)?.from ?? 0) - 24, width: across.to - across.from, height: 22 };
      expect(colored(shot, heading)).toBeGreaterThan((heading.width * heading.height) / 2);
      // across B8:D9, where no line of the table runs
      const frozen = { x: corner.x - 3, y: (rows.get(8)?.from ?? 0) + 3, width: 6, height: 40 };
      expect(inked(shot, frozen, colorScheme)).toBeGreaterThan(35);
    });

    test('a finding marks its cell and the text being typed is framed', async ({ desk, page }) => {
      const clerk = new Clerk(page);
      await desk.start(desk.workbook());
      await clerk.sees('自评表.xlsx');
      await clerk.fill('G16', 30);
      await clerk.fill('H16', 60);
      await clerk.goTo('A15');
      const mark = page.locator('.sheet-mark').first();
      await expect(mark).toBeVisible();
      const box = await mark.boundingBox();
      if (!box) throw new Error('the mark is not in sight');
      // the upper left half of its square
      expect(inked(picture(await page.screenshot()), box, colorScheme)).toBeGreaterThan((box.width * box.height) / 3);
      await clerk.goTo('I16');
      await clerk.type('偏差');
      const editor = await page.locator('.sheet-editor').boundingBox();
      if (!editor) throw new Error('the editor is not in sight');
      const top = { x: editor.x, y: editor.y - 3, width: editor.width, height: 4 };
      expect(colored(picture(await page.screenshot()), top)).toBeGreaterThan(editor.width);
    });
  });
}

test.describe('with less motion asked for', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a dialog is there at once', async ({ desk, page }) => {
    const clerk = new Clerk(page);
    await desk.start(desk.workbook());
    await clerk.sees('自评表.xlsx');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    const longest = await page.evaluate(() =>
      Math.max(0, ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0))),
    );
    expect(longest).toBeLessThan(10);
  });
});
