/**
 * The records of a BIFF8 stream ([MS-XLS] 2.1.4), the format of .xls and of the older .et: a number, a size, the bytes.
 * SheetJS reads what the cells hold; how they look, which its free edition leaves out, is read from here.
 */

export interface BiffRecord {
  /** as [MS-XLS] 2.3 numbers them */
  readonly kind: number;
  readonly data: DataView;
}

export const recordKinds = {
  leftMargin: 0x26,
  rightMargin: 0x27,
  topMargin: 0x28,
  bottomMargin: 0x29,
  bottomOfStream: 0x0a,
  protect: 0x12,
  header: 0x14,
  footer: 0x15,
  rowBreaks: 0x1b,
  font: 0x31,
  pane: 0x41,
  usualColumnCharacters: 0x55,
  worksheetOptions: 0x81,
  horizontallyCentered: 0x83,
  verticallyCentered: 0x84,
  sheet: 0x85,
  palette: 0x92,
  standardWidth: 0x99,
  pageSetup: 0xa1,
  severalNumbers: 0xbd,
  severalBlanks: 0xbe,
  richText: 0xd6,
  cellFormat: 0xe0,
  sharedText: 0xfd,
  blank: 0x201,
  number: 0x203,
  text: 0x204,
  logicalOrError: 0x205,
  usualRowHeight: 0x225,
  window: 0x23e,
  compactNumber: 0x27e,
  formula: 0x06,
  numberFormat: 0x41e,
  beginning: 0x809,
} as const;

/** The records from an offset to the end of their substream; stops at bytes that are no record. */
export function* recordsFrom(stream: Uint8Array, offset: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = offset; at + 4 <= stream.length;) {
    const kind = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > stream.length || kind === recordKinds.bottomOfStream) return;
    yield { kind, data: new DataView(stream.buffer, stream.byteOffset + at + 4, size) };
    at += 4 + size;
  }
}

/** Whether the stream counts as BIFF8: older ones have other layouts. */
export function isBiff8(stream: Uint8Array): boolean {
  const [first] = recordsFrom(stream, 0);
  return first?.kind === recordKinds.beginning && first.data.byteLength >= 2 && first.data.getUint16(0, true) === 0x600;
}

/** A text whose length, in `lengthBytes`, stands before a byte that says whether its characters take two bytes each. */
export function textAt(data: DataView, offset: number, lengthBytes: 1 | 2): string {
  if (offset + lengthBytes + 1 > data.byteLength) return '';
  const length = lengthBytes === 1 ? data.getUint8(offset) : data.getUint16(offset, true);
  const isWide = (data.getUint8(offset + lengthBytes) & 1) === 1;
  const start = offset + lengthBytes + 1;
  const codes: number[] = [];
  for (let index = 0; index < length; index++) {
    const at = start + index * (isWide ? 2 : 1);
    if (at + (isWide ? 2 : 1) > data.byteLength) break;
    codes.push(isWide ? data.getUint16(at, true) : data.getUint8(at));
  }
  return String.fromCharCode(...codes);
}
