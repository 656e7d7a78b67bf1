/** What the panel lists, in which order: by form or report, and within one by level, what is explained at the end. */
import { countAnswers } from '../../shared/document/answered-findings';
import type { AnswerCounts, AnsweredFinding } from '../../shared/document/answered-findings';
import type { FormKey } from '../../shared/document/document';
import type { ReportKey } from '../../shared/document/report';
import { fixableByRule } from '../../shared/document/fixes';
import type { Level } from '../../shared/forms/rules';
import { findingPlace } from '../../shared/sheet/places-in-words';
import type { View } from '../../shared/sheet/view';

/** Under what a finding is listed and counted. */
export type Kind = Level | 'explained';
export const kinds: readonly Kind[] = ['error', 'warning', 'hint', 'explained'];

/** What is behind a tab: a sheet by its index, or a report. */
export type TabContent = number | ReportKey;

export interface PanelFilter {
  /** [] lists all of them */
  readonly kinds: readonly Kind[];
  /** the only tab whose findings are listed; null: all of them */
  readonly only: TabContent | null;
  /** what is shown: a report stands first then */
  readonly shown: TabContent;
}

export interface PanelEntry {
  /** unique within the panel; stays while the finding's figures change */
  readonly id: string;
  readonly answered: AnsweredFinding;
  /** 附件2!G37; '' without a cell */
  readonly place: string;
  /** how many findings of its rule can be mended at once, said at the first of them; else 0 */
  readonly fixable: number;
}

export interface KindGroup {
  readonly kind: Kind;
  readonly entries: readonly PanelEntry[];
}

export interface FormGroup {
  /** '' for what is about no form or report in particular */
  readonly form: FormKey | ReportKey | '';
  readonly title: string;
  /** findings listed that no explanation settles */
  readonly open: number;
  /** only those that have entries */
  readonly groups: readonly KindGroup[];
}

export const kindOf = ({ finding, isExplained }: AnsweredFinding): Kind => (isExplained ? 'explained' : finding.level);

/** Titles of the forms and reports; two of the same form have their sheets beside them. */
export function formTitles(view: View): ReadonlyMap<FormKey | ReportKey, string> {
  const forms = Object.entries(view.forms);
  return new Map([
    ...forms.map(([key, { definition }]) => {
      const isOnlyOne = forms.filter(([, other]) => other.definition.id === definition.id).length === 1;
      return [
        key,
        isOnlyOne ? definition.title : `${definition.title} ${key.slice(definition.id.length)}`.trim(),
      ] as const;
    }),
    ...Object.values(view.reports).map(({ key, title }) => [key, title] as const),
  ]);
}

/** The report that is shown, then forms and reports in their order, those without anything to list left out. */
export function findingGroups(view: View, filter: PanelFilter): readonly FormGroup[] {
  const listed = entriesOf(view, filter);
  const all = [...formTitles(view), ['', '其他'] as const];
  const titles = all.toSorted(([one], [other]) => Number(other === filter.shown) - Number(one === filter.shown));
  return titles.flatMap(([form, title]) => {
    const own = listed.filter(({ answered }) => (answered.form ?? '') === form);
    if (own.length === 0) return [];
    const groups = kinds
      .map((kind) => ({ kind, entries: own.filter(({ answered }) => kindOf(answered) === kind) }))
      .filter(({ entries }) => entries.length > 0);
    return [{ form, title, open: own.filter(({ answered }) => !answered.isExplained).length, groups }];
  });
}

function entriesOf(view: View, filter: PanelFilter): readonly PanelEntry[] {
  const fixable = fixableByRule(view.check);
  const seen = new Map<string, number>();
  return view.answers.findings.flatMap((answered) => {
    const { finding, key } = answered;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    if (filter.only !== null && tabOf(view, answered) !== filter.only) return [];
    if (filter.kinds.length > 0 && !filter.kinds.includes(kindOf(answered))) return [];
    const alike = fixable.get(finding.rule);
    return [
      {
        id: before === 0 ? key : `${key} ${before + 1}`,
        answered,
        place: findingPlace(view, finding),
        fixable: alike?.first === finding ? alike.count : 0,
      },
    ];
  });
}

/** How many there are of each kind; `only`: behind that tab. */
export const countedOn = (view: View, only: TabContent | null): AnswerCounts =>
  countAnswers(
    only === null ? view.answers.findings : view.answers.findings.filter((each) => tabOf(view, each) === only),
  );

/** undefined for what stands nowhere. */
function tabOf(view: View, { finding: { paths, words = [] } }: AnsweredFinding): TabContent | undefined {
  if (words[0]) return words[0].report;
  const [path] = paths;
  return path && view.positionOf(path)?.sheet;
}

/** Open errors by the tab behind which they stand. */
export function errorsByTab(view: View): ReadonlyMap<TabContent, number> {
  const counts = new Map<TabContent, number>();
  for (const answered of view.answers.findings) {
    const tab = kindOf(answered) === 'error' ? tabOf(view, answered) : undefined;
    if (tab !== undefined) counts.set(tab, (counts.get(tab) ?? 0) + 1);
  }
  return counts;
}
