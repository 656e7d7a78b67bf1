/** A profile while it is edited: every field as typed, until all of it can be taken. */
import { Decimal } from 'decimal.js';
import { checkedProfile, ProfileError } from '../shared/document/profile-text';
import type { Band, Profile, RuleSetting } from '../shared/forms/profile';
import { rules } from '../shared/forms/rules';
import type { RuleId } from '../shared/forms/rules';

/** A name or limit with its figure, both as typed. */
export interface TypedPair {
  readonly name: string;
  readonly figure: string;
}

export interface ProfileDraft {
  readonly name: string;
  readonly fromYear: string;
  readonly toYear: string;
  readonly totalWeight: string;
  readonly executionWeight: string;
  readonly groupWeights: readonly TypedPair[];
  readonly grades: readonly TypedPair[];
  /** percent */
  readonly qualitative: readonly TypedPair[];
  /** percent */
  readonly overCompletion: string;
  readonly overCompletionDeduction: string;
  /** 执行率 in percent, and the highest score below it */
  readonly caps: readonly TypedPair[];
  /** percent */
  readonly scoreAheadOfExecution: string;
  /** percent */
  readonly targetBelowLastYear: string;
  readonly month: string;
  readonly day: string;
  readonly rounding: string;
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>;
}

const percent = (share: number): string => new Decimal(share).times(100).toString();
const orBlank = (figure: number | null | undefined): string =>
  figure === null || figure === undefined ? '' : String(figure);

export function draftOf(profile: Profile): ProfileDraft {
  const { scoring, years, deadline } = profile;
  const bands = (list: readonly Band[], written: (figure: number) => string): TypedPair[] =>
    list.map(({ name, from }) => ({ name, figure: written(from) }));
  return {
    name: profile.name,
    fromYear: orBlank(years.from),
    toYear: orBlank(years.to),
    totalWeight: orBlank(profile.totalWeight),
    executionWeight: String(profile.executionWeight),
    groupWeights: Object.entries(profile.groupWeights).map(([name, figure]) => ({ name, figure: String(figure) })),
    grades: bands(scoring.grades, String),
    qualitative: bands(scoring.qualitative, percent),
    overCompletion: percent(scoring.overCompletion),
    overCompletionDeduction: String(scoring.overCompletionDeduction),
    caps: scoring.caps.map(({ below, most }) => ({ name: percent(below), figure: String(most) })),
    scoreAheadOfExecution: percent(scoring.scoreAheadOfExecution),
    targetBelowLastYear: percent(profile.targetBelowLastYear),
    month: orBlank(deadline?.month),
    day: orBlank(deadline?.day),
    rounding: String(profile.rounding),
    rules: profile.rules,
  };
}

/** What is typed as a number where it is one; other words stay, and the check names them. */
const figure = (typed: string): number | string =>
  typed.trim() === '' || Number.isNaN(Number(typed)) ? typed : Number(typed);
const share = (typed: string): number | string => {
  const percentage = figure(typed);
  return typeof percentage === 'number' ? new Decimal(percentage).div(100).toNumber() : percentage;
};
const orNull = (typed: string): number | string | null => (typed.trim() === '' ? null : figure(typed));

/** Rows that were left blank are no rows. */
const filled = (pairs: readonly TypedPair[]): readonly TypedPair[] =>
  pairs.filter((pair) => pair.name.trim() !== '' || pair.figure.trim() !== '');

/** `base`: what cannot be edited, such as the forms, stays as there. The sentences say what is wrong with what was typed. */
export function profileFrom(
  base: Profile,
  draft: ProfileDraft,
): { readonly profile: Profile } | { readonly sentences: readonly string[] } {
  const bands = (pairs: readonly TypedPair[], read: (typed: string) => number | string) =>
    filled(pairs).map((pair) => ({ name: pair.name.trim(), from: read(pair.figure) }));
  try {
    return {
      profile: checkedProfile({
        ...base,
        name: draft.name.trim(),
        years: { from: orNull(draft.fromYear), to: orNull(draft.toYear) },
        totalWeight: orNull(draft.totalWeight),
        executionWeight: figure(draft.executionWeight),
        groupWeights: Object.fromEntries(
          filled(draft.groupWeights).map((pair) => [pair.name.trim(), figure(pair.figure)]),
        ),
        scoring: {
          ...base.scoring,
          grades: bands(draft.grades, figure),
          qualitative: bands(draft.qualitative, share),
          overCompletion: share(draft.overCompletion),
          overCompletionDeduction: figure(draft.overCompletionDeduction),
          caps: filled(draft.caps).map((pair) => ({ below: share(pair.name), most: figure(pair.figure) })),
          scoreAheadOfExecution: share(draft.scoreAheadOfExecution),
        },
        targetBelowLastYear: share(draft.targetBelowLastYear),
        deadline:
          draft.month.trim() === '' && draft.day.trim() === ''
            ? null
            : { month: figure(draft.month), day: figure(draft.day) },
        rounding: figure(draft.rounding),
        rules: draft.rules,
      }),
    };
  } catch (error) {
    if (error instanceof ProfileError) return { sentences: error.sentences };
    throw error;
  }
}

/** The setting of a rule; one that says no more than the catalogue is left out. */
export function withRule(draft: ProfileDraft, rule: RuleId, setting: RuleSetting): ProfileDraft {
  const others = Object.fromEntries(Object.entries(draft.rules).filter(([other]) => other !== rule));
  const isUsual = setting.level === rules[rule].level && setting.explainable !== true;
  return { ...draft, rules: isUsual ? others : { ...others, [rule]: setting } };
}

/** An id that no other profile has: own-1, own-2 … */
export function newProfileId(taken: readonly Profile[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = 1;
  while (ids.has(`own-${number}`)) number++;
  return `own-${number}`;
}
