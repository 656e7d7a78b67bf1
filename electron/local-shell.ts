/**
 * The browser shell as a program: serves the page on 127.0.0.1 (the wire is described in local-server.ts), opens it in
 * a window of Chromium, and ends when the page has been gone a while.
 *
 *   node dist/node/local-shell.mjs [FILE.xlsx] [--no-open]
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { findBrowser, htmlToPdf, noBrowserMessage, openWindow } from './chromium';
import { dataFolder } from './data-folder';
import { startLocalServer } from './local-server';
import { createMachineHost } from './machine-host';
import type { Ports } from './machine-host';
import { watchPages } from './page-watch';
import { releaseLock, takeLock } from './shell-lock';
import { HostError } from '../shared/host';

/** ms; a page that reloads is back well within this time */
const patience = 15_000;
const firstPatience = 10 * 60_000;

function pageAsksItself(): Promise<never> {
  return Promise.reject(new HostError('unavailable', '请在页面中选择文件。'));
}

const ports: Ports = {
  shell: 'browser',
  pickFile: pageAsksItself,
  pickSavePath: pageAsksItself,
  printPdf: htmlToPdf,
};

async function showWindow(address: string, profile: string): Promise<void> {
  const browser = findBrowser();
  if (browser === null) {
    console.log(`${noBrowserMessage()}现在可以在任一浏览器中打开：${address}`);
    return;
  }
  if (!(await openWindow(browser, address, profile))) {
    console.log(`浏览器窗口没有打开，请自己在浏览器中打开：${address}`);
  }
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { 'no-open': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const file = positionals[0] === undefined ? null : resolve(positionals[0]);
  const opens = !values['no-open'];
  const folder = dataFolder();
  const profile = join(folder, 'browser');
  await mkdir(folder, { recursive: true, mode: 0o700 });

  const machine = await createMachineHost({ dataFolder: folder, version, ports });
  const watch = watchPages({ patience, firstPatience: opens ? firstPatience : null, onGone: () => void end() });
  const server = await startLocalServer({
    host: machine.host,
    pageFolder: resolve(import.meta.dirname, '../renderer'),
    onOpen: machine.offerStartFile,
    onSign: watch.sign,
  });
  const lockFile = join(folder, 'browser-shell.lock');
  const mine = { pid: process.pid, port: server.port, secret: server.secret };
  const taken = await takeLock(lockFile, mine, file);

  async function end(): Promise<void> {
    watch.stop();
    await machine.idle();
    await server.close();
    await releaseLock(lockFile, mine);
    process.exit(0);
  }

  if ('address' in taken) {
    console.log(`绩表已在运行，在那里打开新窗口：${taken.address}`);
    if (opens) void showWindow(taken.address, profile);
    watch.stop();
    await server.close();
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end());
  if (file !== null) machine.offerStartFile(file);
  const address = server.address();
  console.log(`绩表已启动：${address}`);
  if (opens) void showWindow(address, profile);
}

run().catch((error: unknown) => {
  console.error(error instanceof HostError ? error.message : `绩表没有启动：${String(error)}`);
  process.exitCode = 2;
});
