/** The zip container: its directory read by hand, entries written back as they were (APPNOTE 6.3). */
import { strFromU8, strToU8 } from 'fflate';
import { WorkbookError } from './workbook-error';
import { readZip64Directory, readZip64Fields, withoutZip64 } from './zip64';

/** 1980-01-01, the first day that a zip knows: the same parts give the same bytes */
const newEntryDate = 0x21;

/** Limits are checked on the sizes that the directory declares, before anything is inflated. */
const maximum = { entries: 5000, part: 200 * 1024 * 1024, total: 1024 * 1024 * 1024 };

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const size = { local: 30, central: 46, end: 22 } as const;
/** bit 3 of the flags: sizes follow the data. Cleared on writing, because the directory has given them */
const descriptorFlag = 8;

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly crc: number;
  /** bytes when inflated */
  readonly size: number;
  /** compressed bytes */
  readonly data: Uint8Array;
  /** header of the local entry with name and extra field, as in the file */
  readonly localHeader: Uint8Array;
  /** directory entry with name, extra field and comment, as in the file */
  readonly centralHeader: Uint8Array;
}

export interface Zip {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** `detail` may hold words of the file itself, which may be anything. */
export const damaged = (detail: string): WorkbookError =>
  new WorkbookError(
    'damaged',
    `文件不完整或已损坏（${printable(detail)}），请重新取得该文件，或在 Excel、WPS 中修复后另存。`,
  );

const printable = (text: string): string => {
  const signs = [...text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')];
  return signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : signs.join('');
};

/** Reads the directory. Throws damaged, tooLarge, encrypted or unsupported. */
export function readZip(bytes: Uint8Array): Zip {
  const data = view(bytes);
  const end = findEnd(data);
  const { count, start } = readZip64Directory(data, end) ?? {
    count: data.getUint16(end + 10, true),
    start: data.getUint32(end + 16, true),
  };
  if (count > maximum.entries) throw tooLarge();
  const entries: ZipEntry[] = [];
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const entry = readEntry(bytes, data, at, end);
    total += entry.size;
    if (entry.size > maximum.part || total > maximum.total) throw tooLarge();
    entries.push(entry);
    at += entry.centralHeader.length;
  }
  refuseOverlaps(entries);
  return { entries, comment: bytes.subarray(end + size.end, end + size.end + data.getUint16(end + 20, true)) };
}

export const tooLarge = (): WorkbookError =>
  new WorkbookError('tooLarge', '这个文件展开后过大，不像一份填报表格，没有打开，请在 Excel 或 WPS 中精简后再打开。');

/** Position of the end record: the last signature whose comment fits into the file. */
function findEnd(data: DataView): number {
  const lowest = Math.max(0, data.byteLength - size.end - 0xffff);
  for (let at = data.byteLength - size.end; at >= lowest; at--) {
    if (data.getUint32(at, true) !== signature.end) continue;
    if (at + size.end + data.getUint16(at + 20, true) <= data.byteLength) return at;
  }
  throw damaged('文件末尾缺失，可能没有下载完整');
}

function readEntry(bytes: Uint8Array, data: DataView, at: number, end: number): ZipEntry {
  if (at + size.central > end || data.getUint32(at, true) !== signature.central) throw damaged('目录有误');
  const nameLength = data.getUint16(at + 28, true);
  const length = size.central + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  if (at + length > end) throw damaged('目录有误');
  const name = strFromU8(bytes.subarray(at + size.central, at + size.central + nameLength));
  const flags = data.getUint16(at + 8, true);
  const method = data.getUint16(at + 10, true);
  if (flags & 1) throw new WorkbookError('encrypted', '这个文件经过压缩软件加密，请先解密再打开。');
  if (method !== 0 && method !== 8) {
    throw new WorkbookError('unsupported', '这个文件用了不常见的压缩方法，请在 Excel 或 WPS 中另存为 .xlsx。');
  }
  const extra = at + size.central + nameLength;
  const written = {
    size: data.getUint32(at + 24, true),
    compressed: data.getUint32(at + 20, true),
    local: data.getUint32(at + 42, true),
  };
  const { compressed, local, size: inflated } = readZip64Fields(data, extra, data.getUint16(at + 30, true), written);
  if (local + size.local > bytes.length || data.getUint32(local, true) !== signature.local) throw damaged('目录有误');
  const dataAt = local + size.local + data.getUint16(local + 26, true) + data.getUint16(local + 28, true);
  if (dataAt + compressed > bytes.length) throw damaged('内容缺失');
  return {
    name,
    method,
    crc: data.getUint32(at + 16, true),
    size: inflated,
    data: bytes.subarray(dataAt, dataAt + compressed),
    localHeader: bytes.subarray(local, dataAt),
    centralHeader: bytes.subarray(at, at + length),
  };
}

/** Entries that share bytes unpack to far more than the file holds; no program writes them. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const stretches = entries
    .map(({ localHeader, data }) => ({ start: localHeader.byteOffset, end: data.byteOffset + data.length }))
    .sort((a, b) => a.start - b.start);
  if (stretches.some(({ start }, index) => start < (stretches[index - 1]?.end ?? 0))) throw damaged('各部分相互重叠');
}

/** An entry that no program wrote yet, empty. `name`: ASCII, as the parts that the program adds are named. */
export function newEntry(name: string): ZipEntry {
  const written = strToU8(name);
  const localHeader = new Uint8Array(size.local + written.length);
  const centralHeader = new Uint8Array(size.central + written.length);
  // versions: 2.0, the first that knows deflated entries and folders
  const [local, central] = [view(localHeader), view(centralHeader)];
  local.setUint32(0, signature.local, true);
  local.setUint16(4, 20, true);
  local.setUint16(12, newEntryDate, true);
  local.setUint16(26, written.length, true);
  localHeader.set(written, size.local);
  central.setUint32(0, signature.central, true);
  central.setUint16(4, 20, true);
  central.setUint16(6, 20, true);
  central.setUint16(14, newEntryDate, true);
  central.setUint16(28, written.length, true);
  centralHeader.set(written, size.central);
  return { name, method: 0, crc: 0, size: 0, data: new Uint8Array(0), localHeader, centralHeader };
}

/** Writes entries in their order; headers keep name, time, attributes and extra fields. */
export function writeZip(zip: Zip): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of zip.entries) {
    const local = withoutZip64(entry.localHeader, size.local, 26);
    writeSizes(view(local), 6, 8, 14, entry);
    const central = withoutZip64(entry.centralHeader, size.central, 28);
    writeSizes(view(central), 8, 10, 16, entry);
    view(central).setUint32(42, offset, true);
    pieces.push(local, entry.data);
    directory.push(central);
    offset += local.length + entry.data.length;
  }
  const end = new Uint8Array(size.end);
  const record = view(end);
  record.setUint32(0, signature.end, true);
  record.setUint16(8, zip.entries.length, true);
  record.setUint16(10, zip.entries.length, true);
  record.setUint32(12, total(directory), true);
  record.setUint32(16, offset, true);
  record.setUint16(20, zip.comment.length, true);
  return concatenate([...pieces, ...directory, end, zip.comment]);
}

function writeSizes(header: DataView, flagsAt: number, methodAt: number, crcAt: number, entry: ZipEntry): void {
  header.setUint16(flagsAt, header.getUint16(flagsAt, true) & ~descriptorFlag, true);
  header.setUint16(methodAt, entry.method, true);
  header.setUint32(crcAt, entry.crc, true);
  header.setUint32(crcAt + 4, entry.data.length, true);
  header.setUint32(crcAt + 8, entry.size, true);
}

const total = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, piece) => sum + piece.length, 0);

function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(total(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
