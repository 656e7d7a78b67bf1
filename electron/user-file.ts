/** Writes the user's own file: through links, with its permissions, never over what others did, the old one kept. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { HostError } from '../shared/host';
import { removeStaleTemporaries, writeFileAtomically } from './atomic-file';
import type { BackupStore } from './backup-store';
import { asHostError } from './file-errors';
import { holderOf } from './lock-files';

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 (hex) of what must be there; null: whatever is there, also nothing */
  readonly expected: string | null;
  /** although a lock file says that another program has it open */
  readonly despiteLock: boolean;
  /** false: the old content was kept already, unless another program wrote it since */
  readonly keepsOld: boolean;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * On disk when it resolves, with whether the old content was kept as a backup where it should be. Throws HostError:
 * notFound, readOnly, openElsewhere, inUse, changedOnDisk, notAllowed, diskFull, failed; the old file is then whole.
 */
export async function writeUserFile(file: FileToWrite, backups: BackupStore): Promise<{ readonly isKept: boolean }> {
  const name = basename(file.path);
  try {
    const target = await targetOf(file);
    const before = await stat(target).catch(() => null);
    // a rename would replace a read-only file without asking
    if (before && (before.mode & 0o222) === 0) {
      throw new HostError('readOnly', `“${name}”是只读文件，请取消它的只读属性，或用“另存为”存成另一个文件。`);
    }
    if (!file.despiteLock) await refuseIfOpenElsewhere(target, name);
    const old = before ? await readFile(target) : null;
    const isForeign = old !== null && sha256(old) !== file.expected;
    if (file.expected !== null && isForeign) {
      throw new HostError('changedOnDisk', `文件已被其他程序修改：“${name}”，请选择覆盖，或用“另存为”存成另一个文件。`);
    }
    // a full disk of the program's data must not keep the user from saving elsewhere
    const isKept =
      old === null || !(file.keepsOld || isForeign) || (await backups.keep(name, old).then(worked, failed));
    await removeStaleTemporaries(dirname(target), true).catch(() => undefined);
    await writeFileAtomically(target, file.bytes, { mode: before ? before.mode & 0o777 : 0o666 & ~process.umask() });
    return { isKept };
  } catch (error) {
    throw asHostError(error, name);
  }
}

const worked = (): boolean => true;
const failed = (): boolean => false;

async function targetOf({ path, expected }: FileToWrite): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && expected === null) return path;
    throw error;
  }
}

async function refuseIfOpenElsewhere(path: string, name: string): Promise<void> {
  const holder = await holderOf(path);
  if (!holder) return;
  const who = holder.user === null ? '' : `，使用者是“${holder.user}”`;
  throw new HostError(
    'openElsewhere',
    `“${name}”正在 ${holder.program} 中打开${who}。请先在那里关闭它再保存，或用“另存为”存成另一个文件；若仍然保存，那边再保存时会盖掉这里填的内容。`,
  );
}
