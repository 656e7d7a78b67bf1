/** Groups that a form leaves blank get the names of the rows that are to go there. */
import type { TableBlock } from '../forms/definition';
import type { ColumnId } from '../forms/ids';
import type { TableRow } from './document';
import { groupWords } from './match-rows';
import type { GivenRow } from './match-rows';
import { blankGroup, continuesGroup } from './paper-grid';
import { isBlank } from './values';

/**
 * The rows of the table, blank groups named by given rows whose group the table does not have yet, in their order. A
 * merged blank group is named as a whole, else as many blank rows as are given for the group.
 */
export function nameBlankGroups(
  { columns }: TableBlock,
  rows: readonly TableRow[],
  data: readonly GivenRow[],
): readonly TableRow[] {
  const groups = columns.flatMap(({ id, group }) => (group ? [id] : []));
  const named = [...rows];
  for (const given of data) {
    const wanted = groups.filter((id) => groupWords(given[id]) !== '');
    const belongs = ({ values }: GroupOf): boolean =>
      wanted.every((id) => groupWords(values[id]) === groupWords(given[id]));
    if (wanted.length === 0 || named.some(belongs)) continue;
    const first = named.findIndex((row) => isFreeFor(row, given, wanted, groups));
    if (first < 0) continue;
    const count = data.filter((values) => belongs({ values })).length;
    for (const index of groupFrom(rows, first, groups, count)) {
      const row = named[index];
      if (!row || !isFreeFor(row, given, wanted, groups)) break;
      const words = Object.fromEntries(wanted.map((id) => [id, given[id] ?? null]));
      named[index] = { ...row, values: { ...row.values, ...words } };
    }
  }
  return named;
}

type GroupOf = Pick<TableRow, 'values'>;

/** Whether nothing stands in the row but groups that the given row is in too, and at least one of them is blank. */
function isFreeFor(
  { values }: TableRow,
  given: GivenRow,
  wanted: readonly ColumnId[],
  groups: readonly ColumnId[],
): boolean {
  const isBlankGroup = (id: ColumnId): boolean => groupWords(values[id]) === '';
  return (
    wanted.every((id) => isBlankGroup(id) || groupWords(values[id]) === groupWords(given[id])) &&
    wanted.some(isBlankGroup) &&
    Object.entries(values).every(([id, value]) => groups.includes(id) || isBlank(value))
  );
}

/** Positions of the rows that are one blank group with the first, or of `count` rows where no merged cell joins them. */
function groupFrom(
  rows: readonly TableRow[],
  first: number,
  groups: readonly ColumnId[],
  count: number,
): readonly number[] {
  const isMerged = groups.some((id) => rows[first]?.values[id] === blankGroup);
  const positions = [first];
  for (let index = first + 1; index < rows.length && (isMerged || positions.length < count); index++) {
    if (!groups.every((id) => continuesGroup(rows[index]?.values[id], rows[index - 1]?.values[id]))) break;
    positions.push(index);
  }
  return positions;
}
