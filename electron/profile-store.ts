/** 评价规则 of the office: the profiles that were made or imported on this machine, one JSON file beside the drafts. */
import { mostProfiles, storedProfile } from '../shared/host';
import type { StoredProfile } from '../shared/host';
import { keptList } from './kept-list';

export interface ProfileStore {
  /** kept last first */
  list(): Promise<readonly StoredProfile[]>;
  /** takes the place of the one with the same id; on disk when it resolves. Rejects with Node's own errors */
  keep(profile: StoredProfile): Promise<void>;
  /** on disk when it resolves */
  remove(id: string): Promise<void>;
}

export function profileStore(path: string): ProfileStore {
  const kept = keptList(path, 'profiles', storedProfile);
  return {
    list: kept.read,
    keep: (profile) =>
      kept.change((known) => [profile, ...known.filter(({ id }) => id !== profile.id)].slice(0, mostProfiles)),
    remove: (wanted) =>
      kept.change((known) => {
        const others = known.filter(({ id }) => id !== wanted);
        return others.length < known.length ? others : known;
      }),
  };
}
