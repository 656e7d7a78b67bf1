/** The law of forms: what a form shows, laid out or as a file, reads back as the same document. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../../shared/document/complete';
import type { CellValue, FormDocument, TableRow } from '../../shared/document/document';
import { catalogue } from '../../shared/forms/catalogue';
import type { FormDefinition, TableBlock, ValueKind } from '../../shared/forms/definition';
import { placesOf } from '../../shared/forms/places';
import { layout } from '../../shared/sheet/layout';
import { recognise } from '../../shared/sheet/recognise';
import type { Workbook } from '../../shared/sheet/sheet';
import { create } from '../../shared/workbook/create';
import { read } from '../../shared/workbook/read';

const signs = [...'工会职工（1）、：，。≥≤%×<>&"\'\n 　\\_x0041_=+-@#abcXYZ0123456789“”①'];
const text = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''))
  .filter((value) => value.trim() !== '');
const amount = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((hundredths) => hundredths / 100);

function valueOf(kind: ValueKind): fc.Arbitrary<CellValue> {
  switch (kind) {
    case 'text':
    case 'name':
    case 'indicator':
      return text;
    case 'amount':
    case 'score':
    case 'percent':
      return fc.oneof(amount, text);
    case 'count':
      return fc.oneof(fc.nat(), text);
  }
}

/** Behind its words a value is a text for the file: colons and blanks before it, and digits, mean what they mean to a reader. */
const behindLead = (kind: ValueKind): fc.Arbitrary<CellValue> =>
  valueOf(kind).filter(
    (value) => typeof value === 'number' || (typeof value === 'string' && /^[^\s:：'\d＝=+-]/.test(value)),
  );

/** Blank places are absent, as they are in a document that was read. */
const filled = (record: Readonly<Record<string, CellValue | undefined>>): Record<string, CellValue> =>
  Object.fromEntries(Object.entries(record).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));

function placesArbitrary(definition: FormDefinition): fc.Arbitrary<Record<string, CellValue>> {
  const calculated = new Set(definition.formulas.map(({ place }) => place));
  const open = placesOf(definition).filter(({ id, preset }) => preset === undefined && !calculated.has(id));
  const presets = placesOf(definition).flatMap(({ id, preset }) => (preset === undefined ? [] : [[id, preset]]));
  const arbitraries = open.map(
    ({ id, value, lead }) =>
      [id, fc.option(lead === undefined ? valueOf(value) : behindLead(value), { nil: undefined })] as const,
  );
  return fc
    .record(Object.fromEntries(arbitraries))
    .map((places) => ({ ...(Object.fromEntries(presets) as Record<string, CellValue>), ...filled(places) }));
}

function rowsArbitrary(block: TableBlock): fc.Arbitrary<readonly TableRow[]> {
  // Every row of a group table names its groups, or its blanks would read as the group above.
  const word = fc.constantFrom('产出指标', '效益指标', '数量指标', '质量指标', '其他（自定）', '总分');
  const columns = block.columns.map(
    ({ id, group, value }) => [id, group ? word : fc.option(valueOf(value), { nil: undefined })] as const,
  );
  return fc
    .array(fc.record(Object.fromEntries(columns)), { maxLength: 12 })
    .map((rows) => rows.map((values, index) => ({ id: `new${index}`, values: filled(values) })));
}

function documents(definition: FormDefinition): fc.Arbitrary<FormDocument> {
  const tables = definition.blocks.flatMap((block) =>
    block.kind === 'table' ? [[block.id, rowsArbitrary(block)] as const] : [],
  );
  return fc
    .record({
      definition: fc.constant(definition.id),
      year: fc.integer({ min: 2018, max: 2099 }),
      places: placesArbitrary(definition),
      tables: fc.record(Object.fromEntries(tables)),
    })
    .map((form) => ({ ...form, places: { ...form.places, ...yearIn(definition, form.year) } }));
}

/** A paper that has the year in a place of its own says the form's year there. */
const yearIn = ({ yearPlace }: FormDefinition, year: number): Record<string, CellValue> =>
  yearPlace === undefined ? {} : { [yearPlace]: year };

/** Rows are named by the file once they stand in one: only their values are compared. */
const withoutRowIds = ({ tables, ...form }: FormDocument) => ({
  ...form,
  tables: Object.entries(tables).map(([id, rows]) => [id, rows.map(({ values }) => values)]),
});

function readBack(workbook: Workbook): unknown {
  const [found, ...others] = recognise(workbook, catalogue);
  expect(others).toEqual([]);
  expect(found?.confidence).toBe(1);
  expect(found?.issues).toEqual([]);
  return found && withoutRowIds(found.form);
}

describe.each(catalogue.map((definition) => [definition.title, definition] as const))('%s', (_title, definition) => {
  const laidOut = (document: FormDocument): Workbook =>
    layout(definition, definition.id, complete(definition, document, {}));

  it('reads back from its layout', () => {
    fc.assert(
      fc.property(documents(definition), (document) => {
        expect(readBack(laidOut(document))).toEqual(withoutRowIds(document));
      }),
      { numRuns: 100 },
    );
  });

  it('reads back from the file that is made of it', async () => {
    await fc.assert(
      fc.asyncProperty(documents(definition), async (document) => {
        expect(readBack(read(await create(laidOut(document))))).toEqual(withoutRowIds(document));
      }),
      { numRuns: 15 },
    );
  });
});
