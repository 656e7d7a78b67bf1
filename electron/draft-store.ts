/**
 * Drafts on disk, one folder each: draft.json, the content before it as draft.json.bak, and the workbook as it was
 * opened. Duties: a write is on disk when it is acknowledged; a crash at any moment leaves an acknowledged state;
 * a damaged file is set aside, never overwritten.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import { z } from 'zod';
import { HostError } from '../shared/host';
import { removeStaleTemporaries, syncFolder, writeFileAtomically } from './atomic-file';

const storedDraft = z.object({
  version: z.literal(1),
  title: z.string(),
  /** ISO 8601 */
  savedAt: z.string(),
  unsaved: z.boolean(),
  text: z.string(),
  /** the user's file, when the shell opened it; never shown to the page */
  path: z.string().nullable(),
  /** SHA-256 (hex) of the original workbook, which also names its file; null for a new form */
  original: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});
type StoredDraft = z.infer<typeof storedDraft>;

export interface DraftToWrite {
  readonly title: string;
  readonly unsaved: boolean;
  readonly text: string;
  readonly path: string | null;
  /** null keeps the one written before */
  readonly original: Uint8Array | null;
}

export interface DraftFound extends DraftToWrite {
  readonly savedAt: string;
}

export interface DraftInList {
  readonly id: string;
  readonly title: string;
  readonly savedAt: string;
  readonly unsaved: boolean;
}

export interface DraftStore {
  list(): Promise<DraftInList[]>;
  /** null when there is no such draft; HostError when its files are damaged beyond the backup */
  read(id: string): Promise<DraftFound | null>;
  /** resolves with the time of saving (ISO 8601) when everything is flushed to disk */
  write(id: string, draft: DraftToWrite): Promise<string>;
  remove(id: string): Promise<void>;
}

const folderPrefix = 'draft-';
const removedPrefix = '.removed-';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const originalFile = (hash: string): string => `original-${hash.slice(0, 16)}.xlsx`;

const damaged = (): HostError =>
  new HostError('failed', '这份暂存的文件已损坏，无法恢复；损坏的文件仍保留在数据文件夹中，请重新打开原工作簿。');

/** lowdb's JSONFile neither flushes nor keeps the last good file, so this one does; lowdb keeps the data in memory. */
class DraftFile implements Adapter<StoredDraft | null> {
  readonly #folder: string;
  readonly #now: () => Date;

  constructor(folder: string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
  }

  get #path(): string {
    return join(this.#folder, 'draft.json');
  }

  get #backup(): string {
    return `${this.#path}.bak`;
  }

  /** The newest state that is whole; null when nothing was ever written. Sets a damaged draft.json aside. */
  async read(): Promise<StoredDraft | null> {
    const current = await this.#whole(this.#path);
    if (typeof current === 'object') return current;
    const backup = await this.#whole(this.#backup);
    if (current === 'damaged') {
      await rename(this.#path, `${this.#path}.corrupt-${this.#now().toISOString().replace(/[:.]/g, '-')}`);
    }
    if (typeof backup === 'object') return backup;
    if (current === 'missing' && backup === 'missing') return null;
    throw damaged();
  }

  async write(draft: StoredDraft | null): Promise<void> {
    if (draft !== null) await writeFileAtomically(this.#path, JSON.stringify(draft), { backup: this.#backup });
  }

  /** A draft counts as whole only together with its original workbook. */
  async #whole(path: string): Promise<StoredDraft | 'missing' | 'damaged'> {
    try {
      const draft = storedDraft.safeParse(JSON.parse(await readFile(path, 'utf8')));
      if (!draft.success) return 'damaged';
      if (draft.data.original !== null) await readOriginal(this.#folder, draft.data.original);
      return draft.data;
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof HostError) return 'damaged';
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
      throw error;
    }
  }
}

async function readOriginal(folder: string, hash: string): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, originalFile(hash))).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw damaged();
    throw error;
  });
  if (hashOf(bytes) !== hash) throw damaged();
  return bytes;
}

/** Prepares the folder: creates it, clears what a crash left behind. Ids must be safe names (shared/host.ts checks them). */
export async function openDraftStore(root: string, now: () => Date = () => new Date()): Promise<DraftStore> {
  const files = new Map<string, Low<StoredDraft | null>>();
  let queue: Promise<unknown> = Promise.resolve();

  /** One operation at a time: writes of one draft must not overtake each other. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  const folderOf = (id: string): string => join(root, folderPrefix + id);

  const emptyDraft = (id: string) => new Low<StoredDraft | null>(new DraftFile(folderOf(id), now), null);

  async function load(id: string): Promise<Low<StoredDraft | null>> {
    const known = files.get(id);
    if (known) return known;
    const file = emptyDraft(id);
    await file.read();
    files.set(id, file);
    return file;
  }

  /** A damaged draft stands in the list too: reading it tells what happened, removing it is the user's choice. */
  async function summarise(id: string): Promise<DraftInList | null> {
    try {
      const { data } = await load(id);
      return data && { id, title: data.title, savedAt: data.savedAt, unsaved: data.unsaved };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { mtime } = await stat(folderOf(id));
      return { id, title: '已损坏的暂存', savedAt: mtime.toISOString(), unsaved: true };
    }
  }

  await mkdir(root, { recursive: true, mode: 0o700 });
  for (const name of await readdir(root)) {
    if (name.startsWith(removedPrefix)) await rm(join(root, name), { recursive: true, force: true });
    else if (name.startsWith(folderPrefix)) await removeStaleTemporaries(join(root, name));
  }

  return {
    list: () =>
      inTurn(async () => {
        const drafts: DraftInList[] = [];
        for (const name of await readdir(root)) {
          if (!name.startsWith(folderPrefix)) continue;
          const id = name.slice(folderPrefix.length);
          const summary = await summarise(id);
          if (summary) drafts.push(summary);
        }
        return drafts.sort((one, other) => other.savedAt.localeCompare(one.savedAt));
      }),

    read: (id) =>
      inTurn(async () => {
        const { data } = await load(id);
        if (!data) return null;
        const original = data.original === null ? null : await readOriginal(folderOf(id), data.original);
        const { title, savedAt, unsaved, text, path } = data;
        return { title, savedAt, unsaved, text, path, original };
      }),

    write: (id, { title, unsaved, text, path, original }) =>
      inTurn(async () => {
        const folder = folderOf(id);
        if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(root);
        // what was typed now matters more than a damaged state before it, which is set aside
        const file = await load(id).catch(() => emptyDraft(id));
        files.set(id, file);
        const before = file.data?.original ?? null;
        const hash = original === null ? before : hashOf(original);
        if (original !== null && hash !== null && hash !== before) {
          await writeFileAtomically(join(folder, originalFile(hash)), original);
        }
        const savedAt = now().toISOString();
        const previous = file.data;
        file.data = { version: 1, title, savedAt, unsaved, text, path, original: hash };
        try {
          await file.write();
        } catch (error) {
          file.data = previous;
          throw error;
        }
        await removeOtherOriginals(folder, [hash, before]);
        return savedAt;
      }),

    remove: (id) =>
      inTurn(async () => {
        files.delete(id);
        const away = join(root, `${removedPrefix}${id}-${Date.now()}`);
        try {
          // a rename takes the whole draft away at once; half a draft would look damaged
          await rename(folderOf(id), away);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
          throw error;
        }
        await syncFolder(root);
        await rm(away, { recursive: true, force: true });
      }),
  };
}

/** The backup still needs the original before the last one; older ones go. */
async function removeOtherOriginals(folder: string, needed: readonly (string | null)[]): Promise<void> {
  const keep = new Set(needed.map((hash) => (hash === null ? '' : originalFile(hash))));
  for (const name of await readdir(folder)) {
    if (/^original-[0-9a-f]{16}\.xlsx$/.test(name) && !keep.has(name)) await rm(join(folder, name), { force: true });
  }
}
