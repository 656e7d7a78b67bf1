/** What the rules for words say of a report. */
import type { CheckResult, Issue } from '../../../shared/document/issue';
import type { Report } from '../../../shared/document/report';
import { outlineOf } from '../../../shared/forms/outlines/outlines';
import type { RuleId } from '../../../shared/forms/rules';
import { checkReport } from '../../../shared/report/checks/check-report';
import { keptFigureText } from '../../../shared/report/figure-text';
import { numbersOf } from '../../../shared/report/numbering';
import { reportTexts } from '../../../shared/report/report-text';
import type { TableBeside } from '../../../shared/report/tables-beside';

export function checked(report: Report, tables: readonly TableBeside[] = []): CheckResult {
  return checkReport({
    key: 'report',
    report,
    outline: outlineOf(report.outline),
    texts: reportTexts(report.blocks, keptFigureText),
    numbers: numbersOf(report.blocks),
    tables,
  });
}

export interface Found {
  readonly message: string;
  /** what is underlined */
  readonly words: readonly string[];
}

export const findingsOf = (report: Report, rule: RuleId, tables: readonly TableBeside[] = []): readonly Found[] =>
  checked(report, tables)
    .findings.filter((issue) => issue.rule === rule)
    .map((issue) => ({ message: issue.message, words: wordsOf(report, issue) }));

/** The words that a finding underlines. */
export function wordsOf(report: Report, { words = [] }: Issue): readonly string[] {
  const texts = reportTexts(report.blocks, keptFigureText);
  return words.map(({ block, cell, from, to }) => {
    const found = texts.find(
      (text) => text.block.id === block && text.cell?.row === cell?.row && text.cell?.cell === cell?.cell,
    );
    return found?.text.slice(from, to) ?? '?';
  });
}
