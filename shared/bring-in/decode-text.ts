/** Bytes → text. Chinese offices and web pages write UTF-8, UTF-16 or GBK, and seldom say which. */

interface Decoder {
  decode(bytes: Uint8Array): string;
}
/** Pages, workers and Node have it; labels are those of the WHATWG encoding standard. */
declare const TextDecoder: new (label?: string, options?: { readonly fatal?: boolean }) => Decoder;

/**
 * A mark at the beginning decides, then whether it is valid UTF-8, which texts of other encodings hardly ever are by
 * chance, then what the text declares; what is left is GB18030, which contains GBK and GB2312. `declared`: a label such as
 * gb2312 or big5, as found in a web page. Never fails: bytes that mean nothing become �.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const wide = wideEncoding(bytes);
  if (wide) return decoded(bytes, wide) ?? '';
  return decoded(bytes, 'utf-8') ?? new TextDecoder(labelOf(declared)).decode(bytes);
}

/** null when the bytes are not of this encoding. A byte order mark is taken off. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, else by the zero bytes that its digits, blanks and line ends have, all in the same half. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const beginning = bytes.subarray(0, 2000);
  const zerosAt = (half: number): number => beginning.filter((byte, at) => byte === 0 && at % 2 === half).length;
  const least = beginning.length / 100;
  if (zerosAt(0) === 0 && zerosAt(1) > least) return 'utf-16le';
  return zerosAt(1) === 0 && zerosAt(0) > least ? 'utf-16be' : null;
}

/** A label that no decoder knows, and those of Western pages, which only stand there by habit, mean GB18030. */
function labelOf(declared: string | undefined): string {
  const label = declared?.trim().toLowerCase() ?? '';
  if (!/^(big5|big5-hkscs|shift_jis|euc-kr|euc-jp)$/.test(label)) return 'gb18030';
  return label;
}
