/**
 * zip64 fields (APPNOTE 4.3.14, 4.5.3): some programs write them into small files too. They are read, and left out when
 * the file is written, because everything that passes the limits of zip.ts fits into the ordinary fields.
 */

const signature = { end: 0x06064b50, locator: 0x07064b50 } as const;
const locatorSize = 20;
const fieldId = 0x0001;
const absent = 0xffffffff;

/** Number of entries and start of the directory; null for a file whose ordinary end record (at `end`) says it all. */
export function readZip64Directory(data: DataView, end: number): { count: number; start: number } | null {
  const isFull = data.getUint16(end + 10, true) === 0xffff || data.getUint32(end + 16, true) === absent;
  const locator = end - locatorSize;
  if (!isFull || locator < 0 || data.getUint32(locator, true) !== signature.locator) return null;
  const record = number(data, locator + 8);
  if (record + 56 > locator || data.getUint32(record, true) !== signature.end) return null;
  return { count: number(data, record + 32), start: number(data, record + 48) };
}

interface Fields {
  readonly size: number;
  readonly compressed: number;
  readonly local: number;
}

/** The fields of a directory entry; those that are full stand in the extra field, in this order. */
export function readZip64Fields(data: DataView, extra: number, length: number, written: Fields): Fields {
  if (written.size !== absent && written.compressed !== absent && written.local !== absent) return written;
  for (let at = extra; at + 4 <= extra + length; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) !== fieldId) continue;
    const end = Math.min(at + 4 + data.getUint16(at + 2, true), extra + length);
    let from = at + 4;
    const next = (field: number): number => {
      if (field !== absent || from + 8 > end) return field;
      from += 8;
      return number(data, from - 8);
    };
    const size = next(written.size);
    const compressed = next(written.compressed);
    return { size, compressed, local: next(written.local) };
  }
  return written;
}

/** Beyond 2⁵³ it is no longer exact, and far beyond every limit. */
const number = (data: DataView, at: number): number => Number(data.getBigUint64(at, true));

/** A copy of a header without its zip64 field. `fixed`: bytes before the name; `lengthsAt`: of name, then of extra. */
export function withoutZip64(header: Uint8Array, fixed: number, lengthsAt: number): Uint8Array {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const extra = fixed + view.getUint16(lengthsAt, true);
  const end = extra + view.getUint16(lengthsAt + 2, true);
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    const length = 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== fieldId || at + length > end) continue;
    const shorter = new Uint8Array(header.length - length);
    shorter.set(header.subarray(0, at));
    shorter.set(header.subarray(at + length), at);
    new DataView(shorter.buffer).setUint16(lengthsAt + 2, end - extra - length, true);
    return shorter;
  }
  // not slice: that of Node's Buffer shares its bytes, and the file that was opened would be written over
  return new Uint8Array(header);
}
