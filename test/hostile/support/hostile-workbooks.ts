/** Workbooks made to hang, to fill the memory or to be read in two ways. */
import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { crc32 } from '../../../shared/workbook/crc32';
import { packageOf } from '../../workbook/support/fixtures';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetPart = 'xl/worksheets/sheet1.xml';
const mebibyte = 1024 * 1024;

const styles = `<styleSheet xmlns="${main}"><fonts><font><sz val="11"/><name val="宋体"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><borders><border/></borders><cellXfs><xf/><xf fillId="2"/></cellXfs></styleSheet>`;

const withSheet = (sheet: string): Uint8Array => packageOf(sheet, { 'xl/styles.xml': styles });
const withSheetPart = (xml: string): Uint8Array => packageOf('', { [sheetPart]: xml });
const repeated = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const rowOf = (content: string): string => `<sheetData><row r="1">${content}</row></sheetData>`;
const oneCell = rowOf('<c r="A1"><v>1</v></c>');

const columnName = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);

/** A stored zip of raw entries; `declared` is what its directory says of the size. */
function zipOf(entries: readonly { name: string; data: Uint8Array; declared: number; crc: number }[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, data, declared, crc } of entries) {
    const nameBytes = strToU8(name);
    const local = new Uint8Array(30 + nameBytes.length);
    const central = new Uint8Array(46 + nameBytes.length);
    for (const [header, signature, at] of [
      [local, 0x04034b50, 8],
      [central, 0x02014b50, 10],
    ] as const) {
      const view = new DataView(header.buffer);
      view.setUint32(0, signature, true);
      view.setUint16(at, 8, true);
      view.setUint32(at + 6, crc, true);
      view.setUint32(at + 10, data.length, true);
      view.setUint32(at + 14, declared, true);
      view.setUint16(at + 18, nameBytes.length, true);
    }
    new DataView(central.buffer).setUint32(42, offset, true);
    local.set(nameBytes, 30);
    central.set(nameBytes, 46);
    pieces.push(local, data);
    directory.push(central);
    offset += local.length + data.length;
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, each) => sum + each.length, 0),
    true,
  );
  view.setUint32(16, offset, true);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

/** Spaces by the mebibyte as a deflate stream of a few kilobytes each, never held in memory. */
function bomb(mebibytes: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(mebibyte, 0x20), { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  return new Uint8Array(Buffer.concat([...Array.from({ length: mebibytes }, () => block), Buffer.from([3, 0])]));
}

/** The entries of a small workbook, one of them with other data. */
function withRawPart(name: string, data: Uint8Array, declared: number): Uint8Array {
  const others = Object.entries(unzipSync(withSheet(oneCell))).filter(([other]) => other !== name);
  return zipOf([
    ...others.map(([other, content]) => ({
      name: other,
      data: new Uint8Array(deflateRawSync(content)),
      declared: content.length,
      crc: crc32(content),
    })),
    { name, data, declared, crc: 0 },
  ]);
}

const rowWithHeight = (row: number): string => `<row r="${row + 1}" ht="15" customHeight="1"/>`;

/** A sheet with all the 1,048,576 rows that it can have: 44 MB of XML. `first`: the first of them. */
export const millionRows = (first: string): Uint8Array =>
  withSheet(`<sheetData>${first}${repeated(1_048_575, (index) => rowWithHeight(index + 1))}</sheetData>`);

/** `opens`: it is shown and saved like any other; else the sentence that refuses it says this. */
interface HostileWorkbook {
  make(): Uint8Array;
  readonly expected: 'opens' | RegExp;
}

export const hostileWorkbooks: Readonly<Record<string, HostileWorkbook>> = {
  'a picture that unpacks to 1 GiB, as it says': {
    make: () => withRawPart('xl/media/image1.png', bomb(1024), 1024 * mebibyte),
    expected: /过大/,
  },
  'a sheet that unpacks to 1 GiB, as it says': {
    make: () => withRawPart(sheetPart, bomb(1024), 1024 * mebibyte),
    expected: /过大/,
  },
  'a sheet of 300 MiB that says 100 bytes': {
    make: () => withRawPart(sheetPart, bomb(300), 100),
    expected: /损坏/,
  },
  'a sheet of 150 MiB, as it says': {
    make: () => withRawPart(sheetPart, bomb(150), 150 * mebibyte),
    expected: /过大/,
  },
  'a small sheet that says 60 MiB': {
    make: () => withRawPart(sheetPart, new Uint8Array(deflateRawSync('<worksheet/>')), 60 * mebibyte),
    expected: /损坏/,
  },
  'entries that share one bomb': {
    make: () => {
      const data = bomb(10);
      const bytes = zipOf(
        Array.from({ length: 50 }, (_, index) => ({ name: `p${index}`, data, declared: 10 * mebibyte, crc: 0 })),
      );
      const view = new DataView(bytes.buffer);
      const directory = view.getUint32(bytes.length - 6, true);
      for (let at = directory; at < bytes.length - 22; at += 46 + view.getUint16(at + 28, true))
        view.setUint32(at + 42, 0, true);
      return bytes;
    },
    expected: /重叠/,
  },
  '6,000 entries': {
    make: () =>
      zipSync(Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`p${index}`, new Uint8Array(0)]))),
    expected: /过大/,
  },
  'one part twice under names that differ in case': {
    make: () => packageOf(oneCell, { 'XL/Worksheets/SHEET1.xml': '<worksheet/>' }),
    expected: /两次/,
  },
  'one part twice under names that differ in slashes': {
    make: () => packageOf(oneCell, { 'xl\\worksheets\\sheet1.xml': '<worksheet/>' }),
    expected: /两次/,
  },
  'names that lead out of the package': {
    make: () => packageOf(oneCell, { '../../../../tmp/x': 'x', '/etc/passwd': 'x', 'C:\\x': 'x' }),
    expected: 'opens',
  },
  'billion laughs': {
    make: () =>
      withSheetPart(
        `<!DOCTYPE worksheet [<!ENTITY a "ha">${repeated(20, (index) => `<!ENTITY a${index} "${`&a${index === 0 ? '' : index - 1};`.repeat(10)}">`)}]><worksheet xmlns="${main}">${rowOf('<c r="A1" t="inlineStr"><is><t>&a19;</t></is></c>')}</worksheet>`,
      ),
    expected: /DOCTYPE/,
  },
  'an external entity': {
    make: () =>
      withSheetPart(
        `<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet xmlns="${main}">${rowOf('<c r="A1" t="inlineStr"><is><t>&x;</t></is></c>')}</worksheet>`,
      ),
    expected: /DOCTYPE/,
  },
  'row 0': { make: () => withSheet('<sheetData><row r="0"/></sheetData>'), expected: /行号 0 有误/ },
  'row −5': { make: () => withSheet('<sheetData><row r="-5"/></sheetData>'), expected: /行号 -5 有误/ },
  'row 1,048,577': { make: () => withSheet('<sheetData><row r="1048577"/></sheetData>'), expected: /行号/ },
  'row 4,000,000,000': { make: () => withSheet('<sheetData><row r="4000000000"/></sheetData>'), expected: /行号/ },
  'a column beyond XFD': { make: () => withSheet(rowOf('<c r="XFE1"/>')), expected: /单元格 XFE1/ },
  'the last cell of a sheet': {
    make: () => withSheet('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    expected: 'opens',
  },
  '1,048,576 empty rows with heights': {
    make: () => millionRows(rowWithHeight(0)),
    expected: 'opens',
  },
  'a million styled blank cells': {
    make: () =>
      withSheet(
        `<sheetData>${repeated(20_000, (row) => `<row r="${row + 1}">${repeated(50, (column) => `<c r="${columnName(column)}${row + 1}" s="1"/>`)}</row>`)}</sheetData>`,
      ),
    expected: /过大/,
  },
  '200,000 styled blank cells': {
    make: () =>
      withSheet(
        `<sheetData>${repeated(20_000, (row) => `<row r="${row + 1}">${repeated(10, (column) => `<c r="${columnName(column)}${row + 1}" s="1"/>`)}</row>`)}</sheetData>`,
      ),
    expected: 'opens',
  },
  'two million cells': {
    make: () =>
      withSheet(
        `<sheetData>${repeated(200, (row) => `<row r="${row + 1}">${'<c/>'.repeat(10_000)}</row>`)}</sheetData>`,
      ),
    expected: /过大/,
  },
  '16,384 columns in one row': {
    make: () => withSheet(rowOf(repeated(16_384, (column) => `<c r="${columnName(column)}1"><v>1</v></c>`))),
    expected: 'opens',
  },
  'a style for all columns and rows': {
    make: () => withSheet(`<cols><col min="1" max="16384" style="1" width="9"/></cols>${oneCell}`),
    expected: 'opens',
  },
  '50,000 merges': {
    make: () =>
      withSheet(
        `${oneCell}<mergeCells>${repeated(50_000, (index) => `<mergeCell ref="A${index * 2 + 1}:B${index * 2 + 2}"/>`)}</mergeCells>`,
      ),
    expected: 'opens',
  },
  '50,000 merges over each other': {
    make: () =>
      withSheet(
        `${oneCell}<mergeCells>${repeated(50_000, (index) => `<mergeCell ref="A1:Z${index + 2}"/>`)}</mergeCells>`,
      ),
    expected: 'opens',
  },
  'a merge over the whole sheet': {
    make: () => withSheet(`${oneCell}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    expected: 'opens',
  },
  'a validation over the whole sheet': {
    make: () =>
      withSheet(
        `${oneCell}<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>$A$1:$XFD$1048576</formula1></dataValidation></dataValidations>`,
      ),
    expected: 'opens',
  },
  '20,000 validations with lists of whole columns': {
    make: () =>
      withSheet(
        `${oneCell}<dataValidations>${repeated(20_000, (index) => `<dataValidation type="list" sqref="A${index + 1}"><formula1>$A:$XFD</formula1></dataValidation>`)}</dataValidations>`,
      ),
    expected: 'opens',
  },
  '5,000 array formulas over the whole sheet': {
    make: () =>
      withSheet(
        `<sheetData>${repeated(5000, (row) => `<row r="${row + 1}"><c r="A${row + 1}"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>`)}</sheetData>`,
      ),
    expected: /过大/,
  },
  'a formula of 100,000 brackets': {
    make: () => withSheet(rowOf(`<c r="A1"><f>${'('.repeat(100_000)}1${')'.repeat(100_000)}</f></c>`)),
    expected: 'opens',
  },
  'elements 100,000 deep': {
    make: () => withSheet(`${oneCell}<extLst>${'<ext>'.repeat(100_000)}${'</ext>'.repeat(100_000)}</extLst>`),
    expected: /层次过深/,
  },
  '700,000 shared strings': {
    make: () =>
      packageOf(oneCell, {
        'xl/sharedStrings.xml': `<sst xmlns="${main}">${'<si><t>x</t></si>'.repeat(700_000)}</sst>`,
      }),
    expected: 'opens',
  },
  '1,100,000 shared strings': {
    make: () =>
      packageOf(oneCell, {
        'xl/sharedStrings.xml': `<sst xmlns="${main}">${'<si><t>x</t></si>'.repeat(1_100_000)}</sst>`,
      }),
    expected: /过大/,
  },
  'a height of 1e308 and a width of −1e308': {
    make: () =>
      withSheet(
        '<sheetFormatPr defaultRowHeight="1e308"/><cols><col min="1" max="2" width="-1e308"/></cols><sheetData><row r="1" ht="1e308"><c r="A1"><v>1e308</v></c></row></sheetData>',
      ),
    expected: 'opens',
  },
};
