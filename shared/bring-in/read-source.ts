/** A file that is no workbook → what a reader of it sees: paragraphs and tables. */
import { assertNever } from '../assert-never';
import { decodeText } from './decode-text';
import { readCommas } from './read-commas';
import { readHtml } from './read-html';
import { pageOfMhtml } from './read-mhtml';
import { readText } from './read-text';
import type { Source } from './source';
import { SourceError } from './source-error';
import { gridOf } from './source-grid';
import { lettersOf } from './source-kind';
import type { FileKind } from './source-kind';

export interface ReadSource {
  readonly source: Source;
  /** the content as text: as it stands in the file, of pages and Word files with tabs between the cells of tables */
  readonly text: string;
}

/** Bytes; pages that Word saves have a megabyte for a few tables. */
const mostBytes = 16 * 1024 * 1024;

/** Cells, rows and paragraphs: the longest report has some hundred, and exceljs needs a second for ten thousand. */
const mostPieces = 10_000;
/** A book; the published reports have ten thousand. */
const mostLetters = 1_000_000;

/** Throws SourceError with a sentence for the user. */
export async function readSource(
  bytes: Uint8Array,
  kind: Exclude<FileKind, 'workbook'>,
  name: string,
): Promise<ReadSource> {
  if (bytes.length > mostBytes) throw tooLarge();
  const read = await readKind(bytes, kind, name);
  if (read.text.length > mostLetters || countPieces(read.source) > mostPieces) throw tooMuch();
  for (const block of read.source.blocks) if (block.kind === 'table') gridOf(block.rows);
  return read;
}

const countPieces = ({ blocks }: Source): number =>
  blocks.reduce(
    (count, block) =>
      block.kind === 'table' ? block.rows.reduce((sum, row) => sum + 1 + row.length, count) : count + 1,
    0,
  );

async function readKind(bytes: Uint8Array, kind: Exclude<FileKind, 'workbook'>, name: string): Promise<ReadSource> {
  switch (kind) {
    case 'html':
      return withText(readHtml(decodeText(bytes, declaredCharset(bytes))));
    case 'mhtml':
      return withText(readHtml(pageOfMhtml(lettersOf(bytes))));
    case 'docx':
      // half a megabyte of code that only Word files need
      return withText(await (await import('./read-docx')).readDocx(bytes));
    case 'text': {
      const text = decodeText(bytes);
      return { source: /\.csv$/i.test(name) ? readCommas(text) : readText(text), text };
    }
    default:
      return assertNever(kind);
  }
}

const withText = (source: Source): ReadSource => ({ source, text: textOfSource(source) });

/** One line for each paragraph and each row. */
export const textOfSource = ({ blocks }: Source): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text).join('\t')) : [block.text],
    )
    .join('\n');

/** <meta charset=gb2312>, <meta http-equiv=… content="text/html; charset=gb2312"> */
const declaredCharset = (bytes: Uint8Array): string | undefined =>
  /charset\s*=\s*["']?([\w-]+)/i.exec(lettersOf(bytes.subarray(0, 4000)))?.[1];

const tooLarge = (): SourceError =>
  new SourceError('tooLarge', '这个文件太大（超过 16 MB），不能读入，请只复制其中的表格，用“粘贴整表”带入。');

const tooMuch = (): SourceError =>
  new SourceError(
    'tooLarge',
    '这个文件的内容太多（超过一万个单元格和段落，或一百万字），不能读入，请只复制需要的表格，用“粘贴整表”带入。',
  );
