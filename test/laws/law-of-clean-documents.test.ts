/** What is filled in without contradiction gives no error; what is changed in it by one unit is noticed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/document/checks/check';
import { complete } from '../../shared/document/complete';
import type { CellValue, FormDocument, TableRow } from '../../shared/document/document';
import type { FormDefinition } from '../../shared/forms/definition';
import { consistentForms } from '../support/consistent-documents';

/** Together a thousand. */
const runs = 1000 / consistentForms.length;

const said = (definition: FormDefinition, shown: FormDocument): readonly string[] =>
  check(definition, definition.id, shown).findings.map(
    ({ rule, level, message, paths: [first] }) => `${level} ${rule} ${message} ${JSON.stringify(first)}`,
  );

/** Figures that stand alone: nothing on their form must follow from them, nor they from anything. */
const alone: readonly string[] = [
  // below 100 % either may be anything; the 基础数据表 prints their ratio
  'hunan-department-self-evaluation posts',
  'hunan-department-self-evaluation staff',
  'hunan-department-base-data procurement.before',
  'hunan-department-base-data procurement.budget',
  'hunan-department-base-data procurement.actual',
  // of the form itself
  'suzhou-department-target year',
];

/** Every figure of the form, each with the form in which it is one more. */
function* mutants(shown: FormDocument): Generator<readonly [string, FormDocument]> {
  for (const [place, value] of Object.entries(shown.places)) {
    if (typeof value === 'number') {
      yield [place, { ...shown, places: { ...shown.places, [place]: onemore(value) } }];
    }
  }
  for (const [table, rows] of Object.entries(shown.tables)) {
    for (const [index, row] of rows.entries()) {
      for (const [column, value] of Object.entries(row.values)) {
        const changed = columnChanged(column, value, row.values);
        if (changed === null) continue;
        const values = { ...row.values, [column]: changed };
        yield [
          `${table} ${column}`,
          { ...shown, tables: { ...shown.tables, [table]: rows.with(index, { ...row, values }) } },
        ];
      }
    }
  }
}

/** null where nothing is a figure, or where a result that is reached anyway may be any. */
function columnChanged(column: string, value: CellValue, row: TableRow['values']): CellValue {
  if (typeof value === 'number') return onemore(value);
  const isShort = Number(row['score']) < Number(row['weight']);
  return isShort && (column === 'target' || column === 'actual')
    ? String(value).replace(/\d+/, (digits) => String(Number(digits) + 1))
    : null;
}

const onemore = (value: number): number => Math.round((value + 1) * 10_000) / 10_000;

describe.each(consistentForms.map((form) => [form.definition.title, form] as const))(
  '%s without contradiction',
  (_title, { definition, documents }) => {
    it('gives no finding of level error', () => {
      fc.assert(
        fc.property(documents, (document) => {
          const errors = said(definition, complete(definition, document, {})).filter((each) =>
            each.startsWith('error'),
          );
          expect(errors).toEqual([]);
        }),
        { numRuns: runs },
      );
    });

    it('has no figure that could be one more without being noticed', () => {
      const [document] = fc.sample(documents, { numRuns: 1, seed: 2022 });
      if (!document) throw new Error('no document');
      const shown = complete(definition, document, {});
      const before = new Set(said(definition, shown));
      const unnoticed = [...mutants(shown)].flatMap(([name, mutant]) =>
        said(definition, mutant).some((each) => !before.has(each)) ? [] : [name],
      );
      const known = alone.map((name) => name.replace(`${definition.id} `, ''));
      expect([...new Set(unnoticed)].filter((name) => !known.includes(name))).toEqual([]);
    });
  },
);
