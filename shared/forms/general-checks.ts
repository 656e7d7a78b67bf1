/** The checks that every form has by what it is made of: texts, and tables of indicators. No form lists them. */
import { tablesOf } from './tables';
import { acrossChecks } from './across-checks';
import type { CellCheck, Check, FormCheck, RowCheck, TableCheck } from './check-declaration';
import { accountsRules } from './accounts-ties';
import { cleaningChecks } from './cleaning-checks';
import type { FormDefinition, TableBlock } from './definition';
import { fundRows } from './fund-rows';
import type { TableId } from './ids';
import { indicatorColumns } from './indicator-columns';
import type { IndicatorColumns } from './indicator-columns';
import { ruled } from './rules';
import { targetBudgets } from './target-budgets';

const known = new WeakMap<FormDefinition, readonly Check[]>();

/** In the order in which they are told: those of the form itself, of its indicators, of its texts. */
export function generalChecks(definition: FormDefinition): readonly Check[] {
  const before = known.get(definition);
  if (before) return before;
  const tables = tablesOf(definition);
  const indicators = tables.flatMap((table) => indicatorColumns(table) ?? []);
  const hasProjects = tables.some(({ id }) => id === 'projects');
  const made = [
    ...formChecks,
    ...(isOfWhatWasDone(definition) ? [inTime] : []),
    ...(targetBudgets.some(({ evaluation }) => evaluation === definition.id) ? [asTarget] : []),
    ...acrossChecks(definition.id),
    ...accountsRules(definition.id).map((rule): FormCheck => ({ kind: 'form', ...ruled(rule), test: 'accountsTied' })),
    ...tables.flatMap((table) => {
      const columns = indicatorColumns(table);
      if (!columns) return [];
      return [...indicatorChecks(table, columns), ...(definition.id in fundRows ? [costAsFunded(table.id)] : [])];
    }),
    ...(indicators.length > 0
      ? targetChecks(
          hasProjects,
          indicators.every(({ actual }) => actual === null),
        )
      : []),
    ...cleaningChecks,
  ];
  known.set(definition, made);
  return made;
}

const formChecks: readonly (FormCheck | CellCheck)[] = [
  { kind: 'form', ...ruled('A01'), test: 'unitNamed' },
  { kind: 'cell', ...ruled('A02'), test: 'ownYear' },
  { kind: 'form', ...ruled('A03'), test: 'moneyUnitStated' },
  { kind: 'form', ...ruled('A04'), test: 'signedOff' },
  { kind: 'form', ...ruled('A07'), test: 'noGaps' },
  { kind: 'cell', ...ruled('A11'), test: 'isNumber' },
  { kind: 'cell', ...ruled('B12'), test: 'atMostTwoDecimals' },
  { kind: 'form', ...ruled('B16'), test: 'noYuanAmongWan' },
  { kind: 'cell', ...ruled('B17'), test: 'oneMoneyUnit' },
];

const inTime: FormCheck = { kind: 'form', ...ruled('A05'), test: 'handedInInTime' };
/** 自评表, 评价基础数据表: handed in when the year is over. */
const isOfWhatWasDone = ({ title }: FormDefinition): boolean => /自评|评价/.test(title);

const asTarget: FormCheck = { kind: 'form', ...ruled('B18'), test: 'statedAsTarget' };
const costAsFunded = (table: TableId): TableCheck => ({ kind: 'table', ...ruled('B26'), table, test: 'costAsFunded' });

/** `isTarget`: the form sets targets, and has no results yet. */
const targetChecks = (hasProjects: boolean, isTarget: boolean): readonly FormCheck[] => [
  { kind: 'form', ...ruled('C13'), test: 'sameQuantity' },
  { kind: 'form', ...ruled('C20'), test: 'baseNotZero' },
  ...(hasProjects ? [{ kind: 'form', ...ruled('C21'), test: 'projectsCovered' } as const] : []),
  ...(isTarget ? [{ kind: 'form', ...ruled('C22'), test: 'goalsCovered' } as const] : []),
];

function indicatorChecks(
  { id: table, columns: all }: TableBlock,
  columns: IndicatorColumns,
): readonly (RowCheck | TableCheck)[] {
  return [
    ...(columns.weight === null ? [] : weightChecks(table)),
    { kind: 'table', ...ruled('C05'), table, test: 'groupsFilled' },
    { kind: 'row', ...ruled('C06'), table, test: 'targetIsMeasurable' },
    { kind: 'row', ...ruled('C07'), table, test: 'unitPresent' },
    { kind: 'table', ...ruled('A07'), table, test: 'noEmptyValue' },
    { kind: 'row', ...ruled('C08'), table, test: 'noFillerSign' },
    { kind: 'row', ...ruled('C09'), table, test: 'oneQuantity' },
    { kind: 'row', ...ruled('C10'), table, test: 'targetNotPast' },
    { kind: 'row', ...ruled('C11'), table, test: 'targetIsNoQuestion' },
    { kind: 'table', ...ruled('C12'), table, test: 'namedOnce' },
    { kind: 'row', ...ruled('C14'), table, test: 'inItsGroup' },
    ...(all.some(({ id }) => id === 'work') ? [workCheck(table)] : []),
    { kind: 'row', ...ruled('C15'), table, test: 'satisfactionAtLeast' },
    { kind: 'row', ...ruled('C16'), table, test: 'rateWithinRange' },
    ...(columns.targets.length > 1 ? halfYearChecks(table) : []),
    { kind: 'row', ...ruled('C19'), table, test: 'signOfDirection' },
    ...(columns.weight !== null && columns.score !== null ? scoreChecks(table) : []),
  ];
}

const weightChecks = (table: string): readonly TableCheck[] => [
  { kind: 'table', ...ruled('C03'), table, test: 'childrenAsPrinted' },
  { kind: 'table', ...ruled('C04'), table, test: 'weightGiven' },
];

const workCheck = (table: string): TableCheck => ({ kind: 'table', ...ruled('C14'), table, test: 'servesItsWork' });

const halfYearChecks = (table: string): readonly RowCheck[] => [
  { kind: 'row', ...ruled('C17'), table, test: 'halfWithinYear' },
  { kind: 'row', ...ruled('C18'), table, test: 'nothingForUnassessed' },
];

const scoreChecks = (table: string): readonly (RowCheck | TableCheck)[] => [
  { kind: 'row', ...ruled('D01'), table, test: 'scoreWithinWeight' },
  { kind: 'row', ...ruled('D02'), table, test: 'scoreOfQuantity' },
  { kind: 'row', ...ruled('D03'), table, test: 'scoreInBand' },
  { kind: 'row', ...ruled('D04'), table, test: 'fullWhenReached' },
  { kind: 'row', ...ruled('D05'), table, test: 'reasonForDeduction' },
  { kind: 'row', ...ruled('D06'), table, test: 'reasonForOverCompletion' },
  { kind: 'row', ...ruled('D12'), table, test: 'actualIsValue' },
  { kind: 'row', ...ruled('D15'), table, test: 'answersQuestion' },
];
