/** The parts of an .xlsx package by name. Parts that nobody replaces keep their compressed bytes. */
import { inflateSync } from 'fflate';
import { crc32, crcEnd, crcOf, crcStart } from './crc32';
import { deflate } from './deflate';
import { decodePart, encodePart } from './part-text';
import type { Encoding } from './part-text';
import { expectZip } from './sniff';
import { makeText } from './splice';
import { damaged, newEntry, readZip, tooLarge, writeZip } from './zip';
import type { ZipEntry } from './zip';

export interface Package {
  /** names as stored, in the order of the file */
  readonly names: readonly string[];
  /** names are compared without regard to case and a leading slash, as the OPC asks */
  has(name: string): boolean;
  /** bytes of the part when inflated, as the directory says; throws damaged when it is missing */
  size(name: string): number;
  /** throws damaged when the part is missing or its checksum is wrong */
  bytes(name: string): Uint8Array;
  /** the part as text, without a byte order mark */
  text(name: string): string;
  /** the same text as it was put together by `replace`, for those who need not see it whole; a copy of none of it */
  pieces(name: string): readonly string[];
  /** what `make` makes of the part's text; made once as long as the part is not replaced, so nobody may change it */
  parsed<Value>(name: string, make: (text: string) => Value): Value;
  /** keeps encoding and byte order mark; a text equal to the present one changes nothing. It may come in pieces */
  replace(name: string, text: string | readonly string[]): void;
  /** a part that is not there yet, behind all others, in UTF-8; its name in ASCII */
  add(name: string, text: string): void;
  remove(name: string): void;
  readonly changed: boolean;
  /** the same parts once more, to be changed by themselves; what was read stays known. Of an unchanged package only */
  copy(): Package;
  /** the same bytes as opened while nothing was replaced or removed */
  toBytes(): Uint8Array;
}

/** Bytes of what is parsed, which takes several times its size in memory; a large form has 6 MB. */
const mostText = { part: 64 * 1024 * 1024, total: 128 * 1024 * 1024 };

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
  return packageOf(bytes, zip.comment, entries, new Map());
}

interface KnownText {
  /** one of them once somebody asked for the whole text */
  pieces: readonly string[];
  readonly encoding: Encoding;
  readonly isReplaced: boolean;
  /** function → what it made of the text */
  readonly made: Map<unknown, unknown>;
}

/** `texts`: parts that were asked for as text; their bytes are not kept beside it. */
function packageOf(
  bytes: Uint8Array,
  comment: Uint8Array,
  entries: Map<string, ZipEntry>,
  texts: Map<string, KnownText>,
): Package {
  let read = 0;
  let changed = false;

  const find = (name: string): ZipEntry => {
    const entry = entries.get(partKey(name));
    if (!entry) throw damaged(`缺少 ${name}`);
    return entry;
  };
  const known = (name: string): KnownText => {
    const key = partKey(name);
    const before = texts.get(key);
    if (before) return before;
    const entry = find(name);
    read += entry.size;
    if (entry.size > mostText.part || read > mostText.total) throw tooLarge();
    const { text, encoding } = decodePart(inflate(entry), name);
    const fresh: KnownText = { pieces: [text], encoding, isReplaced: false, made: new Map() };
    texts.set(key, fresh);
    return fresh;
  };

  return {
    get names() {
      return [...entries.values()].map((entry) => entry.name);
    },
    has: (name) => entries.has(partKey(name)),
    size: (name) => find(name).size,
    bytes: (name) => inflate(find(name)),
    text: (name) => whole(known(name)),
    pieces: (name) => known(name).pieces,
    parsed: <Value>(name: string, make: (text: string) => Value): Value => {
      const part = known(name);
      const { made } = part;
      // kept under the very function that made it
      if (made.has(make)) return made.get(make) as Value;
      const value = make(whole(part));
      made.set(make, value);
      return value;
    },
    get changed() {
      return changed;
    },
    replace: (name, text) => {
      const old = known(name);
      const pieces = typeof text === 'string' ? [text] : text;
      if (makeText(pieces, whole(old))) return;
      texts.set(partKey(name), { pieces, encoding: old.encoding, isReplaced: true, made: new Map() });
      changed = true;
    },
    add: (name, text) => {
      const key = partKey(name);
      if (entries.has(key)) throw new Error(`${name} is there already`);
      entries.set(key, newEntry(name));
      texts.set(key, { pieces: [text], encoding: 'utf-8', isReplaced: true, made: new Map() });
      changed = true;
    },
    remove: (name) => {
      const key = partKey(name);
      changed = entries.delete(key) || changed;
      texts.delete(key);
    },
    copy: () => packageOf(bytes, comment, new Map(entries), new Map(texts)),
    toBytes: () => {
      if (!changed) return bytes;
      const written = [...entries].map(([key, entry]) => {
        const part = texts.get(key);
        return part?.isReplaced ? packed(entry, part) : entry;
      });
      return writeZip({ entries: written, comment });
    },
  };
}

function whole(part: KnownText): string {
  if (part.pieces.length !== 1) part.pieces = [part.pieces.join('')];
  return part.pieces[0] ?? '';
}

/** An entry with another content. */
function packed(entry: ZipEntry, { pieces, encoding }: KnownText): ZipEntry {
  let crc = crcStart;
  let size = 0;
  function* counted(): Generator<Uint8Array, undefined> {
    for (const bytes of encodePart(pieces, encoding)) {
      crc = crcOf(crc, bytes);
      size += bytes.length;
      yield bytes;
    }
  }
  const data = deflate(counted());
  return { ...entry, method: 8, crc: crcEnd(crc), size, data };
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
