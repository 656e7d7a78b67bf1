/** Puts the cells of a form definition on the rows and columns of its paper, tables expanded to the rows of a document. */
import { assertNever } from '../assert-never';
import type { CellValue, FormDocument, TableRow } from './document';
import type { FormDefinition, LabelCell, PaperCell, PlaceCell, TableBlock, TableColumn } from '../forms/definition';
import type { TableId } from '../forms/ids';

export type PaperContent =
  | { readonly kind: 'label'; readonly label: LabelCell }
  | { readonly kind: 'place'; readonly place: PlaceCell }
  | { readonly kind: 'columnHead'; readonly table: TableId; readonly column: TableColumn }
  /** `rows`: all rows that the cell shows, more than one in a merged group cell */
  | {
      readonly kind: 'tableCell';
      readonly table: TableId;
      readonly column: TableColumn;
      readonly rows: readonly TableRow[];
    };

/** 0-based, on a sheet that holds nothing but the form. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: PaperContent;
}

export interface PaperGrid {
  /** pt, one per row */
  readonly heights: readonly number[];
  /** row by row from left to right */
  readonly cells: readonly PlacedCell[];
}

/** What of a document decides how many rows its paper has. */
export type GridContent = Pick<FormDocument, 'tables'>;

export const noContent: GridContent = { tables: {} };

interface Extent {
  readonly across: number;
  readonly down: number;
  readonly content: PaperContent;
}

/** A table that `filled` does not have stands there with its headings only. */
export function paperGrid(definition: FormDefinition, filled: GridContent): PaperGrid {
  const heights: number[] = [];
  const cells: PlacedCell[] = [];
  const takenUntil: number[] = definition.widths.map(() => 0);

  const extentOf = (cell: PaperCell): Extent => extentOn(cell, filled.tables);

  /** As in an HTML table: each cell takes the next column that no cell above reaches into. */
  const addRow = (height: number, extents: readonly Extent[]): void => {
    const row = heights.push(height) - 1;
    let column = 0;
    for (const { across, down, content } of extents) {
      while ((takenUntil[column] ?? 0) > row) column += 1;
      cells.push({ row, column, rowSpan: down, columnSpan: across, content });
      for (const last = column + across; column < last; column++) takenUntil[column] = row + down;
    }
  };

  for (const block of definition.blocks) {
    switch (block.kind) {
      case 'rows':
        for (const { height, cells: printed } of block.rows) addRow(height, printed.map(extentOf));
        break;
      case 'table':
        addTable(block, block.head?.map(extentOf), filled.tables[block.id] ?? [], addRow);
        break;
      default:
        assertNever(block);
    }
  }
  return { heights, cells };
}

function extentOn(cell: PaperCell, tables: GridContent['tables']): Extent {
  const { across, down } = cell;
  switch (cell.kind) {
    case 'label': {
      const beside = cell.along === undefined ? [] : (tables[cell.along] ?? []);
      return { across, down: down + beside.length, content: { kind: 'label', label: cell } };
    }
    case 'place':
      return { across, down, content: { kind: 'place', place: cell } };
    default:
      return assertNever(cell);
  }
}

function addTable(
  block: TableBlock,
  head: readonly Extent[] | undefined,
  rows: readonly TableRow[],
  addRow: (height: number, extents: readonly Extent[]) => void,
): void {
  const headings = head ? [head] : headingRows(block);
  const down = headings.length + rows.length;
  const side: Extent[] = block.side
    ? [{ across: block.side.across, down, content: { kind: 'label', label: sideLabel(block.side, down) } }]
    : [];
  headings.forEach((heads, index) => addRow(block.headerHeight, index === 0 ? [...side, ...heads] : heads));
  const lengths = groupLengths(block.columns, rows);
  rows.forEach((row, index) => {
    const extents = block.columns.flatMap((column): Extent[] => {
      const length = column.group ? (lengths[index]?.get(column.id) ?? 0) : 1;
      if (length === 0) return [];
      const shown = rows.slice(index, index + length);
      return [
        {
          across: column.across,
          down: length,
          content: { kind: 'tableCell', table: block.id, column, rows: shown.length > 0 ? shown : [row] },
        },
      ];
    });
    addRow(block.rowHeight, extents);
  });
}

/** One row of columns' headings; two where columns have a heading over them. */
function headingRows(block: TableBlock): readonly (readonly Extent[])[] {
  const upper: Extent[] = [];
  const lower: Extent[] = [];
  block.columns.forEach((column, index) => {
    const content: PaperContent = { kind: 'columnHead', table: block.id, column };
    if (column.under === undefined) {
      upper.push({
        across: column.across,
        down: block.columns.some(({ under }) => under !== undefined) ? 2 : 1,
        content,
      });
      return;
    }
    lower.push({ across: column.across, down: 1, content });
    if (column.under !== block.columns[index - 1]?.under)
      upper.push(headingOver(column.under, block.columns.slice(index)));
  });
  return lower.length > 0 ? [upper, lower] : [upper];
}

/** `columns`: from the first one that it stands over. */
function headingOver(text: string, columns: readonly TableColumn[]): Extent {
  const end = columns.findIndex(({ under }) => under !== text);
  const own = end < 0 ? columns : columns.slice(0, end);
  const across = own.reduce((sum, column) => sum + column.across, 0);
  return {
    across,
    down: 1,
    content: { kind: 'label', label: { kind: 'label', text, across, down: 1, look: 'header' } },
  };
}

const sideLabel = (side: { readonly text: string; readonly across: number }, down: number): LabelCell => ({
  kind: 'label',
  text: side.text,
  across: side.across,
  down,
  look: 'label',
});

/**
 * For each row and group column: how many rows its cell spans, 0 where a cell above reaches in.
 * Equal neighbours are one run; a run also ends where a run of a group column to its left ends. Blanks stay single, but
 * for those below a blank group.
 */
function groupLengths(columns: readonly TableColumn[], rows: readonly TableRow[]): ReadonlyMap<string, number>[] {
  const groups = columns.filter((column) => column.group);
  const lengths = rows.map(() => new Map<string, number>());
  const startOf = new Map<string, number>();
  const blankGroups = new Set<string>();
  rows.forEach((row, index) => {
    let broken = index === 0;
    for (const { id } of groups) {
      const own = row.values[id];
      broken ||= !continuesGroup(own, rows[index - 1]?.values[id]);
      if (own === blankGroup) blankGroups.add(id);
      else if (broken) blankGroups.delete(id);
      broken ||= blankToNull(own) === null && !blankGroups.has(id);
      const start = broken ? index : (startOf.get(id) ?? index);
      startOf.set(id, start);
      lengths[index]?.set(id, 0);
      lengths[start]?.set(id, index - start + 1);
    }
  });
  return lengths;
}

/** Value of a group column in the row where a blank group begins: a merged cell to be filled in. Nothing goes on below it. */
export const blankGroup = '';

/** Whether a row stands in the same group of a column as the row above it. */
export const continuesGroup = (own: CellValue | undefined, above: CellValue | undefined): boolean =>
  own !== blankGroup && blankToNull(own) === blankToNull(above);

/** Empty text and nothing are the same in a cell. */
export const blankToNull = (value: CellValue | undefined): CellValue =>
  value === undefined || value === '' ? null : value;
