import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowChanges } from '../../shared/sheet/edits';
import { insertedBelow, rowTable } from '../../shared/sheet/row-table';
import { grownRange, isRemoved, joinedRowChanges, rowAsOpened, shiftedRow } from '../../shared/sheet/shift-rows';

const inserted = (below: number, count: number) => ({ below, count, groupColumns: [] });
const removed = (first: number, count: number) => ({ first, count });

/** Row numbers as opened, `+` for a new row: what one reads from top to bottom afterwards. */
function picture(rowCount: number, { insertions, removals }: RowChanges): (number | '+')[] {
  return Array.from({ length: rowCount }, (_, row): (number | '+')[] => {
    if (removals.some(({ first, count }) => first <= row && row < first + count)) return [];
    const more = insertions.filter(({ below }) => below === row).flatMap(({ count }) => Array<'+'>(count).fill('+'));
    return [row, ...more];
  }).flat();
}

const changes: fc.Arbitrary<RowChanges> = fc
  .array(fc.constantFrom('stay', 'remove', 'insert' as const), { minLength: 12, maxLength: 12 })
  .map((fates) => ({
    insertions: fates.flatMap((fate, row) => (fate === 'insert' ? [inserted(row, 1 + (row % 3))] : [])),
    removals: fates.flatMap((fate, row) => (fate === 'remove' ? [removed(row, 1)] : [])),
  }));

describe('Rows inserted and removed at once', () => {
  it('stand where one would count them', () => {
    fc.assert(
      fc.property(changes, (unjoined) => {
        const rows = joinedRowChanges([unjoined]);
        const after = picture(12, rows);
        after.forEach((opened, row) => {
          expect(rowAsOpened(row, rows)).toBe(opened === '+' ? null : opened);
          if (opened !== '+') expect(shiftedRow(opened, rows)).toBe(row);
        });
        for (let row = 0; row < 12; row++) expect(isRemoved(row, rows)).toBe(!after.includes(row));
        const { origins, shown } = rowTable(12, rows);
        expect([...origins].map((origin) => (origin < 0 ? '+' : origin))).toEqual(after);
        for (const [row, origin] of origins.entries()) {
          const above = after.slice(0, row).findLast((opened) => opened !== '+');
          if (origin < 0) expect(insertedBelow(origin)).toBe(above);
        }
        for (let row = 0; row < 15; row++) expect(shown(row)).toBe(shiftedRow(row, rows));
      }),
    );
  });

  it('leave of a range what one would count', () => {
    fc.assert(
      fc.property(changes, fc.nat({ max: 11 }), fc.nat({ max: 11 }), (rows, one, other) => {
        const [top, bottom] = [Math.min(one, other), Math.max(one, other)];
        const left = picture(12, rows).slice(shiftedRow(top, rows));
        const belowRange = left.findIndex((row) => row !== '+' && row > bottom);
        const height = belowRange === -1 ? left.length : belowRange;
        const range = grownRange({ top, bottom, left: 0, right: 0 }, rows);
        expect(range ? range.bottom - range.top + 1 : 0).toBe(height);
      }),
    );
  });

  it('are joined where they meet', () => {
    const rows = {
      insertions: [inserted(9, 1), inserted(3, 0)],
      removals: [removed(5, 2), removed(2, 1), removed(3, 2)],
    };
    expect(joinedRowChanges([rows, { insertions: [inserted(9, 2)], removals: [] }])).toEqual({
      insertions: [inserted(9, 3)],
      removals: [removed(2, 5)],
    });
  });

  it('cannot be inserted below one that is removed', () => {
    expect(() => joinedRowChanges([{ insertions: [inserted(3, 1)], removals: [removed(2, 4)] }])).toThrow('row 3');
  });
});
