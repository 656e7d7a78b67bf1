/** The fix of a number that contradicts a cell: a live figure of that cell in its place, written as the number was. */
import type { FigureSource, FigureStyle } from '../../document/figure';
import type { Fix } from '../../document/issue';
import type { Statement } from '../extraction/statements';
import { makeFigure, tablesOfYear, usualStyle } from '../make-figure';
import { replaceWords } from '../replace-words';
import type { ReportText } from '../report-text';
import type { ReportAround } from './prose-rule';

/** {} where the words are a live figure already, or the tables do not say it. */
export function referToTable(
  around: ReportAround,
  text: ReportText,
  statement: Statement,
  source: FigureSource,
): { readonly fix?: Fix } {
  const { from, to, digitsTo, figure: live } = statement;
  const style = styleOf(statement);
  const figure = live ? null : makeFigure(source, tablesOfYear(around.tables, around.report.year), style);
  if (!figure) return {};
  const by = [{ kind: 'figure', figure }] as const;
  const change = replaceWords(around, text, [{ from, to: style.showsUnit ? to : digitsTo, by }]);
  return change ? { fix: { label: '改为引用表中的数', changes: [change] } } : {};
}

/** People and scores keep the unit that was typed behind them. */
function styleOf({ kind, multiplier, decimals }: Statement): FigureStyle {
  if (kind === 'rate') return { ...usualStyle, unit: '%', decimals };
  if (kind !== 'money') return { ...usualStyle, showsUnit: false };
  if (multiplier === '') return { ...usualStyle, unit: '元', decimals };
  return { ...usualStyle, unit: multiplier === '亿' ? '亿元' : '万元', decimals: Math.max(2, decimals) };
}
