/** What a file is, told by its content, then by its name: names lie, as when a reporting server calls its web page .xls. */
import { unzipSync } from 'fflate';
import { wideEncoding } from './decode-text';
import { SourceError } from './source-error';
import type { SourceKind } from './source';

/** `workbook`: whatever is none of the others, so that the reader of workbooks says what it is. */
export type FileKind = SourceKind | 'mhtml' | 'workbook';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const zipFile = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** `name`: of the file, with its ending. Throws SourceError for Word files that cannot be read at all. */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  const isWordName = /\.(docx?|docm|dotx|wps|rtf)$/i.test(name);
  if (startsWith(bytes, zipFile)) return isWordName || holdsWordDocument(bytes) ? 'docx' : 'workbook';
  if (startsWith(bytes, compoundFile)) {
    if (isWordName || holdsName(bytes, 'WordDocument')) throw oldWord(holdsName(bytes, 'EncryptedPackage'));
    return 'workbook';
  }
  const beginning = lettersOf(bytes.subarray(0, 4000))
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '');
  if (beginning.includes('%PDF-')) return 'workbook';
  if (/^\s*\{\\rtf/.test(beginning)) throw richText;
  if (
    /^(mime-version|from|date|content-type|message-id)\s*:/im.test(beginning.slice(0, 300)) &&
    /multipart\/related/i.test(beginning)
  )
    return 'mhtml';
  if (/^\s*<\?xml[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/.test(beginning)) return 'workbook';
  if (isPage(beginning, name)) return 'html';
  if (!isText(bytes, /\.(txt|csv)$/i.test(name))) return 'workbook';
  // what is called .xlsx and holds text is a mistake that the user should know of; .xls are often tables of text
  return bytes.length === 0 || /\.(xls[xmb]|xlt[xm])$/i.test(name) ? 'workbook' : 'text';
}

/** A page that begins as pages do, or is named so, or has a table under the name of a workbook. */
function isPage(beginning: string, name: string): boolean {
  const start = beginning.replace(/^\s*(<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*/, '');
  if (/^<(!doctype\s+html|html|head|body|meta|table|style|script)\b/i.test(start)) return true;
  if (/\.(html?|xhtml|shtml)$/i.test(name)) return true;
  return /\.(xls|xlsx|et|docx?)$/i.test(name) && /<(html|table)[\s>]/i.test(beginning);
}

/** Asked of the directory alone, nothing is unpacked. */
function holdsWordDocument(bytes: Uint8Array): boolean {
  let holds = false;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        holds ||= name === 'word/document.xml';
        return false;
      },
    });
  } catch {
    // a broken package of any kind: the reader of workbooks says so
  }
  return holds;
}

/** Texts have hardly any control characters, but for what UTF-16 makes of its letters. */
function isText(bytes: Uint8Array, isNamedSo: boolean): boolean {
  if (wideEncoding(bytes)) return true;
  const beginning = bytes.subarray(0, 4000);
  const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);
  return !beginning.includes(0) && (isNamedSo || beginning.filter(isControl).length <= beginning.length / 100);
}

/** Stream names of a compound file are UTF-16LE. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wide;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** One letter for each byte. */
export function lettersOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}

const oldWord = (isLocked: boolean): SourceError =>
  isLocked
    ? new SourceError(
        'encrypted',
        '这个 Word 文件设有打开密码，请在 Word 或 WPS 中用密码打开，取消密码并保存后再打开。',
      )
    : new SourceError(
        'notReadable',
        '这是旧版 Word 文档（.doc 或 .wps），请在 Word 或 WPS 中打开，另存为 .docx 后再打开。',
      );

const richText = new SourceError(
  'notReadable',
  '这是 RTF 格式的文档，请在 Word 或 WPS 中打开，另存为 .docx 后再打开。',
);
