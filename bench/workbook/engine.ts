/** The program's workbook engine as one file that a process of the bench loads. */
import { addressOf } from '../../shared/sheet/address';
import { noRowChanges, type SheetEdits } from '../../shared/sheet/edits';
import { openWorkbook } from '../../shared/workbook/opened-workbook';
import { patch } from '../../shared/workbook/patch';

export interface BenchEdit {
  readonly sheet: string;
  readonly address: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** The library's own way: cells are written into the file, and no sheet is made of it. */
export const patched = (bytes: Uint8Array, edits: readonly BenchEdit[]): Uint8Array =>
  patch(bytes, [editsOfSheet(edits)], 'refuse');

/** The editor's way: every sheet is made ready to be shown before it is saved. */
export const shownAndSaved = (bytes: Uint8Array, edits: readonly BenchEdit[]): Uint8Array =>
  openWorkbook(bytes).save([editsOfSheet(edits)], 'refuse', undefined);

const editsOfSheet = (edits: readonly BenchEdit[]): SheetEdits => ({
  sheet: edits[0]?.sheet ?? '',
  rows: noRowChanges,
  cells: edits,
  results: [],
});

/** Three cells below what the first sheet uses: every program can write them. */
export function editsFor(bytes: Uint8Array): readonly BenchEdit[] {
  const [first] = openWorkbook(bytes).workbook.sheets;
  const { name: sheet, rowCount } = first ?? { name: '', rowCount: 0 };
  return [12.5, '市总工会', 7].map((value, column) => {
    const row = rowCount + column;
    return { sheet, address: addressOf(row, column), row, column, value };
  });
}
