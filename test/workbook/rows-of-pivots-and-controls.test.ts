/** Rows of workbooks that LibreOffice and openpyxl wrote with pivot tables, form controls and scenarios in them. */
import { describe, expect, test } from 'vitest';
import { patch } from '../../shared/workbook/patch';
import { errorOf } from './support/error-of';
import { partText } from './support/fixtures';
import { oddityBytes } from '../support/oddities';
import { changed, newRowsBelow, withoutRows } from './support/row-changes';
import { askOpenpyxl, hasLibreOffice, hasOpenpyxl, savedAgainByLibreOffice } from './support/other-programs';

describe('A pivot table in A6:B10 of 汇总, with a filter in row 4, that sums up A3:C9 of 数据', () => {
  const bytes = oddityBytes('pivot-table-by-libreoffice.xlsx');
  const place = (file: Uint8Array): string | undefined =>
    /<location ref="([^"]+)"/.exec(partText(file, 'xl/pivotTables/pivotTable1.xml'))?.[1];
  const source = (file: Uint8Array): string | undefined =>
    /<worksheetSource ref="([^"]+)"/.exec(partText(file, 'xl/pivotCache/pivotCacheDefinition1.xml'))?.[1];

  test('moves with rows put in or taken out above it, stays when that happens below it', () => {
    expect(place(patch(bytes, [changed('汇总', newRowsBelow(1, 7))]))).toBe('A13:B17');
    expect(place(patch(bytes, [changed('汇总', withoutRows(2, 3))]))).toBe('A4:B8');
    expect(place(patch(bytes, [changed('汇总', newRowsBelow(10, 7))]))).toBe('A6:B10');
    expect(place(patch(bytes, [changed('汇总', withoutRows(12))]))).toBe('A6:B10');
  });

  test('sums up the new rows of its source, and no longer those taken out', () => {
    expect(source(patch(bytes, [changed('数据', newRowsBelow(5, 7))]))).toBe('A3:C16');
    expect(source(patch(bytes, [changed('数据', newRowsBelow(9, 7))]))).toBe('A3:C16');
    expect(source(patch(bytes, [changed('数据', withoutRows(1, 5))]))).toBe('A2:C7');
    expect(place(patch(bytes, [changed('数据', newRowsBelow(5, 7))]))).toBe('A6:B10');
  });

  test.each([
    ['a row put into it', '汇总', newRowsBelow(7, 1), '数据透视表'],
    ['a row put in between its filter and it', '汇总', newRowsBelow(4, 1), '数据透视表'],
    ['one of its rows taken out', '汇总', withoutRows(8), '数据透视表'],
    ['its filter taken out', '汇总', withoutRows(4), '数据透视表'],
    ['the headings of its source taken out', '数据', withoutRows(3), '数据透视表的数据的标题行'],
  ])('refuses %s, and says why', (_what, sheet, rows, words) => {
    const error = errorOf(() => patch(bytes, [changed(sheet, rows)]));
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain(`“${sheet}”里有${words}，在这里加行或删行可能会弄乱它`);
  });

  test.skipIf(!hasOpenpyxl)('openpyxl finds it there (skipped where it is not installed)', () => {
    expect(
      askOpenpyxl(patch(bytes, [changed('汇总', newRowsBelow(1, 7))]), 'book["汇总"]._pivots[0].location.ref'),
    ).toBe('A13:B17');
  });

  test.skipIf(!hasLibreOffice)(
    'LibreOffice finds it there, and its source (skipped where it is not installed)',
    () => {
      const files = [
        patch(bytes, [changed('汇总', newRowsBelow(1, 7))]),
        patch(bytes, [changed('数据', newRowsBelow(5, 7))]),
      ];
      const [moved = bytes, grown = bytes] = savedAgainByLibreOffice(files);
      expect(place(moved)).toBe('A13:B17');
      expect(source(grown)).toBe('A3:C16');
    },
    120_000,
  );
});

describe('A check box beside row 6 that fills B6', () => {
  const bytes = oddityBytes('form-controls-by-libreoffice.xlsx');
  const saved = patch(bytes, [changed('选项', newRowsBelow(3, 7))]);

  test('moves with its row, in each of the three places that say where it stands', () => {
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toMatch(
      /<anchor moveWithCells="true" sizeWithCells="false"><from>.*?<xdr:row>12<.*?<xdr:row>13</,
    );
    expect(partText(saved, 'xl/drawings/drawing1.xml')).toMatch(
      /<xdr:row>1<.*?<xdr:row>2<.*?<xdr:row>12<.*?<xdr:row>13</,
    );
    expect(partText(saved, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Anchor>1, 28, 12, 0, 2, 56, 13, 6</x:Anchor>');
  });

  test('fills the same cell', () => {
    expect(partText(saved, 'xl/ctrlProps/ctrlProps2.xml')).toContain('fmlaLink="选项!$B$13"');
    const removed = patch(bytes, [changed('选项', withoutRows(2, 4))]);
    expect(partText(removed, 'xl/ctrlProps/ctrlProps2.xml')).toContain('fmlaLink="选项!$B$4"');
  });
});

describe('A scenario of two cells', () => {
  const bytes = oddityBytes('scenarios.xlsx');
  const cells = (file: Uint8Array): readonly string[] =>
    [...partText(file, 'xl/worksheets/sheet1.xml').matchAll(/<inputCells r="(\w+)" deleted="(\d)"/g)].map(
      ([, cell, gone]) => `${cell} ${gone}`,
    );

  test('remembers them where they are now', () => {
    const saved = patch(bytes, [changed('预算', newRowsBelow(3, 7))]);
    expect(cells(saved)).toEqual(['B3 0', 'B15 0']);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain('sqref="B19"');
  });

  test('marks the one that is taken out', () => {
    expect(cells(patch(bytes, [changed('预算', withoutRows(1, 3))]))).toEqual(['B2 1', 'B6 0']);
  });
});
