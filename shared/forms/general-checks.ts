/** The checks that every form has by what it is made of: texts, and tables of indicators. No form lists them. */
import { acrossChecks } from './across-checks';
import type { Check, FormCheck, RowCheck, TableCheck } from './check-declaration';
import { cleaningChecks } from './cleaning-checks';
import type { FormDefinition, TableBlock } from './definition';
import { indicatorColumns } from './indicator-columns';
import type { IndicatorColumns } from './indicator-columns';
import { isReport } from './report-outline';
import { ruled } from './rules';

const known = new WeakMap<FormDefinition, readonly Check[]>();

/** In the order in which they are told: those of the form itself, of its indicators, of its texts. */
export function generalChecks(definition: FormDefinition): readonly Check[] {
  const before = known.get(definition);
  if (before) return before;
  const tables = definition.blocks.filter((block): block is TableBlock => block.kind === 'table');
  const made = [
    ...(isReport(definition) ? [] : formChecks),
    ...acrossChecks(definition.id),
    ...tables.flatMap((table) => {
      const columns = indicatorColumns(table);
      return columns ? indicatorChecks(table, columns) : [];
    }),
    ...cleaningChecks,
  ];
  known.set(definition, made);
  return made;
}

const formChecks: readonly FormCheck[] = [{ kind: 'form', ...ruled('A02'), test: 'ownYear' }];

function indicatorChecks({ id: table }: TableBlock, columns: IndicatorColumns): readonly (RowCheck | TableCheck)[] {
  return [
    { kind: 'row', ...ruled('C08'), table, test: 'noFillerSign' },
    { kind: 'table', ...ruled('C12'), table, test: 'namedOnce' },
    ...(columns.weight !== null && columns.score !== null ? scoreChecks(table) : []),
  ];
}

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
