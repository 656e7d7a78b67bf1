/** What a browser of the Chromium family does for the program: print a page to PDF, show the program's window. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { HostError } from '../shared/host';
import { devtoolsPipe } from './devtools-pipe';
import type { DevtoolsPipe } from './devtools-pipe';
import { findBrowser, noBrowserMessage } from './find-browser';

export { findBrowser, noBrowserMessage };

/** ms */
const printTime = 60_000;

/** Chromium refuses its sandbox to root, and shows a warning bar without it: so only then. */
const commonFlags = (profile: string): string[] => [
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * A self-contained HTML page as PDF; paper, orientation and margins come from its own @page rules. Scripts and network
 * are off. HostError when there is no browser, when it fails or takes longer than a minute.
 */
export async function htmlToPdf(html: string): Promise<Uint8Array> {
  const browser = findBrowser();
  if (browser === null) throw new HostError('unavailable', noBrowserMessage());
  const profile = await mkdtemp(join(tmpdir(), 'jibiao-print-'));
  const child = spawn(
    browser,
    [
      '--headless=new',
      '--remote-debugging-pipe',
      '--disable-gpu',
      '--disable-extensions',
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...commonFlags(profile),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], windowsHide: true },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  try {
    return await withinTime(print(child, html), ended);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError('failed', `用浏览器生成 PDF 没有成功，请再试一次；如仍不行，请更换浏览器（${browser}）。`);
  } finally {
    child.kill('SIGKILL');
    await ended;
    // helper processes of the browser may still be writing their last files
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
  }
}

async function withinTime(work: Promise<Uint8Array>, ended: Promise<void>): Promise<Uint8Array> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const tooLong = new HostError('failed', '生成 PDF 超过 60 秒仍未完成，请减少打印的内容后再试。');
    timer = setTimeout(() => reject(tooLong), printTime);
  });
  const died = ended.then(() => {
    throw new Error('the browser ended before the PDF was there');
  });
  try {
    return await Promise.race([work, late, died]);
  } finally {
    clearTimeout(timer);
  }
}

async function print(child: ChildProcess, html: string): Promise<Uint8Array> {
  const devtools = devtoolsPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const { targetId } = await ask(devtools, z.object({ targetId: z.string() }), 'Target.createTarget', {
    url: 'about:blank',
  });
  const { sessionId } = await ask(devtools, z.object({ sessionId: z.string() }), 'Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const send = (method: string, parameters?: object): Promise<unknown> => devtools.send(method, parameters, sessionId);
  await send('Network.enable');
  await send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  });
  await send('Emulation.setScriptExecutionDisabled', { value: true });
  const tree = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });
  const { frameTree } = await ask(devtools, tree, 'Page.getFrameTree', {}, sessionId);
  await send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  await send('Runtime.evaluate', {
    expression: `Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))]).then(() => true)`,
    awaitPromise: true,
  });
  const printed = z.object({ data: z.string() });
  const { data } = await ask(
    devtools,
    printed,
    'Page.printToPDF',
    // tags triple the size of a table (measured: 1,115 kB against 215 kB)
    { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false },
    sessionId,
  );
  return new Uint8Array(Buffer.from(data, 'base64'));
}

async function ask<Answer>(
  devtools: DevtoolsPipe,
  schema: z.ZodType<Answer>,
  method: string,
  parameters: object,
  session?: string,
): Promise<Answer> {
  return schema.parse(await devtools.send(method, parameters, session));
}

/**
 * The program's window: Chromium without tabs and address bar, with a profile of its own. Resolves with false when the
 * browser could not start; a window that opened keeps living after this process.
 */
export function openWindow(browser: string, address: string, profile: string): Promise<boolean> {
  const flags = [`--app=${address}`, '--window-size=1360,860', ...commonFlags(profile), '--disable-features=Translate'];
  // on Linux the language of the browser's own words comes from LANGUAGE, not from --lang
  const env = { ...process.env, LANGUAGE: 'zh_CN' };
  const child = spawn(browser, flags, { stdio: 'ignore', detached: true, env });
  child.unref();
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    // a browser that runs already takes the window over and ends with 0
    child.once('exit', (code) => resolve(code === 0));
  });
}
