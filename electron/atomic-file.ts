/** Writing a file so that a crash at any moment leaves either the old content or the new one, never a mixture. */
import { randomBytes } from 'node:crypto';
import { copyFile, link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

interface AtomicWriteOptions {
  /** permission bits of the new file */
  readonly mode?: number;
  /** keeps the content before this write under this path */
  readonly backup?: string;
}

const temporaryName = /^\.jibiao-(\d+)-[0-9a-f]{12}\.tmp$/;

/** Without the file's own name: a long Chinese one already fills the 255 bytes that a name may have. */
const temporaryBeside = (path: string): string =>
  join(dirname(path), `.jibiao-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);

/** On disk (flushed) when it resolves; rejects with Node's own errors and then leaves the old file as it was. */
export async function writeFileAtomically(
  path: string,
  content: Uint8Array | string,
  { mode = 0o600, backup }: AtomicWriteOptions = {},
): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      // the mode given to open is narrowed by the umask; file systems without modes refuse to set one
      await file.chmod(mode).catch(() => undefined);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (backup !== undefined) await keepBackup(path, backup);
    await renameOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A shared folder may hold the file that another machine is writing this very minute. */
const staleAfter = 60 * 60_000;

/**
 * Removes what writers that no longer run left behind in a folder. `isShared`: writers of other machines may be at work
 * there, whose process ids say nothing here.
 */
export async function removeStaleTemporaries(folder: string, isShared = false): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = temporaryName.exec(name)?.[1];
    if (writer === undefined || isOtherRunning(Number(writer))) continue;
    const path = join(folder, name);
    if (isShared && Date.now() - (await stat(path)).mtimeMs < staleAfter) continue;
    await rm(path, { force: true });
  }
}

/** Makes created, renamed and removed names of a folder last through a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows cannot open a folder; NTFS journals names by itself
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function keepBackup(path: string, backup: string): Promise<void> {
  const temporary = temporaryBeside(backup);
  try {
    // some file systems (exFAT, network shares) have no hard links
    await link(path, temporary).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw error;
      return copyFile(path, temporary);
    });
    await renameOver(temporary, backup);
    // renaming one hard link over another of the same file does nothing and leaves both
    await rm(temporary, { force: true });
  } catch (error) {
    await rm(temporary, { force: true });
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** On Windows a virus scanner may hold a file for a moment. */
async function renameOver(from: string, to: string): Promise<void> {
  const attempts = process.platform === 'win32' ? 10 : 1;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (attempt >= attempts) throw error;
      await pause(100);
    }
  }
}

/** At the start of this process its own id can only be that of an earlier one. */
function isOtherRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
