/** Parts as text: UTF-8, or UTF-16 with its byte order mark, the two that the packaging rules allow (ECMA-376 part 2). */
import { strFromU8, strToU8 } from 'fflate';
import { WorkbookError } from './workbook-error';

export type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be';

const marks: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [],
  'utf-8 with mark': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

function encodingOf(bytes: Uint8Array): Encoding {
  const marked = (['utf-8 with mark', 'utf-16le', 'utf-16be'] as const).find((each) =>
    marks[each].every((byte, index) => bytes[index] === byte),
  );
  return marked ?? 'utf-8';
}

/** A part without its byte order mark. */
export interface PartText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** `name` is told to the user. Throws unsupported for every other encoding, such as GBK. */
export function decodePart(bytes: Uint8Array, name: string): PartText {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/.exec(text)?.[1] ?? 'utf-8';
  const allowed = encoding.startsWith('utf-16') ? /^utf-?(8|16(le|be)?)$/i : /^(utf-?8|us-ascii)$/i;
  if (!allowed.test(declared) || !isWhole(text, bytes, encoding)) {
    throw new WorkbookError(
      'unsupported',
      `文件中的 ${name} 不是 UTF-8 编码，请在 Excel 或 WPS 中另存为 .xlsx 后再打开。`,
    );
  }
  return { text, encoding };
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  const content = bytes.subarray(marks[encoding].length);
  if (encoding === 'utf-8' || encoding === 'utf-8 with mark') return strFromU8(content);
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 1 < content.length; at += 2) {
    pieces.push(String.fromCharCode(view.getUint16(at, encoding === 'utf-16le')));
  }
  return pieces.join('');
}

/** With the byte order mark. */
export function encodePart({ text, encoding }: PartText): Uint8Array {
  const mark = marks[encoding];
  if (encoding === 'utf-8') return strToU8(text);
  const content = encoding === 'utf-8 with mark' ? strToU8(text) : encodeWide(text, encoding === 'utf-16le');
  const bytes = new Uint8Array(mark.length + content.length);
  bytes.set(mark);
  bytes.set(content, mark.length);
  return bytes;
}

function encodeWide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}

/** Bytes that are no UTF-8 decode to U+FFFD; a real U+FFFD survives the way back. */
function isWhole(text: string, bytes: Uint8Array, encoding: Encoding): boolean {
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (isWide) return bytes.length % 2 === 0;
  if (!text.includes('\ufffd')) return true;
  const again = encodePart({ text, encoding });
  return again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
}
