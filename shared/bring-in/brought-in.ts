/** What was made of a source: documents of known forms, and what found no place in them. */
import type { FormDocument, FormKey } from '../document/document';
import type { Issue } from '../document/issue';
import type { PlacedReport } from './place-reports';
import type { SourceBlock } from './source';

export interface PlacedForm {
  /** names the form in a document and in `issues`: the form's id, `id#2` for the second of its kind */
  readonly key: FormKey;
  readonly form: FormDocument;
  /** share of the form's printed texts that were found, 0.6…1 */
  readonly confidence: number;
  /** texts between those of the form that belong to none of its places, in reading order: kept and listed, never dropped */
  readonly unplaced: readonly string[];
  /** what the user should know of the reading: what was moved, converted or not found */
  readonly issues: readonly Issue[];
}

/** `rest`: what stands before, between and after the forms, among it reports. */
export interface PlacedForms {
  readonly forms: readonly PlacedForm[];
  readonly rest: readonly SourceBlock[];
}

/** `rest`: what stands before, between and after forms and reports. */
export interface Placed extends PlacedForms {
  readonly reports: readonly PlacedReport[];
}
