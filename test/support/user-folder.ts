/** A folder of its own for a test: the user's files and the program's data. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface UserFolder {
  readonly files: string;
  readonly data: string;
  path(name: string): string;
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | null>;
  remove(): Promise<void>;
}

export async function userFolder(): Promise<UserFolder> {
  const root = await mkdtemp(join(tmpdir(), 'jibiao-test-'));
  const files = join(root, '我的文件');
  await mkdir(files);
  const path = (name: string): string => join(files, name);
  return {
    files,
    data: join(root, 'data'),
    path,
    put: (name, bytes) => writeFile(path(name), bytes),
    get: (name) => readFile(path(name)).catch(() => null),
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
