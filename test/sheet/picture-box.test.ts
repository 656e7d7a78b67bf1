import { describe, expect, test } from 'vitest';
import { pictureBox } from '../../shared/sheet/picture-box';
import type { Sheet } from '../../shared/sheet/sheet';
import { readOfficial, selfEvaluation } from '../support/official';

const [official] = readOfficial(selfEvaluation).sheets;
if (!official) throw new Error('no sheet');
/** Columns of 50, 0 and 70 px, rows of 20, 30 and 40 px. */
const sheet: Sheet = { ...official, columnWidths: [50, 0, 70], rowHeights: [20, 30, 40] };
const corner = (row: number, column: number, x: number, y: number) => ({ row, column, x, y });

describe('the box of a picture', () => {
  test('between two corners', () => {
    const place = { kind: 'corners', from: corner(0, 0, 10, 5), to: corner(2, 2, 30, 8), follows: 'sizes' } as const;
    expect(pictureBox(place, sheet)).toEqual({ left: 10, top: 5, width: 70, height: 53 });
  });

  test('ends at the edge of a cell that became smaller than the offset, as over hidden columns', () => {
    const place = { kind: 'corners', from: corner(1, 1, 0, 0), to: corner(1, 1, 64, 999), follows: 'sizes' } as const;
    expect(pictureBox(place, sheet)).toEqual({ left: 50, top: 20, width: 0, height: 30 });
  });

  test('of a size of its own, also beyond the sheet', () => {
    const place = { kind: 'corner', from: corner(2, 2, 60, 10), width: 96, height: 96 } as const;
    expect(pictureBox(place, sheet)).toEqual({ left: 110, top: 60, width: 96, height: 96 });
  });

  test('at a fixed place, and inside of a cell', () => {
    expect(pictureBox({ kind: 'sheet', x: 10, y: 20, width: 100, height: 50 }, sheet)).toEqual({
      left: 10,
      top: 20,
      width: 100,
      height: 50,
    });
    expect(pictureBox({ kind: 'inCell', row: 1, column: 2 }, sheet)).toEqual({
      left: 50,
      top: 20,
      width: 70,
      height: 30,
    });
  });
});
