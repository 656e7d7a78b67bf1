/** Commands on whole reports. Each gives a transaction, or null where it would change nothing. */
import type { Change } from '../document/change';
import type { Document } from '../document/document';
import { freeReportKey } from '../document/report';
import type { ReportKey } from '../document/report';
import type { Transaction } from '../document/transaction';
import type { HeadingId, ReportOutline } from '../forms/outlines/outline';
import { outlineOf } from '../forms/outlines/outlines';
import { automaticNumbers } from './automatic-numbers';
import { insertedHeading } from './insert-heading';
import { newReport } from './new-report';
import type { ReportStart } from './new-report';
import { headingsOf } from './outline-headings';
import { switchOutline } from './switch-outline';

/** A report from an outline, under a key of its own. */
export function addReport(
  document: Document,
  outline: ReportOutline,
  start: ReportStart,
): { readonly key: ReportKey; readonly transaction: Transaction } {
  const key = freeReportKey(new Set(Object.keys(document.notes?.reports ?? {})));
  const content = newReport(outline, start);
  return { key, transaction: { label: '新建报告', changes: [{ kind: 'setReport', report: key, content }] } };
}

export const removeReport = (document: Document, key: ReportKey): Transaction | null =>
  document.notes?.reports?.[key]
    ? { label: '删除报告', changes: [{ kind: 'setReport', report: key, content: undefined }] }
    : null;

/** All texts stay: see switch-outline.ts. */
export function changeOutline(document: Document, key: ReportKey, outline: ReportOutline): Transaction | null {
  const report = document.notes?.reports?.[key];
  if (!report || report.outline === outline.id) return null;
  const content = switchOutline(report, outlineOf(report.outline), outline);
  return { label: '更换提纲', changes: [{ kind: 'setReport', report: key, content }] };
}

/** A chapter or section of the outline that the report does not have, at the place where it belongs. */
export function insertHeading(document: Document, key: ReportKey, id: HeadingId): Transaction | null {
  const report = document.notes?.reports?.[key];
  const outline = report && outlineOf(report.outline);
  const wanted = outline && headingsOf(outline).find(({ heading }) => heading.id === id);
  const change = wanted && insertedHeading({ key, report }, outline, wanted);
  return change ? { label: '插入标题', changes: [change] } : null;
}

/** Headings numbered by their order, whatever was typed; those that have no number on purpose keep none. */
export function numberAutomatically(document: Document, key: ReportKey): Transaction | null {
  const report = document.notes?.reports?.[key];
  const changes: readonly Change[] = report ? automaticNumbers({ key, report }) : [];
  return changes.length === 0 ? null : { label: '自动编号', changes };
}
