/** What running one declared check gives; several of one rule are put together in check.ts. */
import type { Check } from '../../forms/check-declaration';
import type { Issue } from '../issue';
import type { Path } from '../document';

export interface Outcome {
  readonly findings: readonly Issue[];
  /** at least one thing could be compared */
  readonly ran: boolean;
  /** names of inputs that are missing */
  readonly missing: readonly string[];
  /** a figure stands on the form that could not be compared: then the rule has not passed, whatever else agrees */
  readonly unanswered: boolean;
}

export const notRun = (missing: readonly string[]): Outcome => ({
  findings: [],
  ran: false,
  missing,
  unanswered: false,
});
export const unanswered = (missing: readonly string[]): Outcome => ({ ...notRun(missing), unanswered: true });
/** Ran without a finding: the same object for thousands of rows. */
export const agreed: Outcome = { findings: [], ran: true, missing: [], unanswered: false };
export const ran = (findings: readonly Issue[]): Outcome => (findings.length === 0 ? agreed : { ...agreed, findings });

export const finding = (check: Check, message: string, explain: string, paths: readonly Path[]): Issue => ({
  rule: check.rule,
  level: check.level,
  message,
  explain,
  paths,
  source: check.source,
});
