/** The files that a command line means: those named, and those found in the folders named, in the order of a file manager. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readSentence } from './files';

export interface FoundFile {
  /** as named, or below the folder as named */
  readonly file: string;
  /** one sentence: a folder that cannot be read, or that holds nothing to open */
  readonly problem?: string;
}

/** What the program opens; a file that is named itself may have any ending. */
const openable = /\.(xlsx|xlsm|xltx|xls|et|docx|html?|mht|mhtml|txt|csv)$/i;

/** Hidden files, ~$ of Excel and WPS, .~lock.…# of LibreOffice, what Windows keeps on a drive for itself. */
const leftOut = /^(\.|~\$|\$RECYCLE\.BIN$|System Volume Information$)/i;

/** 第2季度 before 第10季度, Chinese by pinyin */
const { compare } = new Intl.Collator('zh-CN', { numeric: true });

/** Each file and folder comes once, also when it is named twice or a link leads to it again. */
export async function findFiles(given: readonly string[]): Promise<readonly FoundFile[]> {
  const searched = new Set<string>();
  const found = new Map<string, FoundFile>();
  for (const path of given) {
    const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false;
    for (const each of isFolder ? await findIn(path, searched) : [{ file: path }]) {
      const place = resolve(each.file);
      if (!found.has(place)) found.set(place, each);
    }
  }
  return [...found.values()];
}

async function findIn(folder: string, searched: Set<string>): Promise<readonly FoundFile[]> {
  // a link may lead back to a folder above, or lie beside the folder that it leads to
  const isKnown = searched.has(await realpath(folder).catch(() => folder));
  const found = await search(folder, searched);
  return found.length > 0 || isKnown ? found : [{ file: folder, problem: nothingToOpen(folder) }];
}

async function search(folder: string, searched: Set<string>): Promise<readonly FoundFile[]> {
  try {
    const real = await realpath(folder);
    if (searched.has(real)) return [];
    searched.add(real);
    const entries = await readdir(folder, { withFileTypes: true });
    const seen = entries.filter(({ name }) => !leftOut.test(name)).sort((a, b) => compare(a.name, b.name));
    const found: FoundFile[] = [];
    for (const entry of seen) found.push(...(await filesOf(entry, join(folder, entry.name), searched)));
    return found;
  } catch (error) {
    return [{ file: folder, problem: readSentence(error, folder) }];
  }
}

async function filesOf(entry: Dirent, path: string, searched: Set<string>): Promise<readonly FoundFile[]> {
  const meant = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
  if (meant?.isDirectory()) return search(path, searched);
  // pipes and devices are no files to read; a link to nothing is told as the file that is missing
  const isFile = meant === null || meant.isFile();
  return isFile && openable.test(entry.name) ? [{ file: path }] : [];
}

const nothingToOpen = (folder: string): string =>
  `文件夹“${folder}”中没有可以核对的文件，请核对文件夹名，或写明文件（工作簿、网页、Word 文件、文本）。`;
