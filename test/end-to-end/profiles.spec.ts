/** 评价规则: the profile of a form is chosen, one of the office is made, handed on as a file, and undone. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { writeProfileText } from '../../shared/document/profile-text';
import { hunan2022 } from '../../shared/forms/profile';
import { Clerk, expect, test } from './running-program';

const filled = readFileSync(fileURLToPath(new URL('../fixtures/project-self-evaluation/filled.xlsx', import.meta.url)));

const dialogOf = (page: Page) => page.getByRole('dialog');

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await page.getByLabel('命令名称').fill('评价规则');
  await page.keyboard.press('Enter');
  await expect(dialogOf(page).getByRole('radiogroup', { name: '评价规则' })).toBeVisible();
}

const weights = (page: Page) => page.getByText('产出指标的分值合计为50，规定为60');

test('a profile of the office is made from a shipped one, used, undone and handed on', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await page.addInitScript(() => Object.assign(window, { showSaveFilePicker: undefined }));
  await desk.start(desk.file('自评表.xlsx', filled));
  await clerk.sees('自评表.xlsx');

  await openDialog(page);
  await dialogOf(page).getByRole('button', { name: '复制后修改 财预〔2020〕10号 自评指标权重' }).click();
  const groups = dialogOf(page).getByRole('group', { name: '一级指标分值' });
  await groups.getByRole('textbox', { name: '分值1' }).fill('六十');
  await dialogOf(page).getByRole('button', { name: '保存' }).click();
  await expect(dialogOf(page).getByText('“一级指标分值 产出指标”应为0或大于0的数。')).toBeVisible();
  await groups.getByRole('textbox', { name: '分值1' }).fill('60');
  await groups.getByRole('textbox', { name: '分值2' }).fill('20');
  await dialogOf(page).getByRole('button', { name: '保存' }).click();
  await dialogOf(page).getByRole('button', { name: '采用' }).click();
  await expect(weights(page)).toBeVisible();

  await openDialog(page);
  const name = '财预〔2020〕10号 自评指标权重（本单位）';
  await expect(dialogOf(page).getByRole('radio', { name })).toBeChecked();
  const download = page.waitForEvent('download');
  await dialogOf(page)
    .getByRole('button', { name: `导出 ${name}` })
    .click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({
    format: 'jibiao-profile',
    version: 1,
    profile: { name, groupWeights: { 产出指标: 60, 效益指标: 20, 满意度指标: 10 } },
  });
  await dialogOf(page).getByRole('button', { name: '取消' }).click();

  await page.keyboard.press('Control+z');
  await expect(weights(page)).toBeHidden();
});

test('a profile of another office is imported; a file that is none is told in words', async ({ desk, page }) => {
  const clerk = new Clerk(page);
  await desk.start(desk.file('自评表.xlsx', filled));
  await clerk.sees('自评表.xlsx');
  await openDialog(page);
  const field = dialogOf(page).getByLabel('评价规则文件');
  await field.setInputFiles(desk.file('说明.json', '{}'));
  await expect(dialogOf(page).getByText('这不是评价规则文件')).toBeVisible();
  const profile = { ...hunan2022, id: 'city-2025', name: '市局 2025 年规则', forms: ['project-self-evaluation'] };
  await field.setInputFiles(desk.file('市局.json', writeProfileText(profile)));
  await expect(dialogOf(page).getByRole('radio', { name: '市局 2025 年规则' })).toBeChecked();
  await dialogOf(page).getByRole('button', { name: '采用' }).click();
  await expect(dialogOf(page)).toBeHidden();
});
