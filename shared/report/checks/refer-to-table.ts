/** The fix of a number that contradicts a cell: a live figure of that cell in its place, written as the number was. */
import type { Decimal } from 'decimal.js';
import type { Figure, FigureCell, FigureStyle } from '../../document/figure';
import type { Fix } from '../../document/issue';
import { round } from '../../document/values';
import type { Statement } from '../extraction/statements';
import { replaceWords } from '../replace-words';
import type { ReportText } from '../report-text';
import type { ReportAround } from './prose-rule';
import { scaleOf } from './spelled';

/** `number`: what the cell says, in 元 or %. undefined where the words are a live figure already. */
export function referToTable(
  { key, report }: ReportAround,
  text: ReportText,
  statement: Statement,
  { number, cell }: { readonly number: Decimal; readonly cell: FigureCell },
): Fix | undefined {
  const { from, to, digitsTo, figure: live } = statement;
  if (live) return undefined;
  const style = styleOf(statement);
  const shown = shownIn(style, statement, number);
  const figure: Figure = { source: { kind: 'cell', cell }, style, text: shown };
  const by = [{ kind: 'figure', figure }] as const;
  const change = replaceWords({ key, report }, text, [{ from, to: style.showsUnit ? to : digitsTo, by }]);
  return change ? { label: '改为引用表中的数', changes: [change] } : undefined;
}

/** People and scores keep the unit that was typed behind them. */
function styleOf({ kind, multiplier, decimals }: Statement): FigureStyle {
  if (kind === 'rate') return { unit: '%', showsUnit: true, decimals, capitals: false };
  if (kind !== 'money') return { unit: null, showsUnit: false, decimals: null, capitals: false };
  if (multiplier === '') return { unit: '元', showsUnit: true, decimals, capitals: false };
  return {
    unit: multiplier === '亿' ? '亿元' : '万元',
    showsUnit: true,
    decimals: Math.max(2, decimals),
    capitals: false,
  };
}

function shownIn({ unit, decimals }: FigureStyle, statement: Statement, number: Decimal): string {
  const value = statement.kind === 'money' ? number.div(scaleOf(statement)) : number;
  const digits = decimals === null ? value.toFixed() : round(value, decimals).toFixed(decimals);
  return `${digits}${unit ?? ''}`;
}
