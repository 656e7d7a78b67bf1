/** The built page's files, by the path of their address; nothing outside the folder. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface StaticFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** null for what is not there, is of an unknown type or lies outside `root`. */
export async function readStatic(root: string, addressPath: string): Promise<StaticFile | null> {
  const path = decoded(addressPath === '/' ? '/index.html' : addressPath);
  if (path === null || path.includes('\0')) return null;
  const file = normalize(join(root, path));
  const type = types[extname(file)];
  if (!file.startsWith(root + sep) || type === undefined) return null;
  const bytes = await readFile(file).catch(() => null);
  return bytes && { type, bytes: new Uint8Array(bytes) };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
