/** What the program does with a file that is no workbook, from reading to the view of the workbook made of it. */
import { catalogue } from '../../../shared/forms/catalogue';
import { recognise } from '../../../shared/sheet/recognise';
import { startDocument, viewOf } from '../../../shared/sheet/view';
import { openOrConvert } from '../../../shared/workbook/open-or-convert';
import { WorkbookError } from '../../../shared/workbook/workbook-error';
import type { Outcome } from './try-workbook';

/** `saved`: the workbook made of it was written and read back. */
export async function trySource(bytes: Uint8Array, name: string): Promise<Outcome> {
  const start = performance.now();
  const outcome = (kind: Outcome['kind'], message: string): Outcome => ({
    kind,
    message,
    milliseconds: performance.now() - start,
  });
  try {
    const { workbook, converted } = await openOrConvert(bytes, name);
    if (!converted?.broughtIn) return outcome('failed', 'taken for a workbook');
    const origin = { kind: 'opened' as const, workbook, recognitions: recognise(workbook, catalogue) };
    viewOf(origin, startDocument(origin), []);
    return outcome('saved', '');
  } catch (error) {
    if (error instanceof WorkbookError) return outcome('refused', error.message);
    return outcome('failed', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
