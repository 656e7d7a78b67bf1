import { describe, expect, test } from 'vitest';
import { placedPictures } from '../../shared/sheet/picture-box';
import type { PicturePlace, Sheet } from '../../shared/sheet/sheet';
import { readOfficial, selfEvaluation } from '../support/official';

const [official] = readOfficial(selfEvaluation).sheets;
if (!official) throw new Error('no sheet');
/** Columns of 50, 0 and 70 px, rows of 20, 30 and 40 px. */
const sheet: Sheet = { ...official, columnWidths: [50, 0, 70], rowHeights: [20, 30, 40] };
const corner = (row: number, column: number, x: number, y: number) => ({ row, column, x, y });
const boxOf = (place: PicturePlace, of: Sheet = sheet) => {
  const picture = { place, part: 'xl/media/image1.png', mediaType: 'image/png', description: '' };
  return placedPictures({ ...of, pictures: [picture] })[0]?.box;
};

describe('the box of a picture', () => {
  test('between two corners', () => {
    const place = { kind: 'corners', from: corner(0, 0, 10, 5), to: corner(2, 2, 30, 8), follows: 'sizes' } as const;
    expect(boxOf(place)).toEqual({ left: 10, top: 5, width: 70, height: 53 });
  });

  test('ends at the edge of a cell that became smaller than the offset', () => {
    const place = { kind: 'corners', from: corner(1, 2, 0, 0), to: corner(1, 2, 64, 999), follows: 'sizes' } as const;
    expect(boxOf(place)).toEqual({ left: 50, top: 20, width: 64, height: 30 });
  });

  test('that stands over hidden columns only is none', () => {
    const place = { kind: 'corners', from: corner(1, 1, 0, 0), to: corner(1, 1, 64, 20), follows: 'sizes' } as const;
    expect(boxOf(place)).toBeUndefined();
  });

  test('of a size of its own, also beyond the edge of the sheet', () => {
    const place = { kind: 'corner', from: corner(2, 2, 60, 10), width: 96, height: 96 } as const;
    expect(boxOf(place)).toEqual({ left: 110, top: 60, width: 96, height: 96 });
  });

  test('beyond the last row and column counts on in columns of 64 px and rows of 20 px', () => {
    const place = { kind: 'corners', from: corner(3, 4, 5, 0), to: corner(5, 6, 0, 10), follows: 'sizes' } as const;
    expect(boxOf(place)).toEqual({ left: 189, top: 90, width: 123, height: 50 });
  });

  test('at a fixed place, and inside of a cell', () => {
    expect(boxOf({ kind: 'sheet', x: 10, y: 20, width: 100, height: 50 })).toEqual({
      left: 10,
      top: 20,
      width: 100,
      height: 50,
    });
    const free: Sheet = { ...sheet, rows: [] };
    expect(boxOf({ kind: 'inCell', row: 1, column: 2 }, free)).toEqual({ left: 50, top: 20, width: 70, height: 30 });
  });

  test('inside of a merged cell is the whole of it', () => {
    const widths = official.columnWidths.reduce((sum, width) => sum + width, 0);
    // the title over all nine columns
    const box = boxOf({ kind: 'inCell', row: 0, column: 0 }, official);
    expect(box).toEqual({ left: 0, top: 0, width: widths, height: official.rowHeights[0] });
  });
});
