import { execFile } from 'node:child_process';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { userFolder } from '../support/user-folder';

const root = join(import.meta.dirname, '../..');
const selfEvaluation = join(root, 'test/fixtures/official/部门整体支出绩效自评表.xlsx');

/** The exit code and both outputs of the built command line. */
function built(...argv: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const program = join(root, 'dist/node/cli.mjs');
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...argv], (error, out, err) => resolve({ code: error?.code ?? 0, out, err }));
  });
}

test('the built command line checks every file of a folder in its thread, and ends', async () => {
  const user = await userFolder();
  await copyFile(selfEvaluation, join(user.files, '1.xlsx'));
  await writeFile(join(user.files, '2.xlsx'), '没有下载完整');
  await copyFile(selfEvaluation, join(user.files, '3.xlsx'));
  const { code, out, err } = await built('check', user.files, '--json');
  expect([code, err]).toEqual([2, '有 1 个文件没有核对，原因写在结果中，请处理后再核对。\n']);
  const { files, findings } = JSON.parse(out) as { files: unknown; findings: unknown };
  const form = { form: 'hunan-department-self-evaluation', sheet: '附件2' };
  expect(files).toMatchObject([
    { file: join(user.files, '1.xlsx'), forms: [form], counts: { error: 0 } },
    { problem: '2.xlsx：这是文本文件，不是 Excel 工作簿，请选择 .xlsx 文件。' },
    { file: join(user.files, '3.xlsx'), forms: [form], counts: { error: 0 } },
  ]);
  expect(findings).toEqual([]);
  await user.remove();
});
