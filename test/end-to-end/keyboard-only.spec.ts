/** The whole job without a mouse: fill, insert rows, see what is wrong and go there, save, look at the print. */
import type { Page } from '@playwright/test';
import { expect, test } from './running-program';
import { cellValues, partsOf } from './workbook-parts';

const nameBox = (page: Page) => page.getByRole('textbox', { name: '名称框' });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Ctrl+G, the address, Enter. */
async function goTo(page: Page, address: string): Promise<void> {
  await press(page, 'Control+g');
  await page.keyboard.type(address);
  await press(page, 'Enter');
  await expect(nameBox(page)).toHaveValue(address);
}

test('the form is filled, put right, saved and looked at by keys alone', async ({ desk, page }) => {
  await desk.start(desk.workbook());
  await page.locator('.sheet-editor').waitFor({ state: 'attached' });

  await goTo(page, 'E6');
  await page.keyboard.type('299.59');
  await press(page, 'Tab');
  await page.keyboard.type('299.59');
  await press(page, 'Enter');
  await goTo(page, 'E5');
  await page.keyboard.type('300');
  await press(page, 'Tab');
  await page.keyboard.type('299.59');
  await press(page, 'Enter');

  // a row more for 数量指标, a row moved up, the numbers put right
  await goTo(page, 'D17');
  await press(page, 'Control+Shift+Equal');
  await expect(nameBox(page)).toHaveValue('D18');
  await page.keyboard.type('指标9：慰问人次');
  await press(page, 'Enter', 'ArrowUp', 'Alt+ArrowUp', 'Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await press(page, 'Escape', 'Control+Shift+p');
  await page.keyboard.type('重新编号');
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', { name: '编辑栏' })).toHaveValue('指标2：慰问人次');

  await goTo(page, 'G16');
  await page.keyboard.type('30');
  await press(page, 'Tab');
  await page.keyboard.type('60');
  await press(page, 'Enter');

  // F6 twice: toolbar, findings; down to the finding about the score, Enter goes to its cell
  await press(page, 'F6', 'F6');
  const finding = page.getByRole('button', { name: /得分60超过分值30/ });
  for (let tab = 0; tab < 12 && !(await finding.evaluate((button) => button === document.activeElement)); tab++) {
    await press(page, 'Tab');
  }
  await expect(finding).toBeFocused();
  await press(page, 'Enter');
  await expect(nameBox(page)).toHaveValue('H16');
  await page.keyboard.type('30');
  await press(page, 'Enter');
  await expect(finding).toBeHidden();

  await press(page, 'Control+s');
  await page.getByText(/^已保存：/).waitFor();
  const cells = cellValues(partsOf(desk.read('自评表.xlsx')).get('xl/worksheets/sheet1.xml') ?? '');
  expect(cells.get('D17')).toBe('指标2：慰问人次');
  expect(cells.get('H16')).toBe('30');
  expect(cells.get('E5')).toBe('300');

  await press(page, 'Control+p');
  await expect(page.getByRole('button', { name: '存为 PDF' })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.locator('.sheet-editor')).toBeFocused();
});
