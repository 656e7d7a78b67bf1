/** What a source holds: documents of the forms of the catalogue, and all that is left. */
import type { FormDefinition } from '../forms/definition';
import { isReport } from '../forms/report-outline';
import type { PlacedForms } from './brought-in';
import { placeForms } from './place-forms';
import { placeReports } from './place-reports';
import { placeSheets } from './place-sheets';
import type { Source } from './source';

/**
 * A table with its columns and merged cells is read as a sheet; the shape of a copied text cannot be trusted so far. What
 * the tables leave may be a report.
 */
export function bringIn({ kind, blocks }: Source, catalogue: readonly FormDefinition[]): PlacedForms {
  const tables = catalogue.filter((definition) => !isReport(definition));
  const sheets: PlacedForms = kind === 'text' ? { forms: [], rest: blocks } : placeSheets(blocks, tables);
  const texts = placeForms(sheets.rest, catalogue, sheets.forms);
  const forms = [...sheets.forms, ...texts.forms];
  const reports = placeReports(texts.rest, catalogue, forms);
  return { forms: [...forms, ...reports.forms], rest: reports.rest };
}
