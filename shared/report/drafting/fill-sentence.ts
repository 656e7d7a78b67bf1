/** A sentence of a pattern with the figures that there are. */
import type { Figure } from '../../document/figure';
import type { QuantityId } from '../../forms/report-quantities';
import type { Phrase, Sentence } from './pattern';
import { parted } from './written';
import type { Written } from './written';

/** null where the tables do not say it. */
export type FigureOf = (quantity: QuantityId) => Figure | null;

/** [] when nothing can be said. */
export function fillSentence(sentence: Sentence, figureOf: FigureOf, year: number | null): readonly Written[] {
  const { start, phrases, among = [] } = sentence;
  const filled = phrases.map((phrase) => fillPhrase(phrase, figureOf));
  const there = filled.flatMap((phrase) => (phrase ? [phrase] : []));
  if (there.length === 0) return [];
  // 其中 is of the last phrase alone
  const parts = filled.at(-1) ? among.flatMap((phrase) => arrayOf(fillPhrase(phrase, figureOf))) : [];
  const behind = parts.length === 0 ? [] : [['其中', ...parted(parts, '、', '')]];
  return [
    start.replace('{year}', year === null ? '本年度' : `${year}年`),
    ...parted([...there, ...behind], '，', '。'),
  ];
}

const arrayOf = <Value>(value: Value | null): readonly Value[] => (value === null ? [] : [value]);

function fillPhrase(phrase: Phrase, figureOf: FigureOf): readonly Written[] | null {
  const parts = phrase.map((part) => (typeof part === 'string' ? part : figureOf(part.quantity)));
  return parts.includes(null) ? null : parts.flatMap((part) => (part === null ? [] : [part]));
}

export const quantitiesIn = ({ phrases, among = [] }: Sentence): readonly QuantityId[] =>
  [...phrases, ...among].flat().flatMap((part) => (typeof part === 'string' ? [] : [part.quantity]));
