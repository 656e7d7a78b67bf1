/** What a source holds: documents of the forms of the catalogue, and all that is left. */
import type { FormDefinition } from '../forms/definition';
import type { PlacedForms } from './brought-in';
import { placeForms } from './place-forms';
import { placeSheets } from './place-sheets';
import type { Source } from './source';

/** A table with its columns and merged cells is read as a sheet; the shape of a copied text cannot be trusted so far. */
export function bringIn({ kind, blocks }: Source, catalogue: readonly FormDefinition[]): PlacedForms {
  const sheets: PlacedForms = kind === 'text' ? { forms: [], rest: blocks } : placeSheets(blocks, catalogue);
  const texts = placeForms(sheets.rest, catalogue);
  return { forms: [...sheets.forms, ...texts.forms], rest: texts.rest };
}
