/**
 * What the rules between forms know of each form: the part of the year that it tells of, and where it says what other forms
 * say too. A form that is not listed is compared with none.
 */
import type { FormId, PlaceId } from './ids';

export type Stage = 'target' | 'monitoring' | 'selfEvaluation' | 'baseData';

/** What is spent until the form is filled in, by the words that forms have in common. */
export type SpentLine = 'total' | 'basic' | 'project' | 'fiscal' | 'carried' | 'other';

export interface ComparedForm {
  readonly stage: Stage;
  /** of a whole unit, or of one project */
  readonly scope: 'department' | 'project';
  /** places that name the unit; none where the paper has none */
  readonly units: readonly PlaceId[];
  /** the place that names the project */
  readonly project?: PlaceId;
  /** several where the form says it twice: the first that is filled counts */
  readonly spent: Readonly<Partial<Record<SpentLine, readonly PlaceId[]>>>;
}

/** Another form of the same unit that the rules look at, by where it stands in the years. */
export interface Partner {
  readonly stage: Stage;
  readonly yearsAgo: 0 | 1;
}

/** What a form of each stage is compared with: the across-checks, and B18. */
export const partnersOfStage: Readonly<Record<Stage, readonly Partner[]>> = {
  target: [{ stage: 'selfEvaluation', yearsAgo: 1 }],
  monitoring: [{ stage: 'target', yearsAgo: 0 }],
  selfEvaluation: [
    { stage: 'target', yearsAgo: 0 },
    { stage: 'monitoring', yearsAgo: 0 },
    { stage: 'baseData', yearsAgo: 0 },
  ],
  baseData: [{ stage: 'baseData', yearsAgo: 1 }],
};

export const stageNames: Readonly<Record<Stage, string>> = {
  target: '目标表',
  monitoring: '监控表',
  selfEvaluation: '自评表',
  baseData: '基础数据表',
};

export const spentNames: Readonly<Record<SpentLine, string>> = {
  total: '支出合计',
  basic: '基本支出',
  project: '项目支出',
  fiscal: '财政拨款',
  carried: '上年结转资金',
  other: '其他资金',
};

const fundLines = (...lines: readonly SpentLine[]): ComparedForm['spent'] =>
  Object.fromEntries(lines.map((line) => [line, [`funds.${line}.spent`]]));

const ofProject = { scope: 'project', units: ['unit', 'department'], project: 'name' } as const;
const ofDepartment = { scope: 'department', units: ['unit'] } as const;

const listed: Readonly<Record<FormId, ComparedForm>> = {
  'wangcheng-department-target': { ...ofDepartment, stage: 'target', spent: {} },
  'suzhou-department-target': { ...ofDepartment, stage: 'target', spent: {} },
  'project-target': { ...ofProject, stage: 'target', spent: {} },
  'department-monitoring': { ...ofDepartment, stage: 'monitoring', spent: fundLines('total', 'basic', 'project') },
  'project-monitoring': {
    ...ofProject,
    stage: 'monitoring',
    spent: fundLines('total', 'fiscal', 'carried', 'other'),
  },
  'hunan-department-self-evaluation': {
    stage: 'selfEvaluation',
    scope: 'department',
    units: [],
    spent: {
      total: ['structure.total.spent', 'income.total.spent'],
      basic: ['structure.basic.spent'],
      project: ['structure.project.spent'],
      fiscal: ['income.fiscal.spent'],
      other: ['income.other.spent'],
    },
  },
  'department-self-evaluation-unified': {
    ...ofDepartment,
    stage: 'selfEvaluation',
    spent: fundLines('total', 'fiscal', 'carried', 'other'),
  },
  'project-self-evaluation': {
    ...ofProject,
    stage: 'selfEvaluation',
    spent: fundLines('total', 'fiscal', 'carried', 'other'),
  },
  'hunan-department-base-data': {
    stage: 'baseData',
    scope: 'department',
    units: [],
    spent: { total: ['spend.total.actual'], basic: ['spend.basic.actual'], project: ['spend.project.actual'] },
  },
};

export const comparedForm = (id: FormId): ComparedForm | undefined => listed[id];
