/** What a check may look at: its own form, the profile by which it is checked, and the forms beside it. */
import type { FormDefinition } from '../../forms/definition';
import type { FormDocument, FormKey, Path } from '../document';
import type { SignOff } from '../sign-off';
import type { Surroundings } from '../evaluate-expression';

/** A form of the same document, or of a file that the user named for comparison. */
export interface OtherForm {
  readonly definition: FormDefinition;
  /** within its document; of another file no path of this document leads there */
  readonly key: FormKey;
  /** as it stands on the paper, computed places filled */
  readonly form: FormDocument;
  /** name of the other file; null: it stands in this document */
  readonly file: string | null;
}

/** A unit of money in the printed words of a sheet. */
export interface PrintedUnit {
  /** 元, 万元 or 亿元 */
  readonly unit: string;
  /** the words that say so */
  readonly text: string;
  readonly path: Path;
}

export interface CheckSurroundings extends Surroundings {
  readonly others: readonly OtherForm[];
  /** the line 填表人： … of an opened workbook; null where there is none */
  readonly signOff: SignOff | null;
  /** those that the sheet of an opened workbook states; null where the form has no sheet of its own */
  readonly units: readonly PrintedUnit[] | null;
}
