import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../shared/document/figure';
import type { QuantityId } from '../../../shared/forms/report-quantities';
import { fillSentence, quantitiesIn } from '../../../shared/report/drafting/fill-sentence';
import type { Sentence } from '../../../shared/report/drafting/pattern';
import { draftPatterns } from '../../../shared/report/drafting/patterns';
import { contentOf, parted, quoted } from '../../../shared/report/drafting/written';
import { keptFigureText } from '../../../shared/report/figure-text';
import { usualStyle } from '../../../shared/report/make-figure';
import { contentText } from '../../../shared/report/report-text';

const figure = (text: string): Figure => ({ source: { kind: 'grade', form: 'any' }, style: usualStyle, text });

const sentenceWith = (sentence: Sentence, there: readonly QuantityId[]): string =>
  contentText(
    contentOf(fillSentence(sentence, (id) => (there.includes(id) ? figure('1万元') : null), 2022)),
    keptFigureText,
  );

const subsets = <Value>(list: readonly Value[]): readonly (readonly Value[])[] =>
  list.reduce<readonly (readonly Value[])[]>((made, each) => [...made, ...made.map((set) => [...set, each])], [[]]);

const sentences = draftPatterns.flatMap((pattern) => (pattern.kind === 'sentences' ? pattern.sentences : []));

describe('A sentence of a pattern', () => {
  it.each(sentences.map((sentence) => [String(sentence.phrases[0]?.[0]), sentence] as const))(
    'is a sentence whatever is left out of it: %s',
    (_, sentence) => {
      const all = quantitiesIn(sentence);
      for (const there of subsets(all)) {
        const text = sentenceWith(sentence, there);
        if (text === '') continue;
        // begins with a word, ends in one full stop, no mark behind a mark or behind 其中
        expect(text).toMatch(/^[^，、。]+(?:[，、][^，、。]+)*。$/);
        expect(text).not.toMatch(/其中(?:[，、。]|$)|为[，、。]/);
        expect(text.match(/其中/g)?.length ?? 0).toBeLessThanOrEqual(1);
        // 其中 is never the first thing said
        expect(text).not.toMatch(/^(?:2022年)?其中/);
      }
      expect(sentenceWith(sentence, [])).toBe('');
      expect(sentenceWith(sentence, all).split('1万元').length - 1).toBe(all.length);
    },
  );

  it('loses the parts of 其中 with what they are parts of', () => {
    const sentence = sentences.find(({ among }) => among?.length === 2);
    if (!sentence) throw new Error('no such sentence');
    const [budget = 'score', , one = 'score'] = quantitiesIn({ ...sentence, phrases: sentence.phrases.slice(-1) });
    expect(sentenceWith(sentence, [budget])).not.toContain('其中');
    expect(sentenceWith(sentence, [one])).toBe('');
  });

  it('begins with 本年度 where the year is not known', () => {
    const sentence: Sentence = { start: '{year}', phrases: [['支出', { quantity: 'spent.total' }]] };
    expect(contentText(contentOf(fillSentence(sentence, () => figure('3万元'), null)), keptFigureText)).toBe(
      '本年度支出3万元。',
    );
  });
});

describe('Words put together', () => {
  it('have no mark behind what ends in one', () => {
    const text = contentText(contentOf(parted([['甲；'], [figure('乙。')], ['丙']], '，', '。')), keptFigureText);
    expect(text).toBe('甲；乙。丙。');
  });

  it('are one where they stand next to each other', () => {
    expect(contentOf(['甲', '', '乙', figure('1'), '丙'])).toEqual([
      { kind: 'words', text: '甲乙' },
      { kind: 'figure', figure: figure('1') },
      { kind: 'words', text: '丙' },
    ]);
  });

  it('quote a name with quotes in it', () => {
    expect(quoted('“一户一产业”培训')).toBe('“‘一户一产业’培训”');
  });
});
