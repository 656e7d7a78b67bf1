/** A workbook that cannot be read or written: a kind for code, a sentence for the user that says what to do. */
import type { SourceError } from '../bring-in/source-error';

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

/** What is no workbook and cannot be brought in, told as all else that cannot be opened. */
export const asWorkbookError = ({ code, message }: SourceError): WorkbookError =>
  new WorkbookError(code === 'notReadable' ? 'notWorkbook' : code, message);
