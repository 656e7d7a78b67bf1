/** What a check found, in words and figures, and where. */
import type { Level } from '../forms/rules';
import type { Change } from './change';
import { pathParts } from './document';
import type { Path } from './document';
import type { ReportWords } from './report';

/** The one certain way to mend a finding; what is left to the user's judgement has none. */
export interface Fix {
  /** what the button says, such as 删去空格 */
  readonly label: string;
  /** of the cells in the finding's paths, and of no other */
  readonly changes: readonly Change[];
}

export interface Issue {
  readonly rule: string;
  readonly level: Level;
  /** one sentence, such as 总分的分值应为100，现为110 */
  readonly message: string;
  /** the figures spelt out, such as 100（各指标）＋10（预算执行率）＝110 */
  readonly explain: string;
  /** cells concerned, the one to jump to first */
  readonly paths: readonly Path[];
  readonly source: string;
  readonly fix?: Fix;
  /** words of a report concerned, the ones to jump to first; where there are any, they come before `paths` */
  readonly words?: readonly ReportWords[];
}

/**
 * Names a finding among those of its document, also when its figures change: by its rule and its first place, which is
 * ['', '', report, block] in a report. Without a place it is named by its message.
 */
export function findingKey({
  rule,
  paths: [first],
  words: [said] = [],
  message,
}: Pick<Issue, 'rule' | 'paths' | 'words' | 'message'>): string {
  if (said) return JSON.stringify([rule, '', '', said.report, said.block]);
  return JSON.stringify([rule, ...(first ? pathParts(first) : [message])]);
}

/** Not run because an input is missing (取数不足): never counted as passed. */
export interface NotRun {
  readonly rule: string;
  readonly title: string;
  /** names the missing input */
  readonly why: string;
  readonly paths: readonly Path[];
}

export interface Passed {
  readonly rule: string;
  readonly title: string;
}

export interface CheckResult {
  readonly findings: readonly Issue[];
  readonly notRun: readonly NotRun[];
  readonly passed: readonly Passed[];
}
