/** What a report is called on its tab. */
import type { Document } from '../shared/document/document';
import type { ReportKey } from '../shared/document/report';

/** 自评报告, or with its number where there are several. */
export function reportName(document: Document, key: ReportKey): string {
  const keys = Object.keys(document.notes?.reports ?? {});
  return keys.length > 1 ? `自评报告 ${keys.indexOf(key) + 1}` : '自评报告';
}
