/** Random reports: all kinds of blocks, merged tables, live figures, and the characters that people type. */
import fc from 'fast-check';
import type { Content, HeadingLevel, Inline, Report, ReportBlock, ReportCell } from '../../../shared/document/report';

const signs = [...'绩效自评报告工会“”‘’《》（）…—·、。，；：！？０１２％ab1290.,;:<>&"\'/\\+-=%￥²℃𠮷 \u3000\t', '  '];
/** Ends with what is no blank: a blank line says nothing. */
const word = fc
  .tuple(fc.array(fc.constantFrom(...signs), { maxLength: 12 }), fc.constantFrom('元', '。', '7', '”', '甲 '))
  .map(([text, last]) => text.join('') + last);
const lines = fc.array(word, { minLength: 1, maxLength: 2 }).map((each) => each.join('\n'));

const figure = fc.constantFrom('254.85万元', '100%', '贰佰元整', '优').map((text): Inline => ({
  kind: 'figure',
  figure: {
    source: { kind: 'grade', form: 'hunan-department-self-evaluation' },
    style: { unit: null, showsUnit: true, decimals: null, capitals: false },
    text,
  },
}));

const inlinesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Content> =>
  fc.tuple(text, fc.option(figure), fc.option(text)).map(([before, between, after]): Content => {
    const words = (value: string): Inline => ({ kind: 'words', text: value });
    if (between === null) return [words(before)];
    return [words(before), between, ...(after === null ? [] : [words(after)])];
  });

const content = inlinesOf(lines);
/** A blank or a line break at an end of a cell is nothing that anybody sees. */
const cellContent = fc.oneof(
  fc.constant<Content>([]),
  inlinesOf(lines).filter(
    ([first, ...others]) =>
      first?.kind === 'words' &&
      first.text.trim() === first.text &&
      [first, ...others].every((inline) => inline.kind === 'figure' || inline.text.trim() === inline.text),
  ),
);

/** Four columns and as many rows: each cell of a row of blocks is one, or merged across, down, or both. */
const pieces: fc.Arbitrary<readonly (readonly Omit<ReportCell, 'content'>[])[]> = fc
  .array(
    fc.constantFrom(
      [
        [
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      ],
      [
        [
          [2, 1],
          [1, 1],
          [1, 1],
        ],
      ],
      [
        [
          [1, 2],
          [2, 1],
          [1, 2],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
      [
        [
          [2, 2],
          [1, 1],
          [1, 1],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
      [
        [
          [1, 3],
          [3, 1],
        ],
        [[3, 1]],
        [
          [1, 1],
          [2, 1],
        ],
      ],
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((bands) => bands.flat().map((row) => row.map(([across = 1, down = 1]) => ({ across, down }))));

const table = pieces.chain((rows) =>
  fc
    .tuple(fc.array(cellContent, { minLength: rows.flat().length, maxLength: rows.flat().length }), fc.nat({ max: 2 }))
    .map(([contents, headRows]) => {
      const left = [...contents];
      return {
        kind: 'table' as const,
        headRows,
        rows: rows.map((row) => row.map((cell) => ({ ...cell, content: left.shift() ?? [] }))),
      };
    }),
);

const level = fc.constantFrom<HeadingLevel>(1, 2, 3, 4);
const number = fc.constantFrom(null, '', '六、', '（三）', '7．');

const block = fc.oneof(
  fc.record({ kind: fc.constant('title' as const), content }),
  fc.record({ kind: fc.constant('heading' as const), level, number, content }),
  fc.record({ kind: fc.constant('paragraph' as const), content }),
  fc.record({
    kind: fc.constant('item' as const),
    marker: fc.constantFrom('number' as const, 'bullet' as const),
    content,
  }),
  table,
  fc.record({
    kind: fc.constant('signOff' as const),
    part: fc.constantFrom('unit' as const, 'date' as const),
    content,
  }),
);

export const anyReport: fc.Arbitrary<Report> = fc.array(block, { maxLength: 12 }).map((blocks) => ({
  outline: 'hunan-2022',
  year: 2022,
  blocks: blocks.map((each, at): ReportBlock => ({ ...each, id: `block-${at}` })),
}));
