/** Pictures and comments of odd workbooks, read off what their makers were told. */
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../../shared/sheet/sheet';
import { pictureBytes } from '../../../shared/workbook/pictures';
import { officialBytes, cellAt, readOfficial, selfEvaluation } from '../../support/official';
import { oddityBytes, openedOddity } from '../../support/oddities';

const picturesOf = (name: string, sheet = 0): readonly Picture[] => openedOddity(name, sheet).sheet.pictures ?? [];

/** What every PNG begins with. */
const pngBeginning = [0x89, 0x50, 0x4e, 0x47];
const beginning = (bytes: Uint8Array): number[] => [...bytes.subarray(0, 4)];

/** Width and height of a PNG stand in its first chunk. */
const pngSize = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('pictures', () => {
  test('stand where they were put, with their description; a chart is none', () => {
    const [stamp, ...more] = picturesOf('image-and-chart.xlsx');
    expect(more).toEqual([]);
    expect(stamp).toMatchObject({
      mediaType: 'image/png',
      description: '红色印章',
      place: { kind: 'corners', from: { row: 1, column: 3, x: 10, y: 5 }, follows: 'place' },
    });
    const bytes = pictureBytes(oddityBytes('image-and-chart.xlsx'), stamp ?? { part: '' });
    expect(beginning(bytes)).toEqual(pngBeginning);
    expect(pngSize(bytes)).toEqual([40, 20]);
  });

  test.each(['images-that-move-and-do-not.xlsx', 'images-saved-by-libreoffice.xlsx'])('%s', (name) => {
    const pictures = picturesOf(name);
    expect(pictures.map(({ mediaType }) => mediaType)).toEqual(Array(3).fill('image/png'));
    expect(pictures.map(({ place }) => 'from' in place && [place.from.row, place.from.column])).toEqual([
      [1, 3],
      [7, 3],
      [13, 3],
    ]);
    expect(picturesOf(name, 1)).toHaveLength(1);
  });

  test('grow with the cells, move with them or stay', () => {
    const places = picturesOf('images-that-move-and-do-not.xlsx').map(({ place }) => place);
    expect(places.map((place) => place.kind === 'corners' && place.follows)).toEqual(['sizes', 'place', 'nothing']);
  });

  test('over whole cells, or at a fraction of one with a size of their own', () => {
    const [over, at] = picturesOf('merges-validations-and-images.xlsx');
    expect(over?.place).toMatchObject({ kind: 'corners', from: { row: 1, column: 4 }, to: { row: 4, column: 6 } });
    expect(at?.place).toMatchObject({ kind: 'corner', from: { row: 9, column: 1 }, width: 50, height: 30 });
  });

  test('in groups and choices are found, at a fixed place too; what is only linked is not in the file', () => {
    const kinds = picturesOf('pictures-in-a-group.xlsx').map(({ place }) => place.kind);
    expect(kinds).toEqual(['corners', 'corners', 'corners', 'sheet']);
    const fixed = picturesOf('pictures-in-a-group.xlsx').at(-1);
    expect(fixed?.place).toEqual({ kind: 'sheet', x: 10, y: 20, width: 100, height: 50 });
  });

  test('inside of cells as WPS keeps them', () => {
    const inCell = picturesOf('pictures-in-cells-of-wps.xlsx').find(({ place }) => place.kind === 'inCell');
    expect(inCell).toMatchObject({ place: { row: 9, column: 0 }, mediaType: 'image/png', description: '章' });
  });

  test('of the header and behind the sheet are not over its cells', () => {
    expect(picturesOf('header-with-picture.xlsx')).toEqual([]);
    expect(picturesOf('background-picture.xlsx')).toEqual([]);
  });

  test('the official 自评表 has a stamp of an inch at I35', () => {
    const [stamp] = readOfficial(selfEvaluation).sheets[0]?.pictures ?? [];
    expect(stamp?.place).toEqual({ kind: 'corner', from: { row: 34, column: 8, x: 0, y: 0 }, width: 96, height: 96 });
    expect(beginning(pictureBytes(officialBytes(selfEvaluation), stamp ?? { part: '' }))).toEqual(pngBeginning);
  });
});

describe('comments', () => {
  const noteAt = (name: string, address: string) => cellAt(openedOddity(name).sheet, address).note;

  test('of the old kind, also on empty cells', () => {
    expect(noteAt('notes.xlsx', 'B2')).toBe('绩效科：\n此处填决算数。');
    expect(noteAt('notes.xlsx', 'D9')).toBe('空白处的批注');
    expect(noteAt('notes-with-authors.xlsx', 'B3')).toBe('第二条\n两行');
    expect(noteAt('notes-saved-by-libreoffice.xlsx', 'D9')).toBe('空白处的批注');
    expect(noteAt('rich-text-with-links-and-notes.xlsx', 'B2')).toBe('预算科：请填决算数');
  });

  test('that are conversations are shown with their authors, not as the notice for older programs', () => {
    const { sheet } = openedOddity('threaded-comments.xlsx');
    const asked = cellAt(sheet, 'B2');
    expect(asked.note).toBe('王会计：这里填预算还是决算？\n李科长：填决算数 & 保留两位小数。');
    expect(asked.conversation).toEqual([
      { author: '王会计', text: '这里填预算还是决算？', writtenAt: '2022-03-01T09:30:00.00' },
      { author: '李科长', text: '填决算数 & 保留两位小数。', writtenAt: '2022-03-01T10:05:00.00' },
    ]);
    expect(cellAt(sheet, 'D9').note).toBe('李科长：此处留空。');
  });

  test('of both kinds stand side by side', () => {
    const old = cellAt(openedOddity('threaded-comments.xlsx').sheet, 'B3');
    expect(old.note).toBe('旧式批注');
    expect(old.conversation).toBeUndefined();
  });
});
