/**
 * The words that paragraph patterns are written with. A pattern says nothing but what tables say: a part whose figure has no
 * value is left out, and what is left is still a sentence.
 */
import type { HeadingId } from '../../forms/outlines/outline';
import type { QuantityId } from '../../forms/report-quantities';

/** Words and figures one behind the other; said only when all its figures have values. */
export type Phrase = readonly (string | { readonly quantity: QuantityId })[];

/** `start` + phrases parted by ，+ 。 Any of the phrases may be left out, the sentence with the last of them. */
export interface Sentence {
  /** {year} stands for 2022年, or 本年度 of a report that names no year */
  readonly start: string;
  readonly phrases: readonly Phrase[];
  /** behind 其中, parted by 、 : parts of what the last phrase says, left out with it */
  readonly among?: readonly Phrase[];
}

/** What is told of the indicators of a table, row by row. */
export type IndicatorStory =
  /** of each 二级指标 a paragraph: its indicators with 年度指标值 and 实际完成值 */
  | 'achieved'
  /** 分值 and 得分 of each 一级指标 */
  | 'groupScores'
  /** the indicators with points off, in one sentence */
  | 'deducted'
  /** an item for each of these: what was wanted, what was reached, points off, the reason typed in the table */
  | 'reasons';

export type DraftPattern =
  | {
      readonly kind: 'sentences';
      readonly title: string;
      readonly headings: readonly HeadingId[];
      readonly sentences: readonly Sentence[];
    }
  | {
      readonly kind: 'indicators';
      readonly title: string;
      readonly headings: readonly HeadingId[];
      readonly story: IndicatorStory;
    }
  /** each row of a table of projects with its amount */
  | { readonly kind: 'projects'; readonly title: string; readonly headings: readonly HeadingId[] };

export const figure = (quantity: QuantityId): Phrase[number] => ({ quantity });

/** 全年预算数为254.85万元 */
export const said = (words: string, quantity: QuantityId, unit = ''): Phrase =>
  unit === '' ? [words, figure(quantity)] : [words, figure(quantity), unit];
