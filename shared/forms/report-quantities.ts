/** The quantities that reports quote from tables: what prose calls them, and where each form says them. */
import type { FormId, PlaceId } from './ids';

export type AmountLine = 'total' | 'basic' | 'people' | 'office' | 'project';
export type CountedIndicators = 'indicators.all' | 'indicators.full' | 'indicators.deducted';

export type QuantityId =
  | `budget.${AmountLine}`
  | `spent.${AmountLine}`
  | `rate.${AmountLine}`
  | 'posts'
  | 'staff'
  | 'official.total'
  | 'official.abroad'
  | 'official.carPurchase'
  | 'official.carOperation'
  | 'official.reception'
  | 'score'
  | 'grade'
  | CountedIndicators;

/** Where a form says a quantity; several places where it says it twice: the first that is filled counts. */
export type QuantityPlaces = Readonly<Partial<Record<FormId, readonly PlaceId[]>>>;

/** A quantity that stands in a cell of a form. */
export interface PlacedQuantity {
  readonly id: Exclude<QuantityId, CountedIndicators | 'grade'>;
  /** as the user is told of it */
  readonly title: string;
  readonly kind: 'amount' | 'rate' | 'people' | 'score';
  /** words for it in prose, the longest first; of 执行率 and 预算 those of the line alone */
  readonly names: readonly string[];
  readonly places: QuantityPlaces;
}

interface Line {
  readonly title: string;
  readonly names: readonly string[];
  /** in the 自评表 of Hunan, where 资金结构 and 资金来源 both have a total */
  readonly evaluation: readonly string[];
  readonly unified?: string;
  readonly baseData?: string;
}

const evaluation = 'hunan-department-self-evaluation';
const unified = 'department-self-evaluation-unified';
const baseData = 'hunan-department-base-data';

const lines: Readonly<Record<AmountLine, Line>> = {
  total: {
    title: '整体支出',
    names: ['部门整体支出', '单位整体支出', '整体支出', '支出总额', '总支出', '支出合计'],
    evaluation: ['structure.total', 'income.total'],
    unified: 'funds.total',
    baseData: 'spend.total',
  },
  basic: {
    title: '基本支出',
    names: ['基本支出'],
    evaluation: ['structure.basic'],
    baseData: 'spend.basic',
  },
  people: {
    title: '人员支出',
    names: ['人员经费支出', '人员经费', '人员支出'],
    evaluation: ['structure.people'],
  },
  office: {
    title: '公用支出',
    names: ['日常公用经费支出', '日常公用经费', '日常公用支出', '公用经费支出', '公用经费', '公用支出'],
    evaluation: ['structure.office'],
    baseData: 'spend.office',
  },
  project: {
    title: '项目支出',
    names: ['实际专项支出', '专项资金支出', '专项支出', '项目支出', '专项资金'],
    evaluation: ['structure.project'],
    baseData: 'spend.project',
  },
};

/** What the user is told a line is called. */
export const lineNames: Readonly<Record<AmountLine, string>> = {
  total: lines.total.title,
  basic: lines.basic.title,
  people: lines.people.title,
  office: lines.office.title,
  project: lines.project.title,
};

function ofLine(line: AmountLine): readonly PlacedQuantity[] {
  const { title, names, evaluation: evaluated, unified: ofUnified, baseData: ofBaseData } = lines[line];
  const places = (column: string, baseColumn: string | null): QuantityPlaces => ({
    [evaluation]: evaluated.map((each) => `${each}.${column}`),
    ...(ofUnified && { [unified]: [`${ofUnified}.${column}`] }),
    ...(ofBaseData && baseColumn && { [baseData]: [`${ofBaseData}.${baseColumn}`] }),
  });
  return [
    { id: `budget.${line}`, title: `${title}全年预算数`, kind: 'amount', names, places: places('budget', 'budget') },
    { id: `spent.${line}`, title: `${title}全年执行数`, kind: 'amount', names, places: places('spent', 'actual') },
    { id: `rate.${line}`, title: `${title}执行率`, kind: 'rate', names, places: places('rate', null) },
  ];
}

const official = (
  kind: 'total' | 'abroad' | 'carPurchase' | 'carOperation' | 'reception',
  title: string,
  ...names: readonly string[]
): PlacedQuantity => ({
  id: `official.${kind}`,
  title,
  kind: 'amount',
  names,
  places: {
    [baseData]: [`official.${kind}.actual`],
    'accounts-official-expenses': [`official.${kind}.actual`],
  },
});

/** Rates and budgets of one line have the same names: the words around tell which is meant. */
export const placedQuantities: readonly PlacedQuantity[] = [
  ...(['total', 'basic', 'people', 'office', 'project'] as const).flatMap(ofLine),
  {
    id: 'posts',
    title: '人员编制',
    kind: 'people',
    names: ['编制人数', '人员编制', '核定编制', '编制数', '编制'],
    places: { [evaluation]: ['posts'], [baseData]: ['posts'] },
  },
  {
    id: 'staff',
    title: '实有人数',
    kind: 'people',
    names: ['实有在职人员', '实有在职人数', '实有在编人员', '在职人员', '在职人数', '实有人数', '实有人员'],
    places: { [evaluation]: ['staff'], [baseData]: ['staff'] },
  },
  official('total', '三公经费', '“三公”经费', '三公经费'),
  official('abroad', '因公出国（境）费', '因公出国（境）费', '因公出国(境)费', '出国（境）费', '出国经费'),
  official('carPurchase', '公务用车购置费', '公务用车购置费', '公车购置费'),
  official('carOperation', '公务用车运行维护费', '公务用车运行维护费', '公车运行维护费'),
  official('reception', '公务接待费', '公务接待费'),
  {
    id: 'score',
    title: '自评得分',
    kind: 'score',
    names: ['自评总得分', '自评得分', '自评总分', '综合得分', '评价得分', '总得分'],
    places: {
      [evaluation]: ['total.score'],
      [unified]: ['total.score'],
    },
  },
];
