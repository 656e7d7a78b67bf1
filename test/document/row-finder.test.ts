import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TableRow } from '../../shared/document/document';
import { RowFinder } from '../../shared/document/row-finder';

const rowsOf = (ids: readonly number[]): TableRow[] => ids.map((id) => ({ id: `row${id}`, values: {} }));
const ids = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 60 });

it('Rows are found by their ids as they come, go and change places', () => {
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 5 }), (lists) => {
      const finder = new RowFinder();
      for (const list of lists) {
        const rows = rowsOf(list);
        for (let id = 0; id <= 60; id++) expect(finder.indexOf(rows, `row${id}`)).toBe(list.indexOf(id));
      }
    }),
  );
});
