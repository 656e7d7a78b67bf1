/**
 * What the tables of 部门决算公开 and other forms of the year say of the same money. 公开06表 covers 基本支出 of 一般公共预算
 * alone and 公开01表 all money, so that a part is compared with its whole and not as equal.
 */
import type { FormId, PlaceId } from './ids';
import type { RuleId } from './rules';

/** Amounts of one form that are added up. */
export interface TiedAmount {
  readonly form: FormId;
  readonly name: string;
  readonly places: readonly PlaceId[];
}

export interface AmountTie {
  readonly rule: RuleId;
  /** the first is the second, or is part of it */
  readonly relation: 'equal' | 'atMost';
  /** of the form that tells of it */
  readonly own: TiedAmount;
  readonly other: TiedAmount;
}

const income = 'accounts-income-spending';
const basic = 'accounts-basic-spending';
const official = 'accounts-official-expenses';

const economic = (name: string, ...codes: readonly string[]): TiedAmount => ({
  form: basic,
  name,
  places: codes.map((code) => `economic.${code}`),
});
const functional = (code: string, name: string): TiedAmount => ({ form: income, name, places: [`functional.${code}`] });
const officialKind = (kind: string, name: string): TiedAmount => ({
  form: official,
  name,
  places: [`official.${kind}.actual`],
});

const spentTotal = { form: income, name: '本年支出合计', places: ['spending.total'] };

export const accountsTies: readonly AmountTie[] = [
  ...(
    [
      ['hunan-department-self-evaluation', 'structure.total.spent'],
      ['hunan-department-self-evaluation', 'income.total.spent'],
      ['department-self-evaluation-unified', 'funds.total.spent'],
    ] as const
  ).map(([form, place]): AmountTie => ({
    rule: 'B19',
    relation: 'equal',
    own: { form, name: '全年执行数合计', places: [place] },
    other: spentTotal,
  })),
  ...(
    [
      [economic('社会保障缴费', '30108', '30109', '30112'), functional('208', '社会保障和就业支出')],
      [economic('医疗缴费', '30110', '30111'), functional('210', '卫生健康支出')],
      [economic('住房公积金', '30113'), functional('221', '住房保障支出')],
    ] as const
  ).map(([own, other]): AmountTie => ({ rule: 'B25', relation: 'atMost', own, other })),
  ...(
    [
      [economic('因公出国（境）费用', '30212'), officialKind('abroad', '因公出国（境）费')],
      [economic('公务接待费', '30217'), officialKind('reception', '公务接待费')],
      [economic('公务用车运行维护费', '30231'), officialKind('carOperation', '公务用车运行维护费')],
      [economic('公务用车购置', '31013'), officialKind('carPurchase', '公务用车购置费')],
    ] as const
  ).map(([own, other]): AmountTie => ({ rule: 'B27', relation: 'atMost', own, other })),
];

/** The rules by which a form is compared with tables of the 决算公开. */
export const accountsRules = (form: FormId): readonly RuleId[] => [
  ...new Set(accountsTies.flatMap(({ rule, own }) => (own.form === form ? [rule] : []))),
];
