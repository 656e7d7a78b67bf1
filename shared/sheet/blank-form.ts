/** A form as it comes from the printer: presets and the starting rows of its tables, nothing filled in. */
import type { CellValue, FormDocument, TableRow } from '../document/document';
import type { FormDefinition } from '../forms/definition';

/** `year`: 年度 of the title. */
export function blankForm(definition: FormDefinition, year: number): FormDocument {
  const places: Record<string, CellValue> = definition.yearPlace === undefined ? {} : { [definition.yearPlace]: year };
  const tables: Record<string, readonly TableRow[]> = {};
  for (const block of definition.blocks) {
    if (block.kind === 'table') {
      tables[block.id] = block.start.map((values, index) => ({ id: `start${index + 1}`, values }));
      continue;
    }
    for (const cell of block.rows.flatMap((row) => row.cells)) {
      if (cell.kind === 'place' && cell.preset !== undefined) places[cell.id] = cell.preset;
    }
  }
  return { definition: definition.id, year, places, tables };
}
