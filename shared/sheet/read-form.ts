/** The document that a bound sheet holds: what was entered, not what the file calculates. */
import type { CellValue, FormDocument, TableRow } from '../document/document';
import { blankGroup } from '../document/paper-grid';
import type { FormDefinition, TableBlock } from '../forms/definition';
import type { Binding, BoundTable } from './binding';
import { cellIndex } from './cell-index';
import type { CellIndex } from './cell-index';
import type { Sheet } from './sheet';

export function readForm(
  definition: FormDefinition,
  sheet: Sheet,
  { places: bound, tables: boundTables }: Binding,
  year: number | null,
): FormDocument {
  const index = cellIndex(sheet);
  const places: Record<string, CellValue> = {};
  for (const [id, { row, column, lead, formula }] of Object.entries(bound)) {
    const value = lead ? (formula ? null : lead.value) : entered(index, row, column);
    if (value !== null) places[id] = value;
  }
  const tables: Record<string, readonly TableRow[]> = {};
  for (const block of definition.blocks) {
    const table = block.kind === 'table' ? boundTables[block.id] : undefined;
    if (block.kind === 'table') tables[block.id] = table ? readTable(block, table, index) : [];
  }
  return { definition: definition.id, year, places, tables };
}

/**
 * Group columns are filled down through merges and blanks, anew where a group to their left changes. A merged cell that
 * is blank is a group to be filled in.
 */
function readTable(block: TableBlock, table: BoundTable, index: CellIndex): TableRow[] {
  const above = new Map<string, CellValue>();
  return table.rows.map(({ id, row }) => {
    const values: Record<string, CellValue> = {};
    // a cell merged across columns below one heading holds the value of the first of them
    const cellsRead = new Set<number>();
    let anew = false;
    for (const column of block.columns) {
      const at = table.columns[column.id];
      if (at === undefined) continue;
      const own = entered(index, row, at);
      if (!column.group) {
        const first = index.at(row, at)?.column ?? at;
        if (own !== null && !cellsRead.has(first)) values[column.id] = own;
        cellsRead.add(first);
        continue;
      }
      const before = above.get(column.id) ?? null;
      const begins = own === null && beginsMerged(index, row, at);
      const value: CellValue = begins ? blankGroup : (own ?? (anew || before === blankGroup ? null : before));
      anew ||= begins || value !== before;
      above.set(column.id, value);
      if (value !== null) values[column.id] = value;
    }
    return { id, values };
  });
}

/** Whether a cell of several rows begins there. */
function beginsMerged(index: CellIndex, row: number, column: number): boolean {
  const cell = index.at(row, column);
  return cell !== undefined && cell.row === row && cell.rowSpan > 1 && cell.formula === undefined;
}

/** null for blanks and formulas, and for the rows below the first of a merged cell. */
function entered(index: CellIndex, row: number, column: number): CellValue {
  const cell = index.at(row, column);
  if (!cell || cell.row !== row || cell.formula !== undefined || cell.value === '') return null;
  return cell.value;
}
