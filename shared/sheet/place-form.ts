/** Where the tables of one form stand on its sheet, and where each of its places is shown. */
import type { FormDocument, Path, RowId, TableRow } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { TableBlock } from '../forms/definition';
import type { TableId } from '../forms/ids';
import type { RowChanges } from './edits';
import { placeRows } from './place-rows';
import type { PlacedTable } from './place-rows';
import type { Recognition } from './recognise';
import { shiftedRow } from './shift-rows';
import type { Sheet } from './sheet';

export interface PlacedForm {
  readonly recognition: Recognition;
  readonly tables: Readonly<Record<TableId, PlacedTable>>;
}

interface LastPlacement {
  readonly rows: readonly TableRow[];
  readonly placed: PlacedTable;
}

/** Rows are placed by their ids and group values alone, so most edits leave the last placement as it is. */
const lastPlacements = new WeakMap<Recognition, Map<TableId, LastPlacement>>();

/** `sheet`: the one that the form was recognised on, as opened. */
export function placeForm(recognition: Recognition, form: FormDocument, sheet: Sheet): PlacedForm {
  const last = lastPlacements.get(recognition);
  const placements = new Map<TableId, LastPlacement>();
  for (const block of recognition.definition.blocks) {
    const bound = block.kind === 'table' ? recognition.binding.tables[block.id] : undefined;
    if (block.kind !== 'table' || !bound) continue;
    const rows = form.tables[block.id] ?? [];
    const before = last?.get(block.id);
    const placed =
      before && placeAlike(block, before.rows, rows)
        ? before.placed
        : placeRows(block, bound, recognition.form.tables[block.id] ?? [], rows, sheet);
    placements.set(block.id, { rows, placed });
  }
  lastPlacements.set(recognition, placements);
  return { recognition, tables: Object.fromEntries([...placements].map(([id, { placed }]) => [id, placed])) };
}

function placeAlike(block: TableBlock, before: readonly TableRow[], rows: readonly TableRow[]): boolean {
  if (before.length !== rows.length) return false;
  const groups = block.columns.flatMap(({ id, group }) => (group ? [id] : []));
  return rows.every((row, index) => {
    const old = before[index];
    if (row === old) return true;
    return row.id === old?.id && groups.every((id) => blankToNull(row.values[id]) === blankToNull(old.values[id]));
  });
}

/** Row and column in the sheet as shown, 0-based; a merged cell is not looked for. null for what the form does not show. */
export function shownAt(
  { recognition: { binding }, tables }: PlacedForm,
  path: Path,
  changes: RowChanges,
): { readonly row: number; readonly column: number } | null {
  if (path.kind === 'place') {
    const place = binding.places[path.place];
    return place ? { row: shiftedRow(place.row, changes), column: place.column } : null;
  }
  if (path.kind !== 'tableCell') return null;
  const placed = tables[path.table];
  const column = binding.tables[path.table]?.columns[path.column];
  const row = placed && placed.rows[rowIndexes(placed).get(path.row) ?? -1];
  return row && column !== undefined ? { row: shiftedRow(row.fileRow, changes) + row.below, column } : null;
}

const indexesOfPlaced = new WeakMap<PlacedTable, ReadonlyMap<RowId, number>>();

function rowIndexes(placed: PlacedTable): ReadonlyMap<RowId, number> {
  const known = indexesOfPlaced.get(placed);
  if (known) return known;
  const indexes = new Map(placed.rows.map(({ id }, index) => [id, index]));
  indexesOfPlaced.set(placed, indexes);
  return indexes;
}
