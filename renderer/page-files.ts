/**
 * Opening and saving files by the page itself, for a shell without dialogs: the File System Access API where the
 * browser has it (Chromium family, also on 127.0.0.1), else a file field and a download.
 */
import { HostError } from '../shared/host';
import type { FileRef, OpenedFile } from '../shared/host';
import { sha256 } from './sha256';

interface FilePickers {
  showOpenFilePicker(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;
}

const workbookType = {
  description: 'Excel 工作簿',
  accept: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx', '.xlsm', '.xltx'] },
};
const openableType = {
  description: '工作簿、网页、Word 文件和文本',
  accept: {
    ...workbookType.accept,
    'application/vnd.ms-excel': ['.xls', '.et'],
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
    'text/html': ['.html', '.htm', '.mht', '.mhtml'],
    'text/plain': ['.txt', '.csv'],
  },
};
const pdfType = { description: 'PDF 文件', accept: { 'application/pdf': ['.pdf'] } };
const profileType = { description: '评价规则', accept: { 'application/json': ['.json'] } };

const wordType = {
  description: 'Word 文件',
  accept: { 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'] },
};

const savedTypes: readonly (readonly [string, object])[] = [
  ['.pdf', pdfType],
  ['.json', profileType],
  ['.docx', wordType],
];

const savedType = (name: string): object => savedTypes.find(([ending]) => name.endsWith(ending))?.[1] ?? workbookType;

const pickers = (): Partial<FilePickers> => window as unknown as Partial<FilePickers>;

/**
 * Browsers show a file dialog only right after a click or an ordinary key; Ctrl+O and F12 are their own shortcuts and do
 * not count. The page then asks for the click (code unavailable).
 */
function needsClick(): void {
  if (!navigator.userActivation.isActive) throw new HostError('unavailable', '请点一下按钮，再选择文件。');
}

const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

export interface PageFiles {
  pick(): Promise<OpenedFile | null>;
  /** true when the token is one of this page's own files */
  owns(token: string): boolean;
  /** `expected` as in shared/host.ts saveFile */
  save(token: string, bytes: Uint8Array, expected: string | null): Promise<{ readonly backupFailed?: true }>;
  /** the file as it is on disk now */
  reopen(token: string): Promise<OpenedFile>;
  saveAs(name: string, bytes: Uint8Array): Promise<FileRef | null>;
}

/** `keepBackup`: keeps the old content of a file before it is written */
export function pageFiles(keepBackup: (title: string, bytes: Uint8Array) => Promise<unknown>): PageFiles {
  const handles = new Map<string, FileSystemFileHandle>();
  /** files whose old content was kept since they were opened */
  const kept = new Set<string>();

  function remember(handle: FileSystemFileHandle): FileRef {
    const token = `page:${handles.size + 1}`;
    handles.set(token, handle);
    return { token, name: handle.name };
  }

  return {
    pick: async () => {
      needsClick();
      const { showOpenFilePicker } = pickers();
      if (!showOpenFilePicker) return pickWithField();
      try {
        const [handle] = await showOpenFilePicker.call(window, { types: [openableType] });
        if (!handle) return null;
        return { file: remember(handle), bytes: await contentOf(handle) };
      } catch (error) {
        if (isCancelled(error)) return null;
        throw error;
      }
    },
    owns: (token) => handles.has(token),
    save: async (token, bytes, expected) => {
      const handle = handles.get(token);
      if (!handle) throw new HostError('notFound', '找不到原来的文件，请用“另存为”保存。');
      const old = await contentOf(handle).catch(() => null);
      const isForeign = old !== null && (await sha256(old)) !== expected;
      if (expected !== null && isForeign) {
        throw new HostError('changedOnDisk', '文件已被其他程序修改，请选择覆盖或另存为。');
      }
      const isDue = old !== null && (isForeign || !kept.has(token));
      const isKept = !isDue || (await keepBackup(handle.name, old).then(worked, failed));
      await write(handle, bytes);
      kept.add(token);
      return isKept ? {} : { backupFailed: true };
    },
    reopen: async (token) => {
      const handle = handles.get(token);
      const bytes = handle && (await contentOf(handle).catch(() => null));
      if (!handle || !bytes) throw new HostError('notFound', '找不到原来的文件，它可能已被移动、改名或删除。');
      kept.delete(token);
      return { file: { token, name: handle.name }, bytes };
    },
    saveAs: async (name, bytes) => {
      const { showSaveFilePicker } = pickers();
      if (!showSaveFilePicker) return download(name, bytes);
      needsClick();
      try {
        const types = [savedType(name)];
        const handle = await showSaveFilePicker.call(window, { suggestedName: name, types });
        await write(handle, bytes);
        return remember(handle);
      } catch (error) {
        if (isCancelled(error)) return null;
        throw error;
      }
    },
  };
}

const worked = (): boolean => true;
const failed = (): boolean => false;

const contentOf = async (handle: FileSystemFileHandle): Promise<Uint8Array> =>
  new Uint8Array(await (await handle.getFile()).arrayBuffer());

async function write(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  try {
    const stream = await handle.createWritable();
    await stream.write(new Uint8Array(bytes));
    await stream.close();
  } catch {
    throw new HostError('notAllowed', '无法写入这个文件，请确认它没有在别的程序中打开，或用“另存为”保存。');
  }
}

/** A file from a field has no handle to write back to: saving it asks for a name. */
function pickWithField(): Promise<OpenedFile | null> {
  return new Promise((resolve, reject) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = Object.values(openableType.accept).flat().join();
    field.addEventListener('cancel', () => resolve(null));
    field.addEventListener('change', () => {
      const file = field.files?.[0];
      if (!file) return resolve(null);
      file.arrayBuffer().then((buffer) => resolve(openedByPage(file.name, new Uint8Array(buffer))), reject);
    });
    field.click();
  });
}

/** A file that came without a place on disk (file field, drag and drop). */
export const openedByPage = (name: string, bytes: Uint8Array): OpenedFile => ({ file: { token: '', name }, bytes });

function download(name: string, bytes: Uint8Array): FileRef {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the download has its own hold on the data once it has begun; a minute is ample
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { token: '', name };
}
