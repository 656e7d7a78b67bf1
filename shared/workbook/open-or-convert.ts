/** A file that the user opens: a workbook as it is; an older one, and what is no workbook, as the new one made of it. */
import { SourceError } from '../bring-in/source-error';
import { fileKind } from '../bring-in/source-kind';
import type { FileKind } from '../bring-in/source-kind';
import type { MadeWorkbook } from './made-workbook';
import { openWorkbook } from './opened-workbook';
import type { OpenedWorkbook } from './opened-workbook';
import { asWorkbookError, WorkbookError } from './workbook-error';

export interface OpenedOrConverted extends OpenedWorkbook {
  /** null: it is the user's own file that is opened */
  readonly converted: MadeWorkbook | null;
}

/** `name`: of the file, with its ending; without, its content alone tells what it is. Throws WorkbookError with a sentence for the user. */
export async function openOrConvert(bytes: Uint8Array, name = ''): Promise<OpenedOrConverted> {
  const kind = kindOf(bytes, name);
  if (kind !== 'workbook') {
    // such files are rare: the code that reads them, and the one that makes new files of them, is loaded when one comes
    const { bringInFile } = await import('./brought-in');
    const made = await bringInFile(bytes, kind, name);
    return { ...openWorkbook(made.bytes), converted: made };
  }
  try {
    return { ...openWorkbook(bytes), converted: null };
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'oldFormat') throw error;
    const { convert } = await import('./old-format/convert');
    const converted = await convert(bytes);
    return { ...openWorkbook(converted.bytes), converted: { ...converted, broughtIn: null } };
  }
}

function kindOf(bytes: Uint8Array, name: string): FileKind {
  try {
    return fileKind(bytes, name);
  } catch (error) {
    throw error instanceof SourceError ? asWorkbookError(error) : error;
  }
}
