/** Reading what a command is given and writing what it makes, with a sentence for everything that may go wrong. */
import { constants } from 'node:fs';
import { access, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from './command';

export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new CommandError(readSentence(error, path));
  }
}

/** Why a file or folder could not be read, and what to do. */
export function readSentence(error: unknown, path: string): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `找不到文件“${path}”，请核对文件名和所在文件夹。`;
    case 'EISDIR':
      return `“${path}”是文件夹，请写明其中的文件。`;
    case 'EACCES':
    case 'EPERM':
      return `没有权限读取“${path}”，请先取得读取权限，或把它复制到自己的文件夹中。`;
    default:
      return `读取“${path}”没有成功，请确认它在本机上能够打开后再试。`;
  }
}

/** The old content stays until the new one is whole on disk. A link keeps pointing to its file. */
export async function writeOutput(path: string, content: Uint8Array): Promise<void> {
  const { writeFileAtomically } = await import('../atomic-file');
  try {
    const target = await realpath(path).catch(() => path);
    const mode = await modeFor(target);
    await writeFileAtomically(target, content, { mode });
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(writeSentence(codeOf(error), path));
  }
}

/** Permissions of the file that is replaced, else those of any new file. Replacing needs no right to write it: ask. */
async function modeFor(path: string): Promise<number> {
  const known = await stat(path).catch(() => null);
  if (!known) return 0o666 & ~process.umask();
  if (known.isDirectory()) throw new CommandError(`“${path}”是文件夹，请在 -o 后写明要生成的文件名。`);
  if (!known.isFile()) throw new CommandError(`“${path}”不是普通文件，请在 -o 后换一个文件名。`);
  await access(path, constants.W_OK);
  return known.mode & 0o777;
}

function writeSentence(code: string, path: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `文件夹“${dirname(path)}”不存在，请先建立它，或在 -o 后换一个位置。`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `没有权限写入“${path}”，请在 -o 后换一个位置，或先取得写入权限。`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `磁盘空间不足，“${path}”没有写入，请清理磁盘后再试。`;
    case 'ENAMETOOLONG':
      return '文件名太长，请在 -o 后换一个短一些的文件名。';
    case 'EBUSY':
    case 'ETXTBSY':
      return `“${path}”正被其他程序使用，请先关闭它再试。`;
    default:
      return `写入“${path}”没有成功，请在 -o 后换一个位置再试。`;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
