/** The official workbooks, and odd packages made in the test. */
import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';

const folder = new URL('../../fixtures/official/', import.meta.url);

export const selfEvaluation = '部门整体支出绩效自评表.xlsx';
export const officialNames = [
  selfEvaluation,
  '部门整体支出绩效目标表.xlsx',
  '部门整体支出绩效评价基础数据表.xlsx',
  '项目支出绩效自评表.xlsx',
  '苏州市市级部门整体预算绩效目标表.xlsx',
] as const;

export const official = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(encodeURIComponent(name), folder)));

export type Parts = Readonly<Record<string, string>>;

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`;
const list = (...items: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;

/** A package with one sheet named 表; `sheet` is what stands inside <worksheet>. */
export function packageOf(sheet: string, more: Parts = {}): Uint8Array {
  const parts: Parts = {
    '_rels/.rels': list(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': list(
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relationship('rId2', 'sharedStrings', 'sharedStrings.xml'),
      relationship('rId3', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}" xmlns:r="${relationships}">${sheet}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export const sheetRelationships = (...items: (readonly [id: string, kind: string, target: string])[]): string =>
  list(...items.map((item) => relationship(...item)));

/** The text of one part, read by fflate alone. */
export const partText = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
};
