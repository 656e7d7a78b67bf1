import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { columnSum } from '../../shared/document/column-sums';
import type { FormDocument, TableRow } from '../../shared/document/document';
import { hunanDepartmentSelfEvaluation as definition } from '../../shared/forms/hunan-department-self-evaluation';

const sumOf = (rows: readonly TableRow[], where?: { column: string; equals: string }) => {
  const form: FormDocument = { definition: definition.id, year: 2022, places: {}, tables: { indicators: rows } };
  const expression = { kind: 'columnSum', table: 'indicators', column: 'weight', ...(where && { where }) } as const;
  return columnSum(expression, { definition, key: 'form', form });
};

const row = (id: string, weight: string | number, level1 = '产出指标'): TableRow => ({
  id,
  values: { weight, level1 },
});

describe('the sum of a column', () => {
  it('is exact: 0.1 and 0.2 are 0.3', () => expect(sumOf([row('1', 0.1), row('2', 0.2)]).value.toString()).toBe('0.3'));

  it('leaves out words and blanks, and says how many figures went in', () => {
    const { value, count } = sumOf([row('1', 10), row('2', '约30'), row('3', ''), row('4', '5')]);
    expect([value.toString(), count]).toEqual(['15', 2]);
  });

  it('may be that of one group, whose name a narrow cell breaks', () => {
    const rows = [row('1', 10), row('2', 20, '效益\n指标'), row('3', 5, '效益指标')];
    expect(sumOf(rows, { column: 'level1', equals: '效益指标' }).value.toString()).toBe('25');
  });

  it('stays right while rows change, come and go', () => {
    const figure = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(0.1, 1.25, 1e-9, 1e15, '约30', '7'));
    const lists = fc.array(fc.array(fc.tuple(fc.nat({ max: 9 }), figure), { maxLength: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, (edits) => {
        let rows: readonly TableRow[] = [];
        for (const edit of edits) {
          // rows that are not named stay the same objects, as after an edit
          const changed = new Map(edit.map(([at, weight]) => [at, row(String(at), weight)]));
          rows = Array.from({ length: edit.length }, (_, at) => changed.get(at) ?? rows[at] ?? row(String(at), at));
          const figures = rows.flatMap(({ values: { weight } }) =>
            weight === '约30' ? [] : [new Decimal(`${weight}`)],
          );
          expect(sumOf(rows).value.toString()).toBe(Decimal.sum(0, ...figures).toString());
        }
      }),
    );
  });
});
