/** What the report view reports: one undoable step, and where the user was. */
import type { Replacement } from './block-change';
import type { Words } from './text-positions';

export interface ReportEdit extends Replacement {
  /** for the history, such as 输入 */
  readonly label: string;
  /** typing into one text joins what was typed there just before; null: a step of its own */
  readonly joins: string | null;
  /** ms, of its first and its last key */
  readonly began: number;
  readonly time: number;
  /** null where the user was in no text */
  readonly before: Words | null;
  readonly after: Words | null;
}
