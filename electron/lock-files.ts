/** Who else has a workbook open, told by the lock files that office programs lay beside it while they have it open. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface Holder {
  readonly program: string;
  /** as that program knows its user; null when it does not say */
  readonly user: string | null;
}

interface LockKind {
  readonly program: string;
  lockName(name: string): string;
  userOf(lock: Buffer): string | null;
}

const kinds: readonly LockKind[] = [
  { program: 'Excel 或 WPS', lockName: (name) => `~$${name}`, userOf: officeUser },
  { program: 'LibreOffice', lockName: (name) => `.~lock.${name}#`, userOf: libreOfficeUser },
];

/** null when nobody has it open; a lock that cannot be read counts, its program holds it. */
export async function holderOf(path: string): Promise<Holder | null> {
  for (const { program, lockName, userOf } of kinds) {
    try {
      const lock = await readFile(join(dirname(path), lockName(basename(path))));
      return { program, user: userOf(lock) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // a name as long as the file system allows has no room for a lock's name
      if (code !== 'ENOENT' && code !== 'ENAMETOOLONG') return { program, user: null };
    }
  }
  return null;
}

/** 165 bytes: the name in the system's code page, then at 55 once more in UTF-16 behind its length. */
function officeUser(lock: Buffer): string | null {
  if (lock.length < 57) return null;
  const end = 57 + lock.readUInt16LE(55) * 2;
  return end <= lock.length ? readableName(lock.toString('utf16le', 57, end)) : null;
}

/** User, account, machine, time and profile between commas. */
function libreOfficeUser(lock: Buffer): string | null {
  const [user = '', account = ''] = lock.toString('utf8').split(',');
  return readableName(user) ?? readableName(account);
}

function readableName(text: string): string | null {
  const name = text.trim();
  return name !== '' && name.length <= 54 && !/[\u0000-\u001f\ufffd]/.test(name) ? name : null;
}
