/** A workbook opened for editing: read once, and saved from what was read. */
import type { RecordChange, SheetEdits } from '../sheet/edits';
import type { RowChangesBySheet } from '../sheet/shift-workbook';
import type { Workbook } from '../sheet/sheet';
import { openPackage } from './package';
import { patchPackage } from './patch';
import { readPackage } from './read';
import { rowRefusal } from './rows';
import type { Signatures } from './signatures';

export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** as patch.ts of the bytes it was opened from */
  save(edits: readonly SheetEdits[], signatures: Signatures, record: RecordChange): Uint8Array;
  /** the sentence with which a save would refuse these rows; null when it would not. Rows joined (joinedRowChanges) */
  rowRefusal(rowChanges: RowChangesBySheet): string | null;
  /** the bytes of a picture, by the name of its part; WorkbookError when they are damaged */
  picture(part: string): Uint8Array;
}

/** Throws WorkbookError with a sentence for the user. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const pack = openPackage(bytes);
  return {
    workbook: readPackage(pack),
    save: (edits, signatures, record) => patchPackage(pack.copy(), edits, signatures, record),
    // of a copy, so that parts read for this alone are not kept
    rowRefusal: (rowChanges) => rowRefusal(pack.copy(), rowChanges),
    picture: (part) => pack.bytes(part),
  };
}
