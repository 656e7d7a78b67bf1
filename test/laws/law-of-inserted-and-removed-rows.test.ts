/** What is shown after rows were inserted is what the saved file shows: mirror and patch follow the same rules. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, TableRow } from '../../shared/document/document';
import { addressOf } from '../../shared/sheet/address';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import type { Sheet, Workbook } from '../../shared/sheet/sheet';
import { viewOf } from '../../shared/sheet/view';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { officialBytes, selfEvaluation } from '../support/official';
import { indicatorsOf, insertedAfter, opened, startOf, withIndicators } from '../support/opened';

const bytes = officialBytes(selfEvaluation);
const workbook = read(bytes);
const start = startOf(workbook);

/** Everything one sees of a sheet; styles by their look, since their numbers may differ. */
function looks(sheet: Sheet, { styles }: Workbook) {
  const { name, rowCount, columnCount, columnWidths, rowHeights, frozenRows, validations, conditionalFormats, page } =
    sheet;
  const cells = sheet.cells.map(({ row, column, rowSpan, columnSpan, value, text, formula, note, style }) => ({
    address: addressOf(row, column),
    rowSpan,
    columnSpan,
    value: value === '' ? null : value,
    text,
    formula,
    note,
    style: styles[style],
  }));
  const frame = { name, rowCount, columnCount, columnWidths, rowHeights, frozenRows };
  return { ...frame, validations, conditionalFormats, page, cells };
}
const looksOf = (shown: Workbook) => ({
  sheets: shown.sheets.map((sheet) => looks(sheet, shown)),
  names: shown.definedNames,
});

const step = fc.record({
  at: fc.nat({ max: 40 }),
  remove: fc.boolean(),
  name: fc.constantFrom('职工培训人次', '≥95%', '指标1：'),
  weight: fc.integer({ min: 0, max: 20 }),
});
const documents: fc.Arbitrary<Document> = fc.array(step, { minLength: 1, maxLength: 12 }).map((steps) => {
  let rows: readonly TableRow[] = indicatorsOf(start);
  steps.forEach(({ at, remove, name, weight }, number) => {
    const index = at % rows.length;
    rows =
      remove && rows.length > 4
        ? rows.filter((_row, position) => position !== index)
        : insertedAfter(rows, index, `new${number}`, { name, weight });
  });
  return withIndicators(start, rows);
});

describe('A workbook with rows inserted', () => {
  it('is shown as it reads after saving', () => {
    const origin = opened(workbook);
    fc.assert(
      fc.property(documents, (document) => {
        const edits = editsToSave(origin, document, []);
        // a row inserted and removed again changes nothing, and then not even the file's missing results are written
        fc.pre(edits.length > 0);
        const saved = read(patch(bytes, edits));
        expect(looksOf(saved)).toEqual(looksOf(viewOf(origin, document, []).workbook));
      }),
      { numRuns: 40 },
    );
  });

  it('reads back with all the rows that were not emptied', () => {
    const rows = insertedAfter(indicatorsOf(start), 3, 'new', { name: '新增', target: '≥95%', weight: 4 });
    const saved = read(patch(bytes, editsToSave(opened(workbook), withIndicators(start, rows), [])));
    expect(indicatorsOf(startOf(saved)).map(({ values }) => values)).toEqual(rows.map(({ values }) => values));
  });
});
