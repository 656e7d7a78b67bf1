import { WorkbookError } from '../../../shared/workbook/workbook-error';

/** What a piece of work is refused with; fails when it is not refused. */
export function errorOf(work: () => unknown): WorkbookError {
  try {
    work();
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
