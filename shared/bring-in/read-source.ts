/** A file that is no workbook → what a reader of it sees: paragraphs and tables. */
import { assertNever } from '../assert-never';
import { decodeText } from './decode-text';
import { readHtml } from './read-html';
import { pageOfMhtml } from './read-mhtml';
import { SourceError } from './source-error';
import { fileKind, lettersOf } from './source-kind';
import type { Source } from './source';

/** Bytes; pages that Word saves have a megabyte for a few tables. */
const mostBytes = 16 * 1024 * 1024;

/** null for a workbook, and for what no reader knows. Throws SourceError with a sentence for the user. */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source | null> {
  const kind = fileKind(bytes, name);
  if (kind === 'workbook') return null;
  if (bytes.length > mostBytes) throw tooLarge;
  switch (kind) {
    case 'html':
      return readHtml(decodeText(bytes, declaredCharset(bytes)));
    case 'mhtml':
      return readHtml(pageOfMhtml(lettersOf(bytes)));
    case 'docx':
      // half a megabyte that only Word files need
      return (await import('./read-docx')).readDocx(bytes);
    case 'text':
      return readText(decodeText(bytes));
    default:
      return assertNever(kind);
  }
}

/** <meta charset=gb2312>, <meta http-equiv=… content="text/html; charset=gb2312"> */
const declaredCharset = (bytes: Uint8Array): string | undefined =>
  /charset\s*=\s*["']?([\w-]+)/i.exec(lettersOf(bytes.subarray(0, 4000)))?.[1];

const tooLarge = new SourceError('tooLarge', '这个文件太大（超过 16 MB），不能读入，请只复制其中的表格，用“粘贴整表”带入。');

const readText = (text: string): Source => ({
  kind: 'text',
  blocks: text.split(/\r\n?|\n/).map((line) => ({ kind: 'paragraph', text: line })),
});
