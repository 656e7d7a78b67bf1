/** The forms that a report is written beside: what its figures refer to and its words are compared with. */
import type { OtherForm } from '../document/checks/surroundings';
import type { Profile } from '../forms/profile';

/** A form of the document, or of a 对照文件, as it stands on the paper. */
export interface TableBeside extends OtherForm {
  /** by which it is scored */
  readonly profile: Profile;
}
