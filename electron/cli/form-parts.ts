/** Finds places, tables and columns of a definition by id. */
import type { FormDefinition, TableBlock, ValueKind } from '../../shared/forms/definition';
import type { PlaceId, TableId } from '../../shared/forms/ids';
import { placeOf } from '../../shared/forms/places';

/** undefined for a place that the form does not have */
export const kindOfPlace = (definition: FormDefinition, id: PlaceId): ValueKind | undefined =>
  placeOf(definition, id)?.value;

/** undefined for a table that the form does not have */
export const tableBlock = (definition: FormDefinition, id: TableId): TableBlock | undefined =>
  definition.blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === id);

export const tablesOf = (definition: FormDefinition): readonly TableBlock[] =>
  definition.blocks.filter((block): block is TableBlock => block.kind === 'table');
