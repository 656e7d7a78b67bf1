/**
 * The server of the browser shell, on 127.0.0.1 and a random port. What goes over the wire:
 *
 *   GET  /enter?token=T   the address printed at the start. T works once: 303 to / with the cookie `jibiao-PORT`
 *                         (HttpOnly, SameSite=Strict), else 403. All below needs the cookie, else 403.
 *   GET  /, /assets/…     the page's files (dist/renderer)
 *   POST /host/CALL       one call of shared/host.ts. content-type: application/msgpack, an Origin of this server, body
 *                         and answer in MessagePack (@msgpack/msgpack, bytes as bin): the request, and a HostReply
 *                         { ok: true, answer } or { ok: false, error: { code, message } }. Status 200; 404 for an
 *                         unknown call and 413 for a body over 256 MB, both with a HostReply as well
 *   GET  /alive           an event stream that stays open as long as the page is there: how the shell knows
 *   POST /open            of another start of the program, not of a page: authorization: Bearer SECRET (from the lock
 *                         file), body { file: string | null }, answer { address }; no cookie
 *
 * A Host header other than 127.0.0.1:PORT gets 421 (DNS rebinding), a foreign Origin 403, any other method 405.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decode, encode } from '@msgpack/msgpack';
import { z } from 'zod';
import type { Host, HostReply } from '../shared/host';
import { answerCall, isHostCall } from './answer-call';
import { pageHeaders } from './security-headers';
import { readStatic } from './static-files';

export interface LocalServerOptions {
  readonly host: Host;
  /** folder of the built page */
  readonly pageFolder: string;
  /** another start of the program named this file */
  readonly onOpen: (file: string) => void;
  /** a page sent something, or opened or closed its stream */
  readonly onSign: (openPages: number) => void;
}

export interface LocalServer {
  readonly port: number;
  /** for the lock file */
  readonly secret: string;
  /** a fresh address that lets one page in */
  address(): string;
  close(): Promise<void>;
}

/** A workbook of 200 MB (machine-host.ts) and its draft text. */
const largestBody = 256 * 1024 * 1024;

/** ms; keeps the stream from looking dead */
const streamPulse = 20_000;

const messagePack = 'application/msgpack';
const secretName = (): string => randomBytes(32).toString('base64url');
const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const openRequest = z.object({ file: z.string().nullable() });

class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export async function startLocalServer({ host, pageFolder, onOpen, onSign }: LocalServerOptions): Promise<LocalServer> {
  const tokens = new Set<string>();
  const cookie = secretName();
  const secret = secretName();
  let port = 0;
  let openPages = 0;

  const origin = (): string => `http://127.0.0.1:${port}`;

  function address(): string {
    const token = secretName();
    tokens.add(token);
    return `${origin()}/enter?token=${token}`;
  }

  function enter(token: string, response: ServerResponse): void {
    const known = [...tokens].find((candidate) => same(candidate, token));
    if (known === undefined) throw new Refused(403, '这个地址已经用过，请重新启动绩表。');
    tokens.delete(known);
    const value = `jibiao-${port}=${cookie}; HttpOnly; SameSite=Strict; Path=/`;
    send(response, 303, { location: '/', 'set-cookie': value }, '');
  }

  function hasEntered(request: IncomingMessage): boolean {
    const name = `jibiao-${port}=`;
    const cookies = (request.headers.cookie ?? '').split(/;\s*/);
    return cookies.some((entry) => entry.startsWith(name) && same(entry.slice(name.length), cookie));
  }

  function stream(response: ServerResponse): void {
    response.writeHead(200, { ...pageHeaders, 'content-type': 'text/event-stream' });
    response.write(': here\n\n');
    const pulse = setInterval(() => response.write(': here\n\n'), streamPulse);
    openPages += 1;
    onSign(openPages);
    response.on('close', () => {
      clearInterval(pulse);
      openPages -= 1;
      onSign(openPages);
    });
  }

  async function call(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.origin !== origin() || request.headers['content-type'] !== messagePack) {
      throw new Refused(403, '请从程序图标启动绩表。');
    }
    const body = await bodyOf(request);
    if (body === 'tooLarge') {
      const message = '内容超过 256 MB，无法处理，请先删去工作簿中不需要的内容。';
      sendReply(response, 413, { ok: false, error: { code: 'badRequest', message } });
      return;
    }
    sendReply(response, isHostCall(name) ? 200 : 404, await answerCall(host, name, decoded(body)));
  }

  async function open(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bearer = request.headers.authorization ?? '';
    if (request.headers.origin !== undefined || !same(bearer, `Bearer ${secret}`)) throw new Refused(403, '');
    const body = await bodyOf(request);
    const asked = openRequest.safeParse(body === 'tooLarge' ? null : decoded(body));
    if (!asked.success) throw new Refused(400, '');
    if (asked.data.file !== null) onOpen(asked.data.file);
    send(response, 200, { 'content-type': messagePack }, encode({ address: address() }));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host !== `127.0.0.1:${port}`) throw new Refused(421, '');
    const { pathname, searchParams } = addressOf(request, origin());
    const { method } = request;
    if (method === 'GET' && pathname === '/enter') return enter(searchParams.get('token') ?? '', response);
    if (method === 'POST' && pathname === '/open') return open(request, response);
    if (!hasEntered(request)) throw new Refused(403, '请从程序图标启动绩表。');
    if (request.headers.origin !== undefined && request.headers.origin !== origin()) throw new Refused(403, '');
    onSign(openPages);
    if (method === 'POST' && pathname.startsWith('/host/')) {
      return call(pathname.slice('/host/'.length), request, response);
    }
    if (method !== 'GET') throw new Refused(405, '');
    if (pathname === '/alive') return stream(response);
    const file = await readStatic(pageFolder, pathname);
    if (!file) throw new Refused(404, '没有这个页面。');
    send(response, 200, { 'content-type': file.type }, file.bytes);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else if (error instanceof Refused) send(response, error.status, plainText, error.message);
      else send(response, 500, plainText, '');
    });
  });
  // a page may send a large draft from a slow machine
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;

  return {
    port,
    secret,
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const plainText = { 'content-type': 'text/plain; charset=utf-8' };

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { ...pageHeaders, ...headers });
  response.end(body);
}

const sendReply = (response: ServerResponse, status: number, reply: HostReply): void =>
  send(response, status, { 'content-type': messagePack }, encode(reply));

function addressOf(request: IncomingMessage, base: string): URL {
  try {
    return new URL(request.url ?? '/', base);
  } catch {
    throw new Refused(400, '');
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | 'tooLarge'> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return 'tooLarge';
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) return 'tooLarge';
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** undefined, which no request schema accepts, for what is not MessagePack. */
function decoded(body: Uint8Array): unknown {
  try {
    return decode(body);
  } catch {
    return undefined;
  }
}
