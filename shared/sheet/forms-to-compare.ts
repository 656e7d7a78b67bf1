/** The forms of a workbook as others are compared with them: as they stand on the paper, formulas evaluated. */
import type { ReferencedForm } from '../document/document';
import { isReport } from '../forms/report-outline';
import type { SheetResults } from './edits';
import { startDocument, viewOf } from './view';
import type { Origin } from './view';

/** Reports have no figures in places. */
export function formsToCompare(origin: Origin, results: readonly SheetResults[]): readonly ReferencedForm[] {
  const { forms } = viewOf(origin, startDocument(origin), results);
  return Object.entries(forms).flatMap(([key, { definition, shown }]): ReferencedForm[] =>
    isReport(definition) ? [] : [{ key, form: shown }],
  );
}
