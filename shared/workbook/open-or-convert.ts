/** A file that the user opens: a workbook as it is, an older one after its conversion. */
import type { Converted } from './old-format/convert';
import { openWorkbook } from './opened-workbook';
import type { OpenedWorkbook } from './opened-workbook';
import { WorkbookError } from './workbook-error';

export interface OpenedOrConverted extends OpenedWorkbook {
  /** of an old .xls or .et: the new file that stands for it, never to be written over the old one */
  readonly converted: Converted | null;
}

/** Throws WorkbookError with a sentence for the user. */
export async function openOrConvert(bytes: Uint8Array): Promise<OpenedOrConverted> {
  try {
    return { ...openWorkbook(bytes), converted: null };
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'oldFormat') throw error;
    // old files are rare: the code that reads them, and the one that makes new files of them, is loaded when one comes
    const { convert } = await import('./old-format/convert');
    const converted = await convert(bytes);
    return { ...openWorkbook(converted.bytes), converted };
  }
}
