/** Sizes of columns and rows written into a file: `<cols>` and rows say what the user made, everything else stays. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noRowChanges } from '../../shared/sheet/edits';
import type { SizeEdit } from '../../shared/sheet/edits';
import { columnCharacters, columnPixels } from '../../shared/workbook/column-width';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { differingParts, outsideCells, analysedCells } from './support/analysis';
import { official, packageOf, partText, selfEvaluation } from './support/fixtures';
import { askOpenpyxl, hasOpenpyxl } from './support/other-programs';
import { cellsIn } from '../support/cells';

const part = 'xl/worksheets/sheet1.xml';
const wide = (index: number, pixels: number): SizeEdit => ({ index, pixels, hidden: null });
const hidden = (index: number): SizeEdit => ({ index, pixels: null, hidden: true });
const shown = (index: number): SizeEdit => ({ index, pixels: null, hidden: false });

const sized = (bytes: Uint8Array, columnWidths: readonly SizeEdit[], rowHeights: readonly SizeEdit[] = []) =>
  patch(bytes, [
    {
      sheet: read(bytes).sheets[0]?.name ?? '',
      rows: noRowChanges,
      cells: [],
      results: [],
      sizes: { columnWidths, rowHeights },
    },
  ]);

/** 7 px a digit. */
const calibri = {
  'xl/styles.xml':
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts></styleSheet>',
};

/** A sheet whose used area is A1:H9. */
const cells = '<row r="3"><c r="A3"><v>1</v></c></row><row r="9"><c r="H9"><v>2</v></c></row>';
const sheetWith = (cols: string, format = '') => packageOf(`${format}${cols}<sheetData>${cells}</sheetData>`, calibri);
/** What stands in the file between <worksheet …> and <sheetData>. */
const head = (bytes: Uint8Array): string => /<worksheet[^>]*>(.*?)<sheetData/s.exec(partText(bytes, part))?.[1] ?? '';
const rowsOf = (bytes: Uint8Array): string[] => partText(bytes, part).match(/<row [^>]*>/g) ?? [];
const widthsOf = (bytes: Uint8Array) => read(bytes).sheets[0]?.columnWidths;
const heightsOf = (bytes: Uint8Array) => read(bytes).sheets[0]?.rowHeights;

describe('a width', () => {
  test('of 90 px is written as so many digits of 7 px', () => {
    expect(columnCharacters(90, 7)).toBe(12.85546875);
    expect(columnCharacters(64, 7)).toBe(9.140625);
  });

  test('reads back as the same px, whatever the usual font is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1790 }), fc.integer({ min: 1, max: 40 }), (pixels, digit) => {
        expect(columnPixels(columnCharacters(pixels, digit), digit)).toBe(pixels);
      }),
    );
  });
});

describe('columns', () => {
  test('that the file says nothing of get their own <cols>, neighbours of one width together', () => {
    const saved = sized(sheetWith('', '<sheetFormatPr defaultRowHeight="15"/>'), [
      wide(1, 70),
      wide(2, 70),
      wide(5, 35),
    ]);
    expect(head(saved)).toBe(
      '<sheetFormatPr defaultRowHeight="15"/><cols>' +
        '<col width="10" customWidth="1" min="2" max="3"/><col width="5" customWidth="1" min="6" max="6"/></cols>',
    );
    expect(widthsOf(saved)).toEqual([64, 70, 70, 64, 64, 35, 64, 64]);
  });

  test('are cut out of a stretch of columns, which keeps its style on both sides', () => {
    const cols =
      '<cols><col min="1" max="6" width="10.7109375" style="3" customWidth="1"/><col min="7" max="7" width="4"/></cols>';
    const saved = sized(sheetWith(cols), [wide(2, 140), wide(3, 140)]);
    expect(head(saved)).toBe(
      '<cols><col min="1" max="2" width="10.7109375" style="3" customWidth="1"/>' +
        '<col min="3" max="4" width="20" style="3" customWidth="1"/>' +
        '<col min="5" max="6" width="10.7109375" style="3" customWidth="1"/><col min="7" max="7" width="4"/></cols>',
    );
    expect(widthsOf(saved)).toEqual([75, 75, 140, 140, 75, 75, 28, 64]);
  });

  test('take their place among those that are there', () => {
    const cols = '<cols><col min="2" max="2" width="10"/><col min="8" max="16384" width="3" hidden="1"/></cols>';
    const saved = sized(sheetWith(cols), [wide(0, 35), wide(4, 35), wide(7, 35)]);
    expect(head(saved).match(/min="\d+" max="\d+"/g)).toEqual([
      'min="1" max="1"',
      'min="2" max="2"',
      'min="5" max="5"',
      'min="8" max="8"',
      'min="9" max="16384"',
    ]);
  });

  test('are hidden and keep their width, and are shown again in it', () => {
    const cols = '<cols><col min="2" max="3" width="20" customWidth="1" outlineLevel="1"/></cols>';
    const saved = sized(sheetWith(cols), [hidden(2), hidden(4)]);
    expect(head(saved)).toBe(
      '<cols><col min="2" max="2" width="20" customWidth="1" outlineLevel="1"/>' +
        '<col min="3" max="3" width="20" customWidth="1" outlineLevel="1" hidden="1"/>' +
        '<col width="9.140625" hidden="1" min="5" max="5"/></cols>',
    );
    expect(widthsOf(saved)).toEqual([64, 140, 0, 64, 0, 64, 64, 64]);
    expect(read(saved).sheets[0]?.hiddenSizes?.columns).toEqual({ 2: 140, 4: 64 });
    expect(widthsOf(sized(saved, [shown(2), shown(4)]))).toEqual([64, 140, 140, 64, 64, 64, 64, 64]);
  });

  test('hidden with the width 0, as Excel may write them, come back in the usual width', () => {
    const cols = '<cols><col min="2" max="2" width="0" hidden="1" customWidth="1"/></cols>';
    expect(read(sheetWith(cols)).sheets[0]?.hiddenSizes?.columns).toEqual({ 1: 64 });
    expect(widthsOf(sized(sheetWith(cols), [shown(1)]))?.[1]).toBe(64);
  });
});

describe('rows', () => {
  test('get a height of their own; those that are not there are made in their order', () => {
    const saved = sized(sheetWith(''), [], [wide(0, 27), wide(2, 40), hidden(4), wide(20, 30)]);
    expect(rowsOf(saved)).toEqual([
      '<row r="1" ht="20.25" customHeight="1"/>',
      '<row r="3" ht="30" customHeight="1">',
      '<row r="5" hidden="1"/>',
      '<row r="9">',
      '<row r="21" ht="22.5" customHeight="1"/>',
    ]);
    expect(heightsOf(saved)).toEqual([27, 20, 40, 20, 0, 20, 20, 20, 20]);
  });

  test('are made in a sheet without any', () => {
    expect(rowsOf(sized(packageOf('<sheetData/>'), [], [wide(0, 36)]))).toEqual([
      '<row r="1" ht="27" customHeight="1"/>',
    ]);
  });

  test('are shown again in the height that they had', () => {
    const rows =
      '<row r="1" ht="30" customHeight="1" hidden="1"/><row r="2" ht="0" hidden="1"/><row r="3"><c r="A3"><v>1</v></c></row>';
    const bytes = packageOf(`<sheetData>${rows}</sheetData>`);
    expect(heightsOf(bytes)).toEqual([0, 0, 20]);
    expect(read(bytes).sheets[0]?.hiddenSizes?.rows).toEqual({ 0: 40, 1: 20 });
    expect(heightsOf(sized(bytes, [], [shown(0), shown(1)]))).toEqual([40, 20, 20]);
  });

  test('are shown in a sheet that hides all rows by default', () => {
    const bytes = packageOf(
      '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData>',
    );
    expect(heightsOf(bytes)).toEqual([0, 0]);
    expect(heightsOf(sized(bytes, [], [shown(0), shown(1)]))).toEqual([20, 20]);
  });
});

describe('the law of files, for sizes', () => {
  test('a size changes the tags of its column and row and nothing else', () => {
    const bytes = official(selfEvaluation);
    const saved = sized(bytes, [wide(3, 250)], [wide(4, 60), hidden(5)]);
    expect(differingParts(bytes, saved)).toEqual([part]);
    const [before, after] = [partText(bytes, part), partText(saved, part)];
    expect(analysedCells(after)).toEqual(analysedCells(before));
    expect(outsideCells(after)).toBe(
      outsideCells(before)
        .replace(
          '<col width="26" customWidth="1" min="4" max="4"/>',
          '<col width="35.7109375" customWidth="1" min="4" max="4"/>',
        )
        .replace('<row r="5" ht="27" customHeight="1">', '<row r="5" ht="45" customHeight="1">')
        .replace('<row r="6" ht="27" customHeight="1">', '<row r="6" ht="27" customHeight="1" hidden="1">'),
    );
  });

  test('with the same prefix as the sheet has', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const text = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const saved = sized(packageOf('', { ...calibri, [part]: text }), [wide(1, 70)], [wide(0, 40)]);
    expect(partText(saved, part)).toContain(
      '<x:cols><x:col width="10" customWidth="1" min="2" max="2"/></x:cols><x:sheetData>',
    );
    expect(partText(saved, part)).toContain('<x:row r="1" ht="30" customHeight="1"/><x:row r="2">');
  });

  test('with values and new rows in one save, counted after the new rows', () => {
    const bytes = official(selfEvaluation);
    const saved = patch(bytes, [
      {
        sheet: '附件2',
        rows: { insertions: [{ below: 15, count: 1, groupColumns: [] }], removals: [] },
        cells: [{ row: 16, column: 3, value: '新增' }],
        results: [],
        sizes: { columnWidths: [], rowHeights: [wide(16, 80), wide(17, 60)] },
      },
    ]);
    expect(heightsOf(saved)?.slice(15, 19)).toEqual([36, 80, 60, 36]);
    expect(cellsIn(read(saved).sheets[0]).find(({ row, column }) => row === 16 && column === 3)?.text).toBe('新增');
  });

  test.skipIf(!hasOpenpyxl)('openpyxl reads the sizes back (skipped where it is not installed)', () => {
    const saved = sized(official(selfEvaluation), [wide(3, 250), hidden(4)], [wide(4, 60), hidden(5)]);
    const asked =
      '[sheet.column_dimensions["D"].width, sheet.column_dimensions["E"].hidden, sheet.column_dimensions["F"].hidden,' +
      ' sheet.row_dimensions[5].height, sheet.row_dimensions[6].hidden, sheet.row_dimensions[7].height]';
    expect(askOpenpyxl(saved, asked)).toEqual([35.7109375, true, false, 45, true, 27]);
  });
});
