/**
 * The Host of this machine, the same in both shells. Duties: gives the page tokens instead of paths, reads and writes
 * the user's files safely, keeps drafts. What differs between shells comes in as ports.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { HostError } from '../shared/host';
import type { FileRef, Host, OpenedFile } from '../shared/host';
import { writeFileAtomically } from './atomic-file';
import { openDraftStore } from './draft-store';
import { asHostError } from './file-errors';

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

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export async function createMachineHost({ dataFolder, version, ports }: MachineHostOptions): Promise<MachineHost> {
  const drafts = await openDraftStore(join(dataFolder, 'drafts'));
  const paths = new Map<string, string>();
  const startFiles: string[] = [];
  const running = new Set<Promise<unknown>>();

  function grant(path: string): FileRef {
    const known = [...paths].find(([, granted]) => granted === path)?.[0];
    const token = known ?? randomBytes(24).toString('base64url');
    paths.set(token, path);
    return { token, name: basename(path) };
  }

  async function open(path: string): Promise<OpenedFile> {
    try {
      if ((await stat(path)).size > largestFile) {
        throw new HostError('badRequest', `“${basename(path)}”超过 200 MB，无法打开，请先删去其中不需要的内容。`);
      }
      const bytes = await readFile(path);
      return { file: grant(path), bytes };
    } catch (error) {
      throw asHostError(error, basename(path));
    }
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
    saveFile: async ({ token, bytes, expected }) => {
      const path = paths.get(token);
      if (path === undefined) throw new HostError('notAllowed', '不知道原来的文件在哪里，请用“另存为”保存。');
      await saveOver(path, bytes, expected);
      return {};
    },
    saveFileAs: async ({ name, bytes }) => {
      const path = await ports.pickSavePath(safeName(name));
      if (path === null) return null;
      await saveOver(path, bytes, null);
      return grant(path);
    },
    listDrafts: async () => drafts.list(),
    readDraft: async ({ id }) => {
      const found = await drafts.read(id);
      if (!found) return null;
      const { title, unsaved, text, original, path } = found;
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

/** Writes the user's file: through a link to its target, with its permissions, never over a stranger's change. */
async function saveOver(path: string, bytes: Uint8Array, expected: string | null): Promise<void> {
  const name = basename(path);
  try {
    const target = await realpath(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && expected === null) return path;
      throw error;
    });
    const before = await stat(target).catch(() => null);
    // a rename would replace a read-only file without asking
    if (before && (before.mode & 0o222) === 0) {
      throw new HostError('notAllowed', `“${name}”是只读文件，请取消它的只读属性，或用“另存为”存成另一个文件。`);
    }
    if (expected !== null && sha256(await readFile(target)) !== expected) {
      throw new HostError('changedOnDisk', `文件已被其他程序修改：“${name}”，请选择覆盖，或用“另存为”存成另一个文件。`);
    }
    await writeFileAtomically(target, bytes, { mode: before ? before.mode & 0o777 : 0o666 & ~process.umask() });
  } catch (error) {
    throw asHostError(error, name);
  }
}

/** Only a name, with nothing that Windows or Linux would refuse in one. */
function safeName(name: string): string {
  const cleaned = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').trim();
  return extname(cleaned) === '' ? `${cleaned || '绩表'}.xlsx` : cleaned;
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
