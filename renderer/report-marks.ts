/** Which words of a report carry a finding, and what its live figures say of themselves. */
import type { Figure } from '../shared/document/figure';
import type { ReportKey } from '../shared/document/report';
import { figureCells } from '../shared/report/figure-value';
import { shownFigure } from '../shared/report/figure-text';
import { cellInWords } from '../shared/sheet/places-in-words';
import type { View } from '../shared/sheet/view';
import { sentenceOf } from './marks';
import type { WordMark } from './report-view/report-view-props';

/** All words of a finding are underlined: the two numbers that contradict each other are both to be seen. */
export const wordMarksOf = (view: View, report: ReportKey): readonly WordMark[] =>
  view.answers.findings.flatMap((answered) =>
    (answered.finding.words ?? [])
      .filter((words) => words.report === report)
      .map((words) => ({ words, sentence: sentenceOf(answered) })),
  );

/** 引自 自评表!E12，单击前往; of a figure whose cell is gone that it stays as it was. */
export function figureInWords(view: View, report: ReportKey, figure: Figure): string {
  const tables = view.reports[report]?.tables ?? [];
  const { lost } = shownFigure(figure, tables);
  if (lost !== null) return '表里已没有这个数，现显示引用时的内容；请改写或重新引用。';
  const [first, ...others] = figureCells(figure.source);
  if (!first) return '由表里的指标算出，随表更新。';
  const where = first.file === null ? cellInWords(view, first.path) : first.file;
  return `引自 ${where}${others.length > 0 ? ` 等 ${others.length + 1} 处` : ''}，随表更新${first.file === null ? '；单击前往' : ''}。`;
}
