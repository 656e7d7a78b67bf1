/** Findings with what the user said to them: the one account that panel, marks, check report and command line share. */
import type { Profile } from '../forms/profile';
import type { Level } from '../forms/rules';
import type { Document, Explanation, FormKey, Path } from './document';
import { canExplain, explainedFigures, explanationOf } from './explanations';
import type { GivenExplanation } from './explanations';
import { findingKey } from './issue';
import type { Issue } from './issue';
import type { ReportKey, ReportWords } from './report';

/** A finding and the form or report whose check found it; null: it is about none in particular. */
export interface FoundIn {
  readonly form: FormKey | ReportKey | null;
  readonly finding: Issue;
}

export interface AnsweredFinding extends FoundIn {
  /** several findings of one rule at one cell share it, and their explanation */
  readonly key: string;
  readonly canExplain: boolean;
  readonly explanation: GivenExplanation | null;
  /** settled by an explanation of its present figures: it counts no longer as error or warning */
  readonly isExplained: boolean;
  /** the finding with the figures of all that share its key: what `explain` is given */
  readonly toExplain: Issue;
}

/** An explanation whose finding is gone. */
export interface UnneededExplanation {
  readonly key: string;
  readonly rule: string;
  /** null where the finding had no cell */
  readonly path: Path | null;
  /** null where it was about no words of a report */
  readonly words: ReportWords | null;
  readonly explanation: Explanation;
}

export interface AnsweredFindings {
  /** in the order of the checks */
  readonly findings: readonly AnsweredFinding[];
  readonly unneeded: readonly UnneededExplanation[];
}

/** `profileOf`: by which a form or report of the document is checked. */
export function answered(
  document: Document,
  found: readonly FoundIn[],
  profileOf: (form: FormKey | ReportKey) => Profile | null,
): AnsweredFindings {
  const byKey = new Map<string, Issue[]>();
  const keys = found.map(({ finding }) => findingKey(finding));
  found.forEach(({ finding }, index) => {
    const key = keys[index] ?? '';
    const alike = byKey.get(key);
    if (alike) alike.push(finding);
    else byKey.set(key, [finding]);
  });
  const findings = found.map(({ form, finding }, index): AnsweredFinding => {
    const key = keys[index] ?? '';
    const toExplain = together(finding, byKey.get(key) ?? []);
    const explanation = explanationOf(document, toExplain);
    const isExplainable = canExplain(finding, form === null ? null : profileOf(form));
    const isExplained = isExplainable && explanation !== null && !explanation.isStale;
    return { form, finding, key, canExplain: isExplainable, explanation, isExplained, toExplain };
  });
  const unneeded = Object.entries(document.notes?.explanations ?? {})
    .filter(([key]) => !byKey.has(key))
    .map(([key, explanation]) => ({ key, ...namedBy(key), explanation }));
  return { findings, unneeded };
}

const together = (finding: Issue, alike: readonly Issue[]): Issue =>
  alike.length > 1 ? { ...finding, explain: alike.map(explainedFigures).join('；') } : finding;

/** How many are open by level, and how many are explained. */
export type AnswerCounts = Readonly<Record<Level | 'explained', number>>;

export function countAnswers(findings: readonly AnsweredFinding[]): AnswerCounts {
  const counts = { error: 0, warning: 0, hint: 0, explained: 0 };
  for (const { finding, isExplained } of findings) counts[isExplained ? 'explained' : finding.level]++;
  return counts;
}

/** Rule and place of a findingKey; keys come from files, and what is none names nothing. */
function namedBy(key: string): Pick<UnneededExplanation, 'rule' | 'path' | 'words'> {
  const [rule = '', first, second, third, fourth] = textsOf(key);
  const at = (path: Path | null) => ({ rule, path, words: null });
  if (first === undefined || second === undefined) return at(null);
  if (third === undefined) return at({ kind: 'place', form: first, place: second });
  if (fourth === undefined) return at(first === '' ? { kind: 'looseCell', sheet: second, address: third } : null);
  if (first === '') return { rule, path: null, words: { report: third, block: fourth, from: 0, to: 0 } };
  return at({ kind: 'tableCell', form: first, table: second, row: third, column: fourth });
}

function textsOf(json: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) && list.every((each) => typeof each === 'string') ? list : [];
  } catch {
    return [];
  }
}
