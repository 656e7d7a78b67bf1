/** What a screen reader is told: axe-core's rules for WCAG 2.1 AA and good practice over every state of the page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { openFrozenWorkbook } from './frozen-workbook';
import { Clerk, expect, test, type Desk } from './running-program';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Fluent UI's own: it catches the focus at the ends of a group and sends it on at once, so nobody ever lands there. */
const focusCatchers = '[data-tabster-dummy]';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** Every violation as a sentence with the first places where it was found. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(
    async ({ exclude, runOnly }) => {
      // a button that has just become usable still has its grey words for the moment of a transition
      await Promise.all(
        document
          .getAnimations()
          .filter(({ effect }) => effect !== null && effect.getComputedTiming().endTime !== Infinity)
          .map(({ finished }) => finished),
      );
      const { violations: found } = await window.axe.run(
        { exclude: [exclude] },
        { resultTypes: ['violations'], runOnly },
      );
      return found.map(({ id, help, nodes }) => {
        const places = nodes.slice(0, 3).map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`);
        return `${id}: ${help} — ${places.join(' | ')}`;
      });
    },
    { exclude: focusCatchers, runOnly: rules },
  );
}

async function openForm(desk: Desk, page: Page): Promise<Clerk> {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  return clerk;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** States of the page by name; each begins with the program not yet started. */
const states: Readonly<Record<string, (desk: Desk, page: Page) => Promise<void>>> = {
  home: async (desk, page) => {
    await desk.start();
    await button(page, '打开工作簿').waitFor();
  },
  'an open form with findings': async (desk, page) => {
    const clerk = await openForm(desk, page);
    await clerk.fill('G16', 30);
    await clerk.fill('H16', 60);
    await page.getByText(/得分60超过分值30/).waitFor();
    // one that offers to be mended
    await clerk.fill('B2', '<p>组织开展工会各项工作</p>');
    await page.getByRole('button', { name: /^清除标签/ }).waitFor();
    // all parts of the panel open
    await page.getByRole('button', { name: /^通过/ }).click();
  },
  'an unknown workbook': async (desk, page) => {
    await openFrozenWorkbook(desk, page);
  },
  'the print window': async (desk, page) => {
    await openForm(desk, page);
    await page.keyboard.press('Control+p');
    await button(page, '存为 PDF').waitFor();
  },
  'the dialog for a blank form': async (desk, page) => {
    await openForm(desk, page);
    await button(page, '新建').click();
    await page.getByRole('dialog').waitFor();
  },
  'the menu of a cell': async (desk, page) => {
    const clerk = await openForm(desk, page);
    await clerk.goTo('D16');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
  },
  'the list of commands': async (desk, page) => {
    await openForm(desk, page);
    await page.keyboard.press('Control+Shift+p');
    await page.getByRole('option').first().waitFor();
  },
  'the offers below a cell': async (desk, page) => {
    const clerk = await openForm(desk, page);
    await clerk.goTo('E16');
    await clerk.type('350');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
  },
  'the library of indicators': async (desk, page) => {
    const clerk = await openForm(desk, page);
    await clerk.fill('D16', '指标1：培训期数');
    await page.keyboard.press('Control+Shift+p');
    await page.keyboard.type('指标库');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: '培训期数' }).waitFor();
  },
  'the list of keys': async (desk, page) => {
    await openForm(desk, page);
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
  },
  'the bar for finding and replacing': async (desk, page) => {
    await openForm(desk, page);
    await page.keyboard.press('Control+h');
    await page.keyboard.type('指标');
    await page.getByText('共 ').waitFor();
  },
  'the history': async (desk, page) => {
    const clerk = await openForm(desk, page);
    await clerk.fill('H16', 60);
    await button(page, '操作记录').click();
    await page.getByRole('dialog').waitFor();
  },
  'the large editor': async (desk, page) => {
    const clerk = await openForm(desk, page);
    await clerk.goTo('B2');
    await page.keyboard.press('Control+Shift+e');
    await page.getByRole('dialog').waitFor();
  },
  'the question about unsaved work': async (desk, page) => {
    const clerk = await openForm(desk, page);
    await clerk.fill('H16', 60);
    await button(page, '关闭此文件').click();
    await button(page, '不保存').waitFor();
  },
  'the home page with drafts': async (desk, page) => {
    const clerk = await openForm(desk, page);
    await clerk.fill('H16', 60);
    await page.getByText(/^已自动暂存/).waitFor();
    await desk.kill();
    await desk.start();
    await page.getByText('上次没有保存的内容').first().waitFor();
  },
};

test.describe('in light and in dark colours', () => {
  // axe-core is put into the page, which the page's own policy would refuse; no animation: contrast is that at its end
  test.use({ colorScheme: 'light', bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });
  for (const [name, open] of Object.entries(states)) {
    test(`axe-core finds nothing wrong with ${name}`, async ({ desk, page }) => {
      await open(desk, page);
      const light = await violations(page);
      await turnDark(page);
      expect({ light, dark: await violations(page) }).toEqual({ light: [], dark: [] });
    });
  }
});

/** As the desktop does while the program is open: the page follows without being drawn anew. */
async function turnDark(page: Page): Promise<void> {
  const paper = page.locator('.fui-FluentProvider').first();
  const before = await paper.evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expect(paper).not.toHaveCSS('background-color', before);
}

test('a screen reader hears how large the grid is, and each merged cell once, also where frozen panes cut it', async ({
  desk,
  page,
}) => {
  await openFrozenWorkbook(desk, page);
  const grid = page.getByRole('grid', { name: '工作表 冻结' });
  // 40 rows and 16 columns, and the headings
  await expect(grid).toHaveAttribute('aria-rowcount', '41');
  await expect(grid).toHaveAttribute('aria-colcount', '17');
  for (const [name, rows, columns] of [
    ['A1至F1', null, '6'],
    ['A3至A6', '4', null],
    ['B3至D5', '3', '3'],
    ['B8至D9', '2', '3'],
  ] as const) {
    const cell = page.getByRole('gridcell', { name, exact: true });
    await expect(cell).toHaveCount(1);
    expect(await cell.getAttribute('aria-rowspan'), name).toBe(rows);
    expect(await cell.getAttribute('aria-colspan'), name).toBe(columns);
  }
  const frozenCell = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: 'H3', exact: true }) });
  await expect(frozenCell).toHaveAttribute('aria-rowindex', '4');
  const scrolledCell = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: 'H4', exact: true }) });
  await expect(scrolledCell).toHaveAttribute('aria-rowindex', '5');
  await expect(page.getByRole('rowheader', { name: '4', exact: true })).toHaveCount(1);
});

test('a screen reader hears the active cell, and how far the selection reaches', async ({ desk, page }) => {
  const clerk = await openFrozenWorkbook(desk, page);
  await clerk.goTo('K12');
  await expect(page.getByRole('textbox', { name: 'K12 K12', exact: true })).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('textbox', { name: 'K12 K12 已选定 K12 到 L13', exact: true })).toBeFocused();
});

test('Tab from outside never stops inside the grid but at its text area', async ({ desk, page }) => {
  await openFrozenWorkbook(desk, page);
  const stops = await page.locator('.sheet-view [tabindex="0"]').evaluateAll((elements) => elements.length);
  expect(stops).toBe(0);
});
