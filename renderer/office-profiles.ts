/** The 评价规则 that were made or imported on this machine: read when the program starts, kept by the shell. */
import { ProfileError, readProfileText, writeProfileText } from '../shared/document/profile-text';
import type { Profile } from '../shared/forms/profile';
import { HostError } from '../shared/host';
import type { Host } from '../shared/host';
import { tell } from './program';
import type { Program } from './program';

export interface OfficeProfiles {
  /** takes the place of the one with the same id */
  keep(profile: Profile): void;
  remove(profile: Profile): void;
  /** what stands in a profile file; the sentences say what is wrong with it */
  import(text: string): { readonly profile: Profile } | { readonly sentences: readonly string[] };
  export(profile: Profile): Promise<void>;
}

export function startOfficeProfiles(program: Program, host: Host): OfficeProfiles {
  async function read(): Promise<void> {
    // without them everything else works as before
    const stored = await host.listProfiles({}).catch(() => []);
    program.setState({ profiles: stored.flatMap(({ text }) => profileIn(text) ?? []) });
  }

  function keep(profile: Profile): void {
    program.setState(({ profiles }) => ({ profiles: [profile, ...profiles.filter(({ id }) => id !== profile.id)] }));
    host.keepProfile({ id: profile.id, text: writeProfileText(profile) }).catch((error: unknown) => {
      tell(program, 'error', `“${profile.name}”没有存到这台电脑上：${reason(error)}`);
      void read();
    });
  }

  void read();
  return {
    keep,
    remove: ({ id, name }) => {
      program.setState(({ profiles }) => ({ profiles: profiles.filter((other) => other.id !== id) }));
      host.removeProfile({ id }).catch((error: unknown) => {
        tell(program, 'error', `“${name}”没有删去：${reason(error)}`);
        void read();
      });
    },
    import: (text) => {
      try {
        const profile = readProfileText(text);
        keep(profile);
        return { profile };
      } catch (error) {
        if (error instanceof ProfileError) return { sentences: error.sentences };
        throw error;
      }
    },
    export: async (profile) => {
      try {
        const bytes = new TextEncoder().encode(writeProfileText(profile));
        const file = await host.saveFileAs({ name: `评价规则-${fileName(profile.name)}.json`, bytes });
        if (file) tell(program, 'success', `已导出到“${file.name}”。`);
      } catch (error) {
        tell(program, 'error', `没有导出：${reason(error)}`);
      }
    },
  };
}

/** null for one that a newer program wrote, or that was damaged: it stays on disk. */
function profileIn(text: string): Profile | null {
  try {
    return readProfileText(text);
  } catch {
    return null;
  }
}

const reason = (error: unknown): string => (error instanceof HostError ? error.message : '请稍后再试。');

/** Without the signs that Windows refuses in a name. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, ' ').trim();
