import { request } from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from '@msgpack/msgpack';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLocalServer } from '../../electron/local-server';
import type { LocalServer } from '../../electron/local-server';
import { releaseLock, takeLock } from '../../electron/shell-lock';
import { memoryHost, memoryMachine } from '../support/memory-host';
import { userFolder } from '../support/user-folder';
import type { UserFolder } from '../support/user-folder';
import { enterShell } from '../support/wire';
import type { Wire } from '../support/wire';

let user: UserFolder;
let server: LocalServer;
let wire: Wire;
let opened: string[];
let openPages: number[];

beforeEach(async () => {
  user = await userFolder();
  opened = [];
  openPages = [];
  const pageFolder = join(user.files, 'page');
  await mkdir(join(pageFolder, 'assets'), { recursive: true });
  await writeFile(join(pageFolder, 'index.html'), '<title>绩表</title>');
  await writeFile(join(pageFolder, 'assets/engine.wasm'), 'wasm');
  await writeFile(join(pageFolder, 'notes.txt'), 'not a type of the page');
  await writeFile(join(user.files, 'secret.html'), 'secret');
  server = await startLocalServer({
    host: memoryHost(memoryMachine()),
    pageFolder,
    onOpen: (file) => opened.push(file),
    onSign: (pages) => openPages.push(pages),
  });
  wire = await enterShell(server.address());
});
afterEach(async () => {
  await server.close();
  await user.remove();
});

interface Sent {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array;
}

/** As sent: fetch would tidy the path and refuse a Host header. */
function send({
  path,
  method = 'GET',
  headers = {},
  body,
}: Sent): Promise<{ status: number; text: string; type: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(parts).toString('utf8'),
          type: response.headers['content-type'] ?? '',
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const hostCall = (headers: Record<string, string>): Promise<{ status: number }> =>
  send({
    path: '/host/information',
    method: 'POST',
    headers: { cookie: wire.cookie, origin: wire.origin, 'content-type': 'application/msgpack', ...headers },
    body: encode({}),
  });

describe('the door of the browser shell', () => {
  test('opens to nobody without the address', async () => {
    expect((await send({ path: '/' })).status).toBe(403);
    expect((await send({ path: '/enter?token=guess' })).status).toBe(403);
    expect((await send({ path: '/', headers: { cookie: `${wire.cookie.split('=')[0]}=guess` } })).status).toBe(403);
  });

  test('opens once per address', async () => {
    const { pathname, search } = new URL(server.address());
    expect((await send({ path: pathname + search })).status).toBe(303);
    expect((await send({ path: pathname + search })).status).toBe(403);
  });

  test('gives a cookie that scripts and other sites cannot use', async () => {
    const response = await fetch(server.address(), { redirect: 'manual' });
    expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  test('is shut to other host names, so that no other site can point its name here', async () => {
    const headers = { cookie: wire.cookie, host: `evil.example:${server.port}` };
    expect((await send({ path: '/', headers })).status).toBe(421);
  });

  test('is shut to pages of other origins', async () => {
    expect((await hostCall({})).status).toBe(200);
    expect((await hostCall({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await hostCall({ origin: 'null' })).status).toBe(403);
    expect((await hostCall({ 'content-type': 'text/plain' })).status).toBe(403);
  });
});

describe('the page’s files', () => {
  const get = (path: string) => send({ path, headers: { cookie: wire.cookie } });

  test('come with their types', async () => {
    expect(await get('/')).toMatchObject({
      status: 200,
      text: '<title>绩表</title>',
      type: 'text/html; charset=utf-8',
    });
    expect(await get('/assets/engine.wasm')).toMatchObject({ status: 200, type: 'application/wasm' });
  });

  test.each(['/../secret.html', '/%2e%2e/secret.html', '/..%2fsecret.html', '/assets/..%5c..%5c..%2fsecret.html'])(
    'never come from outside their folder: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('of an unknown type and broken addresses are not found', async () => {
    expect((await get('/notes.txt')).status).toBe(404);
    expect((await get('/%ff')).status).toBe(404);
    expect((await get('/index.html%00')).status).toBe(404);
  });

  test('carry a policy that runs nothing but the page’s own scripts', async () => {
    const response = await fetch(`${wire.origin}/`, { headers: { cookie: wire.cookie } });
    const policy = response.headers.get('content-security-policy')?.split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "frame-ancestors 'none'"]),
    );
  });
});

describe('calls', () => {
  test('that the contract does not know are refused', async () => {
    expect(await wire.invoke('deleteEverything', {})).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  });

  test('with a body that is no MessagePack are refused', async () => {
    const headers = { cookie: wire.cookie, origin: wire.origin, 'content-type': 'application/msgpack' };
    const body = new Uint8Array([0xc1]);
    const { status, text } = await send({ path: '/host/information', method: 'POST', headers, body });
    expect(status).toBe(200);
    expect(text).toContain('badRequest');
  });

  test('with a body beyond all measure are refused before it is sent', async () => {
    const headers = {
      cookie: wire.cookie,
      origin: wire.origin,
      'content-type': 'application/msgpack',
      'content-length': String(257 * 1024 * 1024),
      expect: '100-continue',
    };
    expect((await send({ path: '/host/information', method: 'POST', headers })).status).toBe(413);
  });
});

test('a page that is there is known by its open stream, and its end as well', async () => {
  const controller = new AbortController();
  const headers = { cookie: wire.cookie };
  const response = await fetch(`${wire.origin}/alive`, { headers, signal: controller.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(openPages.at(-1)).toBe(1);
  controller.abort();
  await expect.poll(() => openPages.at(-1)).toBe(0);
});

describe('a second start', () => {
  const lockFile = () => join(user.files, 'shell.lock');
  const first = () => ({ pid: process.pid, port: server.port, secret: server.secret });
  const other = { pid: process.pid, port: 1, secret: 'other' };

  test('opens its file in the first, with an address of its own', async () => {
    expect(await takeLock(lockFile(), first(), null)).toEqual({ first: true });
    const taken = await takeLock(lockFile(), other, '/home/user/表.xlsx');
    expect(opened).toEqual(['/home/user/表.xlsx']);
    const page = await enterShell('address' in taken ? taken.address : '');
    expect(await page.invoke('information', {})).toMatchObject({ ok: true });
  });

  test('needs the secret of the lock file', async () => {
    await takeLock(lockFile(), { ...first(), secret: 'guess' }, null);
    expect(await takeLock(lockFile(), other, '/home/user/表.xlsx')).toEqual({ first: true });
    expect(opened).toEqual([]);
  });

  test('takes the place of a first one that died, or that ended properly', async () => {
    await writeFile(lockFile(), 'half a lo');
    expect(await takeLock(lockFile(), first(), null)).toEqual({ first: true });
    await releaseLock(lockFile(), first());
    expect(await takeLock(lockFile(), other, null)).toEqual({ first: true });
  });
});
