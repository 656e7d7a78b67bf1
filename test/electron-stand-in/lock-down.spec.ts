import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { userFolder } from '../support/user-folder';
import type { UserFolder } from '../support/user-folder';
import { projectFolder, runMain } from './stand-in';
import type { RunningMain } from './stand-in';

const official = join(projectFolder, 'test/fixtures/official');

const test = base.extend<{ user: UserFolder; main: RunningMain }>({
  // Playwright reads the names of the fixtures it needs from the pattern
  user: async ({}, use) => {
    const user = await userFolder();
    await use(user);
    await user.remove();
  },
  main: async ({ browser, user }, use) => {
    const main = await runMain(browser, { dataFolder: user.data });
    await use(main);
    await main.close();
  },
});

test.describe('main and preload in a stand-in of electron: the page', () => {
  test('gets one function and nothing of Node', async ({ main }) => {
    const page = await main.page();
    const found = await page.evaluate(() => {
      const names = ['require', 'process', 'module', 'Buffer', '__standInSend'];
      const { host } = window as unknown as { host: Record<string, unknown> };
      return { node: names.filter((name) => name in window), host: Object.keys(host), frozen: Object.isFrozen(host) };
    });
    expect(found).toEqual({ node: [], host: ['invoke'], frozen: true });
  });

  test('cannot run scripts that are not its own files', async ({ main }) => {
    const page = await main.page();
    const refused = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          document.body.append(script);
        }),
    );
    expect(refused).toBe('script-src-elem');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  test('can compile the engine that evaluates formulas', async ({ main }) => {
    const page = await main.page();
    // the smallest module: magic number and version
    const compiled = await page.evaluate(async () => {
      const module = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
      return module instanceof WebAssembly.Module;
    });
    expect(compiled).toBe(true);
  });

  test('cannot reach the network', async ({ main }) => {
    const page = await main.page();
    const reached = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  });

  test('cannot leave for another place', async ({ main }) => {
    const page = await main.page();
    await page.evaluate(() => location.assign('https://example.com/'));
    await expect.poll(() => main.log).toContain('navigation stopped https://example.com/');
    expect(page.url()).toBe('https://jibiao.app.invalid/');
  });

  test('cannot open another window', async ({ main }) => {
    const page = await main.page();
    await page.evaluate(() => void window.open('https://example.com/'));
    await expect.poll(() => main.log).toContain('popup deny');
    expect(main.windows).toHaveLength(1);
  });

  test('gets no permission', ({ main }) => {
    for (const name of ['geolocation', 'media', 'notifications', 'clipboard-read']) {
      expect(main.permission(name)).toEqual([false, false]);
    }
  });

  test('is the only one that may call', async ({ main }) => {
    const own = { url: 'app://jibiao/', parent: null };
    expect(await main.callFrom(own, 'information', {})).toMatchObject({ ok: true });
    for (const stranger of [
      null,
      { url: 'https://example.com/', parent: null },
      { url: 'app://jibiao.example.com/', parent: null },
      { url: 'app://print/1', parent: null },
      { url: 'app://jibiao/', parent: own },
    ]) {
      expect(await main.callFrom(stranger, 'information', {})).toMatchObject({ error: { code: 'notAllowed' } });
    }
  });

  test('finds files of its own folder only', async ({ main }) => {
    const page = await main.page();
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['/index.html', '/..%2felectron/main.cjs', '/%2e%2e%2fnode/local-shell.mjs', '/missing.js'].map((path) =>
          fetch(path).then(({ status }) => status),
        ),
      ),
    );
    expect(statuses).toEqual([200, 404, 404, 404]);
  });
});

test.describe('main in a stand-in of electron: the program', () => {
  test('asks for the sandbox and shows no menu', ({ main, user }) => {
    expect(main.log).toEqual(['scheme app', 'sandbox enabled', `userData ${user.data}/electron`, 'menu null']);
  });

  test('started again without a file shows the window that is there', async ({ main, user }) => {
    main.startAgain([], user.files);
    await expect.poll(() => main.windows[0]?.focused).toBe(1);
    expect(main.windows).toHaveLength(1);
  });

  test('started with a file shows it, and again with another in a window of its own', async ({ browser, user }) => {
    await user.put('目标表.xlsx', await readFile(join(official, '部门整体支出绩效目标表.xlsx')));
    await user.put('自评表.xlsx', await readFile(join(official, '部门整体支出绩效自评表.xlsx')));
    const main = await runMain(browser, { dataFolder: user.data, file: user.path('自评表.xlsx') });
    const first = await main.page();
    await expect(first.getByText('自评表.xlsx').first()).toBeVisible();
    const second = await main.windowShownBy(() => main.startAgain(['--some-switch', '目标表.xlsx'], user.files));
    await expect(second.getByText('目标表.xlsx').first()).toBeVisible();
    expect(main.windows).toHaveLength(2);
    await main.close();
  });

  test('ends at once when another instance runs', async ({ browser, user }) => {
    const second = await runMain(browser, { dataFolder: user.data, isSecond: true });
    expect(second.log).toContain('quit');
    expect(second.windows).toEqual([]);
  });
});
