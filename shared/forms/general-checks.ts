/** The checks that every form has by what it is made of: texts, and tables of indicators. No form lists them. */
import { acrossChecks } from './across-checks';
import type { CellCheck, Check, FormCheck, RowCheck, TableCheck } from './check-declaration';
import { cleaningChecks } from './cleaning-checks';
import type { FormDefinition, TableBlock } from './definition';
import { fundRows } from './fund-rows';
import type { TableId } from './ids';
import { indicatorColumns } from './indicator-columns';
import type { IndicatorColumns } from './indicator-columns';
import { isReport } from './report-outline';
import { ruled } from './rules';
import { targetBudgets } from './target-budgets';

const known = new WeakMap<FormDefinition, readonly Check[]>();

/** In the order in which they are told: those of the form itself, of its indicators, of its texts. */
export function generalChecks(definition: FormDefinition): readonly Check[] {
  const before = known.get(definition);
  if (before) return before;
  const tables = definition.blocks.filter((block): block is TableBlock => block.kind === 'table');
  const made = [
    ...(isReport(definition) ? [titled] : formChecks),
    ...(isOfWhatWasDone(definition) ? [inTime] : []),
    ...(targetBudgets.some(({ evaluation }) => evaluation === definition.id) ? [asTarget] : []),
    ...acrossChecks(definition.id),
    ...tables.flatMap((table) => {
      const columns = indicatorColumns(table);
      if (!columns) return [];
      return [...indicatorChecks(table, columns), ...(definition.id in fundRows ? [costAsFunded(table.id)] : [])];
    }),
    ...cleaningChecks,
  ];
  known.set(definition, made);
  return made;
}

const formChecks: readonly (FormCheck | CellCheck)[] = [
  { kind: 'form', ...ruled('A01'), test: 'unitNamed' },
  { kind: 'cell', ...ruled('A02'), test: 'ownYear' },
  { kind: 'form', ...ruled('A04'), test: 'signedOff' },
  { kind: 'form', ...ruled('A07'), test: 'noGaps' },
  { kind: 'cell', ...ruled('A11'), test: 'isNumber' },
  { kind: 'cell', ...ruled('B12'), test: 'atMostTwoDecimals' },
  { kind: 'form', ...ruled('B16'), test: 'noYuanAmongWan' },
  { kind: 'cell', ...ruled('B17'), test: 'oneMoneyUnit' },
];

const titled: FormCheck = { kind: 'form', ...ruled('A06'), test: 'titledAsReport' };

const inTime: FormCheck = { kind: 'form', ...ruled('A05'), test: 'handedInInTime' };
/** 自评表, 自评报告, 评价基础数据表: handed in when the year is over. */
const isOfWhatWasDone = ({ title }: FormDefinition): boolean => /自评|评价/.test(title);

const asTarget: FormCheck = { kind: 'form', ...ruled('B18'), test: 'statedAsTarget' };
const costAsFunded = (table: TableId): TableCheck => ({ kind: 'table', ...ruled('B26'), table, test: 'costAsFunded' });

function indicatorChecks({ id: table }: TableBlock, columns: IndicatorColumns): readonly (RowCheck | TableCheck)[] {
  return [
    { kind: 'table', ...ruled('A07'), table, test: 'noEmptyValue' },
    { kind: 'row', ...ruled('C08'), table, test: 'noFillerSign' },
    { kind: 'table', ...ruled('C12'), table, test: 'namedOnce' },
    ...(columns.weight !== null && columns.score !== null ? scoreChecks(table) : []),
  ];
}

const scoreChecks = (table: string): readonly (RowCheck | TableCheck)[] => [
  { kind: 'row', ...ruled('D01'), table, test: 'scoreWithinWeight' },
  { kind: 'row', ...ruled('D02'), table, test: 'scoreOfQuantity' },
  { kind: 'row', ...ruled('D05'), table, test: 'reasonForDeduction' },
];
