/** Reports of any shape, for laws that hold for all of them. */
import { array, constant, constantFrom, integer, oneof, record, string, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Figure } from '../../shared/document/figure';
import type { Content, Inline, ReportBlock, ReportCell } from '../../shared/document/report';

const figure: Arbitrary<Figure> = record({
  source: constantFrom<Figure['source']>(
    { kind: 'grade', form: 'evaluation' },
    { kind: 'cell', cell: { file: null, path: { kind: 'place', form: 'evaluation', place: 'staff' } } },
  ),
  style: constant({ unit: null, showsUnit: true, decimals: null, capitals: false }),
  text: string({ minLength: 1, maxLength: 6 }),
});

const inline: Arbitrary<Inline> = oneof(
  record({
    kind: constant('words' as const),
    text: array(constantFrom('区', '总工会', '8', '人。', '\n', '“', ' ', '𠮷'), { minLength: 1, maxLength: 6 }).map(
      (parts) => parts.join(''),
    ),
  }),
  record({ kind: constant('figure' as const), figure }),
);

/** Never two words one behind the other. */
export const content: Arbitrary<Content> = array(inline, { maxLength: 5 }).map((all) =>
  all.filter((each, index) => each.kind === 'figure' || all[index - 1]?.kind !== 'words'),
);

const cell: Arbitrary<ReportCell> = record({ content, across: constant(1), down: constant(1) });

const rows = tuple(integer({ min: 1, max: 3 }), integer({ min: 1, max: 3 })).chain(([down, across]) =>
  array(array(cell, { minLength: across, maxLength: across }), { minLength: down, maxLength: down }),
);

const id = constant('');

const block: Arbitrary<ReportBlock> = oneof(
  record({ kind: constant('title' as const), id, content }),
  record({
    kind: constant('heading' as const),
    id,
    level: constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    number: constantFrom(null, '', '六、'),
    content,
  }),
  record({ kind: constant('paragraph' as const), id, content }),
  record({ kind: constant('item' as const), id, marker: constantFrom('number' as const, 'bullet' as const), content }),
  record({ kind: constant('table' as const), id, headRows: integer({ min: 0, max: 1 }), rows }),
  record({ kind: constant('signOff' as const), id, part: constantFrom('unit' as const, 'date' as const), content }),
);

/** At least one block; each has a name of its own. */
export const reportBlocks: Arbitrary<readonly ReportBlock[]> = array(block, { minLength: 1, maxLength: 8 }).map(
  (blocks) => blocks.map((each, index) => ({ ...each, id: `b${index}` })),
);
