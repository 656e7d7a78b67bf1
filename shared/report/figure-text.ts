/** What a live figure shows: 254.85万元, 100%, 贰佰伍拾肆万捌仟伍佰元整, ≥95%. */
import type { Decimal } from 'decimal.js';
import { assertNever } from '../assert-never';
import type { Figure, FigureStyle } from '../document/figure';
import { round } from '../document/values';
import { capitalAmount } from './capital-amount';
import { comparableNumber, figureValue } from './figure-value';
import type { FigureValue, LostReason, NumberValue } from './figure-value';
import type { FigureText } from './report-text';
import type { TableBeside } from './tables-beside';

export interface ShownFigure {
  readonly text: string;
  /** null while the tables have it; else the text is the one it was put in with */
  readonly lost: LostReason | null;
}

export function shownFigure({ source, style, text }: Figure, tables: readonly TableBeside[]): ShownFigure {
  const value = figureValue(source, tables);
  return value.kind === 'lost' ? { text, lost: value.why } : { text: styledText(value, style), lost: null };
}

/** Keeps what it told of each figure: made anew for other tables. */
export function figureTextOf(tables: readonly TableBeside[]): FigureText {
  const told = new WeakMap<Figure, string>();
  return (figure) => {
    const known = told.get(figure);
    if (known !== undefined) return known;
    const { text } = shownFigure(figure, tables);
    told.set(figure, text);
    return text;
  };
}

/** As it was put in. */
export const keptFigureText: FigureText = ({ text }) => text;

/** Without thousands separators: prose has none between digits and 万元. */
export function styledText(value: Exclude<FigureValue, { readonly kind: 'lost' }>, style: FigureStyle): string {
  if (value.kind === 'words') return value.text;
  switch (value.measure) {
    case 'amount':
      return amountText(value, style);
    case 'ratio':
      return `${decimal(value.value.times(100), style.decimals, 2)}${style.showsUnit ? '%' : ''}`;
    case 'plain':
      return decimal(value.value, style.decimals, null);
    default:
      return assertNever(value.measure);
  }
}

const scales = {
  元: { yuan: 1, toCents: 2 },
  万元: { yuan: 10_000, toCents: 6 },
  亿元: { yuan: 100_000_000, toCents: 10 },
} as const;

function amountText(value: NumberValue, style: FigureStyle): string {
  const yuan = comparableNumber(value);
  const capitals = style.capitals ? capitalAmount(yuan) : null;
  if (capitals !== null) return capitals;
  const own = value.unit ?? '元';
  const unit = style.unit === null || style.unit === '%' ? own : style.unit;
  const { yuan: scale, toCents } = scales[unit];
  // tables show amounts with two decimals; converted ones are exact to the 分
  return `${decimal(yuan.div(scale), style.decimals, unit === own ? 2 : toCents)}${style.showsUnit ? unit : ''}`;
}

/** `decimals` fixed, or without zeros at the end and `most` at most. */
function decimal(value: Decimal, decimals: number | null, most: number | null): string {
  if (decimals !== null) return unsignedZero(round(value, decimals)).toFixed(decimals);
  return unsignedZero(most === null ? value : round(value, most)).toFixed();
}

/** −0.001 is 0, not −0. */
const unsignedZero = (value: Decimal): Decimal => (value.isZero() ? value.abs() : value);
