/** Whatever happens to the program, what was typed is there at the next start. */
import { Clerk, expect, test } from './running-program';

test('after kill -9 the next start offers the work again, with the original workbook', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await clerk.fill('B3', 12);
  await clerk.goTo('B14');
  const written = page.waitForResponse(
    (response) =>
      response.url().endsWith('/host/writeDraft') &&
      response.request().postDataBuffer()?.includes(Buffer.from('组织开展职工文体活动')) === true,
  );
  await clerk.type('1、组织开展职工文体活动；');
  // still being typed, not ended with Enter: on disk all the same (how soon: below)
  await written;
  await expect(page.getByText(/已自动暂存/)).toBeVisible();
  await desk.kill();

  await desk.start();
  await expect(page.getByText('上次没有保存的内容')).toBeVisible();
  await page.getByRole('button', { name: '继续填写' }).click();
  await clerk.sees('自评表.xlsx');
  expect(await clerk.textOf('B3')).toBe('12');
  expect(await clerk.textOf('B14')).toBe('1、组织开展职工文体活动；');
  expect(await clerk.textOf('A35')).toContain('单位负责人签字');
  // and it goes back into the same file
  await clerk.save();
  const { cellValues, partsOf } = await import('./workbook-parts');
  const cells = cellValues(partsOf(desk.read('自评表.xlsx')).get('xl/worksheets/sheet1.xml') ?? '');
  expect(cells.get('B14')).toBe('1、组织开展职工文体活动；');
});

test('work that was saved is not offered again', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await clerk.fill('B3', 12);
  await expect(page.getByText(/已自动暂存/)).toBeVisible();
  await clerk.save();
  await desk.kill();
  await desk.start();
  await expect(page.getByRole('button', { name: '打开工作簿' })).toBeVisible();
  await expect(page.getByText('上次没有保存的内容')).toBeHidden();
});

test('undo and redo go over typing, clearing and inserted rows', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await clerk.fill('E16', '450人');
  await clerk.goTo('E16');
  await page.keyboard.press('Delete');
  await clerk.goTo('D17');
  await page.keyboard.press('Control+Shift+Equal');
  expect(await clerk.textOf('C18')).toBe('数量指标');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await clerk.textOf('E16')).toBe('');
  expect(await clerk.textOf('C18')).toBe('质量指标');
  await expect(page.getByText('未保存')).toBeHidden();
  await page.keyboard.press('Control+y');
  expect(await clerk.textOf('E16')).toBe('450人');
});

test('a long text is on disk within a second although the typing never pauses', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await clerk.goTo('B2');
  const written = page.waitForRequest((request) => request.url().endsWith('/host/writeDraft'));
  let typed = 0;
  let isWritten = false;
  void written.then(() => (isWritten = true));
  // a key every 100 ms, for three seconds at the most
  while (!isWritten && typed < 30) {
    await page.keyboard.press('a', { delay: 100 });
    typed += 1;
  }
  expect(isWritten).toBe(true);
  expect(typed).toBeLessThan(15);
});
