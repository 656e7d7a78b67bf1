/** The cells of an opened sheet that a form fills, in the rows as shown, each with its path in the document. */
import type { FormDocument, Path, TableRow } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { TableBlock } from '../forms/definition';
import type { TableId } from '../forms/ids';
import type { RowChanges } from './edits';
import { placeRows } from './place-rows';
import type { PlacedTable } from './place-rows';
import type { Recognition } from './recognise';
import { shiftedRow } from './shift-rows';
import type { Sheet } from './sheet';

/** 0-based, in the sheet as shown. */
export interface BoundCell {
  readonly row: number;
  readonly column: number;
  /** null in the row that a table without any row keeps: the cell is emptied */
  readonly path: Path | null;
  /** a cell of a group column: in a merged one every row has its path */
  readonly group: boolean;
  /** a group cell whose group goes on from the row above: blank where the file leaves it blank */
  readonly continues: boolean;
}

export interface PlacedForm {
  readonly recognition: Recognition;
  readonly tables: Readonly<Record<TableId, PlacedTable>>;
}

export function placeForm(recognition: Recognition, form: FormDocument, sheet: Sheet): PlacedForm {
  const tables: Record<TableId, PlacedTable> = {};
  for (const block of recognition.definition.blocks) {
    const bound = block.kind === 'table' ? recognition.binding.tables[block.id] : undefined;
    if (block.kind !== 'table' || !bound) continue;
    const opened = recognition.form.tables[block.id] ?? [];
    tables[block.id] = placeRows(block, bound, opened, form.tables[block.id] ?? [], sheet);
  }
  return { recognition, tables };
}

/** `changes`: those of the whole sheet, joined. */
export function boundCells(
  { recognition: { key, definition, binding }, tables }: PlacedForm,
  form: FormDocument,
  changes: RowChanges,
): BoundCell[] {
  const places = Object.entries(binding.places).map(([place, { row, column }]): BoundCell => {
    const path: Path = { kind: 'place', form: key, place };
    return { row: shiftedRow(row, changes), column, path, group: false, continues: false };
  });
  const cells = definition.blocks.flatMap((block): BoundCell[] => {
    const placed = block.kind === 'table' ? tables[block.id] : undefined;
    const columns = block.kind === 'table' ? binding.tables[block.id]?.columns : undefined;
    if (block.kind !== 'table' || !placed || !columns) return [];
    return tableCells(block, placed, columns, form.tables[block.id] ?? [], key, changes);
  });
  return [...places, ...cells];
}

function tableCells(
  block: TableBlock,
  { rows: placed, emptied }: PlacedTable,
  columns: Readonly<Record<string, number>>,
  rows: readonly TableRow[],
  form: string,
  changes: RowChanges,
): BoundCell[] {
  const values = new Map(rows.map((row) => [row.id, row.values]));
  const cells: BoundCell[] = [];
  placed.forEach(({ id, fileRow, below }, index) => {
    const row = shiftedRow(fileRow, changes) + below;
    const own = values.get(id);
    const above = values.get(placed[index - 1]?.id ?? '');
    let continues = above !== undefined;
    for (const { id: columnId, group } of block.columns) {
      if (group) continues &&= blankToNull(own?.[columnId]) === blankToNull(above?.[columnId]);
      const column = columns[columnId];
      if (column === undefined) continue;
      const path: Path = { kind: 'tableCell', form, table: block.id, row: id, column: columnId };
      cells.push({ row, column, path, group, continues: group && continues });
    }
  });
  for (const { id, group } of emptied === null ? [] : block.columns) {
    const column = columns[id];
    if (emptied === null || group || column === undefined) continue;
    cells.push({ row: shiftedRow(emptied, changes), column, path: null, group, continues: false });
  }
  return cells;
}
