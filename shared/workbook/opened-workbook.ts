/** A workbook opened for editing: read once, and saved from what was read. */
import type { SheetEdits } from '../sheet/edits';
import type { Workbook } from '../sheet/sheet';
import { openPackage } from './package';
import { patchPackage } from './patch';
import { readPackage } from './read';
import type { Signatures } from './signatures';

export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** as patch.ts of the bytes it was opened from */
  save(edits: readonly SheetEdits[], signatures: Signatures): Uint8Array;
  /** the bytes of a picture, by the name of its part; WorkbookError when they are damaged */
  picture(part: string): Uint8Array;
}

/** Throws WorkbookError with a sentence for the user. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const pack = openPackage(bytes);
  return {
    workbook: readPackage(pack),
    save: (edits, signatures) => patchPackage(pack.copy(), edits, signatures),
    picture: (part) => pack.bytes(part),
  };
}
