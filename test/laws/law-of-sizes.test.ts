/** Whatever sizes the user gives: the saved file reads as it was shown, and nothing else in it has changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowKey } from '../../shared/document/document';
import type { Document, OwnSize } from '../../shared/document/document';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { viewOf } from '../../shared/sheet/view';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { officialBytes, otherOfficials, selfEvaluation } from '../support/official';
import { formKey, indicatorsOf, insertedAfter, opened, startOf, withIndicators } from '../support/opened';
import { differingParts } from '../workbook/support/analysis';
import { partText } from '../workbook/support/fixtures';

const ownSize: fc.Arbitrary<OwnSize> = fc.record({
  pixels: fc.option(fc.integer({ min: 1, max: 500 })),
  hidden: fc.boolean(),
});
const sizesOf = (keys: readonly string[]) => fc.dictionary(fc.constantFrom(...keys), ownSize, { maxKeys: 8 });

/** The sheet without <cols> and without what rows say of their height. */
const withoutSizes = (xml: string): string =>
  xml
    .replace(/<cols>.*?<\/cols>/s, '')
    .replace(/<row [^>]*>/g, (tag) => tag.replace(/ (ht|customHeight|hidden)="[^"]*"/g, ''));

const part = 'xl/worksheets/sheet1.xml';

describe('Sizes given by the user', () => {
  it.each([selfEvaluation, ...otherOfficials])('%s', (name) => {
    const bytes = officialBytes(name);
    const workbook = read(bytes);
    const [first] = workbook.sheets;
    const start = startOf(workbook);
    const columns = (first?.columnWidths ?? []).map((_width, column) => String(column));
    const rows = (first?.rowHeights ?? []).map((_height, row) => String(row));
    const own = fc.record({ columns: sizesOf(columns), rows: sizesOf(rows) });
    fc.assert(
      fc.property(own, (layout) => {
        const document: Document = { ...start, layout: { [first?.name ?? '']: layout } };
        const edits = editsToSave(opened(workbook), document, []);
        const saved = patch(bytes, edits);
        expect(differingParts(bytes, saved)).toEqual(edits.length === 0 ? [] : [part]);
        expect(withoutSizes(partText(saved, part))).toBe(withoutSizes(partText(bytes, part)));
        const [shown] = viewOf(opened(workbook), document, []).workbook.sheets;
        const [again] = read(saved).sheets;
        expect(again?.columnWidths).toEqual(shown?.columnWidths);
        expect(again?.rowHeights).toEqual(shown?.rowHeights);
        expect(again?.hiddenSizes).toEqual(shown?.hiddenSizes);
      }),
      { numRuns: 30 },
    );
  });

  it('of rows keep with their rows when others are inserted', () => {
    const bytes = officialBytes(selfEvaluation);
    const workbook = read(bytes);
    const start = startOf(workbook);
    const ids = [...indicatorsOf(start).map(({ id }) => id), 'new0', 'new1'];
    const keys = ids.map((row) => rowKey({ form: formKey, table: 'indicators', row }));
    const documents = fc
      .record({ at: fc.nat({ max: 17 }), then: fc.nat({ max: 18 }), rows: sizesOf([...keys, '3', '33', '34']) })
      .map(({ at, then, rows }): Document => {
        const one = insertedAfter(indicatorsOf(start), at, 'new0', {});
        const grown = withIndicators(start, insertedAfter(one, then, 'new1', { name: '新增' }));
        return { ...grown, layout: { 附件2: { columns: {}, rows } } };
      });
    fc.assert(
      fc.property(documents, (document) => {
        const saved = read(patch(bytes, editsToSave(opened(workbook), document, [])));
        const [shown] = viewOf(opened(workbook), document, []).workbook.sheets;
        expect(saved.sheets[0]?.rowHeights).toEqual(shown?.rowHeights);
      }),
      { numRuns: 15 },
    );
  });
});
