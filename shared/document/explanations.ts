/** 出错说明: what the user says to a finding, and whether it still fits the figures. */
import type { Document, Explanation } from './document';
import { findingKey } from './issue';
import type { Issue } from './issue';
import type { Transaction } from './transaction';

export interface GivenExplanation extends Explanation {
  /** the figures are others than those that were explained */
  readonly isStale: boolean;
}

/** null for a finding that nobody explained. */
export function explanationOf({ notes }: Document, finding: Issue): GivenExplanation | null {
  const given = notes?.explanations?.[findingKey(finding)];
  return given ? { ...given, isStale: given.figures !== finding.explain } : null;
}

/** Explains a finding with its present figures; a blank text takes the explanation back. null when nothing changes. */
export function explain(document: Document, finding: Issue, text: string): Transaction | null {
  const given = explanationOf(document, finding);
  const explanation = text.trim() === '' ? undefined : { text, figures: finding.explain };
  const isAsGiven = given?.text === explanation?.text && !given?.isStale;
  if (isAsGiven) return null;
  const label = explanation ? '出错说明' : '删去出错说明';
  return { label, changes: [{ kind: 'explain', finding: findingKey(finding), explanation }] };
}
