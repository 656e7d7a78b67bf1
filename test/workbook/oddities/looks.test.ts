/** How odd workbooks look: fonts, colours, borders, directions, sizes; read off what their makers were told. */
import { describe, expect, test } from 'vitest';
import { openedOddity } from '../../support/oddities';
import { cellsIn } from '../../support/cells';

/** Excel counts colours in steps of its own: each of red, green and blue may be off by two. */
function expectNear(color: string | null, wanted: string): void {
  const channels = (hex: string | null): number[] =>
    [1, 3, 5].map((at) => Number.parseInt((hex ?? '').slice(at, at + 2), 16));
  const apart = channels(color).map((channel, index) => Math.abs(channel - (channels(wanted)[index] ?? NaN)));
  expect(Math.max(...apart), `${String(color)} for ${wanted}`).toBeLessThanOrEqual(2);
}

test('fonts keep halves of points, and what else is said of them', () => {
  const { style } = openedOddity('half-point-fonts.xlsx');
  expect([6, 7, 8, 9, 10].map((row) => style(`A${row}`).font)).toMatchObject([
    { name: '宋体', size: 10.5, bold: false, underline: false },
    { name: '仿宋_GB2312', size: 7.5, underline: true },
    { name: '黑体', size: 16, bold: true },
    { name: '方正小标宋简体', size: 22, italic: true },
    { name: '楷体', size: 5.5, strike: true },
  ]);
});

test.each(['vertical-text.xlsx', 'vertical-text-saved-by-libreoffice.xlsx'])(
  '%s: characters one below the other, turned, wrapped, spread',
  (name) => {
    const { sheet, style } = openedOddity(name);
    expect(style('A6')).toMatchObject({ rotation: 'stacked', horizontal: 'center', vertical: 'center', wrap: true });
    expect(cellsIn(sheet).find(({ value }) => value === '绩效指标')).toMatchObject({ rowSpan: 7, columnSpan: 1 });
    expect(['B6', 'C6', 'D6', 'E6'].map((address) => style(address).rotation)).toEqual([45, 90, -45, -90]);
    expect(style('B7')).toMatchObject({ wrap: true, vertical: 'top', horizontal: 'justify' });
    expect(style('B8')).toMatchObject({ shrinkToFit: true, horizontal: 'distributed', vertical: 'distributed' });
  },
);

test('turned text makes its row as high as it is long, an indent leaves less room in a line', () => {
  const { sheet } = openedOddity('vertical-text.xlsx');
  // 转180 of 11 pt, a character and three digits, stands upright in E6
  expect(sheet.rowHeights[5]).toBeGreaterThan(36);
  // 25 and 5 characters of 14.67 px in B7, two in each line of 41 px: 13 and 3 lines
  expect(sheet.rowHeights[6]).toBeGreaterThanOrEqual(16 * 14.67);
});

describe('colours', () => {
  test('of the theme, lighter and darker as in the menu of Excel', () => {
    const { style } = openedOddity('theme-colours-with-tints.xlsx');
    const wanted = ['#ffffff', '#000000', '#538dd5', '#b8cce4', '#963634', '#f79646'];
    wanted.forEach((color, index) => expectNear(style(`A${index + 6}`).fill, color));
    expect([style('A6').font.color, style('A7').font.color, style('B7').font.color]).toEqual([
      '#000000',
      '#ffffff',
      '#000000',
    ]);
    expect(style('B6').fill).toBe(null);
  });

  test('of a palette of the workbook, and those of the system', () => {
    const { style } = openedOddity('own-palette.xlsx');
    expect(['A20', 'B20', 'C20'].map((address) => style(address).fill)).toEqual(['#00b050', '#000000', '#ffffff']);
  });

  test('of patterns are mixed, of a gradient the first', () => {
    const { style } = openedOddity('patterns-and-gradients.xlsx');
    expect(['A6', 'A7', 'A9'].map((address) => style(address).fill)).toEqual(['#dfdfdf', '#404040', '#ff0000']);
  });
});

test('lines of four kinds, also by their strict names', () => {
  const line = (kind: string) => ({ line: kind, color: '#008000' });
  expect(openedOddity('patterns-and-gradients.xlsx').style('B6')).toMatchObject({
    left: line('double'),
    right: line('mediumDashDot'),
    top: line('hair'),
    bottom: line('slantDashDot'),
  });
  const thin = { line: 'thin', color: '#000000' };
  expect(openedOddity('strict-open-xml.xlsx').style('A1')).toMatchObject({
    left: thin,
    right: thin,
    top: thin,
    bottom: thin,
  });
});

test('whole rows and columns have their style where no cell says otherwise', () => {
  const { sheet, style } = openedOddity('styles-of-rows-and-columns.xlsx');
  expect(['C2', 'C8', 'A6', 'D6'].map((address) => style(address).fill)).toEqual([
    '#efefef',
    '#efefef',
    '#ffff00',
    '#ffff00',
  ]);
  // 20 characters of 7 px, 30 pt
  expect([sheet.columnWidths[2], sheet.rowHeights[5]]).toEqual([140, 40]);
});

test('a title centred across columns is no merge', () => {
  const { sheet, style } = openedOddity('centred-across.xlsx');
  expect(['A6', 'B6', 'C6'].map((address) => style(address).horizontal)).toEqual(Array(3).fill('centerContinuous'));
  expect(cellsIn(sheet).every(({ columnSpan }) => columnSpan === 1)).toBe(true);
});

describe('sizes', () => {
  test('of columns with fractions of a character, of rows, and of those that nobody set', () => {
    const { sheet } = openedOddity('custom-heights-and-widths.xlsx');
    // 12.71 and 20.5 characters of 7 px and 5 px of margin; 22 pt, 33.75 pt and 0 pt
    expect(sheet.columnWidths.slice(0, 2)).toEqual([94, 149]);
    expect(sheet.rowHeights.slice(0, 4)).toEqual([29, 45, 29, 29]);
  });

  test('in several lists, with true and false in words', () => {
    const { sheet } = openedOddity('columns-in-several-lists.xlsx');
    expect(sheet.columnWidths).toEqual([143, 0, 210, 210]);
    expect([sheet.rowHeights[19], sheet.rowHeights[20]]).toEqual([40, 0]);
  });

  test('hidden ones are 0 and know what they were', () => {
    const { sheet } = openedOddity('hidden-rows-columns-and-sheets.xlsx');
    expect([sheet.rowHeights[2], sheet.columnWidths[2]]).toEqual([0, 0]);
    expect(sheet.hiddenSizes?.rows[2]).toBe(20);
    const other = openedOddity('merges-sizes-and-protection-by-sheetjs.xlsx').sheet;
    expect([other.rowHeights[0], other.rowHeights[1], other.columnWidths[1]]).toEqual([40, 0, 0]);
  });
});
