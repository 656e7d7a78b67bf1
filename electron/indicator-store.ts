/**
 * 指标库: the indicators that were used on this machine, one JSON file beside the drafts. Duties: what was remembered is on
 * disk when it is acknowledged; the longest unused go; a damaged file is set aside and the one before it taken.
 */
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { knownIndicator, mostIndicators } from '../shared/host';
import type { StoredIndicator } from '../shared/host';
import { removeStaleTemporaries, writeFileAtomically } from './atomic-file';

const stored = z.object({ version: z.literal(1), indicators: z.array(knownIndicator) });

export interface IndicatorStore {
  /** last used first */
  list(): Promise<readonly StoredIndicator[]>;
  /** the last of them counts as used last; on disk when it resolves. Rejects with Node's own errors */
  remember(indicators: readonly StoredIndicator[]): Promise<void>;
  /** by name and 二级指标; on disk when it resolves */
  forget(which: Pick<StoredIndicator, 'level2' | 'name'>): Promise<void>;
}

const keyOf = ({ level2, name }: Pick<StoredIndicator, 'level2' | 'name'>): string => JSON.stringify([level2, name]);

export function indicatorStore(path: string, now: () => Date = () => new Date()): IndicatorStore {
  const backup = `${path}.bak`;
  let known: readonly StoredIndicator[] | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** One operation at a time: two windows may remember at once. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function load(): Promise<readonly StoredIndicator[]> {
    if (known) return known;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await removeStaleTemporaries(dirname(path));
    const current = await whole(path);
    if (current === 'damaged') await rename(path, `${path}.corrupt-${now().toISOString().replace(/[:.]/g, '-')}`);
    const usable = typeof current === 'string' ? await whole(backup) : current;
    return (known = typeof usable === 'string' ? [] : usable);
  }

  async function write(indicators: readonly StoredIndicator[]): Promise<void> {
    await writeFileAtomically(path, JSON.stringify({ version: 1, indicators }), { backup });
    known = indicators;
  }

  return {
    list: () => inTurn(load),
    remember: (indicators) =>
      inTurn(async () => {
        const all = new Map((await load()).toReversed().map((each) => [keyOf(each), each]));
        for (const each of indicators) {
          all.delete(keyOf(each));
          all.set(keyOf(each), each);
        }
        await write([...all.values()].toReversed().slice(0, mostIndicators));
      }),
    forget: (which) =>
      inTurn(async () => {
        const indicators = await load();
        const kept = indicators.filter((each) => keyOf(each) !== keyOf(which));
        if (kept.length < indicators.length) await write(kept);
      }),
  };
}

async function whole(path: string): Promise<readonly StoredIndicator[] | 'missing' | 'damaged'> {
  try {
    const found = stored.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return found.success ? found.data.indicators : 'damaged';
  } catch (error) {
    if (error instanceof SyntaxError) return 'damaged';
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
}
