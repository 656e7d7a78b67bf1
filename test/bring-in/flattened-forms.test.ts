/** The law of placing: a form that was laid out, filled in and flattened to a text reads back as the same document. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeForms } from '../../shared/bring-in/place-forms';
import { readText } from '../../shared/bring-in/read-text';
import { complete } from '../../shared/document/complete';
import type { CellValue, FormDocument } from '../../shared/document/document';
import { catalogue } from '../../shared/forms/catalogue';
import { asIndentedCells, asTabbedRows, asWebTable } from './flattened';
import { plausibleDocuments } from './plausible-documents';

const manners = {
  'a web table with its merged cells': asWebTable,
  'rows with tabs': (definition, document) => readText(asTabbedRows(definition, document, false)).blocks,
  'rows with tabs that lost the cells below merged ones': (definition, document) =>
    readText(asTabbedRows(definition, document, true)).blocks,
  'a cell a line': (definition, document) => readText(asIndentedCells(definition, document)).blocks,
} satisfies Record<string, typeof asWebTable>;

/** A text shows two decimals of an amount or of a percentage. */
const shown = (value: CellValue): CellValue =>
  typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;

const shownIn = (values: Readonly<Record<string, CellValue>>): Record<string, CellValue> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, shown(value)]));

const withoutRowIds = ({ places, tables }: FormDocument) => ({
  places: shownIn(places),
  tables: Object.entries(tables).map(([id, rows]) => [id, rows.map(({ values }) => shownIn(values))]),
});

describe.each(catalogue.map((definition) => [definition.title, definition] as const))('%s', (_title, definition) => {
  it.each(Object.entries(manners))('reads back from %s', (_manner, flatten) => {
    fc.assert(
      fc.property(plausibleDocuments(definition), (document) => {
        const { forms, rest } = placeForms(flatten(definition, document), catalogue);
        expect(rest).toEqual([]);
        expect(forms.map(({ form, unplaced }) => ({ id: form.definition, unplaced }))).toEqual([
          { id: definition.id, unplaced: [] },
        ]);
        const [placed] = forms;
        expect(placed && withoutRowIds(placed.form)).toEqual(withoutRowIds(complete(definition, document, {})));
      }),
      { numRuns: 8 },
    );
  });
});
