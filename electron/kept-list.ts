/**
 * A list that is kept on this machine as one JSON file. Duties: what was changed is on disk when it is acknowledged; a
 * damaged file is set aside and the one before it taken; changes of several windows come one after the other.
 */
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { removeStaleTemporaries, writeFileAtomically } from './atomic-file';

export interface KeptList<Item> {
  read(): Promise<readonly Item[]>;
  /** `work` gives the new list, or the same object when nothing changes; on disk when it resolves. Rejects with Node's own errors */
  change(work: (items: readonly Item[]) => readonly Item[]): Promise<void>;
}

/** `property`: under which the file has its items, beside its version. */
export function keptList<Item>(
  path: string,
  property: string,
  item: z.ZodType<Item>,
  now: () => Date = () => new Date(),
): KeptList<Item> {
  const stored = z.object({ version: z.literal(1), [property]: z.array(item) });
  const backup = `${path}.bak`;
  let known: readonly Item[] | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** One operation at a time: two windows may change it at once. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function load(): Promise<readonly Item[]> {
    if (known) return known;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await removeStaleTemporaries(dirname(path));
    const current = await whole(path);
    if (current === 'damaged') await rename(path, `${path}.corrupt-${now().toISOString().replace(/[:.]/g, '-')}`);
    const usable = typeof current === 'string' ? await whole(backup) : current;
    return (known = typeof usable === 'string' ? [] : usable);
  }

  async function whole(file: string): Promise<readonly Item[] | 'missing' | 'damaged'> {
    try {
      const found = stored.safeParse(JSON.parse(await readFile(file, 'utf8')));
      return found.success ? (found.data[property] as readonly Item[]) : 'damaged';
    } catch (error) {
      if (error instanceof SyntaxError) return 'damaged';
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
      throw error;
    }
  }

  return {
    read: () => inTurn(load),
    change: (work) =>
      inTurn(async () => {
        const items = await load();
        const changed = work(items);
        if (changed === items) return;
        await writeFileAtomically(path, JSON.stringify({ version: 1, [property]: changed }), { backup });
        known = changed;
      }),
  };
}
