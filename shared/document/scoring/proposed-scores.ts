/** 得分 that the program proposes for empty cells: told and offered, and not in the document until the user takes them. */
import type { FormDefinition, TableBlock } from '../../forms/definition';
import { indicatorColumns } from '../../forms/indicator-columns';
import type { Profile } from '../../forms/profile';
import { indicatorRow } from '../checks/indicator-row';
import { rowScore } from '../checks/row-score';
import type { FormDocument, FormKey, Path, TableRow } from '../document';
import { isBlank } from '../values';
import type { Worked } from './quantity-score';

export interface ProposedScore extends Worked {
  readonly path: Path;
}

/** Of every indicator whose 得分 is empty and follows from its target, result and 分值. */
export const proposedScores = (
  definition: FormDefinition,
  key: FormKey,
  form: FormDocument,
  profile: Profile,
): readonly ProposedScore[] =>
  definition.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const column = indicatorColumns(block)?.score ?? null;
    if (column === null) return [];
    return (form.tables[block.id] ?? []).flatMap((row) =>
      isBlank(row.values[column]) ? (proposedScore(block, key, row, profile) ?? []) : [],
    );
  });

/** Whatever its 得分 is now; null where no rule tells one. */
export function proposedScore(
  block: TableBlock,
  key: FormKey,
  row: TableRow,
  { scoring }: Profile,
): ProposedScore | null {
  const indicator = indicatorRow(block, key, row);
  const worked = indicator && rowScore(indicator, scoring);
  if (!worked || indicator.columns.score === null) return null;
  return { score: worked.score, how: worked.how, path: indicator.path(indicator.columns.score) };
}
