/** What a paste writes: into which cells of the sheet, into which new rows of a form's table, and what has no place. */
import { setText } from '../../document/commands';
import type { Change } from '../../document/change';
import type { CellValue, Document, FormKey, Path, RowId } from '../../document/document';
import { unitOf } from '../../document/form-definition';
import { parseTyped } from '../../document/values';
import type { TableColumn } from '../../forms/definition';
import type { TableId } from '../../forms/ids';
import { cellIndex } from '../cell-index';
import type { Cell, Range, Sheet } from '../sheet';
import type { View } from '../view';
import { placeTable, type PlacedCell } from './place-table';
import { sameWords, type TextCell, type TextTable } from './text-table';

export interface WrittenCell {
  readonly source: TextCell;
  readonly paths: readonly Path[];
}

export interface NewRow {
  readonly form: FormKey;
  readonly table: TableId;
  /** among the rows of the table, the new ones above it counted */
  readonly index: number;
  readonly id: RowId;
  /** values of the group columns */
  readonly group: Readonly<Record<string, CellValue>>;
  readonly cells: readonly { readonly source: TextCell; readonly column: TableColumn }[];
}

export interface PastePlan {
  readonly written: readonly WrittenCell[];
  /** from the top down */
  readonly newRows: readonly NewRow[];
  /** texts that no cell takes: locked, calculated, covered or outside the sheet */
  readonly refused: readonly TextCell[];
  /** groups named in the pasted table that the form does not have: their rows were left out */
  readonly unknownGroups?: readonly string[];
  /** what to select afterwards; null: what is selected */
  readonly area: Range | null;
}

/** The sheet that is pasted into, and the document that it shows. */
export interface PasteTarget {
  readonly view: View;
  readonly document: Document;
  readonly sheet: Sheet;
  readonly range: Range;
}

/** A table for `planRows`, which may add rows. */
export interface RowsToPaste {
  readonly table: TextTable;
  /**
   * Rows copied in this program: of one group or none, or of several. Several that do not name their groups keep their
   * places, such as a column that is copied beside itself; so do rows of one group that are put into another.
   */
  readonly copiedFrom: 'elsewhere' | 'oneGroup' | 'severalGroups';
  readonly newId: () => RowId;
}

export const isEditable = (cell: Cell | undefined): cell is Cell & { readonly path: Path } =>
  cell?.path !== undefined && cell.locked === undefined;

/** As Excel pastes: no rows are added. */
export function planPlaces({ sheet, range }: PasteTarget, table: TextTable): PastePlan {
  const placed = placeTable(sheet, range, table);
  return { ...planCells(sheet, placed), newRows: [], area: areaOf(sheet, placed) };
}

export function planCells(sheet: Sheet, placed: readonly PlacedCell[]): Pick<PastePlan, 'written' | 'refused'> {
  const index = cellIndex(sheet);
  const written: WrittenCell[] = [];
  const refused: TextCell[] = [];
  for (const { source, target } of placed) {
    const cell = target ? index.at(target.row, target.column) : undefined;
    if (isEditable(cell)) written.push({ source, paths: cell.paths ?? [cell.path] });
    else if (isMissed(source, cell)) refused.push(source);
  }
  return { written, refused };
}

/** A label pasted over the same label is nothing lost. */
export const isMissed = (source: TextCell, cell: Cell | undefined): boolean =>
  source.text !== '' && !sameWords(source.text, cell?.text ?? '');

function areaOf(sheet: Sheet, placed: readonly PlacedCell[]): Range | null {
  const targets = placed.flatMap(({ target }) => (target ? [target] : []));
  if (targets.length < 2) return null;
  return {
    top: Math.min(...targets.map(({ row }) => row)),
    left: Math.min(...targets.map(({ column }) => column)),
    bottom: Math.min(sheet.rowCount - 1, Math.max(...targets.map(({ row }) => row))),
    right: Math.min(sheet.columnCount - 1, Math.max(...targets.map(({ column }) => column))),
  };
}

/** The changes that a plan makes of this document: what is typed into cells first, then the new rows. */
export function changesOf(document: Document, { written, newRows }: PastePlan): Change[] {
  const texts = written.flatMap(({ source, paths }) => setText(document, paths, source.text)?.changes ?? []);
  const rows = newRows.map(({ form, table, index, id, group, cells }): Change => {
    const values: Record<string, CellValue> = { ...group };
    for (const { source, column } of cells) {
      const value = parseTyped(source.text, column.value, unitOf(document, form));
      if (value !== null) values[column.id] = value;
    }
    return { kind: 'insertRow', form, table, index, row: { id, values } };
  });
  return [...texts, ...rows];
}
