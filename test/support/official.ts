/** The official workbooks of test/fixtures/official, as read. */
import { readFileSync } from 'node:fs';
import { parseAddress } from '../../shared/sheet/address';
import { cellIndex } from '../../shared/sheet/cell-index';
import type { Cell, Sheet, Workbook } from '../../shared/sheet/sheet';
import { read } from '../../shared/workbook/read';

export const selfEvaluation = '部门整体支出绩效自评表.xlsx';

export const otherOfficials = [
  '部门整体支出绩效目标表.xlsx',
  '部门整体支出绩效评价基础数据表.xlsx',
  '项目支出绩效自评表.xlsx',
  '苏州市市级部门整体预算绩效目标表.xlsx',
];

export const officialBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/official/${name}`, import.meta.url)));

export const readOfficial = (name: string): Workbook => read(officialBytes(name));

/** The first sheet changed, everything else as it was. */
export function withFirstSheet(workbook: Workbook, change: (sheet: Sheet) => Sheet): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet, index) => (index === 0 ? change(sheet) : sheet)) };
}

/** The cell at an address of a sheet; fails when there is none. */
export function cellAt(sheet: Sheet | undefined, address: string): Cell {
  const at = parseAddress(address);
  const cell = sheet && at && cellIndex(sheet).at(at.row, at.column);
  if (!cell) throw new Error(`no cell at ${address}`);
  return cell;
}
