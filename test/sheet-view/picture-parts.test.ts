import { describe, expect, test } from 'vitest';
import { geometryOf } from '../../renderer/sheet-view/geometry';
import { pictureParts, sizeWithPictures } from '../../renderer/sheet-view/picture-parts';

/** Columns end at 50, 120 and 200 px, rows at 20, 50 and 90 px; the first of each is frozen. */
const geometry = geometryOf({ columnWidths: [50, 70, 80], rowHeights: [20, 30, 40], frozenColumns: 1, frozenRows: 1 });
const nothingFrozen = { ...geometry, frozenColumns: 0, frozenRows: 0, frozenWidth: 0, frozenHeight: 0 };

describe('a picture', () => {
  test('over the crossing of the frozen lines is cut into four', () => {
    expect(pictureParts(geometry, { left: 40, top: 10, width: 30, height: 40 })).toEqual([
      { region: 'corner', cut: { left: 40, top: 10, width: 10, height: 10 } },
      { region: 'top', cut: { left: 50, top: 10, width: 20, height: 10 } },
      { region: 'left', cut: { left: 40, top: 20, width: 10, height: 30 } },
      { region: 'main', cut: { left: 50, top: 20, width: 20, height: 30 } },
    ]);
  });

  test('that only touches a frozen line stays whole', () => {
    const box = { left: 50, top: 20, width: 10, height: 10 };
    expect(pictureParts(geometry, box)).toEqual([{ region: 'main', cut: box }]);
  });

  test('lies in one piece where nothing is frozen', () => {
    const box = { left: 0, top: 0, width: 300, height: 300 };
    expect(pictureParts(nothingFrozen, box)).toEqual([{ region: 'main', cut: box }]);
  });

  test('a million rows below the sheet is not drawn', () => {
    expect(pictureParts(geometry, { left: 0, top: 20_000_000, width: 10, height: 10 })).toEqual([]);
  });
});

describe('the paper', () => {
  const picture = {
    place: { kind: 'sheet', x: 0, y: 0, width: 0, height: 0 },
    part: 'xl/media/image1.png',
    mediaType: 'image/png',
    description: '',
  } as const;
  const placed = (left: number, top: number) => ({ picture, box: { left, top, width: 96, height: 96 } });

  test('stays as it is with pictures inside of the sheet, or none', () => {
    const small = { picture, box: { left: 10, top: 10, width: 10, height: 10 } };
    expect(sizeWithPictures(geometry, [])).toEqual({ width: 200, height: 90 });
    expect(sizeWithPictures(geometry, [small])).toEqual({ width: 200, height: 90 });
  });

  test('grows to the end of the picture that stands furthest out, on each side', () => {
    expect(sizeWithPictures(geometry, [placed(10, 60), placed(180, 0)])).toEqual({ width: 276, height: 156 });
  });

  test('does not grow without end', () => {
    expect(sizeWithPictures(geometry, [placed(0, 20_000_000)])).toEqual({ width: 200, height: 5090 });
  });
});
