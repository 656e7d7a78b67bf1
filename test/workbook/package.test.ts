import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { noRowChanges } from '../../shared/sheet/edits';
import { openPackage } from '../../shared/workbook/package';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { differingParts } from './support/analysis';
import { errorOf } from './support/error-of';
import { official, officialNames, packageOf, partText, selfEvaluation, sheetRelationships } from './support/fixtures';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const empty = '<sheetData/>';
const withoutSheet = zipSync(
  Object.fromEntries(Object.entries(unzipSync(packageOf(empty))).filter(([name]) => !name.includes('sheet1'))),
);

describe('a file that is no workbook gets its own sentence', () => {
  const cases: readonly [what: string, bytes: Uint8Array, code: string, words: string][] = [
    ['an empty file', new Uint8Array(0), 'empty', '空文件'],
    ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ'), 'pdf', 'PDF'],
    ['a text file', strToU8('单位,金额\n市财政局,12\n'), 'notWorkbook', '文本文件'],
    ['a web page named .xls', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'notWorkbook', '网页'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'notWorkbook', '不是 Excel 工作簿'],
    ['an old .xls', Uint8Array.from([...compoundFile, ...wide('Workbook')]), 'oldFormat', '另存为 .xlsx'],
    ['an encrypted workbook', Uint8Array.from([...compoundFile, ...wide('EncryptedPackage')]), 'encrypted', '密码'],
    ['an old .doc', Uint8Array.from([...compoundFile, ...wide('WordDocument')]), 'notWorkbook', 'Word'],
    ['a docx', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'notWorkbook', 'Word'],
    ['some other zip', zipSync({ 'a.txt': strToU8('a') }), 'notWorkbook', '压缩包'],
    ['a workbook without its sheet', withoutSheet, 'damaged', '缺少工作表“表”'],
    ['half a download', official(selfEvaluation).slice(0, 6000), 'damaged', '没有下载完整'],
  ];
  test.each(cases)('%s', (_what, bytes, code, words) => {
    const error = errorOf(() => read(bytes));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[^。]+。$/);
    expect(error.message).toContain(words);
    expect(error.message).toMatch(/。$/);
  });

  test('no two kinds share a sentence', () => {
    const sentences = cases.map(([, bytes]) => errorOf(() => read(bytes)).message);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('a hostile package is refused before it costs anything', () => {
  test('a part that unpacks to more than 200 MiB', () => {
    const bytes = packageOf(empty).slice();
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 201 * 1024 * 1024, true);
    expect(errorOf(() => openPackage(bytes)).code).toBe('tooLarge');
  });

  test('more than 5000 entries', () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`p${index}`, new Uint8Array(0)]));
    expect(errorOf(() => openPackage(zipSync(many))).code).toBe('tooLarge');
  });

  test('one part twice under names that differ in case', () => {
    const error = errorOf(() => openPackage(packageOf(empty, { 'XL/Workbook.xml': '<workbook/>' })));
    expect(error.code).toBe('damaged');
    expect(error.message).toContain('两次');
  });

  test('a part whose bytes do not fit its checksum', () => {
    const bytes = packageOf(empty).slice();
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 16, 1, true);
    expect(errorOf(() => openPackage(bytes).bytes('_rels/.rels')).code).toBe('damaged');
  });

  test('a document type declaration', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>';
    expect(errorOf(() => read(packageOf('', { 'xl/worksheets/sheet1.xml': bomb }))).code).toBe('damaged');
  });

  test('rows that do not rise', () => {
    const sheet = '<sheetData><row r="2"/><row r="1"/></sheetData>';
    expect(errorOf(() => read(packageOf(sheet))).message).toContain('第 1 行的次序有误');
  });

  test('a part that is not UTF-8', () => {
    const parts = unzipSync(packageOf(empty));
    const gbk = Uint8Array.from([...strToU8('<worksheet><sheetData/><!--'), 0xb1, 0xed, ...strToU8('--></worksheet>')]);
    expect(errorOf(() => read(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': gbk }))).code).toBe('unsupported');
  });
});

describe('a package written back', () => {
  test.each(officialNames)('%s: the same bytes while nothing is replaced', (name) => {
    const bytes = official(name);
    expect(openPackage(bytes).toBytes()).toBe(bytes);
  });

  test('only the replaced part differs, the others keep their compressed bytes and times', () => {
    const bytes = official(selfEvaluation);
    const pack = openPackage(bytes);
    pack.replace('xl/worksheets/sheet2.xml', pack.text('xl/worksheets/sheet2.xml'));
    expect(pack.toBytes()).toBe(bytes);
    pack.replace('docProps/app.xml', '<Properties/>');
    expect(differingParts(bytes, pack.toBytes())).toEqual(['docProps/app.xml']);
    expect(new TextDecoder().decode(unzipSync(pack.toBytes())['docProps/app.xml'])).toBe('<Properties/>');
  });

  test('a part may come in pieces, and pieces that make the present text change nothing', () => {
    const bytes = official(selfEvaluation);
    const part = 'xl/worksheets/sheet1.xml';
    const pack = openPackage(bytes);
    const text = pack.text(part);
    pack.replace(part, [text.slice(0, 100), '', text.slice(100)]);
    expect(pack.changed).toBe(false);
    expect(pack.toBytes()).toBe(bytes);
    pack.replace(part, [text.slice(0, 100), '<!--一-->', text.slice(100, 200), text.slice(200)]);
    const expected = `${text.slice(0, 100)}<!--一-->${text.slice(100)}`;
    expect(pack.pieces(part).join('')).toBe(expected);
    expect(partText(pack.toBytes(), part)).toBe(expected);
    expect(pack.text(part)).toBe(expected);
    expect(partText(pack.toBytes(), part)).toBe(expected);
    expect(openPackage(pack.toBytes()).text(part)).toBe(expected);
  });

  test('entries whose sizes follow their data (data descriptors) come out whole', () => {
    const stored = readFileSync(new URL('../fixtures/official/' + encodeURIComponent(selfEvaluation), import.meta.url));
    const bytes = withDescriptors(new Uint8Array(stored));
    expect(read(bytes).sheets[0]?.name).toBe('附件2');
    const pack = openPackage(bytes);
    pack.replace('docProps/app.xml', '<Properties/>');
    const before = unzipSync(bytes);
    const after = unzipSync(pack.toBytes());
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after['xl/media/image1.png']).toEqual(before['xl/media/image1.png']);
  });
});

describe('zip64', () => {
  test('in a small file, as some programs always write it, opens like any other', () => {
    const bytes = asZip64(official(selfEvaluation));
    expect(read(bytes)).toEqual(read(official(selfEvaluation)));
  });

  test('is left out when the file is saved, and every part comes out whole', () => {
    const pack = openPackage(asZip64(official(selfEvaluation)));
    pack.replace('docProps/app.xml', '<Properties/>');
    const saved = pack.toBytes();
    const before = unzipSync(official(selfEvaluation));
    expect(unzipSync(saved)).toEqual({ ...before, 'docProps/app.xml': strToU8('<Properties/>') });
    expect(new DataView(saved.buffer).getUint32(saved.length - 42, true)).not.toBe(0x07064b50);
  });

  test('with sizes beyond every limit is refused', () => {
    const bytes = asZip64(official(selfEvaluation), 5n * 1024n ** 3n);
    expect(errorOf(() => openPackage(bytes)).code).toBe('tooLarge');
  });
});

describe('what is in a workbook besides its sheets', () => {
  test('macros stay as they are and are never run', () => {
    const parts = {
      'xl/vbaProject.bin': 'Attribute VB_Name = "x"',
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
    };
    const bytes = packageOf('<sheetData/>', parts);
    const saved = patch(bytes, [valueInA1]);
    expect(differingParts(bytes, saved)).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('links to other workbooks are kept and never followed', () => {
    const parts = {
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': sheetRelationships([
        'rId1',
        'externalLinkPath',
        'http://example.invalid/x.xlsx',
      ]),
    };
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', (address: unknown) => void asked.push(address));
    const bytes = packageOf('<sheetData><row r="1"><c r="B1"><f>[1]表!A1</f><v>5</v></c></row></sheetData>', parts);
    expect(read(bytes).sheets[0]?.rows[0]?.cells[0]?.value).toBe(5);
    expect(differingParts(bytes, patch(bytes, [valueInA1]))).not.toContain('xl/externalLinks/externalLink1.xml');
    vi.unstubAllGlobals();
    expect(asked).toEqual([]);
  });
});

test('the bytes that were opened are never written over, whatever kind of array holds them', () => {
  const whole = official(selfEvaluation);
  const buffer = Buffer.from(whole);
  const pack = openPackage(buffer);
  pack.replace('docProps/app.xml', '<Properties/>');
  pack.toBytes();
  expect(Buffer.compare(buffer, whole)).toBe(0);
});

const valueInA1 = { sheet: '表', rows: noRowChanges, cells: [{ row: 0, column: 0, value: 12 }], results: [] };

/** Every size and offset moved into zip64 fields; `size` instead of that of the first entry. */
function asZip64(bytes: Uint8Array, size?: bigint): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.getUint32(bytes.length - 6, true);
  const directory: Uint8Array[] = [];
  let at = start;
  while (view.getUint32(at, true) === 0x02014b50) {
    const nameEnd = 46 + view.getUint16(at + 28, true);
    const length = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const field = new DataView(new ArrayBuffer(28));
    field.setUint16(0, 1, true);
    field.setUint16(2, 24, true);
    field.setBigUint64(
      4,
      size !== undefined && directory.length === 0 ? size : BigInt(view.getUint32(at + 24, true)),
      true,
    );
    field.setBigUint64(12, BigInt(view.getUint32(at + 20, true)), true);
    field.setBigUint64(20, BigInt(view.getUint32(at + 42, true)), true);
    const header = new Uint8Array([
      ...bytes.subarray(at, at + nameEnd),
      ...new Uint8Array(field.buffer),
      ...bytes.subarray(at + nameEnd, at + length),
    ]);
    const central = new DataView(header.buffer);
    for (const full of [20, 24, 42]) central.setUint32(full, 0xffffffff, true);
    central.setUint16(30, view.getUint16(at + 30, true) + 28, true);
    directory.push(header);
    at += length;
  }
  const records = new DataView(new ArrayBuffer(56 + 20));
  const end = start + directory.reduce((sum, each) => sum + each.length, 0);
  records.setUint32(0, 0x06064b50, true);
  records.setBigUint64(4, 44n, true);
  records.setBigUint64(24, BigInt(directory.length), true);
  records.setBigUint64(32, BigInt(directory.length), true);
  records.setBigUint64(40, BigInt(end - start), true);
  records.setBigUint64(48, BigInt(start), true);
  records.setUint32(56, 0x07064b50, true);
  records.setBigUint64(64, BigInt(end), true);
  records.setUint32(72, 1, true);
  const last = bytes.slice(bytes.length - 22);
  const ending = new DataView(last.buffer);
  for (const count of [8, 10]) ending.setUint16(count, 0xffff, true);
  for (const full of [12, 16]) ending.setUint32(full, 0xffffffff, true);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), ...directory, new Uint8Array(records.buffer), last]));
}

/** Marks every local header as streaming programs write it: flag 8, sizes 0, a descriptor behind the data. */
function withDescriptors(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  let at = view.getUint32(bytes.length - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const length = 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
    const central = bytes.slice(at, at + length);
    const record = new DataView(central.buffer);
    const from = record.getUint32(42, true);
    const size = record.getUint32(20, true);
    const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    const local = bytes.slice(from, start);
    const header = new DataView(local.buffer);
    header.setUint16(6, header.getUint16(6, true) | 8, true);
    [14, 18, 22].forEach((field) => header.setUint32(field, 0, true));
    const descriptor = new Uint8Array(16);
    const trailer = new DataView(descriptor.buffer);
    trailer.setUint32(0, 0x08074b50, true);
    [16, 20, 24].forEach((field, index) => trailer.setUint32(4 + index * 4, record.getUint32(field, true), true));
    record.setUint16(8, record.getUint16(8, true) | 8, true);
    record.setUint32(42, offset, true);
    pieces.push(local, bytes.slice(start, start + size), descriptor);
    directory.push(central);
    offset += local.length + size + descriptor.length;
    at += length;
  }
  const end = bytes.slice(bytes.length - 22);
  new DataView(end.buffer).setUint32(16, offset, true);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}
