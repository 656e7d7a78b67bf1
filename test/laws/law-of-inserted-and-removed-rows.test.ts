/** What is shown after rows were inserted and removed is what the saved file shows: mirror and patch follow the same rules. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertNever } from '../../shared/assert-never';
import type { Document, TableRow } from '../../shared/document/document';
import { addressOf } from '../../shared/sheet/address';
import type { RowChanges } from '../../shared/sheet/edits';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { joinedRowChanges } from '../../shared/sheet/shift-rows';
import { shiftWorkbook } from '../../shared/sheet/shift-workbook';
import type { Sheet, Workbook } from '../../shared/sheet/sheet';
import { viewOf } from '../../shared/sheet/view';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { officialBytes, otherOfficials, selfEvaluation } from '../support/official';
import { indicatorsOf, insertedAfter, opened, startOf, withIndicators } from '../support/opened';
import { cellsIn } from '../support/cells';

const bytes = officialBytes(selfEvaluation);
const workbook = read(bytes);
const start = startOf(workbook);

/** Everything one sees of a sheet; styles by their look, since their numbers may differ. */
function looks(sheet: Sheet, { styles }: Workbook) {
  const { name, rowCount, columnCount, columnWidths, rowHeights, frozenRows, validations, conditionalFormats, page } =
    sheet;
  const cells = cellsIn(sheet).map(({ row, column, rowSpan, columnSpan, value, text, formula, note, style }) => ({
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
  return { ...frame, validations, conditionalFormats, pictures: sheet.pictures, page, cells };
}
const looksOf = (shown: Workbook) => ({
  sheets: shown.sheets.map((sheet) => looks(sheet, shown)),
  names: shown.definedNames,
});

/** One thing that a user does to the rows: each is a row number and what happens there. */
const step = fc.record({
  at: fc.nat({ max: 40 }),
  to: fc.nat({ max: 40 }),
  what: fc.constantFrom('add', 'remove', 'move', 'rename' as const),
  name: fc.constantFrom('职工培训人次', '≥95%', '指标1：'),
  group: fc.constantFrom('质量指标', '社会效益指标', '新的二级指标'),
  weight: fc.integer({ min: 0, max: 20 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A moved row joins the group of the row that it comes to stand below. */
function moved(rows: readonly TableRow[], from: number, to: number): readonly TableRow[] {
  const row = rows[from];
  const others = rows.filter((_row, index) => index !== from);
  const { level1 = null, level2 = null } = others[to]?.values ?? {};
  if (!row) return rows;
  return [...others.slice(0, to + 1), { ...row, values: { ...row.values, level1, level2 } }, ...others.slice(to + 1)];
}

function renamed(rows: readonly TableRow[], at: number, name: string): readonly TableRow[] {
  const { level1, level2 } = rows[at]?.values ?? {};
  return rows.map((row) =>
    row.values['level1'] === level1 && row.values['level2'] === level2
      ? { ...row, values: { ...row.values, level2: name } }
      : row,
  );
}

function done(
  rows: readonly TableRow[],
  { at, to, what, name, group, weight }: Step,
  number: number,
): readonly TableRow[] {
  const index = at % rows.length;
  switch (what) {
    case 'add':
      return insertedAfter(rows, index, `new${number}`, { name, weight });
    case 'remove':
      return rows.length === 1 ? rows : rows.filter((_row, position) => position !== index);
    case 'move':
      return rows.length === 1 ? rows : moved(rows, index, to % (rows.length - 1));
    case 'rename':
      return renamed(rows, index, group);
    default:
      return assertNever(what);
  }
}

const documents: fc.Arbitrary<Document> = fc
  .array(step, { minLength: 1, maxLength: 14 })
  .map((steps) => withIndicators(start, steps.reduce(done, indicatorsOf(start))));

const valuesOf = (document: Document) => indicatorsOf(document).map(({ values }) => values);

describe('A workbook with rows inserted, removed and moved', () => {
  const origin = opened(workbook);
  const savedFor = (document: Document) => patch(bytes, editsToSave(origin, document, []));

  it('is shown as it reads after saving', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const edits = editsToSave(origin, document, []);
        // a row inserted and removed again changes nothing, and then not even the file's missing results are written
        fc.pre(edits.length > 0);
        const saved = read(patch(bytes, edits));
        expect(looksOf(saved)).toEqual(looksOf(viewOf(origin, document, []).workbook));
      }),
      { numRuns: 60 },
    );
  });

  it('reads back as the same document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(valuesOf(startOf(read(savedFor(document))))).toEqual(valuesOf(document));
      }),
      { numRuns: 60 },
    );
  });

  it('is the very file that was opened once everything is taken back', () => {
    const rows = indicatorsOf(start);
    const [first, ...others] = rows;
    expect(savedFor(withIndicators(start, others))).not.toEqual(bytes);
    expect(savedFor(withIndicators(start, first ? [first, ...others] : others))).toBe(bytes);
  });
});

/** What happens to a row of any sheet. */
const fate = fc.constantFrom('stay', 'stay', 'stay', 'remove', 'insert', 'insertGrouped');

const rowChanges = (rowCount: number): fc.Arbitrary<RowChanges> =>
  fc.array(fate, { minLength: rowCount, maxLength: rowCount }).map((fates) =>
    joinedRowChanges([
      {
        insertions: fates.flatMap((each, below) =>
          each === 'insert' || each === 'insertGrouped'
            ? [{ below, count: 1 + (below % 2), groupColumns: each === 'insert' ? [] : [1] }]
            : [],
        ),
        removals: fates.flatMap((each, first) => (each === 'remove' ? [{ first, count: 1 }] : [])),
      },
    ]),
  );

describe.each([selfEvaluation, ...otherOfficials])('Any rows inserted into and removed from %s', (name) => {
  it('are shown as they read after saving', () => {
    const file = officialBytes(name);
    const before = read(file);
    const [first] = before.sheets;
    if (!first) throw new Error('no sheet');
    fc.assert(
      fc.property(rowChanges(first.rowCount), (rows) => {
        const saved = read(patch(file, [{ sheet: first.name, rows, cells: [], results: [] }]));
        expect(looksOf(saved)).toEqual(looksOf(shiftWorkbook(before, new Map([[first.name, rows]]))));
      }),
      { numRuns: 15, examples: [[{ insertions: [], removals: [{ first: first.rowCount - 1, count: 1 }] }]] },
    );
  });
});
