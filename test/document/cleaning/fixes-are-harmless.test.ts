/** Whatever stands in a cell: mending it twice is mending it once, and no character of a word is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCell } from '../../../shared/document/cleaning/clean-cell';
import type { TextTest } from '../../../shared/forms/check-declaration';

const words = [
  ...[
    '维',
    '护',
    '发',
    '展',
    '和',
    '建设',
    '工会',
    '职工群众',
    '尊法守法',
    '携手筑梦',
    '总',
    '（一）',
    '，',
    '、',
    '”',
  ],
  ...['95', '%', '９．５', 'GDP', '<', '>', '[', ']', 'p', '👩'],
];
const dirt: Readonly<Record<Exclude<TextTest, 'plainNumber'>, readonly string[]>> = {
  noMarkup: ['<p>', '</p>', '<p style="a">', '<br/>', '<b>', '[bookmark: _GoBack]', '<!--a-->', '{ PAGE }', '\n', '　'],
  noInvisible: ['\u200b', '\u200d', '\ufeff', '\u000b', '\u2028', '\u0007', '\u00ad', '\n'],
  noBlanksInWords: [' ', '　', '\u00a0', '  ', '； ', '\n'],
  noOuterBlanks: [' ', '　', '\t', '\n', '\n\n', '\r\n', ' \n'],
};

const textsWith = (test: keyof typeof dirt, more: readonly string[] = []): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', '', ...dirt[test], ...more)), { maxLength: 15 })
        .map((pairs) => pairs.flat().join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  );

const entities = ['&nbsp;', '&amp;', '&lt;', '&gt;', '&amp;lt;', '&#9679;', '&', 'amp;'];

/** Everything that is no markup, no blank and can be seen. */
function substance(text: string): string {
  const without = text
    .replace(/<!--a-->|<[^<>]*>|\[bookmark: _GoBack\]|\{ PAGE \}/g, '')
    .replace(/[\s\p{Cc}\u200b-\u200f\u2060\ufeff\u00ad]/gu, '');
  return without === text ? text : substance(without);
}

const rules = Object.keys(dirt) as (keyof typeof dirt)[];

describe.each(rules)('The fix of %s', (test) => {
  it('changes nothing more when it is made again', () => {
    fc.assert(
      fc.property(textsWith(test, test === 'noMarkup' ? entities : []), (text) => {
        const once = cleanCell(text, 'text', test)?.value ?? null;
        if (once !== null) expect(cleanCell(String(once), 'text', test)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes a character that is neither blank, unseen nor markup', () => {
    fc.assert(
      fc.property(textsWith(test), (text) => {
        const mended = cleanCell(text, 'text', test);
        if (mended) expect(substance(String(mended.value ?? ''))).toBe(substance(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('The fix of a number', () => {
  const wide = (digits: string): string =>
    digits.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

  it('is the number that was written, whatever blanks and 全角 it was written with', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom('', ' ', '　', '\u00a0'),
        fc.constantFrom(' ', '　'),
        fc.boolean(),
        (cents, before, after, isWide) => {
          const digits = (cents / 100).toFixed(2);
          const text = before + (isWide ? wide(digits) : digits) + after;
          expect(cleanCell(text, 'amount', 'plainNumber')?.value).toBe(cents / 100);
        },
      ),
    );
  });
});
