import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../shared/document/change';
import { emptyDocument } from '../../shared/document/document';
import type { Figure } from '../../shared/document/figure';
import type { Content, Report, ReportBlock } from '../../shared/document/report';
import { keptFigureText } from '../../shared/report/figure-text';
import { replaceWords, typed } from '../../shared/report/replace-words';
import type { Replacement } from '../../shared/report/replace-words';
import { contentText, reportTexts } from '../../shared/report/report-text';

const basic: Figure = {
  source: {
    kind: 'cell',
    cell: { file: null, path: { kind: 'place', form: 'table', place: 'structure.basic.spent' } },
  },
  style: { unit: '万元', showsUnit: true, decimals: 2, capitals: false },
  text: '254.85万元',
};
const live = { kind: 'figure', figure: basic } as const;

/** 基本支出共[254.85万元]，全部用完。 */
const content: Content = [...typed('基本支出共'), live, ...typed('，全部用完。')];

function replacing(blocks: readonly ReportBlock[], text: number, ...replacements: readonly Replacement[]) {
  const report: Report = { outline: 'hunan-report-2022', year: 2022, blocks };
  const read = reportTexts(blocks, keptFigureText)[text];
  const change = read && replaceWords({ key: 'report', report }, read, replacements);
  if (!change) return null;
  const before = { ...emptyDocument, notes: { reports: { report } } };
  const { document, inverse } = applyChange(before, change);
  return {
    blocks: document.notes?.reports?.['report']?.blocks,
    undone: applyChange(document, inverse).document,
    before,
  };
}

const paragraph = (id: string, words: Content): ReportBlock => ({ kind: 'paragraph', id, content: words });
const two = [paragraph('a', typed('前面的一段')), paragraph('b', content)];

describe('Words of a report that are replaced', () => {
  it('are others in their block, and come back when it is undone', () => {
    const { blocks, undone, before } = replacing(two, 1, { from: 14, to: 18, by: typed('已用完') }) ?? {};
    expect(blocks).toEqual([two[0], paragraph('b', [...typed('基本支出共'), live, ...typed('，已用完。')])]);
    expect(undone).toEqual(before);
  });

  it('stand where they stood although a live figure is before them, and the figure stays', () => {
    expect(replacing(two, 1, { from: 0, to: 4, by: typed('人员支出') })?.blocks?.[1]).toEqual(
      paragraph('b', [...typed('人员支出共'), live, ...typed('，全部用完。')]),
    );
  });

  it('may be a whole figure, and a figure may come in their place', () => {
    expect(replacing(two, 1, { from: 5, to: 13, by: typed('254.85万元') })?.blocks?.[1]).toEqual(
      paragraph('b', typed('基本支出共254.85万元，全部用完。')),
    );
    const words = [paragraph('a', typed('共44.75万元。'))];
    expect(replacing(words, 0, { from: 1, to: 8, by: [live] })?.blocks).toEqual([
      paragraph('a', [...typed('共'), live, ...typed('。')]),
    ]);
  });

  it('may be nothing, before or behind a figure', () => {
    expect(
      replacing(two, 1, { from: 5, to: 5, by: typed('计') }, { from: 13, to: 13, by: typed('整') })?.blocks?.[1],
    ).toEqual(paragraph('b', [...typed('基本支出共计'), live, ...typed('整，全部用完。')]));
    expect(replacing(two, 1, { from: 5, to: 20, by: [] })?.blocks?.[1]).toEqual(paragraph('b', typed('基本支出共')));
  });

  it('never cut a figure in two, nor each other', () => {
    expect(replacing(two, 1, { from: 4, to: 7, by: [] })).toBeNull();
    expect(replacing(two, 1, { from: 8, to: 8, by: typed('约') })).toBeNull();
    expect(replacing(two, 1, { from: 0, to: 3, by: [] }, { from: 2, to: 4, by: [] })).toBeNull();
  });

  it('may stand in a cell of a table', () => {
    const cell = (text: string) => ({ content: typed(text), across: 1, down: 1 });
    const table = (text: string): ReportBlock => ({
      kind: 'table',
      id: 't',
      headRows: 1,
      rows: [
        [cell('项目'), cell('金额')],
        [cell('基本支出'), cell(text)],
      ],
    });
    expect(replacing([table('6元')], 3, { from: 1, to: 2, by: typed('万元') })?.blocks).toEqual([table('6万元')]);
  });

  it('leave every other character as it was, wherever they stand', () => {
    const inline = fc.oneof(
      fc.string({ minLength: 1 }).map((text) => typed(text)),
      fc.constant([live]),
    );
    const anyContent = fc.array(inline, { maxLength: 6 }).map((parts): Content => {
      const separated = parts.flatMap((part, index) => (index % 2 === 0 ? part : [...part, live]));
      return separated.filter((part, index) => part.kind === 'figure' || separated[index - 1]?.kind !== 'words');
    });
    fc.assert(
      fc.property(anyContent, fc.nat(40), fc.nat(10), fc.string(), (words, start, length, put) => {
        const text = contentText(words, keptFigureText);
        const from = Math.min(start, text.length);
        const to = Math.min(from + length, text.length);
        const [changed] = replacing([paragraph('a', words)], 0, { from, to, by: typed(put) })?.blocks ?? [];
        if (changed?.kind !== 'paragraph') return;
        expect(contentText(changed.content, keptFigureText)).toBe(text.slice(0, from) + put + text.slice(to));
      }),
    );
  });
});
