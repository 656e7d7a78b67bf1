/** A Host without any machine: files and drafts are maps, dialogs are answered by the test. */
import { createHash } from 'node:crypto';
import { HostError } from '../../shared/host';
import type { Draft, FileRef, Host, OpenedFile, StoredIndicator, StoredProfile } from '../../shared/host';

export interface MemoryMachine {
  readonly files: Map<string, Uint8Array>;
  /** names of files that another program has open */
  readonly locked: Set<string>;
  readonly backups: { readonly title: string; readonly bytes: Uint8Array }[];
  readonly drafts: Map<string, Draft & { savedAt: string }>;
  /** last used first */
  readonly indicators: StoredIndicator[];
  /** kept last first */
  readonly profiles: StoredProfile[];
  /** answers of the next dialogs: a file name, or null for cancel */
  readonly dialogAnswers: (string | null)[];
  /** HTML of all that was printed */
  readonly printed: string[];
}

export const memoryMachine = (): MemoryMachine => ({
  files: new Map(),
  locked: new Set(),
  backups: [],
  drafts: new Map(),
  indicators: [],
  profiles: [],
  dialogAnswers: [],
  printed: [],
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The host of a program that has just started on this machine, with a file named or none. */
export function memoryHost(machine: MemoryMachine, startFile: string | null = null): Host {
  const names = new Map<string, string>();
  const kept = new Set<string>();
  let waiting = startFile;

  function grant(name: string): FileRef {
    const token = `token-${names.size + 1}`;
    names.set(token, name);
    return { token, name };
  }

  function open(name: string | null): OpenedFile | null {
    if (name === null) return null;
    const bytes = machine.files.get(name);
    kept.delete(name);
    if (!bytes) throw new HostError('notFound', `找不到“${name}”，请重新选择文件。`);
    return { file: grant(name), bytes };
  }

  function answerOfDialog(): string | null {
    const answer = machine.dialogAnswers.shift();
    if (answer === undefined) throw new Error('a dialog was opened that the test did not expect');
    return answer;
  }

  function removeProfile(wanted: string): void {
    const at = machine.profiles.findIndex(({ id }) => id === wanted);
    if (at >= 0) machine.profiles.splice(at, 1);
  }

  function removeIndicator({ level2, name }: Pick<StoredIndicator, 'level2' | 'name'>): void {
    const at = machine.indicators.findIndex((each) => each.level2 === level2 && each.name === name);
    if (at >= 0) machine.indicators.splice(at, 1);
  }

  return {
    information: async () => ({ shell: 'browser', version: '0.0.0' }),
    startFile: async () => {
      const name = waiting;
      waiting = null;
      return open(name);
    },
    pickFile: async () => open(answerOfDialog()),
    reopenFile: async ({ token }) => {
      const opened = open(names.get(token) ?? null);
      if (!opened) throw new HostError('notAllowed', '不知道原来的文件在哪里，请用“另存为”保存。');
      return { ...opened, file: { token, name: opened.file.name } };
    },
    saveFile: async ({ token, bytes, expected, despiteLock }) => {
      const name = names.get(token);
      if (name === undefined) throw new HostError('notAllowed', '不知道原来的文件在哪里，请用“另存为”保存。');
      const before = machine.files.get(name);
      if (machine.locked.has(name) && !despiteLock) {
        throw new HostError('openElsewhere', `“${name}”正在 Excel 或 WPS 中打开，请先在那里关闭它。`);
      }
      if (expected !== null && !before) throw new HostError('notFound', `找不到“${name}”，请重新选择文件。`);
      if (expected !== null && before && sha256(before) !== expected) {
        throw new HostError('changedOnDisk', '文件已被其他程序修改，请选择覆盖或另存为。');
      }
      if (before && !kept.has(name)) machine.backups.unshift({ title: name, bytes: before });
      kept.add(name);
      machine.files.set(name, bytes);
      return {};
    },
    saveFileAs: async ({ bytes }) => {
      const name = answerOfDialog();
      if (name === null) return null;
      machine.files.set(name, bytes);
      return grant(name);
    },
    keepBackup: async (backup) => {
      machine.backups.unshift(backup);
      return {};
    },
    listBackups: async () =>
      machine.backups.map(({ title }, index) => ({ id: String(index), title, keptAt: '2026-11-21T09:41:00.000Z' })),
    readBackup: async ({ id }) => {
      const backup = machine.backups[Number(id)];
      if (!backup) throw new HostError('notFound', '这份备份已不在了，请选择另一份。');
      return { file: { token: '', name: `备份 ${backup.title}` }, bytes: backup.bytes };
    },
    listDrafts: async () =>
      [...machine.drafts.values()].map(({ id, title, savedAt, unsaved }) => ({ id, title, savedAt, unsaved })),
    readDraft: async ({ id }) => {
      const draft = machine.drafts.get(id);
      if (!draft) return null;
      const { title, unsaved, text, original, file } = draft;
      return { id, title, unsaved, text, original, file: file && grant(file.name) };
    },
    writeDraft: async (draft) => {
      const original = draft.original ?? machine.drafts.get(draft.id)?.original ?? null;
      const savedAt = new Date().toISOString();
      machine.drafts.set(draft.id, { ...draft, original, savedAt });
      return { savedAt };
    },
    removeDraft: async ({ id }) => {
      machine.drafts.delete(id);
      return {};
    },
    listProfiles: async () => [...machine.profiles],
    keepProfile: async (profile) => {
      removeProfile(profile.id);
      machine.profiles.unshift(profile);
      return {};
    },
    removeProfile: async ({ id }) => {
      removeProfile(id);
      return {};
    },
    listIndicators: async () => [...machine.indicators],
    rememberIndicators: async ({ indicators }) => {
      for (const each of indicators) {
        removeIndicator(each);
        machine.indicators.unshift(each);
      }
      return {};
    },
    forgetIndicator: async (which) => {
      removeIndicator(which);
      return {};
    },
    printPdf: async ({ html }) => {
      machine.printed.push(html);
      return { bytes: new TextEncoder().encode('%PDF-') };
    },
  };
}
