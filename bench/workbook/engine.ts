/** The program's workbook engine as one file that a process of the bench loads. */
import { addressOf } from '../../shared/sheet/address';
import { noRowChanges } from '../../shared/sheet/edits';
import { openWorkbook } from '../../shared/workbook/opened-workbook';

export interface BenchEdit {
  readonly address: string;
  /** 0-based */
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

export function editAndSave(bytes: Uint8Array, edits: readonly BenchEdit[]): Uint8Array {
  const { workbook, save } = openWorkbook(bytes);
  const sheet = workbook.sheets[0]?.name ?? '';
  return save([{ sheet, rows: noRowChanges, cells: edits, results: [] }], 'refuse');
}

/** Three cells below what the first sheet uses: every program can write them. */
export function editsFor(bytes: Uint8Array): readonly BenchEdit[] {
  const rows = openWorkbook(bytes).workbook.sheets[0]?.rowCount ?? 0;
  return [12.5, '市总工会', 7].map((value, column) => {
    const row = rows + column;
    return { address: addressOf(row, column), row, column, value };
  });
}
