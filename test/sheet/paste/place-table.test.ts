import { describe, expect, it } from 'vitest';
import { placeTable, type PlacedCell } from '../../../shared/sheet/paste/place-table';
import { tableOfRows, type TextTable } from '../../../shared/sheet/paste/text-table';
import type { Range } from '../../../shared/sheet/sheet';
import { sheetOf } from '../../sheet-view/sheet-picture';

const at = (row: number, column: number): Range => ({ top: row, left: column, bottom: row, right: column });

/** 1→B2 for each text, nowhere as -, sorted as placed. */
const written = (placed: readonly PlacedCell[]): string[] =>
  placed
    .filter(({ source }) => source.text !== '')
    .map(({ source, target }) => `${source.text}→${target ? `${'ABCDEFGHIJ'[target.column]}${target.row + 1}` : '-'}`);

const rows = (...lines: string[]): TextTable => tableOfRows(lines.map((line) => line.split('|')));

describe('a table is placed', () => {
  it('from its top left cell on, however large the selection is', () => {
    const sheet = sheetOf(['....', '....', '....']);
    const placed = placeTable(sheet, { top: 1, left: 1, bottom: 2, right: 3 }, rows('1|2', '3|4'));
    expect(written(placed)).toEqual(['1→B2', '2→C2', '3→B3', '4→C3']);
  });

  it('as one value into every cell of the selection, merged ones once', () => {
    const sheet = sheetOf(['aab', 'aac', '...']);
    expect(written(placeTable(sheet, { top: 0, left: 0, bottom: 2, right: 2 }, rows('7')))).toEqual([
      '7→A1',
      '7→C1',
      '7→C2',
      '7→A3',
      '7→B3',
      '7→C3',
    ]);
  });

  it('as one row into each row of a selection as wide', () => {
    const sheet = sheetOf(['...', '...', '...']);
    const placed = placeTable(sheet, { top: 0, left: 0, bottom: 2, right: 1 }, rows('1|2'));
    expect(written(placed)).toEqual(['1→A1', '2→B1', '1→A2', '2→B2', '1→A3', '2→B3']);
  });

  it('again and again when it fits into the selection a whole number of times', () => {
    const sheet = sheetOf(['....', '....', '....', '....']);
    const placed = placeTable(sheet, { top: 0, left: 0, bottom: 3, right: 3 }, rows('1|2', '3|4'));
    expect(written(placed).filter((each) => each.startsWith('4'))).toEqual(['4→B2', '4→D2', '4→B4', '4→D4']);
  });

  it('into merged cells that are laid out as its own', () => {
    const sheet = sheetOf(['aab', 'aac', 'dde']);
    const table: TextTable = {
      rowCount: 2,
      columnCount: 3,
      cells: [
        { row: 0, column: 0, rowSpan: 2, columnSpan: 2, text: '1' },
        { row: 0, column: 2, rowSpan: 1, columnSpan: 1, text: '2' },
        { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: '3' },
      ],
    };
    expect(written(placeTable(sheet, at(0, 0), table))).toEqual(['1→A1', '2→C1', '3→C2']);
  });

  it('cell by cell where the form has other columns: one text for each merged cell', () => {
    const sheet = sheetOf(['aabbbc', 'ddeeef']);
    expect(written(placeTable(sheet, at(0, 0), rows('1|2|3', '4|5|6')))).toEqual([
      '1→A1',
      '2→C1',
      '3→F1',
      '4→A2',
      '5→C2',
      '6→F2',
    ]);
  });

  it('with doubled columns of a page as with single ones', () => {
    const sheet = sheetOf(['aabbcc']);
    const cells = ['1', '2', '3'].map((text, index) => ({
      row: 0,
      column: index * 3,
      rowSpan: 1,
      columnSpan: 3,
      text,
    }));
    expect(written(placeTable(sheet, at(0, 0), { rowCount: 1, columnCount: 9, cells }))).toEqual([
      '1→A1',
      '2→C1',
      '3→E1',
    ]);
  });

  it('with a group that it names once beside the merged group of the form', () => {
    const sheet = sheetOf(['ggxxy', 'ggzzw']);
    const table: TextTable = {
      rowCount: 2,
      columnCount: 3,
      cells: [
        { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: '产出' },
        { row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: '1' },
        { row: 0, column: 2, rowSpan: 1, columnSpan: 1, text: '2' },
        { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '3' },
        { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: '4' },
      ],
    };
    expect(written(placeTable(sheet, at(0, 0), table))).toEqual(['产出→A1', '1→C1', '2→E1', '3→C2', '4→E2']);
  });

  it('with a group written in every row: the merged group takes it once, another word has no place', () => {
    const sheet = sheetOf(['gx', 'gy', 'gz']);
    const placed = placeTable(sheet, at(0, 0), rows('产出|1', '产 出|2', '效益|3'));
    expect(written(placed)).toEqual(['产出→A1', '1→B1', '2→B2', '效益→-', '3→B3']);
  });

  it('past the end of the sheet nowhere', () => {
    expect(written(placeTable(sheetOf(['..', '..']), at(1, 1), rows('1|2', '3|4')))).toEqual([
      '1→B2',
      '2→-',
      '3→-',
      '4→-',
    ]);
  });

  it('over hidden rows and columns without writing into them', () => {
    const sheet = sheetOf(['...', '...', '...'], { rowHeights: [20, 0, 20], columnWidths: [50, 0, 50] });
    expect(written(placeTable(sheet, at(0, 0), rows('1|2', '3|4')))).toEqual(['1→A1', '2→C1', '3→A3', '4→C3']);
  });
});
