/** 粘贴整表: what was copied from a web page, Word or Excel as a document of its own, not into cells. */
import type { WorkbookClient } from '../workbook-client';
import { WorkbookFailure } from '../workbook-client';
import type { Opened } from '../workbook.worker';
import type { ClipboardPayload } from './read-payload';

/** HTML knows columns and merged cells; the plain text is asked only where no form is found in it. null: in neither. */
export async function readWholeForm(
  workbooks: WorkbookClient,
  { html, plain }: ClipboardPayload,
): Promise<Opened | null> {
  for (const [text, name] of [
    [html, '剪贴板.html'],
    [plain, '剪贴板.txt'],
  ] as const) {
    const opened = text.trim() === '' ? null : await opening(workbooks, text, name);
    if (opened?.converted?.broughtIn && opened.converted.broughtIn.forms.length > 0) return opened;
  }
  return null;
}

/** null for what cannot be read: the other text may be. */
async function opening(workbooks: WorkbookClient, text: string, name: string): Promise<Opened | null> {
  try {
    return await workbooks.open(new TextEncoder().encode(text), name);
  } catch (error) {
    if (error instanceof WorkbookFailure) return null;
    throw error;
  }
}
