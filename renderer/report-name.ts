/** What a report is called on its tab, and as a file. */
import type { Document } from '../shared/document/document';
import type { ReportKey } from '../shared/document/report';
import type { ShownReport } from '../shared/report/shown-report';

/** 自评报告, or with its number where there are several. */
export function reportName(document: Document, key: ReportKey): string {
  const keys = Object.keys(document.notes?.reports ?? {});
  return keys.length > 1 ? `自评报告 ${keys.indexOf(key) + 1}` : '自评报告';
}

/** As its title line says, without what no file can be named by; else what kind of report it is. */
export function reportTitle({ texts, title }: ShownReport): string {
  const line = texts.find(({ block }) => block.kind === 'title')?.text ?? '';
  return line.replace(/[\\/:*?"<>|\s]/g, '') || title;
}
