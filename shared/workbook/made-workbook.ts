/** A new workbook that stands for a file which is not opened itself: an old .xls, a web page, a Word file, a text. */
import type { SourceKind } from '../bring-in/source';
import type { FormKey } from '../document/document';
import type { Issue } from '../document/issue';
import type { ReportKey } from '../document/report';

/** The file that it was made of is never written over. */
export interface MadeWorkbook {
  /** the new .xlsx */
  readonly bytes: Uint8Array;
  /** Chinese: what was kept and what was not, and what to do */
  readonly sentence: string;
  /** null of an old .xls or .et */
  readonly broughtIn: BroughtIn | null;
}

export interface BroughtIn {
  readonly kind: SourceKind;
  /** in the order of the sheets */
  readonly forms: readonly BroughtInForm[];
  /** kept in the record of the workbook */
  readonly reports: readonly BroughtInReport[];
  /** texts that found no place: those that stood inside of the forms first, then what stood around them */
  readonly unplaced: readonly string[];
  /** the whole content as text, as a reader sees it */
  readonly text: string;
}

export interface BroughtInForm {
  readonly key: FormKey;
  readonly title: string;
  /** share of the form's printed texts that were found, 0.6…1 */
  readonly confidence: number;
  readonly issues: readonly Issue[];
}

export interface BroughtInReport {
  readonly key: ReportKey;
  /** 文种 */
  readonly title: string;
  /** share of the outline's headings that were found, 0.6…1 */
  readonly confidence: number;
}
