/** Parts as text: UTF-8, or UTF-16 with its byte order mark, the two that the packaging rules allow (ECMA-376 part 2). */
import { WorkbookError } from './workbook-error';

/**
 * Pages, workers and Node have both. Not fflate's strFromU8: it tries whether its decoder can stream, and from then on
 * Node decodes with that one five times slower and through UTF-16, which took 170 MB more for a sheet of 44 MB.
 */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encodeInto(text: string, bytes: Uint8Array): { readonly written: number } };

const decoder = new TextDecoder();
const encoder = new TextEncoder();

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
  if (encoding === 'utf-8' || encoding === 'utf-8 with mark') return decoder.decode(content);
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 1 < content.length; at += 2) {
    pieces.push(String.fromCharCode(view.getUint16(at, encoding === 'utf-16le')));
  }
  return pieces.join('');
}

/** Characters that are encoded at once. */
const stretch = 32_768;
/** a character of UTF-16 takes at most three bytes in UTF-8 */
const encoded = new Uint8Array(stretch * 3);

/**
 * The bytes of the text that the pieces make together, with its byte order mark, a stretch at a time: a large part is
 * never held as bytes. What is given is gone with the next stretch.
 */
export function* encodePart(pieces: readonly string[], encoding: Encoding): Generator<Uint8Array, undefined> {
  yield Uint8Array.from(marks[encoding]);
  // half a character, whose other half begins the next piece
  let half = '';
  for (const piece of pieces) {
    const text = half + piece;
    let at = 0;
    for (;;) {
      let end = Math.min(at + stretch, text.length);
      if (end > at && isFirstHalf(text.charCodeAt(end - 1))) end--;
      if (end <= at) break;
      yield encode(text.slice(at, end), encoding);
      at = end;
    }
    half = text.slice(at);
  }
  if (half !== '') yield encode(half, encoding);
}

const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8' || encoding === 'utf-8 with mark') {
    return encoded.subarray(0, encoder.encodeInto(text, encoded).written);
  }
  const view = new DataView(encoded.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  }
  return encoded.subarray(0, text.length * 2);
}

/** Bytes that are no UTF-8 decode to U+FFFD; a real U+FFFD survives the way back. */
function isWhole(text: string, bytes: Uint8Array, encoding: Encoding): boolean {
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (isWide) return bytes.length % 2 === 0;
  if (!text.includes('\ufffd')) return true;
  let at = 0;
  for (const again of encodePart([text], encoding)) {
    if (!again.every((byte, index) => byte === bytes[at + index])) return false;
    at += again.length;
  }
  return at === bytes.length;
}
