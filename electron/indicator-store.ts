/** 指标库: the indicators that were used on this machine, one JSON file beside the drafts; the longest unused go. */
import { knownIndicator, mostIndicators } from '../shared/host';
import type { StoredIndicator } from '../shared/host';
import { keptList } from './kept-list';

export interface IndicatorStore {
  /** last used first */
  list(): Promise<readonly StoredIndicator[]>;
  /** the last of them counts as used last; on disk when it resolves. Rejects with Node's own errors */
  remember(indicators: readonly StoredIndicator[]): Promise<void>;
  /** by name and 二级指标; on disk when it resolves */
  forget(which: Pick<StoredIndicator, 'level2' | 'name'>): Promise<void>;
}

const keyOf = ({ level2, name }: Pick<StoredIndicator, 'level2' | 'name'>): string => JSON.stringify([level2, name]);

export function indicatorStore(path: string, now?: () => Date): IndicatorStore {
  const kept = keptList(path, 'indicators', knownIndicator, now);
  return {
    list: kept.read,
    remember: (indicators) =>
      kept.change((known) => {
        const all = new Map(known.toReversed().map((each) => [keyOf(each), each]));
        for (const each of indicators) {
          all.delete(keyOf(each));
          all.set(keyOf(each), each);
        }
        return [...all.values()].toReversed().slice(0, mostIndicators);
      }),
    forget: (which) =>
      kept.change((known) => {
        const others = known.filter((each) => keyOf(each) !== keyOf(which));
        return others.length < known.length ? others : known;
      }),
  };
}
