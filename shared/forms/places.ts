/** The places of a form, wherever they stand on its paper. */
import type { FormDefinition, PaperCell, PlaceCell } from './definition';
import type { PlaceId } from './ids';

/** Row by row from left to right, those in the head of a table too. */
export const placesOf = ({ blocks }: FormDefinition): readonly PlaceCell[] =>
  blocks
    .flatMap((block): readonly PaperCell[] =>
      block.kind === 'table' ? (block.head ?? []) : block.rows.flatMap(({ cells }) => cells),
    )
    .filter((cell) => cell.kind === 'place');

/** undefined for a place that the form does not have */
export const placeOf = (definition: FormDefinition, id: PlaceId): PlaceCell | undefined =>
  placesOf(definition).find((place) => place.id === id);
