/** What a source holds: documents of the forms of the catalogue, reports, and all that is left. */
import { isBlank } from '../document/values';
import type { FormDefinition } from '../forms/definition';
import { outlines } from '../forms/outlines/outlines';
import type { Placed, PlacedForms } from './brought-in';
import { placeForms } from './place-forms';
import { placeReports } from './place-reports';
import { placeSheets } from './place-sheets';
import type { Source, SourceBlock } from './source';

/** What the tables leave may be a report. */
export function bringIn({ kind, blocks }: Source, catalogue: readonly FormDefinition[]): Placed {
  const byOrder = placeForms(blocks, catalogue);
  const tables = kind === 'text' ? byOrder : betterOf(placeByShape(blocks, catalogue), byOrder);
  return { forms: tables.forms, ...placeReports(tables.rest, outlines) };
}

/** A table with its columns and merged cells is read as a sheet. */
function placeByShape(blocks: readonly SourceBlock[], catalogue: readonly FormDefinition[]): PlacedForms {
  const sheets = placeSheets(blocks, catalogue);
  const others = placeForms(sheets.rest, catalogue, sheets.forms);
  return { forms: [...sheets.forms, ...others.forms], rest: others.rest };
}

/**
 * Whether the shape of the tables can be trusted shows in what it leaves over: web pages flatten merged cells, and rows
 * that moved do not stand below their headings. Where it leaves nothing more, it is exact for any value.
 */
const betterOf = (byShape: PlacedForms, byOrder: PlacedForms): PlacedForms =>
  textsLeft(byShape) <= textsLeft(byOrder) ? byShape : byOrder;

const textsLeft = ({ forms, rest }: PlacedForms): number =>
  forms.reduce((count, { unplaced }) => count + unplaced.length, 0) +
  rest.reduce((count, block) => count + textsIn(block), 0);

const textsIn = (block: SourceBlock): number =>
  block.kind === 'table' ? block.rows.flat().filter(({ text }) => !isBlank(text)).length : isBlank(block.text) ? 0 : 1;
