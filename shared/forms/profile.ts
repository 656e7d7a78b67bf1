/** What differs by region, year and form, as data: weights, bands, caps, deadlines, and which rules run at what level. */
import type { FormId } from './ids';
import type { Level, RuleId } from './rules';

/** A grade or band that begins at `from` (included) and reaches up to the one before it. */
export interface Band {
  readonly name: string;
  readonly from: number;
}

/** 总得分 may be `most` at most where 执行率 is below `below` (a ratio). */
export interface ScoreCap {
  readonly below: number;
  readonly most: number;
}

/** 满意度 from `from` on (a ratio, included) gets that share of the 分值. */
export interface SatisfactionStep extends Band {
  readonly share: number;
}

export interface Scoring {
  /** 优良中差 by 总得分, best first; the last begins at 0 */
  readonly grades: readonly Band[];
  /** 定性指标: share of the 分值 by what was achieved, best first; the last begins at 0 */
  readonly qualitative: readonly Band[];
  /** share of the 分值 by 满意度, best first; null: by proportion as any other quantity */
  readonly satisfaction: readonly SatisfactionStep[] | null;
  /** 完成值÷指标值 from which a reason is asked for, such as 1.2 */
  readonly overCompletion: number;
  /** points taken off such an indicator; 0: none */
  readonly overCompletionDeduction: number;
  /** lowest limit first; [] where 执行率 caps nothing */
  readonly caps: readonly ScoreCap[];
  /** 得分率 may exceed 执行率 by this share of itself */
  readonly scoreAheadOfExecution: number;
}

/** A light of 绩效运行监控, lit from `from` (included) up to the one before it. */
export interface Light {
  readonly light: 'blue' | 'green' | 'yellow' | 'red';
  readonly from: number;
}

export interface Monitoring {
  /** 1–12: the month until which is monitored where 监控时间段 is left blank */
  readonly month: number;
  /** by 完成值÷(指标值×月÷12), best first; the last begins at 0 */
  readonly indicatorLights: readonly Light[];
  /** by 执行率÷(月÷12), best first; the last begins at 0 */
  readonly executionLights: readonly Light[];
  /** share by which an indicator may be behind the time before 偏差原因 is asked for */
  readonly deviation: number;
}

export interface RuleSetting {
  readonly level: Level | 'off';
  /** whether an 出错说明 lets it pass; warnings can always be explained */
  readonly explainable?: boolean;
}

export interface Profile {
  /** lower-case words with hyphens; a profile of one's own has one of its own */
  readonly id: string;
  /** region, year and 文号 in words */
  readonly name: string;
  /** forms that it is for */
  readonly forms: readonly FormId[];
  /** first and last 年度 that it is for; null: open */
  readonly years: { readonly from: number | null; readonly to: number | null };
  /** Σ分值 with 预算执行率 included; null where the form has no 分值 */
  readonly totalWeight: number | null;
  /** 预算执行率 分值 */
  readonly executionWeight: number;
  /** Σ分值 by 一级指标, as named in the table; {} where nothing is prescribed */
  readonly groupWeights: Readonly<Record<string, number>>;
  readonly scoring: Scoring;
  readonly monitoring: Monitoring;
  /** month (1–12) and day of the year after the 年度 until which 自评 is handed in; null where none is known */
  readonly deadline: { readonly month: number; readonly day: number } | null;
  /** what one printed amount may be off by rounding, in the unit of the form; n figures and their sum: n + 1 times that */
  readonly rounding: number;
  /** share by which a target may be below last year's result */
  readonly targetBelowLastYear: number;
  /** where a rule differs from the catalogue */
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>;
}

/** 财预〔2020〕10号: 优 from 90, 良 from 80, 中 from 60; bands of 定性指标; reasons from 120 % on (as built into 一体化). */
export const nationalScoring: Scoring = {
  grades: [
    { name: '优', from: 90 },
    { name: '良', from: 80 },
    { name: '中', from: 60 },
    { name: '差', from: 0 },
  ],
  qualitative: [
    { name: '达成年度指标', from: 0.8 },
    { name: '部分达成年度指标并具有一定效果', from: 0.6 },
    { name: '未达成年度指标且效果较差', from: 0 },
  ],
  satisfaction: null,
  overCompletion: 1.2,
  overCompletionDeduction: 0,
  caps: [],
  scoreAheadOfExecution: 0.05,
};

/**
 * 财预〔2019〕136号: in August of January to July; lights as built into 一体化. 四川 (川财绩〔2025〕10号) warns by 执行率
 * itself instead: 1—4月 below 25 %, 1—6月 40 %, 1—8月 60 %, 1—10月 80 %, and where 目标实现 and 执行率 differ by over 10 %.
 */
export const nationalMonitoring: Monitoring = {
  month: 7,
  indicatorLights: [
    { light: 'blue', from: 1.2 },
    { light: 'green', from: 0.8 },
    { light: 'yellow', from: 0.6 },
    { light: 'red', from: 0 },
  ],
  executionLights: [
    { light: 'green', from: 0.8 },
    { light: 'yellow', from: 0.6 },
    { light: 'red', from: 0 },
  ],
  deviation: 0.15,
};

const usual = {
  years: { from: null, to: null },
  totalWeight: null,
  executionWeight: 0,
  groupWeights: {},
  scoring: nationalScoring,
  monitoring: nationalMonitoring,
  deadline: null,
  rounding: 0.005,
  targetBelowLastYear: 0.2,
  rules: {},
} as const satisfies Partial<Profile>;

/** 预算执行率 10, 产出 50, 效益 30, 满意度 10 (财预〔2020〕10号). */
const nationalWeights = {
  totalWeight: 100,
  executionWeight: 10,
  groupWeights: { 产出指标: 50, 效益指标: 30, 满意度指标: 10 },
} as const satisfies Partial<Profile>;

export const nationalSelfEvaluation: Profile = {
  ...usual,
  ...nationalWeights,
  id: 'national-2020-10',
  name: '财预〔2020〕10号 自评指标权重',
  forms: ['project-self-evaluation', 'department-self-evaluation-unified'],
};

/** 财预〔2021〕101号: 成本指标 is a 一级指标 of its own; chosen by the user, for the paper says which notice it follows. */
export const nationalCoreIndicators: Profile = {
  ...nationalSelfEvaluation,
  id: 'national-2021-101',
  name: '财预〔2021〕101号 核心指标权重（设成本指标）',
  years: { from: 2022, to: null },
  groupWeights: { 产出指标: 40, 成本指标: 20, 效益指标: 20, 满意度指标: 10 },
  scoring: {
    ...nationalScoring,
    satisfaction: [
      { name: '90%以上', from: 0.9, share: 1 },
      { name: '80%—90%', from: 0.8, share: 0.8 },
      { name: '60%—80%', from: 0.6, share: 0.5 },
      { name: '60%以下', from: 0, share: 0 },
    ],
  },
};

/** The notices of 湖南 follow the national weights. */
export const hunan2022: Profile = {
  ...nationalSelfEvaluation,
  id: 'hunan-2022',
  name: '湖南省 2022 年度部门整体支出绩效自评',
  forms: ['hunan-department-self-evaluation', 'hunan-department-base-data'],
  years: { from: null, to: 2022 },
};

export const hunan2023: Profile = {
  ...hunan2022,
  id: 'hunan-2023',
  name: '湖南省 2023 年度部门整体支出绩效管理',
  forms: [...hunan2022.forms, 'wangcheng-department-target'],
  years: { from: 2023, to: null },
};

/** Without 分值, so that no rule on weights applies. */
export const suzhou2023: Profile = {
  ...usual,
  id: 'suzhou-2023',
  name: '苏州市 2023 年市级部门整体预算绩效目标申报',
  forms: ['suzhou-department-target'],
};

/** A form that has no 分值 and no notice of its own: no weight check applies. */
export const withoutWeights = (id: string, name: string, ...forms: readonly FormId[]): Profile => ({
  ...usual,
  id,
  name,
  forms,
});

/** In the order in which they are offered. */
export const shippedProfiles: readonly Profile[] = [
  hunan2022,
  hunan2023,
  suzhou2023,
  nationalSelfEvaluation,
  nationalCoreIndicators,
];

/** Whether it is made for the form in that year; any year where the form says none. */
export const isFor = ({ forms, years }: Profile, form: FormId, year: number | null): boolean =>
  forms.includes(form) && (year === null || ((years.from ?? year) <= year && year <= (years.to ?? year)));

/** The one that a form is checked by unless the user chose another: the first shipped one made for it, else the form's own. */
export const usualProfile = (own: Profile, form: FormId, year: number | null): Profile =>
  shippedProfiles.find((profile) => isFor(profile, form, year)) ?? own;
