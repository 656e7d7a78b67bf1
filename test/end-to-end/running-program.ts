/** The built browser shell as a user starts it, and its page in a real Chromium. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const official = join(root, 'test/fixtures/official/部门整体支出绩效自评表.xlsx');

export interface Desk {
  /** a folder of the user's, with `name` copied into it when it is the official workbook */
  readonly folder: string;
  /** puts the official 自评表 into the folder and gives its path */
  workbook(name?: string): string;
  /** puts any bytes into the folder and gives the path */
  file(name: string, bytes: string | Uint8Array): string;
  read(name: string): Uint8Array;
  /** starts the program, with a file or without, and shows it in the page */
  start(file?: string): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
}

/** `desk`: a user's folder and the program over it; drafts are kept over restarts within one test. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ page }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'jibiao-desk-'));
    let running: ChildProcess | null = null;
    const desk: Desk = {
      folder,
      workbook: (name = '自评表.xlsx') => {
        const path = join(folder, name);
        copyFileSync(official, path);
        return path;
      },
      file: (name, bytes) => {
        const path = join(folder, name);
        writeFileSync(path, bytes);
        return path;
      },
      read: (name) => new Uint8Array(readFileSync(join(folder, name))),
      start: async (file) => {
        const started = startShell(file, join(folder, 'data'));
        running = started.process;
        await page.goto(await started.address);
      },
      kill: async () => {
        if (running) await ended(running);
        running = null;
      },
    };
    await use(desk);
    await desk.kill();
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const exit = once(process, 'exit');
  process.kill('SIGKILL');
  await exit;
}

function startShell(file: string | undefined, data: string): { process: ChildProcess; address: Promise<string> } {
  const shell = spawn(
    process.execPath,
    [join(root, 'dist/node/local-shell.mjs'), '--no-open', ...(file ? [file] : [])],
    {
      env: { ...process.env, JIBIAO_DATA: data },
    },
  );
  const address = new Promise<string>((resolve, reject) => {
    shell.stdout.on('data', (text: Buffer) => {
      const found = /http:\S+/.exec(text.toString());
      if (found) resolve(found[0]);
    });
    shell.on('exit', (code) => reject(new Error(`the browser shell ended with ${code}`)));
  });
  return { process: shell, address };
}

/** What a clerk does with the keyboard. */
export class Clerk {
  constructor(readonly page: Page) {}

  /** waits until a workbook is open and the grid has the keyboard */
  async sees(fileName: string): Promise<void> {
    await this.page.getByText(fileName).first().waitFor();
    await this.page.locator('.sheet-editor').waitFor({ state: 'attached' });
  }

  /** name box, address, Enter */
  async goTo(address: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '名称框' }).fill(address);
    await this.page.keyboard.press('Enter');
  }

  /** types text as keys would bring it, Alt+Enter for line breaks; does not end the edit */
  async type(text: string | number): Promise<void> {
    for (const [index, line] of String(text).split('\n').entries()) {
      if (index > 0) await this.page.keyboard.press('Alt+Enter');
      await this.page.keyboard.insertText(line);
    }
  }

  async fill(address: string, text: string | number): Promise<void> {
    await this.goTo(address);
    await this.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** what the formula bar says of a cell: its text, or its formula */
  async textOf(address: string): Promise<string> {
    await this.goTo(address);
    return this.page.getByRole('textbox', { name: '编辑栏' }).inputValue();
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await this.page.getByText(/^已保存：/).waitFor();
  }
}
