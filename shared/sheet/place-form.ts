/** Where the tables of one form stand on its sheet, and where each of its places is shown. */
import type { FormDocument, Path, RowId, TableRow } from '../document/document';
import { RowFinder } from '../document/row-finder';
import type { TableId } from '../forms/ids';
import { placeRows } from './place-rows';
import type { PlacedTable, TableInFile } from './place-rows';
import { isGroupedAsFile, isPlacedAlike, placeRowsAgain } from './place-rows-again';
import type { Recognition } from './recognise';
import type { RowTable } from './row-table';
import type { Sheet } from './sheet';

export interface PlacedForm {
  readonly recognition: Recognition;
  readonly tables: Readonly<Record<TableId, PlacedTable>>;
}

interface LastPlacement {
  readonly rows: readonly TableRow[];
  readonly placed: PlacedTable;
  readonly isGroupedAsFile: boolean;
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
    const table: TableInFile = { block, bound, opened: recognition.form.tables[block.id] ?? [], sheet };
    placements.set(block.id, placement(table, form.tables[block.id] ?? [], last?.get(block.id)));
  }
  lastPlacements.set(recognition, placements);
  return { recognition, tables: Object.fromEntries([...placements].map(([id, { placed }]) => [id, placed])) };
}

function placement(table: TableInFile, rows: readonly TableRow[], last: LastPlacement | undefined): LastPlacement {
  if (last && isPlacedAlike(table, last.rows, rows)) return { ...last, rows };
  const again = last?.isGroupedAsFile ? placeRowsAgain(table, last.placed, last.rows, rows) : null;
  if (again) return { rows, placed: again, isGroupedAsFile: true };
  const placed = placeRows(table, rows);
  return { rows, placed, isGroupedAsFile: isGroupedAsFile(table, placed, rows) };
}

const finders = new WeakMap<Recognition, Map<TableId, RowFinder>>();

function finderOf(recognition: Recognition, table: TableId): RowFinder {
  let byTable = finders.get(recognition);
  if (!byTable) finders.set(recognition, (byTable = new Map()));
  let finder = byTable.get(table);
  if (!finder) byTable.set(table, (finder = new RowFinder()));
  return finder;
}

/** Row of the sheet as shown, 0-based, in which a row of a table stands; null when nowhere. `form`: the one that was placed. */
export function tableRowShown(
  { recognition, tables }: PlacedForm,
  form: FormDocument,
  at: { readonly table: TableId; readonly row: RowId },
  { shown }: RowTable,
): number | null {
  const index = finderOf(recognition, at.table).indexOf(form.tables[at.table] ?? [], at.row);
  const placed = tables[at.table];
  const fileRow = placed?.fileRows[index];
  return fileRow === undefined ? null : shown(fileRow) + (placed?.below[index] ?? 0);
}

/** Row and column in the sheet as shown, 0-based; a merged cell is not looked for. null for what the form does not show. */
export function shownAt(
  placed: PlacedForm,
  form: FormDocument,
  path: Path,
  rows: RowTable,
): { readonly row: number; readonly column: number } | null {
  const { binding } = placed.recognition;
  if (path.kind === 'place') {
    const place = binding.places[path.place];
    return place ? { row: rows.shown(place.row), column: place.column } : null;
  }
  if (path.kind !== 'tableCell') return null;
  const column = binding.tables[path.table]?.columns[path.column];
  const row = tableRowShown(placed, form, path, rows);
  return row !== null && column !== undefined ? { row, column } : null;
}
