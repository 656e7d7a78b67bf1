/** A file that the user opens: a workbook as it is, or an older one that is converted first. */
import type { Workbook } from '../sheet/sheet';
import type { Converted } from './old-format/convert';
import { convert } from './old-format/convert';
import { read } from './read';
import { WorkbookError } from './workbook-error';

export interface Opened {
  readonly workbook: Workbook;
  /** of an old .xls or .et: the new file that stands for it, never to be written over the old one */
  readonly converted: Converted | null;
}

/** Throws WorkbookError. */
export async function open(bytes: Uint8Array): Promise<Opened> {
  try {
    return { workbook: read(bytes), converted: null };
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== 'oldFormat') throw error;
    const converted = await convert(bytes);
    return { workbook: read(converted.bytes), converted };
  }
}
