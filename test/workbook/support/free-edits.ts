/** Edits of a workbook that an analysis says are possible: what to write where, and what must then differ. */
import fc from 'fast-check';
import type { CellValue } from '../../../shared/document/document';
import { parseAddress, parseRange } from '../../../shared/sheet/address';
import { noRowChanges } from '../../../shared/sheet/edits';
import type { SheetEdits } from '../../../shared/sheet/edits';
import type { Range } from '../../../shared/sheet/sheet';
import { columnLetters } from './analyser';
import type { AnalysedSheet } from './analyser';

/** address → value that is written there; null clears */
export type Written = Readonly<Record<string, CellValue>>;

export interface FreeEdits {
  /** index among the analysed sheets */
  readonly sheet: number;
  /** a constant replaced, one cleared, a cell added to a row, a row added: as far as the sheet has them */
  readonly cells: Written;
  readonly results: Written;
}

const value: fc.Arbitrary<string | number | boolean> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((text) => text.replaceAll('\r', '\n')),
  fc.constantFrom('绩效目标', ' 前后有空格 ', '<a> & "b"', '_x0041_', '两\n行', '2022-03-01', '=1+1', '#N/A'),
);

const covers = ({ top, left, bottom, right }: Range, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

/** `taken`: ranges of the sheet where nothing may be written, such as the headings of tables: A1:B2 */
export function freeEdits(sheets: readonly AnalysedSheet[], taken: (sheet: AnalysedSheet) => readonly string[]) {
  return fc
    .record({
      at: fc.nat({ max: sheets.length - 1 }),
      numbers: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
      values: fc.tuple(value, value, value, value),
    })
    .map(({ at: index, numbers, values }): FreeEdits => {
      const sheet = sheets[index];
      if (!sheet) throw new Error('no sheet');
      const blocked = [...sheet.arrays, ...taken(sheet)].flatMap((text) => parseRange(text) ?? []);
      const isFree = (address: string): boolean => {
        const at = parseAddress(address);
        return at !== null && !blocked.some((range) => covers(range, at.row, at.column));
      };
      const entries = [...sheet.cells].filter(([address]) => isFree(address));
      const constants = entries.filter(([, cell]) => cell.formula === null && cell.value !== null).map(([at]) => at);
      const formulas = entries.filter(([, cell]) => cell.formula !== null).map(([at]) => at);
      const pick = <Item>(list: readonly Item[], number = 0): Item | undefined => list[number % (list.length || 1)];
      const rows = [...sheet.rows.keys()];
      const row = pick(rows, numbers[3]) ?? 1;
      const column = (numbers[4] ?? 0) % 40;
      const inRow = Array.from({ length: 60 }, (_, index) => `${columnLetters(column + index + 1)}${row}`);
      const newRow = Array.from({ length: 60 }, (_, index) => ((numbers[5] ?? 0) % 90) + index + 1).find(
        (each) => !sheet.rows.has(each),
      );
      const edits: [string | undefined, CellValue][] = [
        [pick(constants, numbers[0]), values[0]],
        [pick(constants, (numbers[0] ?? 0) + 1 + (numbers[1] ?? 0)), null],
        [inRow.find((address) => !sheet.cells.has(address) && isFree(address)), values[1]],
        [newRow === undefined ? undefined : `B${newRow}`, values[2]],
      ];
      const result = pick(formulas, numbers[2]);
      return {
        sheet: index,
        cells: Object.fromEntries(edits.filter(([address]) => address !== undefined && isFree(address))),
        results: result === undefined ? {} : { [result]: values[3] },
      };
    });
}

export function editsOf({ cells, results }: FreeEdits, sheet: AnalysedSheet): SheetEdits {
  const place = (address: string) => parseAddress(address) ?? { row: 0, column: 0 };
  return {
    sheet: sheet.name,
    rows: noRowChanges,
    cells: Object.entries(cells).map(([address, value]) => ({ ...place(address), value })),
    results: Object.entries(results).map(([address, result]) => ({ ...place(address), result })),
  };
}
