/** A workbook that cannot be read or written: a kind for code, a sentence for the user that says what to do. */
export type WorkbookErrorCode =
  | 'empty'
  | 'notWorkbook'
  | 'pdf'
  | 'encrypted'
  | 'oldFormat'
  | 'damaged'
  | 'tooLarge'
  | 'unsupported'
  | 'protected'
  | 'signed';

export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    /** Chinese, for the user */
    message: string,
  ) {
    super(message);
    this.name = 'WorkbookError';
  }
}
