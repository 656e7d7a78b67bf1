/** The tables of the document and of each 对照文件 apart: a figure is of one of them. */
import type { TableBeside } from '../tables-beside';

/** The document first. */
export function filesOf(tables: readonly TableBeside[]): readonly (readonly TableBeside[])[] {
  const files = [...new Set([null, ...tables.map(({ file }) => file)])];
  return files.map((name) => tables.filter(({ file }) => file === name));
}

/** 基本支出全年执行数（去年.xlsx） */
export function ofFile(title: string, tables: readonly TableBeside[]): string {
  const file = tables[0]?.file ?? null;
  return file === null ? title : `${title}（${file}）`;
}
