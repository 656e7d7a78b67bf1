/** 审核情况表: what was checked, found and explained, as a workbook of its own to be printed, kept and handed in. */
import { countAnswers } from '../document/answered-findings';
import { auditRows } from '../document/checks/audit-rows';
import type { AuditRow } from '../document/checks/audit-rows';
import type { Issue } from '../document/issue';
import { findingPlace } from './places-in-words';
import { plainPage } from './plain-page';
import { plainFont, plainStyle } from './plain-style';
import { cellRows } from './sheet-cells';
import type { BorderLine, Cell, Sheet, Style, Workbook } from './sheet';
import type { View } from './view';

/** What the sheet tells besides what is found. */
export interface AuditFacts {
  /** name of the file that was checked */
  readonly file: string;
  readonly date: Date;
}

/** px at 100 % */
const columns: readonly { readonly label: string; readonly width: number; readonly of: (row: AuditRow) => string }[] = [
  { label: '结果', width: 108, of: ({ result }) => result },
  { label: '规则', width: 44, of: ({ rule }) => rule },
  { label: '单元格', width: 92, of: ({ cell }) => cell },
  { label: '问题或要求', width: 250, of: ({ words }) => words },
  { label: '依据的数字', width: 220, of: ({ figures }) => figures },
  { label: '文号或来源', width: 128, of: ({ source }) => source },
  { label: '出错说明', width: 200, of: ({ explanation }) => explanation },
];
const columnCount = columns.length + 1;
const numberWidth = 40;
const line = 19;
const headRow = 3;

const thin: BorderLine = { line: 'thin', color: '#000000' };
const box = { left: thin, right: thin, top: thin, bottom: thin } as const;
const base: Style = { ...plainStyle, font: { ...plainFont, size: 10.5 }, vertical: 'center', wrap: true };
const styles: readonly Style[] = [
  plainStyle,
  { ...base, font: { ...plainFont, size: 16, bold: true }, horizontal: 'center' },
  { ...base, horizontal: 'left' },
  { ...base, ...box, font: { ...base.font, bold: true }, horizontal: 'center' },
  { ...base, ...box, font: { ...base.font, bold: true }, horizontal: 'left' },
  { ...base, ...box, horizontal: 'left' },
  { ...base, ...box, horizontal: 'center' },
];
const look = { title: 1, words: 2, head: 3, form: 4, text: 5, center: 6 } as const;

/** One sheet, A4 lying, as many pages as needed. */
export function auditWorkbook(view: View, facts: AuditFacts): Workbook {
  const cells: Cell[] = [];
  const heights: number[] = [];
  const wide = (text: string, style: number, height: number): void => {
    cells.push(cell(heights.length, 0, text, style, columnCount));
    heights.push(height);
  };
  wide('审核情况表', look.title, 34);
  wide(`文件：${facts.file}　　审核日期：${dateInWords(facts.date)}`, look.words, line + 3);
  wide(summary(view), look.words, line + 3);
  cells.push(...['序号', ...columns.map(({ label }) => label)].map((label, at) => cell(headRow, at, label, look.head)));
  heights.push(line + 7);
  let number = 0;
  for (const { heading, rows } of sections(view)) {
    wide(heading, look.form, line + 7);
    for (const row of rows) {
      const texts = columns.map(({ of }) => of(row));
      const at = heights.length;
      cells.push({ ...cell(at, 0, String(++number), look.center), value: number });
      cells.push(...texts.map((text, column) => cell(at, column + 1, text, column < 3 ? look.center : look.text)));
      const lines = texts.map((text, column) => linesOf(text, columns[column]?.width ?? 0));
      heights.push(Math.max(...lines) * line + 5);
    }
  }
  heights.push(line);
  wide('审核人（签字）：　　　　　　　　　　单位负责人（签字）：　　　　　　　　　　日期：', look.words, line + 11);
  return { sheets: [sheetOf(cells, heights)], styles, definedNames: [], date1904: false };
}

const cell = (row: number, column: number, text: string, style: number, columnSpan = 1): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan,
  value: text === '' ? null : text,
  text,
  style,
});

function summary({ answers, check }: View): string {
  const { error, warning, hint, explained } = countAnswers(answers.findings);
  return [
    `发现错误${error}项、警告${warning}项、提示${hint}项`,
    explained > 0 ? `，已说明${explained}项` : '',
    `；未执行（取数不足）${check.notRun.length}项，通过${check.passed.length}项。`,
  ].join('');
}

interface Section {
  readonly heading: string;
  readonly rows: readonly AuditRow[];
}

/** A section for each form and report, and one for what is about none in particular. */
function sections(view: View): readonly Section[] {
  const placeOf = (finding: Issue): string => findingPlace(view, finding);
  const forms = Object.entries(view.forms).map(([key, { definition, shown, check, profile }]): Section => {
    const year = shown.year === null ? '' : `${shown.year}年度`;
    return {
      heading: `${year}${definition.title}　审核口径：${profile.name}`,
      rows: auditRows(key, view.answers, check, placeOf),
    };
  });
  const reports = Object.values(view.reports).map(({ key, title, report, check }): Section => ({
    heading: `${report.year === null ? '' : `${report.year}年度`}${title}`,
    rows: auditRows(key, view.answers, check, placeOf),
  }));
  const others = auditRows(null, view.answers, { notRun: [], passed: [] }, placeOf);
  return [...forms, ...reports, ...(others.length > 0 ? [{ heading: '打开文件时的提示', rows: others }] : [])];
}

const dateInWords = (date: Date): string => `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;

/** Lines that a text of 10.5 pt takes: 14 px for a Chinese character, half of that for others. */
function linesOf(text: string, width: number): number {
  const room = width - 8;
  return text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil((14 * part.replace(/[!-~]{2}/g, '一').length) / room)), 0);
}

const sheetOf = (cells: readonly Cell[], heights: readonly number[]): Sheet => ({
  name: '审核情况表',
  visibility: 'visible',
  rowCount: heights.length,
  columnCount,
  columnWidths: [numberWidth, ...columns.map(({ width }) => width)],
  rowHeights: heights,
  rows: cellRows(cells, heights.length),
  frozenRows: headRow + 1,
  frozenColumns: 0,
  showGridLines: false,
  protected: false,
  validations: [],
  conditionalFormats: [],
  page: {
    ...plainPage,
    orientation: 'landscape',
    margins: { left: 0.59, right: 0.59, top: 0.59, bottom: 0.71, header: 0.3, footer: 0.4 },
    fit: { width: 1, height: 0 },
    centeredHorizontally: true,
    footer: '&C第 &P 页 共 &N 页',
    titleRows: { first: headRow, last: headRow },
  },
});
