/**
 * The Host of this machine, the same in both shells. Duties: gives the page tokens instead of paths, reads and writes
 * the user's files safely, keeps drafts and the 指标库. What differs between shells comes in as ports.
 */
import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { HostError } from '../shared/host';
import type { FileRef, Host, OpenedFile } from '../shared/host';
import { backupStore } from './backup-store';
import { openDraftStore } from './draft-store';
import { asHostError } from './file-errors';
import { indicatorStore } from './indicator-store';
import { profileStore } from './profile-store';
import { writeUserFile } from './user-file';

/** A path, or null when the user cancels; HostError `unavailable` when the shell has no dialogs. */
export interface Ports {
  readonly shell: 'electron' | 'browser';
  pickFile(): Promise<string | null>;
  pickSavePath(suggestedName: string): Promise<string | null>;
  printPdf(html: string): Promise<Uint8Array>;
}

export interface MachineHostOptions {
  readonly dataFolder: string;
  readonly version: string;
  readonly ports: Ports;
}

export interface MachineHost {
  readonly host: Host;
  /** the next page that asks for its startFile gets this one */
  offerStartFile(path: string): void;
  /** resolves when no call is under way, so that the program can end without losing a write */
  idle(): Promise<void>;
}

/** A workbook of this size would fill the memory of the page many times over. */
const largestFile = 200 * 1024 * 1024;

export async function createMachineHost({ dataFolder, version, ports }: MachineHostOptions): Promise<MachineHost> {
  const drafts = await openDraftStore(join(dataFolder, 'drafts'));
  const backups = backupStore(join(dataFolder, 'backups'));
  const indicators = indicatorStore(join(dataFolder, 'indicators', 'indicators.json'));
  const profiles = profileStore(join(dataFolder, 'profiles', 'profiles.json'));
  const paths = new Map<string, string>();
  /** files whose old content was kept since they were opened */
  const kept = new Set<string>();
  const startFiles: string[] = [];
  const running = new Set<Promise<unknown>>();

  function grant(path: string): FileRef {
    const known = [...paths].find(([, granted]) => granted === path)?.[0];
    const token = known ?? randomBytes(24).toString('base64url');
    paths.set(token, path);
    return { token, name: basename(path) };
  }

  /** `what` is named where the work fails. */
  async function changing(what: string, work: Promise<void>): Promise<Record<string, never>> {
    try {
      await work;
      return {};
    } catch (error) {
      throw asHostError(error, what);
    }
  }

  async function open(path: string): Promise<OpenedFile> {
    try {
      if ((await stat(path)).size > largestFile) {
        throw new HostError('badRequest', `“${basename(path)}”超过 200 MB，无法打开，请先删去其中不需要的内容。`);
      }
      const bytes = await readFile(path);
      kept.delete(path);
      return { file: grant(path), bytes };
    } catch (error) {
      throw asHostError(error, basename(path));
    }
  }

  function pathOf(token: string): string {
    const path = paths.get(token);
    if (path === undefined) throw new HostError('notAllowed', '不知道原来的文件在哪里，请用“另存为”保存。');
    return path;
  }

  async function write(path: string, bytes: Uint8Array, expected: string | null, despiteLock: boolean) {
    const { isKept } = await writeUserFile({ path, bytes, expected, despiteLock, keepsOld: !kept.has(path) }, backups);
    kept.add(path);
    return isKept ? {} : { backupFailed: true as const };
  }

  const calls: Host = {
    information: async () => ({ shell: ports.shell, version }),
    startFile: async () => {
      const path = startFiles.shift();
      return path === undefined ? null : open(path);
    },
    pickFile: async () => {
      const path = await ports.pickFile();
      return path === null ? null : open(path);
    },
    reopenFile: async ({ token }) => open(pathOf(token)),
    saveFile: async ({ token, bytes, expected, despiteLock = false }) =>
      write(pathOf(token), bytes, expected, despiteLock),
    saveFileAs: async ({ name, bytes }) => {
      const suggested = safeName(name);
      const path = await ports.pickSavePath(suggested);
      if (path === null) return null;
      refuseOtherKind(suggested, path);
      await write(path, bytes, null, false);
      return grant(path);
    },
    keepBackup: async ({ title, bytes }) => {
      try {
        await backups.keep(safeName(title), bytes);
        return {};
      } catch (error) {
        throw asHostError(error, title);
      }
    },
    listBackups: async () => backups.list(),
    readBackup: async ({ id }) => {
      const { title, keptAt, bytes } = await backups.read(id);
      return { file: { token: '', name: backupName(title, keptAt) }, bytes };
    },
    listDrafts: async () => drafts.list(),
    readDraft: async ({ id }) => {
      const found = await drafts.read(id);
      if (!found) return null;
      const { title, unsaved, text, original, path } = found;
      if (path !== null) kept.delete(path);
      return { id, title, unsaved, text, original, file: path === null ? null : grant(path) };
    },
    writeDraft: async ({ id, title, unsaved, text, original, file }) => {
      // a token of the page's own (File System Access) names no path here
      const path = (file && paths.get(file.token)) ?? null;
      try {
        return { savedAt: await drafts.write(id, { title, unsaved, text, path, original }) };
      } catch (error) {
        throw asHostError(error, '暂存');
      }
    },
    removeDraft: async ({ id }) => {
      await drafts.remove(id);
      return {};
    },
    listIndicators: async () => [...(await indicators.list())],
    rememberIndicators: ({ indicators: used }) => changing('指标库', indicators.remember(used)),
    forgetIndicator: (which) => changing('指标库', indicators.forget(which)),
    listProfiles: async () => [...(await profiles.list())],
    keepProfile: (profile) => changing('评价规则', profiles.keep(profile)),
    removeProfile: ({ id }) => changing('评价规则', profiles.remove(id)),
    printPdf: async ({ html }) => ({ bytes: await ports.printPdf(html) }),
  };

  return {
    host: tracked(calls, running),
    offerStartFile: (path) => startFiles.push(path),
    idle: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}

/** Only a name, with nothing that Windows or Linux would refuse in one. */
function safeName(name: string): string {
  const cleaned = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').trim();
  return extname(cleaned) === '' ? `${cleaned || '绩表'}.xlsx` : cleaned;
}

/** Excel refuses a workbook with macros that is named .xlsx. */
function refuseOtherKind(suggested: string, path: string): void {
  const [wanted, chosen] = [extname(suggested).toLowerCase(), extname(path).toLowerCase()];
  if (wanted !== chosen && wanted === '.xlsm') {
    throw new HostError('badRequest', '这个工作簿带有宏，扩展名须为 .xlsm，请重新命名后再保存。');
  }
}

/** Not the name of the file itself, so that 另存为 does not propose to write over it. */
function backupName(title: string, keptAt: string): string {
  const time = new Date(keptAt);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const extension = extname(title);
  return `${title.slice(0, title.length - extension.length)}（备份 ${day} ${two(time.getHours())}时${two(time.getMinutes())}分）${extension}`;
}

function tracked(host: Host, running: Set<Promise<unknown>>): Host {
  const entries = Object.entries(host).map(([call, perform]) => [
    call,
    (request: never) => {
      const work: Promise<unknown> = perform(request);
      running.add(work);
      const done = (): boolean => running.delete(work);
      work.then(done, done);
      return work;
    },
  ]);
  return Object.fromEntries(entries) as Host;
}
