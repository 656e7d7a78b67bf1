/** The rows of a table as read → its rows in the document: groups filled down, and put right where the form names them. */
import { groupWords } from '../document/match-rows';
import type { TableBlock } from '../forms/definition';
import type { ColumnId } from '../forms/ids';
import { vocabularyOf } from './fit';
import type { ReadRow } from './table-rows';

/** Texts by column. */
export type TextRow = Readonly<Record<ColumnId, string>>;

export interface MovedRow {
  readonly row: number;
  readonly kind: 'regrouped' | 'shifted';
  /** the groups under which the source has the row, before they were put right */
  readonly groupsThere: readonly string[];
}

export interface TableValues {
  readonly rows: readonly TextRow[];
  readonly moved: readonly MovedRow[];
}

export function tableValues(block: TableBlock, read: readonly ReadRow[]): TableValues {
  const moved: MovedRow[] = [];
  const groupsOf = fixedGroups(block);
  const rows = filledDown(block, read).map((row, index): TextRow => {
    const fixed = groupsOf(row);
    const groupsThere = block.columns.filter(({ group }) => group).map(({ id }) => row[id] ?? '');
    if (fixed) moved.push({ row: index, kind: 'regrouped', groupsThere });
    else if (read[index]?.moved) moved.push({ row: index, kind: 'shifted', groupsThere });
    return fixed ? { ...row, ...fixed } : row;
  });
  return { rows, moved };
}

/** Group columns are filled down through blanks, anew where a group to their left changes; official words as printed. */
function filledDown(block: TableBlock, read: readonly ReadRow[]): TextRow[] {
  const vocabulary = vocabularyOf(block);
  const above = new Map<ColumnId, string>();
  return read.map(({ pieces }) => {
    const values: Record<ColumnId, string> = {};
    let anew = false;
    for (const column of block.columns) {
      const own = pieces.get(column)?.text;
      if (!column.group) {
        if (own !== undefined) values[column.id] = own;
        continue;
      }
      const before = above.get(column.id);
      const printed = own === undefined ? undefined : (vocabulary.get(column)?.get(groupWords(own)) ?? own);
      const value: string | undefined = printed ?? (anew ? undefined : before);
      anew ||= value !== before;
      if (value === undefined) {
        above.delete(column.id);
        continue;
      }
      above.set(column.id, value);
      values[column.id] = value;
    }
    return values;
  });
}

/**
 * Where the blank form names each indicator once, as 苏州 does, the name tells its groups: the published page has some of
 * them in the group above or below. null where the row stands in its groups or has no name of the form.
 */
function fixedGroups(block: TableBlock): (row: TextRow) => TextRow | null {
  const groups = block.columns.filter(({ group }) => group).map(({ id }) => id);
  const name = block.columns.find(({ group }) => !group)?.id ?? '';
  const starts = new Map<string, TextRow>();
  const twice = new Set<string>();
  for (const start of block.start) {
    const word = groupWords(start[name]);
    if (starts.has(word)) twice.add(word);
    starts.set(word, start);
  }
  return (row) => {
    const word = groupWords(row[name]);
    const start = word === '' || twice.has(word) ? undefined : starts.get(word);
    if (!start || groups.every((id) => start[id] === undefined || groupWords(start[id]) === groupWords(row[id])))
      return null;
    return Object.fromEntries(groups.flatMap((id) => (start[id] === undefined ? [] : [[id, start[id] ?? '']])));
  };
}
