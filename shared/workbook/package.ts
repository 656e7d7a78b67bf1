/** The parts of an .xlsx package by name. Parts that nobody replaces keep their compressed bytes. */
import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { decodePart, encodePart } from './part-text';
import { expectZip } from './sniff';
import { damaged, readZip, writeZip } from './zip';
import type { ZipEntry } from './zip';

export interface Package {
  /** names as stored, in the order of the file */
  readonly names: readonly string[];
  /** names are compared without regard to case and a leading slash, as the OPC asks */
  has(name: string): boolean;
  /** throws damaged when the part is missing or its checksum is wrong */
  bytes(name: string): Uint8Array;
  /** the part as text, without a byte order mark */
  text(name: string): string;
  /** keeps encoding and byte order mark; a text equal to the present one changes nothing */
  replace(name: string, text: string): void;
  remove(name: string): void;
  readonly changed: boolean;
  /** the same bytes as opened while nothing was replaced or removed */
  toBytes(): Uint8Array;
}

const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** Throws WorkbookError: empty, pdf, encrypted, oldFormat, notWorkbook, damaged, tooLarge, unsupported. */
export function openPackage(bytes: Uint8Array): Package {
  expectZip(bytes);
  const zip = readZip(bytes);
  const entries = new Map<string, ZipEntry>();
  for (const entry of zip.entries) {
    const key = partKey(entry.name);
    if (entries.has(key)) throw damaged(`${entry.name} 出现了两次`);
    entries.set(key, entry);
  }
  const inflated = new Map<string, Uint8Array>();
  let changed = false;

  const find = (name: string): ZipEntry => {
    const entry = entries.get(partKey(name));
    if (!entry) throw damaged(`缺少 ${name}`);
    return entry;
  };
  const bytesOf = (name: string): Uint8Array => {
    const key = partKey(name);
    const known = inflated.get(key);
    if (known) return known;
    const content = inflate(find(name));
    inflated.set(key, content);
    return content;
  };
  const textOf = (name: string): string => decodePart(bytesOf(name), name);

  return {
    get names() {
      return [...entries.values()].map((entry) => entry.name);
    },
    has: (name) => entries.has(partKey(name)),
    bytes: bytesOf,
    text: textOf,
    get changed() {
      return changed;
    },
    replace: (name, text) => {
      const old = bytesOf(name);
      if (decodePart(old, name) === text) return;
      const content = encodePart(text, old);
      const key = partKey(name);
      const data = deflateSync(content, { level: 6 });
      entries.set(key, { ...find(name), method: 8, crc: crc32(content), size: content.length, data });
      inflated.set(key, content);
      changed = true;
    },
    remove: (name) => {
      changed = entries.delete(partKey(name)) || changed;
    },
    toBytes: () => (changed ? writeZip({ entries: [...entries.values()], comment: zip.comment }) : bytes),
  };
}

function inflate(entry: ZipEntry): Uint8Array {
  const content = entry.method === 0 ? entry.data : inflateDeflated(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(`${entry.name} 校验不符`);
  return content;
}

function inflateDeflated(entry: ZipEntry): Uint8Array {
  try {
    // A buffer of the declared size is a cap: what is longer fails the checksum instead of filling the memory.
    return inflateSync(entry.data, { out: new Uint8Array(entry.size) });
  } catch {
    throw damaged(`${entry.name} 无法解压`);
  }
}
