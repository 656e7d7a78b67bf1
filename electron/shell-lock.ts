/** One browser shell per data folder: a second start asks the first for a window instead of serving the same drafts. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { decode, encode } from '@msgpack/msgpack';
import { z } from 'zod';

const lock = z.object({ pid: z.number(), port: z.number(), secret: z.string() });
export type Lock = z.infer<typeof lock>;

const opened = z.object({ address: z.string() });

/**
 * Takes the lock file, or asks the shell that holds it to open `file`: then answers the address of its new page.
 * A lock whose holder does not answer is stale and is replaced.
 */
export async function takeLock(
  path: string,
  mine: Lock,
  file: string | null,
): Promise<{ first: true } | { address: string }> {
  for (;;) {
    try {
      await writeFile(path, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
      return { first: true };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const address = await askHolder(path, file);
    if (address !== null) return { address };
    await rm(path, { force: true });
  }
}

export async function releaseLock(path: string, mine: Lock): Promise<void> {
  const held = await heldBy(path);
  if (held?.secret === mine.secret) await rm(path, { force: true });
}

async function heldBy(path: string): Promise<Lock | null> {
  try {
    return lock.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

async function askHolder(path: string, file: string | null): Promise<string | null> {
  const holder = await heldBy(path);
  if (!holder) return null;
  try {
    const response = await fetch(`http://127.0.0.1:${holder.port}/open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${holder.secret}` },
      body: encode({ file }),
      signal: AbortSignal.timeout(3_000),
    });
    if (!response.ok) return null;
    return opened.parse(decode(new Uint8Array(await response.arrayBuffer()))).address;
  } catch {
    return null;
  }
}
