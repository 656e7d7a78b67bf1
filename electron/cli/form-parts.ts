/** What a place of a definition is meant to hold. */
import type { FormDefinition, ValueKind } from '../../shared/forms/definition';
import type { PlaceId } from '../../shared/forms/ids';
import { placeOf } from '../../shared/forms/places';

/** undefined for a place that the form does not have */
export const kindOfPlace = (definition: FormDefinition, id: PlaceId): ValueKind | undefined =>
  placeOf(definition, id)?.value;
