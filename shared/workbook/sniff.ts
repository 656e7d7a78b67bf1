/** Tells a zip package from everything else people try to open; each other kind gets its own sentence. */
import { strFromU8 } from 'fflate';
import { WorkbookError } from './workbook-error';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipFile = [0x50, 0x4b, 0x03, 0x04];
const emptyZipFile = [0x50, 0x4b, 0x05, 0x06];

/** Throws a WorkbookError unless the bytes begin like a zip package. */
export function expectZip(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new WorkbookError('empty', '这是一个空文件（0 字节），没有内容，请重新取得该文件后再打开。');
  }
  if (startsWith(bytes, zipFile) || startsWith(bytes, emptyZipFile)) return;
  if (startsWith(bytes, compoundFile)) throw compoundFileError(bytes);
  const beginning = strFromU8(bytes.subarray(0, 1024), true);
  if (beginning.includes('%PDF-')) {
    throw new WorkbookError(
      'pdf',
      '这是 PDF 文件，不是 Excel 工作簿，请打开该表的 .xlsx 文件；没有时请向发文单位索取。',
    );
  }
  if (/^[^<]*<\?xml[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/.test(beginning)) {
    throw new WorkbookError('oldFormat', '这是 XML 表格（Excel 2003），请在 Excel 或 WPS 中另存为 .xlsx 后再打开。');
  }
  if (/<(!doctype\s+html|html|table)\b/i.test(beginning)) {
    throw new WorkbookError(
      'notWorkbook',
      '这是网页格式的表格，不是真正的 Excel 工作簿，请在 Excel 或 WPS 中打开，另存为 .xlsx 后再打开。',
    );
  }
  if (!beginning.includes('\0')) {
    throw new WorkbookError('notWorkbook', '这是文本文件，不是 Excel 工作簿，请选择 .xlsx 文件。');
  }
  throw new WorkbookError('notWorkbook', '这个文件不是 Excel 工作簿，请选择 .xlsx 文件。');
}

function compoundFileError(bytes: Uint8Array): WorkbookError {
  if (containsWide(bytes, 'EncryptedPackage')) {
    return new WorkbookError(
      'encrypted',
      '这个工作簿设有打开密码，请在 Excel 或 WPS 中用密码打开，取消密码并保存后再打开。',
    );
  }
  if (containsWide(bytes, 'WordDocument')) {
    return new WorkbookError('notWorkbook', '这是旧版 Word 文档，不是 Excel 工作簿，请选择 .xlsx 文件。');
  }
  return new WorkbookError('oldFormat', '这是旧版 .xls（或 .et）文件，请在 Excel 或 WPS 中另存为 .xlsx 后再打开。');
}

/** Stream names of a compound file are UTF-16LE. */
function containsWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wide;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
