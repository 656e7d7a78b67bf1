/** The forms of a workbook as others are compared with them: as they stand on the paper, formulas evaluated. */
import type { ReferencedForm } from '../document/document';
import type { SheetResults } from './edits';
import { startDocument, viewOf } from './view';
import type { Origin } from './view';

export function formsToCompare(origin: Origin, results: readonly SheetResults[]): readonly ReferencedForm[] {
  const { forms } = viewOf(origin, startDocument(origin), results);
  return Object.entries(forms).map(([key, { shown }]): ReferencedForm => ({ key, form: shown }));
}
