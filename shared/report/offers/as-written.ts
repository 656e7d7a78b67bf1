/** A live figure in the form of the number that it stands in place of. */
import { assertNever } from '../../assert-never';
import type { Figure, FigureSource, FigureStyle } from '../../document/figure';
import { halfWidth } from '../../document/values';
import type { Statement } from '../extraction/statements';
import { figureValue } from '../figure-value';
import type { FigureValue } from '../figure-value';
import { figureShowing, usualStyle } from '../make-figure';
import { styledText } from '../figure-text';
import type { TableBeside } from '../tables-beside';

export interface WrittenFigure {
  readonly figure: Figure;
  readonly agrees: boolean;
}

/** With the unit of the text, and its decimals where the number is the same; null where the tables do not say it. */
export function asWritten(
  source: FigureSource,
  statement: Statement,
  tables: readonly TableBeside[],
): WrittenFigure | null {
  const value = figureValue(source, tables);
  if (value.kind === 'lost') return null;
  const style = styleLike(statement, value);
  const digits = style.showsUnit ? statement.written : statement.written.slice(0, statement.digitsTo - statement.from);
  const written = halfWidth(digits).replace(/[\s,]/g, '');
  const styles = [style, { ...style, decimals: statement.decimals }];
  const same = styles.find((each) => exactText(value, each) === written && isExact(value, each));
  const figure = figureShowing(source, value, same ?? style);
  return figure && { figure, agrees: same !== undefined };
}

/** People, scores and counts keep the unit that was typed behind them. */
function styleLike({ kind, multiplier }: Statement, value: FigureValue): FigureStyle {
  if (value.kind !== 'number') return usualStyle;
  switch (value.measure) {
    case 'plain':
      return { ...usualStyle, showsUnit: false };
    case 'ratio':
      return { ...usualStyle, unit: '%' };
    case 'amount': {
      const unit = multiplier === '亿' ? '亿元' : multiplier === '' && kind === 'money' ? '元' : '万元';
      return { ...usualStyle, unit };
    }
    default:
      return assertNever(value.measure);
  }
}

const exactText = (value: Exclude<FigureValue, { readonly kind: 'lost' }>, style: FigureStyle): string =>
  halfWidth(styledText(value, style)).replace(/[\s,]/g, '');

/** 254.9 written for 254.85 is another number; a third decimal of the table is not shown in it either. */
function isExact(value: FigureValue, style: FigureStyle): boolean {
  if (value.kind !== 'number' || style.decimals === null) return true;
  const free = exactText(value, { ...style, decimals: null, showsUnit: false });
  return style.decimals >= (free.split('.')[1]?.length ?? 0);
}
