/** A report without tables as a workbook: a sheet that says where it is, and the record that holds it. */
import { writeRecordText } from '../document/record-text';
import type { Report, ReportKey } from '../document/report';
import type { Workbook } from '../sheet/sheet';
import { workbookOf } from './brought-in-workbook';

/** The text of the record of a workbook that holds these reports and no other notes. */
export const recordOfReports = (reports: Readonly<Record<ReportKey, Report>>): string =>
  writeRecordText({ forms: {}, cells: {}, notes: { reports } }, null) ?? '';

export const reportAlone = (report: Report): { readonly workbook: Workbook; readonly record: string } => ({
  workbook: workbookOf({ forms: [], reports: [{ key: 'report', report, confidence: 1 }], rest: [] }),
  record: recordOfReports({ report }),
});
