/** Workbooks broken at random, as transmission errors, careless programs and ill will break them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random';

type Break = (bytes: Uint8Array, random: Random, others: readonly [Uint8Array, ...Uint8Array[]]) => Uint8Array;

const flippedBits: Break = (bytes, random) => {
  const broken = bytes.slice();
  for (let count = random.pick([1, 1, 2, 8, 50]); count > 0; count--) {
    const at = random.below(broken.length);
    broken[at] = (broken[at] ?? 0) ^ (1 << random.below(8));
  }
  return broken;
};

const truncated: Break = (bytes, random) => bytes.slice(0, random.below(bytes.length));

const cutOut: Break = (bytes, random) => {
  const from = random.below(bytes.length);
  const length = random.pick([1, 16, 512, 4096]);
  return new Uint8Array([...bytes.subarray(0, from), ...bytes.subarray(from + length)]);
};

/** Sizes, offsets, counts and lengths of the directory and of local headers, overwritten. */
const wrongHeaders: Break = (bytes, random) => {
  const broken = bytes.slice();
  const view = new DataView(broken.buffer);
  const headers: number[] = [];
  for (let at = 0; at + 46 < broken.length; at++) {
    if (broken[at] === 0x50 && broken[at + 1] === 0x4b) headers.push(at);
  }
  for (let count = random.pick([1, 2, 5]); count > 0; count--) {
    const at = (headers[random.below(headers.length)] ?? 0) + 4 + 2 * random.below(20);
    if (at + 4 > broken.length) continue;
    const value = random.pick([0, 1, 0xff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff, random.below(0xffffffff)]);
    if (random.chance(0.5)) view.setUint16(at, value & 0xffff, true);
    else view.setUint32(at, value, true);
  }
  return broken;
};

/** Parts of two workbooks in one, under each other's names, missing or there twice. */
const splicedParts: Break = (bytes, random, others) => {
  const own = unzipSync(bytes);
  const foreign = unzipSync(random.pick(others));
  const names = Object.keys(own);
  const foreignNames = Object.keys(foreign);
  for (let count = random.pick([1, 2, 4]); count > 0; count--) {
    const name = names[random.below(names.length)] ?? '';
    const other = foreignNames[random.below(foreignNames.length)] ?? '';
    switch (random.below(5)) {
      case 0:
        own[name] = foreign[other] ?? new Uint8Array(0);
        break;
      case 1:
        delete own[name];
        break;
      case 2:
        own[name.toUpperCase()] = own[name] ?? new Uint8Array(0);
        break;
      case 3:
        own[`../../${name}`] = own[name] ?? new Uint8Array(0);
        break;
      default:
        own[name] = own[names[random.below(names.length)] ?? ''] ?? new Uint8Array(0);
    }
  }
  return zipSync(own, { level: 1 });
};

const nastyValues = [
  '',
  '0',
  '-1',
  '1',
  '1048576',
  '1048577',
  '4294967296',
  '99999999999999999999',
  '1e308',
  '-1e308',
  'NaN',
  'Infinity',
  'A0',
  'XFE1',
  'XFD1048576',
  'A1:XFD1048576',
  '1:1048576',
  'A:XFD',
  '#REF!',
  'true',
  '../../../etc/passwd',
  'http://example.invalid/x',
  'ÿ',
  '𠮷',
  '&#10;',
  '_x0000_',
  '(((((((((',
  '=A1',
] as const;

const nastyXml = [
  '<row r="0"/>',
  '<row r="4000000000"/>',
  '<c r="A1"/>',
  '<c/>',
  '<c t="s"><v>99999999</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="d"><v>2024-13-45</v></c>',
  '<f t="shared" si="0"/>',
  '<f t="array" ref="A1:XFD1048576">1</f>',
  '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  '<mergeCell ref="B2:A1"/>',
  '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>A:XFD</formula1></dataValidation></dataValidations>',
  '<cols><col min="1" max="16384" width="1e9" style="7"/></cols>',
  '<sheetFormatPr defaultRowHeight="1e308" zeroHeight="1"/>',
  '<definedName name="_xlnm.Print_Area" localSheetId="99">Sheet9!$A:$XFD</definedName>',
  '<!DOCTYPE a []>',
  '<![CDATA[<]]>',
  '<?xml version="1.0"?>',
  '<!-- -->',
  '</sheetData>',
  '</row>',
  '<si><r><t>x</t></r></si>',
  '<xf numFmtId="9999" fontId="-1"/>',
  '<sheetView><pane state="frozen" xSplit="1e9" ySplit="-5"/></sheetView>',
  `<f>${'('.repeat(3000)}1${')'.repeat(3000)}</f>`,
] as const;

/** Attributes, texts and elements of a part changed; the package itself is in order. */
const hostileXml: Break = (bytes, random) => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  for (let count = random.pick([1, 1, 2, 3]); count > 0; count--) {
    const sheets = names.filter((name) => name.includes('worksheets/'));
    const from = random.chance(0.5) && sheets.length > 0 ? sheets : names;
    const name = from[random.below(from.length)] ?? '';
    let text = strFromU8(parts[name] ?? new Uint8Array(0));
    for (let edits = random.pick([1, 1, 2, 6]); edits > 0; edits--) text = brokenText(text, random);
    parts[name] = strToU8(text);
  }
  return zipSync(parts, { level: 1 });
};

function brokenText(text: string, random: Random): string {
  switch (random.below(6)) {
    case 0: {
      const values = [...text.matchAll(/="[^"]*"/g)];
      const value = values[random.below(values.length)];
      return value ? replaced(text, value.index, value[0].length, `="${random.pick(nastyValues)}"`) : text;
    }
    case 1: {
      const texts = [...text.matchAll(/>[^<]+</g)];
      const found = texts[random.below(texts.length)];
      return found ? replaced(text, found.index, found[0].length, `>${random.pick(nastyValues)}<`) : text;
    }
    case 2: {
      const tags = [...text.matchAll(/>/g)];
      return replaced(text, (tags[random.below(tags.length)]?.index ?? 0) + 1, 0, random.pick(nastyXml));
    }
    case 3: {
      const elements = [...text.matchAll(/<(\w+)[^<>]*(?:\/>|>[^<>]*<\/\1>)/g)];
      const element = elements[random.below(elements.length)];
      if (!element) return text;
      const again = random.pick(['', element[0] + element[0], element[0].repeat(50)]);
      return replaced(text, element.index, element[0].length, again);
    }
    case 4:
      return replaced(text, random.below(text.length), random.below(200), '');
    default:
      return text.slice(0, random.below(text.length));
  }
}

const replaced = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

const breaks: readonly [Break, ...Break[]] = [
  flippedBits,
  truncated,
  cutOut,
  wrongHeaders,
  splicedParts,
  hostileXml,
  hostileXml,
  hostileXml,
];

/** `others`: workbooks whose parts may get into it. */
export const brokenPackage: Break = (bytes, random, others) => random.pick(breaks)(bytes, random, others);
