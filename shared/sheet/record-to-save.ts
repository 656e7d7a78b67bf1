/** What a save does to the record inside of the workbook. */
import type { Document } from '../document/document';
import { writeRecordText } from '../document/record-text';
import type { RecordChange } from './edits';
import { recordOf } from './read-record';
import { startDocument } from './view';
import type { Origin } from './view';

/** undefined where the document says what the workbook says already; so one that cannot be read stays until there is a new one. */
export function recordToSave(origin: Origin, document: Document): RecordChange {
  const before = origin.kind === 'opened' ? recordOf(origin.workbook) : null;
  const text = writeRecordText(document, before);
  return text === writeRecordText(startDocument(origin), before) ? undefined : text;
}
