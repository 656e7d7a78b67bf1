/** What stands on a form's paper in reading order: its labels, the places between them, and where rows of a table follow. */
import { assertNever } from '../assert-never';
import { isPrintedNumber, paperRows } from '../sheet/paper-rows';
import type { PaperLabel, PaperRowLabels } from '../sheet/paper-rows';
import { columnUnder } from '../sheet/table-columns';
import type { PlacedCell } from '../document/paper-grid';
import type { FormDefinition, PlaceCell, TableBlock, TableColumn } from '../forms/definition';

/** A place with the cell of the paper that it is. */
export interface PlaceSlot {
  readonly place: PlaceCell;
  readonly placed: PlacedCell;
  /** the heading above it in a row of headings */
  readonly heading: PaperLabel | null;
}

/** The heading of a table, which may be two rows high. */
export interface TableHead {
  readonly block: TableBlock;
  /** columns with a printed heading of their own */
  readonly heads: readonly { readonly column: TableColumn; readonly label: PaperLabel }[];
  /** the label beside the table */
  readonly side: PaperLabel | null;
}

export interface PrintedNumber {
  readonly text: string;
  /** of the paper */
  readonly column: number;
}

export type PaperItem =
  /** `slot`: the place that shares the cell of the label */
  | { readonly kind: 'label'; readonly label: PaperLabel; readonly slot: PlaceSlot | null }
  | { readonly kind: 'place'; readonly slot: PlaceSlot }
  /** 行次, 栏次 or 科目编码 */
  | { readonly kind: 'number'; readonly number: PrintedNumber }
  /** the rows of a table stand here */
  | { readonly kind: 'table'; readonly head: TableHead };

const known = new WeakMap<FormDefinition, readonly PaperItem[]>();

/** Side labels of tables are in their TableHead only: where they stand among the rows differs from source to source. */
export function paperItems(definition: FormDefinition): readonly PaperItem[] {
  const before = known.get(definition);
  if (before) return before;
  const tables = definition.blocks.filter((block) => block.kind === 'table');
  const rows = paperRows(definition);
  const items = rows.flatMap((row): PaperItem[] => {
    const block = tables.find((table) => isHeadRow(table, row));
    const headRows = block ? rows.filter((each) => isHeadRow(block, each)) : [];
    const head = block ? tableHead(block, headRows) : null;
    const own = row.cells
      .filter((placed) => placed.row === row.row)
      .flatMap((placed): PaperItem[] => itemOf(placed, row, rows))
      .filter((item) => item.kind !== 'label' || item.label !== head?.side);
    return head && headRows.at(-1) === row ? [...own, { kind: 'table', head }] : own;
  });
  known.set(definition, items);
  return items;
}

function itemOf(placed: PlacedCell, row: PaperRowLabels, rows: readonly PaperRowLabels[]): PaperItem[] {
  const label = row.own.find((each) => each.placed === placed);
  const { content } = placed;
  switch (content.kind) {
    case 'label':
      if (isPrintedNumber(content.label.text))
        return [{ kind: 'number', number: { text: content.label.text, column: placed.column } }];
      return label ? [{ kind: 'label', label, slot: null }] : [];
    case 'columnHead':
      return label ? [{ kind: 'label', label, slot: null }] : [];
    case 'place': {
      const slot = { place: content.place, placed, heading: headingOf(placed, rows) };
      return [label ? { kind: 'label', label, slot } : { kind: 'place', slot }];
    }
    case 'tableCell':
      return [];
    default:
      return assertNever(content);
  }
}

/** The nearest label above with the same columns, in a row of labels only. */
function headingOf({ row, column, columnSpan }: PlacedCell, rows: readonly PaperRowLabels[]): PaperLabel | null {
  const above = rows
    .slice(0, row)
    .findLast(
      ({ labelsOnly, own }) =>
        labelsOnly && own.some(({ placed }) => placed.column === column && placed.columnSpan === columnSpan),
    );
  return above?.own.find(({ placed }) => placed.column === column) ?? null;
}

const isHeadRow = (block: TableBlock, { row, cells }: PaperRowLabels): boolean =>
  cells.some((placed) => placed.row === row && columnUnder(block, placed) !== undefined);

function tableHead(block: TableBlock, rows: readonly PaperRowLabels[]): TableHead {
  const labels = rows.flatMap(({ own }) => own);
  const heads = labels.flatMap((label) => {
    const column = columnUnder(block, label.placed);
    return column ? [{ column, label }] : [];
  });
  const isSide = ({ placed }: PaperLabel): boolean =>
    block.side !== undefined && placed.content.kind === 'label' && placed.content.label.text === block.side.text;
  return { block, heads, side: labels.find(isSide) ?? null };
}

/** The labels that are looked for in reading order, and those beside tables. */
export const labelsOf = (items: readonly PaperItem[]): PaperLabel[] =>
  items.flatMap((item) => {
    switch (item.kind) {
      case 'label':
        return [item.label];
      case 'table':
        return item.head.side ? [item.head.side] : [];
      case 'place':
      case 'number':
        return [];
      default:
        return assertNever(item);
    }
  });
