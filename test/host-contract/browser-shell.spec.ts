import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { userFolder } from '../support/user-folder';
import type { UserFolder } from '../support/user-folder';
import { enterShell } from '../support/wire';
import { browserBench } from './browser-bench';
import type { StartedShell } from './browser-bench';
import { hostContract, printContract } from './host-contract';

const program = join(import.meta.dirname, '../../dist/node/local-shell.mjs');

async function startShell(user: UserFolder, file: string | null): Promise<StartedShell> {
  const args = [program, '--no-open', ...(file === null ? [] : [user.path(file)])];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, JIBIAO_DATA: user.data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    address: line.slice(line.indexOf('http')),
    end: async () => {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

test.describe('the built browser shell', () => {
  for (const { name, run } of [...hostContract, ...printContract]) {
    test(name, () =>
      run(async (startFile) => {
        const user = await userFolder();
        if (startFile) await user.put(startFile.name, startFile.bytes);
        return browserBench(user, startFile?.name ?? null, startShell);
      }),
    );
  }

  test('started a second time sends its file to the first', async () => {
    const user = await userFolder();
    await user.put('表.xlsx', new TextEncoder().encode('content'));
    const first = await startShell(user, null);
    const second = await startShell(user, '表.xlsx');
    expect(new URL(second.address).origin).toBe(new URL(first.address).origin);
    const page = await enterShell(second.address);
    expect(await page.invoke('startFile', {})).toMatchObject({ ok: true, answer: { file: { name: '表.xlsx' } } });
    await first.end();
    await user.remove();
  });

  test('ends when its page has been gone a while', async ({ page }) => {
    const user = await userFolder();
    const child = spawn(process.execPath, [program, '--no-open'], {
      env: { ...process.env, JIBIAO_DATA: user.data },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    await page.goto(line.slice(line.indexOf('http')));
    await page.close();
    expect(await exit).toEqual([0, null]);
    await user.remove();
  });
});
