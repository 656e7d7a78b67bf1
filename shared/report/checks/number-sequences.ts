/** Whether numbers follow each other as they should, each level within the one above it. */
import type { HeadingLevel } from '../../document/report';
import type { NumberedLine } from './numbered-lines';
import type { TypedNumber } from '../typed-number';

export type Break =
  /** the same number, or one before it, stood there already; `last`: how far it had gone */
  | { readonly kind: 'repeated'; readonly line: NumberedLine; readonly last: number }
  /** numbers between it and the last one are missing; 0: it is the first, but not 1 */
  | { readonly kind: 'skipped'; readonly line: NumberedLine; readonly last: number }
  /** it goes on where numbers of another level stopped: （2） behind （一） */
  | { readonly kind: 'otherLevel'; readonly line: NumberedLine; readonly like: TypedNumber }
  /** 1．, then 2. */
  | { readonly kind: 'otherPoint'; readonly line: NumberedLine; readonly like: TypedNumber };

interface Sequence {
  readonly level: HeadingLevel;
  readonly last: number;
  /** the latest number of it */
  readonly like: TypedNumber;
  /** one finding for each is enough */
  readonly hasOtherPoint: boolean;
}

/** `lines`: with their numbers, between two chapter headings. A number 1 begins a list of its own wherever it stands. */
export function breaksIn(lines: readonly NumberedLine[]): readonly Break[] {
  const breaks: Break[] = [];
  let open: readonly Sequence[] = [];
  for (const line of lines) {
    const { number } = line;
    if (!number) continue;
    const { level, value } = number;
    const next = open.findLastIndex((each) => each.level === level && each.last === value - 1);
    if (next >= 0) {
      const before = open[next];
      const isOther = before !== undefined && !before.hasOtherPoint && pointOf(before.like) !== pointOf(number);
      if (isOther) breaks.push({ kind: 'otherPoint', line, like: before.like });
      open = [
        ...open.slice(0, next),
        { level, last: value, like: number, hasOtherPoint: before?.hasOtherPoint || isOther },
      ];
      continue;
    }
    if (value > 1) {
      const same = open.findLast((each) => each.level === level);
      const others = open.filter((each) => each.last === value - 1);
      const [other] = others;
      if (!same && other && others.length === 1) {
        breaks.push({ kind: 'otherLevel', line, like: other.like });
        open = [...open.slice(0, open.indexOf(other)), { ...other, last: value }];
        continue;
      }
      const last = same?.last ?? 0;
      breaks.push({ kind: value <= last ? 'repeated' : 'skipped', line, last });
      if (same) open = open.slice(0, open.indexOf(same));
    }
    open = [...open, { level, last: value, like: number, hasOtherPoint: false }];
  }
  return breaks;
}

/** Of 1. 1． and 1、; brackets are compared throughout the report. */
const pointOf = ({ level, written }: TypedNumber): string => (level === 3 ? written.slice(-1) : '');
