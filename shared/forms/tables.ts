/** The tables of a form, in the order of its paper. */
import type { FormDefinition, TableBlock } from './definition';
import type { TableId } from './ids';

type WithBlocks = Pick<FormDefinition, 'blocks'>;

export const tablesOf = ({ blocks }: WithBlocks): readonly TableBlock[] =>
  blocks.filter((block) => block.kind === 'table');

/** undefined for a table that the form does not have */
export const tableOf = (definition: WithBlocks, id: TableId): TableBlock | undefined =>
  tablesOf(definition).find((table) => table.id === id);
