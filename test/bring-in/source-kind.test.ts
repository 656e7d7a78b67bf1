/** What a file is: its content counts, then its name. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileKind } from '../../shared/bring-in/source-kind';
import { SourceError } from '../../shared/bring-in/source-error';

const compound = (...streams: string[]): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...streams.flatMap((name) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0])),
  ]);
const word = zipSync({ 'word/document.xml': strToU8('<w:document/>') });
const workbook = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });

describe('the content decides', () => {
  test.each([
    ['a Word file named .xlsx', word, '表.xlsx', 'docx'],
    ['a workbook named .docx.xlsx', workbook, '表.docx.xlsx', 'workbook'],
    ['a page of a reporting server', strToU8('<html><body><table>'), '导出.xls', 'html'],
    ['a page that begins with a comment', strToU8('\ufeff <!-- x --><!DOCTYPE html>'), '页', 'html'],
    [
      'a page in one file',
      strToU8('From: <x>\r\nContent-Type: multipart/related; boundary="b"\r\n'),
      '页.mht',
      'mhtml',
    ],
    ['an old workbook', compound('Workbook'), '表.xls', 'workbook'],
    ['a PDF named .txt', strToU8('%PDF-1.7'), '表.txt', 'workbook'],
  ])('%s', (_what, bytes, name, kind) => {
    expect(fileKind(bytes, name)).toBe(kind);
  });
});

describe('where the content leaves it open, the name does', () => {
  test.each([
    ['text', '部门名称\t长沙', '表.txt', 'text'],
    ['text with tags in it', '职责\t<p>一、</p>', '表.txt', 'text'],
    ['text between tabs that a server calls a workbook', '部门名称\t长沙', '表.xls', 'text'],
    ['text under the name of a new workbook, which is a mistake', '部门名称\t长沙', '表.xlsx', 'workbook'],
    ['a page without its beginning', '<p>年度</p>', '表.html', 'html'],
    ['nothing at all', '', '表.txt', 'workbook'],
  ])('%s', (_what, text, name, kind) => {
    expect(fileKind(strToU8(text), name)).toBe(kind);
  });
});

describe('what cannot be read says what to do', () => {
  test.each([
    ['an old Word file', compound('WordDocument'), '报告.doc', '旧版 Word'],
    ['a locked Word file', compound('EncryptedPackage'), '报告.docx', '密码'],
    ['rich text', strToU8('{\\rtf1\\ansi'), '报告.doc', 'RTF'],
  ])('%s', (_what, bytes, name, words) => {
    expect(() => fileKind(bytes, name)).toThrow(SourceError);
    expect(() => fileKind(bytes, name)).toThrow(words);
  });
});
