import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellIndex, mergesMeeting } from '../../shared/sheet/cell-index';
import { cellRows, cellsInRow, cellsOf } from '../../shared/sheet/sheet-cells';
import type { Cell } from '../../shared/sheet/sheet';
import { sheetOf } from '../sheet-view/sheet-picture';

const cell = (row: number, column: number, rowSpan: number, columnSpan: number): Cell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  value: null,
  text: `${row}:${column}`,
  style: 0,
});

const reaches = (one: Cell, row: number, column: number): boolean =>
  one.row <= row && row < one.row + one.rowSpan && one.column <= column && column < one.column + one.columnSpan;

const size = 8;
const span = fc.constantFrom(1, 1, 1, 2, 3);

/** Rectangles that do not overlap, thrown one after the other. */
const sheets = fc
  .array(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 }), span, span), { maxLength: 30 })
  .map((thrown) => {
    const cells: Cell[] = [];
    for (const [row, column, down, across] of thrown) {
      const next = cell(row, column, down, across);
      const places = Array.from({ length: down * across }, (_, place) => [
        row + Math.floor(place / across),
        column + (place % across),
      ]);
      if (!places.some(([r = 0, c = 0]) => cells.some((other) => reaches(other, r, c)))) cells.push(next);
    }
    return cells;
  });

describe('Cells by rows', () => {
  it('are found at every place that they cover', () =>
    fc.assert(
      fc.property(sheets, (cells) => {
        const sheet = { rows: cellRows(cells, size) };
        for (let row = 0; row < size; row++) {
          for (let column = 0; column < size; column++) {
            const found = cells.find((each) => reaches(each, row, column));
            expect(cellIndex(sheet).at(row, column)).toEqual(found);
          }
        }
      }),
    ));

  it('come back row by row from left to right', () =>
    fc.assert(
      fc.property(sheets, (cells) => {
        const inOrder = cells.toSorted((one, other) => one.row - other.row || one.column - other.column);
        expect(cellsOf({ rows: cellRows(cells) })).toEqual(inOrder);
      }),
    ));

  it('are the same objects whenever they are asked for', () => {
    const sheet = sheetOf(['ab', 'cd']);
    const moved = { rows: [...sheetOf(['xy']).rows, ...sheet.rows] };
    const [first] = cellsInRow(sheet, 0);
    expect(cellsInRow(moved, 1)[0]).toMatchObject({ row: 1, text: 'a' });
    expect(cellsInRow(sheet, 0)[0]).toBe(first);
    expect(cellIndex(sheet).at(0, 0)).toBe(first);
  });
});

it('The merges that meet a range are those that share a place with it', () =>
  fc.assert(
    fc.property(
      sheets,
      fc.nat({ max: size - 1 }),
      fc.nat({ max: size - 1 }),
      span,
      span,
      (cells, top, left, down, across) => {
        const merged = cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1);
        const range = { top, left, bottom: top + down - 1, right: left + across - 1 };
        const meeting = merged.filter((one) => {
          const isBeside = one.column > range.right || one.column + one.columnSpan <= range.left;
          return !isBeside && one.row <= range.bottom && range.top < one.row + one.rowSpan;
        });
        const found = mergesMeeting({ rows: cellRows(cells, size) }, range);
        expect(found.map((one) => `${one.top}:${one.left}`).sort()).toEqual(meeting.map(({ text }) => text).sort());
      },
    ),
  ));
