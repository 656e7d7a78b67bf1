/** A workbook made to do harm, opened while another one is being filled in. */
import { hostileWorkbooks } from '../hostile/support/hostile-workbooks';
import { Clerk, expect, test } from './running-program';

const hostile: readonly (readonly [name: string, sentence: RegExp])[] = [
  ['a million styled blank cells', /过大/],
  ['a sheet of 300 MiB that says 100 bytes', /损坏/],
  ['billion laughs', /DOCTYPE/],
];

test('is refused while the open one goes on being filled in, calculated and saved', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  page.on('filechooser', () => undefined);
  await page.addInitScript(() => Object.assign(window, { showOpenFilePicker: undefined }));
  await desk.start(desk.workbook());
  await clerk.sees('自评表.xlsx');
  await clerk.fill('E5', 200);
  await clerk.save();
  for (const [name, sentence] of hostile) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await (await chooser).setFiles(desk.file('别人给的.xlsx', hostileWorkbooks[name]?.make() ?? ''));
    await expect(page.getByRole('alert').filter({ hasText: sentence }), name).toBeVisible();
    await page.getByRole('button', { name: '关闭提示' }).click();
  }
  await clerk.fill('F5', 190);
  await expect(page.getByText('得分合计 9.5')).toBeVisible();
  await clerk.save();
  expect(await clerk.textOf('F5')).toBe('190');
});
