/** The indicators of two forms side by side, found by their names and never by their positions. */
import { tablesOf } from '../../forms/tables';
import type { FormDefinition } from '../../forms/definition';
import type { FormDocument, FormKey } from '../document';
import { comparable } from '../known-indicator';
import { indicatorRows } from './indicator-row';
import type { IndicatorRow } from './indicator-row';

export interface IndicatorPairs {
  readonly pairs: readonly (readonly [IndicatorRow, IndicatorRow])[];
  /** of the first form, without one of that name in the second */
  readonly onlyFirst: readonly IndicatorRow[];
  readonly onlySecond: readonly IndicatorRow[];
}

/** Of all tables of a form: those with a name that are in use. */
export const namedIndicators = (
  definition: FormDefinition,
  key: FormKey,
  form: FormDocument,
): readonly IndicatorRow[] =>
  tablesOf(definition)
    .flatMap((block) => indicatorRows(block, key, form.tables[block.id] ?? []))
    .filter(({ name, isNotApplicable }) => name !== '' && !isNotApplicable);

/** A name that stands in one of the forms more than once is told by its 二级指标 too; what is still ambiguous has no pair. */
export function pairIndicators(first: readonly IndicatorRow[], second: readonly IndicatorRow[]): IndicatorPairs {
  const byName = pairBy(first, second, nameOf);
  const byGroup = pairBy(byName.onlyFirst, byName.onlySecond, nameInGroup);
  return { ...byGroup, pairs: [...byName.pairs, ...byGroup.pairs] };
}

function pairBy(
  first: readonly IndicatorRow[],
  second: readonly IndicatorRow[],
  keyOf: (row: IndicatorRow) => string,
): IndicatorPairs {
  const [inFirst, inSecond] = [onlyOnes(first, keyOf), onlyOnes(second, keyOf)];
  const pairs = first.flatMap((row): (readonly [IndicatorRow, IndicatorRow])[] => {
    const partner = inFirst.get(keyOf(row)) === row ? inSecond.get(keyOf(row)) : null;
    return partner ? [[row, partner]] : [];
  });
  const paired = new Set(pairs.flat());
  const left = (rows: readonly IndicatorRow[]) => rows.filter((row) => !paired.has(row));
  return { pairs, onlyFirst: left(first), onlySecond: left(second) };
}

/** null for a key that several have. */
function onlyOnes(
  rows: readonly IndicatorRow[],
  keyOf: (row: IndicatorRow) => string,
): ReadonlyMap<string, IndicatorRow | null> {
  const found = new Map<string, IndicatorRow | null>();
  for (const row of rows) found.set(keyOf(row), found.has(keyOf(row)) ? null : row);
  return found;
}

/** Rows are compared after every key, and their names hardly ever change. */
const names = new WeakMap<IndicatorRow, string>();

export function nameOf(row: IndicatorRow): string {
  const known = names.get(row);
  if (known !== undefined) return known;
  // ★ marks a core indicator (财预〔2021〕101号) and is no part of its name
  const name = comparable(row.name).replace(/^[★☆▲*]+/, '');
  names.set(row, name);
  return name;
}

const nameInGroup = (row: IndicatorRow): string => `${nameOf(row)}\n${row.level2}`;
