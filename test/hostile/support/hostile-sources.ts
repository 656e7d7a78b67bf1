/** Web pages, Word files and texts made to hang, to fill the memory, or broken as bad lines and disks break them. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { docx, list, listed, paragraph } from '../../bring-in/docx';

export interface HostileSource {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** what the sentence says; opens: it is read all the same, whatever is found */
  readonly expected: RegExp | 'opens';
}

const mebibyte = 1024 * 1024;
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/bring-in/${name}`, import.meta.url)));

const page =
  (html: string): (() => Uint8Array) =>
  () =>
    strToU8(html);
const word =
  (body: string, numbering = ''): (() => Uint8Array) =>
  () =>
    docx({ body, numbering });
const cells = (count: number): string => '<td>1</td>'.repeat(count);
const nested = (count: number, open: string, close: string): string => open.repeat(count) + '底' + close.repeat(count);

/** The Word file with one part made anew. */
function withPart(part: string, change: (xml: string) => string): () => Uint8Array {
  return () => {
    const parts = unzipSync(fixture('saved-by-writer.docx'));
    return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
  };
}

const flipped = (bytes: Uint8Array, every: number): Uint8Array =>
  bytes.map((byte, at) => (at > 60 && at % every === 0 ? byte ^ 0x55 : byte));

const wordTable = (rows: number, columns: number): string =>
  `<w:tbl>${`<w:tr>${`<w:tc>${paragraph('1')}</w:tc>`.repeat(columns)}</w:tr>`.repeat(rows)}</w:tbl>`;

const broken = /已损坏|读不出来/;
const tooMuch = /太深|太多|太大/;

export const hostileSources: Readonly<Record<string, HostileSource>> = {
  'a page cut in the middle': {
    name: '页.html',
    make: () => fixture('saved-by-calc.html').slice(0, 9000),
    expected: 'opens',
  },
  'a page cut in the middle of a tag': { name: '页.html', make: page('<table><tr><td colspan="'), expected: 'opens' },
  'a page of tags without end': { name: '页.html', make: page('<div>'.repeat(mebibyte)), expected: tooMuch },
  'tables in tables in tables': {
    name: '页.html',
    make: page(nested(100_000, '<table><tr><td>', '</td></tr></table>')),
    expected: tooMuch,
  },
  'tables in tables, as deep as is allowed': {
    name: '页.html',
    make: page(nested(150, '<table><tr><td>甲', '</td></tr></table>')),
    expected: 'opens',
  },
  'a table without rows that claims a million columns in each cell': {
    name: '页.html',
    make: page(`<table><tr>${'<td colspan="1000000" rowspan="1000000">甲</td>'.repeat(2000)}</tr></table>`),
    expected: tooMuch,
  },
  'a table of cells that all reach to its end': {
    name: '页.html',
    make: page(`<table>${'<tr><td rowspan="0" colspan="5">甲</td></tr>'.repeat(5000)}</table>`),
    expected: tooMuch,
  },
  'a table of a million cells': {
    name: '页.html',
    make: page(`<table>${`<tr>${cells(1000)}</tr>`.repeat(1000)}</table>`),
    expected: tooMuch,
  },
  'a table of a hundred thousand cells': {
    name: '页.html',
    make: page(`<table>${`<tr>${cells(100)}</tr>`.repeat(1000)}</table>`),
    expected: tooMuch,
  },
  'cells and rows that are never closed': {
    name: '页.html',
    make: page(`<table>${'<tr><td><b><i>甲'.repeat(20_000)}`),
    expected: tooMuch,
  },
  'closing tags alone': {
    name: '页.html',
    make: page(`<p>甲${'</table></td></b>'.repeat(200_000)}`),
    expected: 'opens',
  },
  'an attribute of eight megabytes': {
    name: '页.html',
    make: page(`<html><p class="${'x'.repeat(8 * mebibyte)}">甲</p>`),
    expected: 'opens',
  },
  'a hundred thousand attributes': {
    name: '页.html',
    make: page(`<html><p ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}>甲</p>`),
    expected: 'opens',
  },
  'entities without end': {
    name: '页.html',
    make: page(`<html>${'&amp;&#x5e74;&bogus;&'.repeat(200_000)}`),
    expected: tooMuch,
  },
  'a comment that is never closed': {
    name: '页.html',
    make: page(`<html><!--${'-'.repeat(mebibyte)}`),
    expected: 'opens',
  },
  'a line of eight megabytes': { name: '文.txt', make: page('甲'.repeat(2_700_000)), expected: tooMuch },
  'a line of a hundred thousand letters': {
    name: '文.txt',
    make: page('甲'.repeat(100_000)),
    expected: 'opens',
  },
  'a million tabs': { name: '文.txt', make: page('甲' + '\t'.repeat(mebibyte)), expected: tooMuch },
  'a hundred thousand lines': { name: '文.txt', make: page('\t项目\t1\n'.repeat(100_000)), expected: tooMuch },
  'the words of a form a hundred times': {
    name: '文.txt',
    make: page('部门整体支出绩效目标表\n部门名称\t甲\n年度预算\t资金总额:1\n'.repeat(100)),
    expected: 'opens',
  },
  'quotes that never end': { name: '表.csv', make: page(`"${'甲,"'.repeat(300_000)}`), expected: tooMuch },
  'a file of 17 megabytes': { name: '文.txt', make: () => new Uint8Array(17 * mebibyte).fill(0x41), expected: tooMuch },
  'control characters and halves of letters': {
    name: '文.txt',
    make: page('单位名称\t甲\u0001\u000b\ufffe\uffff乙\ud800丙\n'.repeat(50)),
    expected: 'opens',
  },
  'a page in one file without a page': {
    name: '页.mht',
    make: page(
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--',
    ),
    expected: /没有网页内容/,
  },
  'a page in one file with a million boundaries': {
    name: '页.mht',
    make: page(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${'--b\r\n'.repeat(mebibyte)}`,
    ),
    expected: /没有网页内容/,
  },
  'a Word file cut in the middle': {
    name: '文.docx',
    make: () => fixture('saved-by-writer.docx').slice(0, 4000),
    expected: broken,
  },
  'a Word file with bytes turned': {
    name: '文.docx',
    make: () => flipped(fixture('saved-by-writer.docx'), 97),
    expected: broken,
  },
  'a Word file without its document': {
    name: '文.docx',
    make: () => zipSync({ '[Content_Types].xml': strToU8('<Types/>') }),
    expected: broken,
  },
  'a Word file whose document is no XML': {
    name: '文.docx',
    make: withPart('word/document.xml', () => '<w:document><w:body></w:document>'),
    expected: broken,
  },
  'a Word file whose document is cut': {
    name: '文.docx',
    make: withPart('word/document.xml', (xml) => xml.slice(0, xml.length / 2)),
    expected: broken,
  },
  'a Word file without relationships': {
    name: '文.docx',
    make: withPart('word/_rels/document.xml.rels', () => ''),
    expected: broken,
  },
  'a Word file that unpacks to two hundred megabytes': {
    name: '文.docx',
    make: word(paragraph(' '.repeat(200 * mebibyte))),
    expected: tooMuch,
  },
  'a Word file with a thousand parts of a megabyte': {
    name: '文.docx',
    make: () => {
      const part = new Uint8Array(mebibyte);
      return zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`word/p${at}.xml`, part])));
    },
    expected: tooMuch,
  },
  'a Word file of tables in tables': {
    name: '文.docx',
    make: word(nested(3000, '<w:tbl><w:tr><w:tc><w:p/>', '<w:p/></w:tc></w:tr></w:tbl>')),
    expected: /损坏|太深|太多/,
  },
  'a Word file with entities that multiply': {
    name: '文.docx',
    make: withPart(
      'word/document.xml',
      (xml) =>
        `<!DOCTYPE d [<!ENTITY a "${'甲'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>${xml.replace('困难', '&c;')}`,
    ),
    expected: /损坏|读不出来/,
  },
  'a Word file with a list of fifty thousand numbers': {
    name: '文.docx',
    make: word(paragraph('一项', listed(1, 0)).repeat(50_000), list(1, ['chineseCounting', '%1、'])),
    expected: /太大|太多/,
  },
  'a Word file with a table of twenty thousand cells': {
    name: '文.docx',
    make: word(wordTable(2000, 10)),
    expected: tooMuch,
  },
  'a Word file in which a merged cell never began': {
    name: '文.docx',
    make: word(
      `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(100)}</w:tbl>`,
    ),
    expected: 'opens',
  },
};
