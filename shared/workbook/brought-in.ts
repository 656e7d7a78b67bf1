/** A file that is no workbook → the new workbook that stands for it, and what is known of the reading. */
import { catalogue, definitionOf } from '../forms/catalogue';
import { bringIn } from '../bring-in/bring-in';
import { unplacedSheetName, unplacedTexts, workbookOf } from '../bring-in/brought-in-workbook';
import { readSource } from '../bring-in/read-source';
import type { ReadSource } from '../bring-in/read-source';
import { recordOfReports } from '../bring-in/report-alone';
import type { SourceKind } from '../bring-in/source';
import { SourceError } from '../bring-in/source-error';
import type { FileKind } from '../bring-in/source-kind';
import type { PlacedReport } from '../bring-in/place-reports';
import { outlineOf } from '../forms/outlines/outlines';
import type { FormDocument, Path } from '../document/document';
import type { Issue } from '../document/issue';
import { recognise } from '../sheet/recognise';
import { create } from './create';
import type { BroughtIn, BroughtInForm, MadeWorkbook } from './made-workbook';
import { openWorkbook } from './opened-workbook';
import { patch } from './patch';
import { asWorkbookError } from './workbook-error';

/** `kind` and `name`: of the file. Throws WorkbookError with a sentence for the user. */
export async function bringInFile(
  bytes: Uint8Array,
  kind: Exclude<FileKind, 'workbook'>,
  name: string,
): Promise<MadeWorkbook & { readonly broughtIn: BroughtIn }> {
  const { source, text } = await read(bytes, kind, name);
  const placed = bringIn(source, catalogue);
  const made = withReports(await create(workbookOf(placed)), placed.reports);
  const forms = recognise(openWorkbook(made).workbook, catalogue);
  const broughtInForms = placed.forms.map((each): BroughtInForm => {
    const { key, form, confidence, issues } = each;
    const inFile = forms.find((recognition) => recognition.key === key);
    return {
      key,
      title: definitionOf(form.definition)?.title ?? form.definition,
      confidence,
      issues: inFile ? issues.map((issue) => atRowsOfFile(issue, form, inFile.form)) : issues,
    };
  });
  const broughtIn: BroughtIn = {
    kind: source.kind,
    forms: broughtInForms,
    reports: placed.reports.map(({ key, report, confidence }) => ({
      key,
      title: outlineOf(report.outline)?.name ?? '自评报告',
      confidence,
    })),
    unplaced: unplacedTexts(placed),
    text,
  };
  return { bytes: made, sentence: sentenceOf(broughtIn), broughtIn };
}

function withReports(workbook: Uint8Array, placed: readonly PlacedReport[]): Uint8Array {
  if (placed.length === 0) return workbook;
  const reports = Object.fromEntries(placed.map(({ key, report }) => [key, report]));
  return patch(workbook, [], 'refuse', recordOfReports(reports));
}

/** Rows have other names once they stand in a file; their order is the same. */
function atRowsOfFile(issue: Issue, placed: FormDocument, inFile: FormDocument): Issue {
  const paths = issue.paths.map((path): Path => {
    if (path.kind !== 'tableCell') return path;
    const at = (placed.tables[path.table] ?? []).findIndex(({ id }) => id === path.row);
    return { ...path, row: inFile.tables[path.table]?.[at]?.id ?? path.row };
  });
  return { ...issue, paths };
}

async function read(bytes: Uint8Array, kind: Exclude<FileKind, 'workbook'>, name: string): Promise<ReadSource> {
  try {
    return await readSource(bytes, kind, name);
  } catch (error) {
    throw error instanceof SourceError ? asWorkbookError(error) : error;
  }
}

const kindNames: Readonly<Record<SourceKind, string>> = { text: '文本', html: '网页', docx: ' Word 文件' };

function sentenceOf({ kind, forms, reports, unplaced }: BroughtIn): string {
  const left = `列在工作表“${unplacedSheetName}”中`;
  if (forms.length + reports.length === 0)
    return `从${kindNames[kind]}带入：没有认出已知的表样，全部内容${left}。原文件不会改动。`;
  const titles = [...forms, ...reports].map(({ title }) => `“${title}”`).join('、');
  const count = [
    ...(forms.length > 0 ? [`${forms.length} 张表`] : []),
    ...(reports.length > 0 ? [`${reports.length} 份报告`] : []),
  ].join('、');
  const rest = unplaced.length > 0 ? `${unplaced.length} 处文字没有归位，${left}` : '没有遗漏的文字';
  return `从${kindNames[kind]}带入 ${count}：${titles}；${rest}。原文件不会改动，请核对后保存为新的工作簿。`;
}
