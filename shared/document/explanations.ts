/** 出错说明: what the user says to a finding, and whether it still fits the figures. */
import type { Profile } from '../forms/profile';
import { isRuleId } from '../forms/rules';
import type { Document, Explanation } from './document';
import { findingKey } from './issue';
import type { Issue } from './issue';
import type { Transaction } from './transaction';

export interface GivenExplanation extends Explanation {
  /** the figures are others than those that were explained */
  readonly isStale: boolean;
}

/** What is explained: the figures spelt out, with the sentence too where it tells one that they do not. */
export function explainedFigures({ explain: figures, message }: Issue): string {
  const spelt = new Set(numbersIn(figures));
  return figures !== '' && numbersIn(message).every((number) => spelt.has(number))
    ? figures
    : [message, figures].filter(Boolean).join('；');
}

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

/**
 * Whether an explanation lets the finding pass: of a warning always, of an error where the profile says so. A hint asks
 * for none. `profile`: of the finding's form; null: the finding is about no form.
 */
export function canExplain({ rule, level }: Issue, profile: Profile | null): boolean {
  if (level === 'error') return isRuleId(rule) && profile?.rules[rule]?.explainable === true;
  return level === 'warning';
}

/** null for a finding that nobody explained. */
export function explanationOf({ notes }: Document, finding: Issue): GivenExplanation | null {
  const given = notes?.explanations?.[findingKey(finding)];
  return given ? { ...given, isStale: given.figures !== explainedFigures(finding) } : null;
}

/** Explains a finding with its present figures; a blank text takes the explanation back. null when nothing changes. */
export function explain(document: Document, finding: Issue, text: string): Transaction | null {
  const given = explanationOf(document, finding);
  const explanation = text.trim() === '' ? undefined : { text, figures: explainedFigures(finding) };
  const isAsGiven = given?.text === explanation?.text && !given?.isStale;
  if (isAsGiven) return null;
  const label = explanation ? '出错说明' : '删去出错说明';
  return { label, changes: [{ kind: 'explain', finding: findingKey(finding), explanation }] };
}

/** Takes an explanation away whose finding is gone. `key`: as it stands in the notes. */
export const withoutExplanation = (key: string): Transaction => ({
  label: '删去出错说明',
  changes: [{ kind: 'explain', finding: key, explanation: undefined }],
});
