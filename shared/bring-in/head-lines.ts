/**
 * Lines around a form's title that its paper does not have: the year in a line of its own, the first half of the title, and
 * what the amounts are counted in.
 */
import { isYearOnly, normaliseLabel, yearOf } from '../sheet/label-text';
import { isTitle } from './find-anchors';
import type { Anchors } from './find-anchors';
import type { Piece, SourceRow } from './source-rows';

/** Rows below the title that such a line stands in at the latest. */
const mostBelow = 3;
/** A longer line above the title is no part of it. */
const longestLine = 40;

export interface HeadLines {
  /** null where no line tells it */
  readonly year: number | null;
  /** the line below the title that says nothing but the year */
  readonly yearLine: Piece | null;
  /** as written, such as 元; null where no line tells it */
  readonly unit: string | null;
}

/** `rows`: all rows of the source. */
export function headLines(rows: readonly SourceRow[], { found }: Anchors): HeadLines {
  const title = [...found].find(([label]) => isTitle(label))?.[1].piece.row;
  if (title === undefined) return { year: null, yearLine: null, unit: null };
  const printed = new Set([...found.values()].map(({ piece }) => piece));
  const above = rows.slice(0, title).findLast(({ pieces }) => pieces.length > 0)?.pieces ?? [];
  const below = rows
    .slice(title + 1, title + 1 + mostBelow)
    .flatMap(({ pieces }) => pieces.filter((piece) => !printed.has(piece)));
  const yearLine = below.find(({ text }) => isYearOnly(text)) ?? null;
  const nearAbove = above.length === 1 && (above[0]?.text.length ?? 0) <= longestLine ? (above[0]?.text ?? '') : '';
  const units = [...above, ...below].flatMap(({ text }) => unitOfLine(text) ?? []);
  return { year: yearLine ? yearOf(yearLine.text) : yearOf(nearAbove), yearLine, unit: units[0] ?? null };
}

/** 单位：元, 金额单位: 万元 */
const unitOfLine = (text: string): string | null =>
  /单位:(?:人民币)?(元|万元|亿元)$/.exec(normaliseLabel(text))?.[1] ?? null;
