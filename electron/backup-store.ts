/** The user's files as they were before the program wrote them: one folder each in the program's data, the oldest go. */
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HostError } from '../shared/host';
import type { Backup } from '../shared/host';
import { removeStaleTemporaries, writeFileAtomically } from './atomic-file';

export interface KeptFile {
  readonly title: string;
  readonly keptAt: string;
  readonly bytes: Uint8Array;
}

export interface BackupStore {
  /** on disk when it resolves; rejects with Node's own errors. `title`: a file name without folders */
  keep(title: string, bytes: Uint8Array): Promise<void>;
  /** newest first */
  list(): Promise<Backup[]>;
  /** throws HostError notFound */
  read(id: string): Promise<KeptFile>;
}

/** A year of daily work on a few forms; a form has some 20 kB. */
const most = { files: 200, bytes: 500 * 1024 * 1024 };

/** 20261121T094100123Z-1: time and a number, so that two of one moment stay apart. */
const folderName = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-\d+$/;

const keptAt = (id: string): string => id.replace(folderName, '$1-$2-$3T$4:$5:$6.$7Z');

export function backupStore(root: string, now: () => Date = () => new Date()): BackupStore {
  async function folders(): Promise<string[]> {
    const names = await readdir(root).catch((): string[] => []);
    return names.filter((name) => folderName.test(name)).sort((one, other) => other.localeCompare(one));
  }

  async function fileIn(id: string): Promise<string | undefined> {
    const names = await readdir(join(root, id)).catch((): string[] => []);
    return names.find((name) => !name.endsWith('.tmp'));
  }

  async function removeOldest(): Promise<void> {
    let bytes = 0;
    for (const [index, id] of (await folders()).entries()) {
      const file = await fileIn(id);
      bytes += file === undefined ? 0 : (await stat(join(root, id, file))).size;
      const isNewest = index === 0;
      if (!isNewest && (index >= most.files || bytes > most.bytes || file === undefined)) {
        await rm(join(root, id), { recursive: true, force: true });
      }
    }
  }

  async function freshFolder(): Promise<string> {
    const time = now().toISOString().replace(/[-:.]/g, '');
    for (let number = 1; ; number++) {
      const folder = join(root, `${time}-${number}`);
      const taken = await stat(folder).catch(() => null);
      if (taken) continue;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return folder;
    }
  }

  return {
    keep: async (title, bytes) => {
      await writeFileAtomically(join(await freshFolder(), title), bytes);
      await removeOldest();
    },
    list: async () => {
      const found: Backup[] = [];
      for (const id of await folders()) {
        await removeStaleTemporaries(join(root, id));
        const title = await fileIn(id);
        if (title !== undefined) found.push({ id, title, keptAt: keptAt(id) });
      }
      return found;
    },
    read: async (id) => {
      const title = folderName.test(id) ? await fileIn(id) : undefined;
      if (title === undefined) throw new HostError('notFound', '这份备份已不在了，请选择另一份。');
      return { title, keptAt: keptAt(id), bytes: await readFile(join(root, id, title)) };
    },
  };
}
