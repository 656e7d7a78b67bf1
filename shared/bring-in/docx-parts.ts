/** The XML parts of a Word package, with limits: mammoth itself would unpack whatever a file claims to hold. */
import { unzipSync, zipSync } from 'fflate';
import { SourceError } from './source-error';

/** by name */
export type DocxParts = Readonly<Record<string, Uint8Array>>;

/**
 * Bytes. 20 pages of report with tables have 1 MB of XML, and what mammoth makes of it takes forty times as much memory.
 */
const most = { part: 8 * 1024 * 1024, total: 16 * 1024 * 1024 };

/** Pictures, fonts and embedded files are left out. Throws SourceError. */
export function docxParts(bytes: Uint8Array): DocxParts {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name) || /^customXml\//i.test(name)) return false;
        total += originalSize;
        if (originalSize > most.part || total > most.total) throw tooLarge();
        return true;
      },
    });
    if (!('word/document.xml' in parts)) throw damaged();
    return parts;
  } catch (error) {
    throw error instanceof SourceError ? error : damaged();
  }
}

/** Stored, not packed: it is unpacked again at once. */
export const packedParts = (parts: DocxParts): Uint8Array => zipSync({ ...parts }, { level: 0 });

export const damaged = (): SourceError =>
  new SourceError(
    'damaged',
    '这个 Word 文件已损坏或不完整，请重新取得，或在 Word 或 WPS 中打开并另存一份 .docx 后再打开。',
  );

export const tooLarge = (): SourceError =>
  new SourceError('tooLarge', '这个 Word 文件太大，不能读入，请只复制其中的表格，用“粘贴整表”带入。');
