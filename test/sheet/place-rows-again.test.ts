import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TableRow } from '../../shared/document/document';
import { column, groupColumn } from '../../shared/forms/definition';
import { placeRows } from '../../shared/sheet/place-rows';
import type { TableInFile } from '../../shared/sheet/place-rows';
import { isGroupedAsFile, placeRowsAgain } from '../../shared/sheet/place-rows-again';

const inFile: TableRow[] = ['产出 数量', '产出 数量', '产出 质量', '效益 经济', '效益 社会', '效益 社会'].map(
  (groups, index) => {
    const [level1 = '', level2 = ''] = groups.split(' ');
    return { id: `r${index}`, values: { level1, level2 } };
  },
);

const table: TableInFile = {
  block: {
    kind: 'table',
    id: 'indicators',
    columns: [groupColumn('level1', '一级指标'), groupColumn('level2', '二级指标'), column('name', '三级指标', 'text')],
    start: [],
    headerHeight: 27,
    rowHeight: 27,
  },
  bound: {
    columns: { level1: 1, level2: 2, name: 3 },
    side: 0,
    head: 0,
    rows: inFile.map(({ id }, index) => ({ id, row: index + 1 })),
  },
  opened: inFile,
  sheet: { rows: [] },
};

type Edit = { readonly kind: 'insert' | 'remove' | 'rename'; readonly at: number };
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('insert' as const, 'insert' as const, 'remove' as const, 'rename' as const),
    at: fc.nat(),
  }),
  { minLength: 1, maxLength: 10 },
);

function edited(rows: readonly TableRow[], { kind, at }: Edit, id: string): readonly TableRow[] {
  const index = at % rows.length;
  const values = rows[index]?.values ?? {};
  if (kind === 'insert') return rows.toSpliced(index + 1, 0, { id, values });
  if (kind === 'remove') return rows.length > 1 ? rows.toSpliced(index, 1) : rows;
  return rows.with(index, { id: rows[index]?.id ?? id, values: { ...values, level2: '生态' } });
}

it('Rows placed after an edit from where they stood are placed as from the start', () => {
  let again = 0;
  fc.assert(
    fc.property(edits, (list) => {
      let rows: readonly TableRow[] = inFile;
      let placed = placeRows(table, rows);
      for (const [number, edit] of list.entries()) {
        const now = edited(rows, edit, `new${number}`);
        const anew = placeRows(table, now);
        const next = isGroupedAsFile(table, placed, rows) ? placeRowsAgain(table, placed, rows, now) : null;
        if (next) {
          again += 1;
          const inOrder = [...next.insertions].sort((one, other) => one.below - other.below);
          const removed = [...next.removals].sort((one, other) => one.first - other.first);
          expect({ ...next, insertions: inOrder, removals: removed }).toEqual(anew);
          expect(isGroupedAsFile(table, next, now)).toBe(true);
        }
        placed = next ?? anew;
        rows = now;
      }
    }),
    { numRuns: 300 },
  );
  // most edits keep the groups
  expect(again).toBeGreaterThan(300);
});
