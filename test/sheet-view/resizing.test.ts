/** What a press on a heading's border means, which columns get the size, and how it is told. */
import { describe, expect, it } from 'vitest';
import { borderAt, trackNear } from '../../renderer/sheet-view/heading-borders';
import { sceneOf } from '../../renderer/sheet-view/scene';
import { selectionAt } from '../../renderer/sheet-view/selection';
import { resizedTogether, selectedTracks } from '../../renderer/sheet-view/selected-tracks';
import { sizeInWords } from '../../renderer/sheet-view/size-in-words';
import { sheetOf } from './sheet-picture';

describe('The border of a heading', () => {
  // columns of 50, 50, two hidden ones, 50 and a narrow one of 6 px
  const edges = [0, 50, 100, 100, 100, 150, 156];
  const near = (offset: number) => trackNear(edges, offset, 4);

  it('is met four px before and behind it', () => {
    expect([45, 46, 50, 54, 55].map(near)).toEqual([null, 0, 0, 0, null]);
  });

  it('is that of the visible column before hidden ones, and of the hidden one behind', () => {
    expect(near(98)).toBe(1);
    expect(near(102)).toBe(3);
  });

  it('leaves the middle of a narrow column free', () => {
    expect([149, 151, 153, 155, 157].map(near)).toEqual([4, 4, null, 5, 5]);
  });

  it('is none at the start of the sheet and beyond its end', () => {
    expect(near(1)).toBeNull();
    expect(near(161)).toBeNull();
    expect(trackNear([0, 0, 50], 2, 4)).toBe(0);
  });

  const scene = sceneOf(sheetOf(['ab', 'cd', 'ef'], { frozenRows: 1 }), [], new Map(), new Map());
  const at = (x: number, y: number) => borderAt(scene, { left: 0, top: 30 }, { x, y }, 4);

  it('lies in the headings only: 32 px beside and 24 px above the cells', () => {
    expect(at(32 + 50, 10)).toEqual({ axis: 'columns', index: 0 });
    expect(at(10, 24 + 20)).toEqual({ axis: 'rows', index: 0 });
    expect(at(32 + 50, 40)).toBeNull();
    expect(at(10, 10)).toBeNull();
  });

  it('moves with the rows that scroll', () => {
    // row 3 ends at 60 px; scrolled by 30 it ends 30 px below the headings
    expect(at(10, 24 + 30)).toEqual({ axis: 'rows', index: 2 });
  });
});

describe('The columns that get one size', () => {
  // the title is merged over all columns
  const sheet = sheetOf(['tttt', 'abcd', 'efgh']);
  const whole = (first: number, last: number) => ({
    active: { row: 0, column: first },
    anchor: { row: 0, column: first },
    focus: { row: 2, column: last },
    unit: 'columns' as const,
    earlier: [],
  });
  const cell = (row: number, column: number) => selectionAt({ row, column });

  it('are those selected by their headings, when the dragged one is among them', () => {
    expect(resizedTogether(sheet, whole(1, 2), 'columns', 2)).toEqual([1, 2]);
    expect(resizedTogether(sheet, whole(2, 1), 'columns', 1)).toEqual([1, 2]);
    expect(resizedTogether(sheet, whole(1, 2), 'columns', 3)).toEqual([3]);
  });

  it('are the dragged one alone when only cells are selected', () => {
    expect(resizedTogether(sheet, cell(1, 1), 'columns', 1)).toEqual([1]);
  });

  it('are, for hiding, all columns of the selected cells', () => {
    expect(selectedTracks(sheet, cell(1, 2), 'columns')).toEqual([2]);
    expect(selectedTracks(sheet, cell(0, 2), 'columns')).toEqual([0, 1, 2, 3]);
    expect(selectedTracks(sheet, cell(2, 2), 'rows')).toEqual([2]);
  });
});

describe('A size is told', () => {
  it('in digits of the usual font and px, as Excel does', () => {
    expect(sizeInWords('columns', 64)).toBe('宽度：8.43（64 像素）');
    expect(sizeInWords('columns', 72, 8)).toBe('宽度：8.38（72 像素）');
    expect(sizeInWords('columns', 6)).toBe('宽度：0.50（6 像素）');
  });

  it('in points and px for a row', () => {
    expect(sizeInWords('rows', 27)).toBe('高度：20.25（27 像素）');
  });
});
