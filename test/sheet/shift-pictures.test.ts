/** Pictures, groups, free ranges and tables after rows came or went: the mirror shows what the file then says. */
import { describe, expect, test } from 'vitest';
import type { RowChanges } from '../../shared/sheet/edits';
import { shiftWorkbook } from '../../shared/sheet/shift-workbook';
import type { PicturePlace, Sheet } from '../../shared/sheet/sheet';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { oddityBytes } from '../support/oddities';

const inserted = (below: number, count: number): RowChanges => ({
  insertions: [{ below, count, groupColumns: [] }],
  removals: [],
});
const removed = (first: number, count: number): RowChanges => ({ insertions: [], removals: [{ first, count }] });

const shown = (name: string, rows: RowChanges): Sheet | undefined =>
  shiftWorkbook(read(oddityBytes(name)), new Map([['附件2', rows]])).sheets[0];
const saved = (name: string, rows: RowChanges): Sheet | undefined =>
  read(patch(oddityBytes(name), [{ sheet: '附件2', rows, cells: [], results: [] }])).sheets[0];

const rowsOf = (place: PicturePlace): unknown[] => (place.kind === 'corners' ? [place.from.row, place.to.row] : []);

describe.each([
  ['two rows inserted within the first picture', inserted(1, 2)],
  ['rows removed under the first picture and above the others', removed(1, 4)],
  ['rows removed of the second picture', removed(7, 1)],
])('%s', (_what, rows) => {
  test('pictures stand as in the saved file', () => {
    const name = 'images-that-move-and-do-not.xlsx';
    expect(shown(name, rows)?.pictures).toEqual(saved(name, rows)?.pictures);
  });

  test('groups reach as far as in the saved file', () => {
    expect(shown('outlined-rows.xlsx', rows)?.outline).toEqual(saved('outlined-rows.xlsx', rows)?.outline);
  });

  test('free ranges are those of the saved file', () => {
    const name = 'ranges-that-may-be-edited.xlsx';
    expect(shown(name, rows)?.editableRanges ?? []).toEqual(saved(name, rows)?.editableRanges ?? []);
  });
});

test('a picture that grows, one that moves and one that stays', () => {
  const pictures = shown('images-that-move-and-do-not.xlsx', inserted(1, 2))?.pictures ?? [];
  expect(pictures.map(({ place }) => rowsOf(place))).toEqual([
    [1, 4],
    [9, 10],
    [13, 14],
  ]);
});

test('a picture inside of a cell goes with its cell', () => {
  const inCell = (rows: RowChanges) =>
    shown('pictures-in-cells-of-wps.xlsx', rows)?.pictures?.find(({ place }) => place.kind === 'inCell')?.place;
  expect(inCell(inserted(2, 3))).toEqual({ kind: 'inCell', row: 12, column: 0 });
  expect(inCell(removed(9, 1))).toBeUndefined();
});
