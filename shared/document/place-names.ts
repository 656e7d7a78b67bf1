/** What a place is called, read off the paper: 资金来源 · 合计 · 全年预算数. */
import { header } from '../forms/definition';
import type { ColumnId, FormDefinition, LabelCell, PaperCell, PlaceId, TableId } from '../forms/definition';

/** From the outside in, one to three of: side label, label of the row, heading of the column. */
export type NameParts = readonly [string, ...string[]];

/** 资金来源 合计 全年预算数; a place that the layout does not show is called by its id. */
export const placeName = (definition: FormDefinition, place: PlaceId): string => partsOf(definition, place).join(' ');

/** As part of a sentence: 资金来源“合计”的全年预算数 · 总分的得分 · 人员编制. */
export function placeInWords(definition: FormDefinition, place: PlaceId): string {
  const parts = partsOf(definition, place);
  const last = parts.at(-1);
  return parts.length === 1 ? parts[0] : `${rowInWords(definition, place)}的${last}`;
}

/** The name without the heading of its column: 资金来源“合计”. */
export function rowInWords(definition: FormDefinition, place: PlaceId): string {
  const [first, second, third] = partsOf(definition, place);
  return second !== undefined && third !== undefined ? `${first}“${second}”` : first;
}

/** The innermost word, for figures spelt out: 全年预算数, 实有人数. */
export function shortPlaceName(definition: FormDefinition, place: PlaceId): string {
  return partsOf(definition, place).at(-1) ?? place;
}

/** Label of the row alone: （1）财政拨款. */
export function rowName(definition: FormDefinition, place: PlaceId): string {
  const parts = partsOf(definition, place);
  return parts.at(-2) ?? parts[0];
}

/** Heading of a table's column, line breaks removed: 偏差原因分析及改进措施. */
export function columnName(definition: FormDefinition, table: TableId, column: ColumnId): string {
  for (const block of definition.blocks) {
    if (block.kind !== 'table' || block.id !== table) continue;
    const found = block.columns.find(({ id }) => id === column);
    if (found) return withoutBlanks(found.label);
  }
  return column;
}

function partsOf(definition: FormDefinition, place: PlaceId): NameParts {
  let names = known.get(definition);
  if (!names) known.set(definition, (names = readNames(definition)));
  return names.get(place) ?? [place];
}

const known = new WeakMap<FormDefinition, ReadonlyMap<PlaceId, NameParts>>();

type Grid = (PaperCell | undefined)[][];

function readNames(definition: FormDefinition): ReadonlyMap<PlaceId, NameParts> {
  const grid = onPaper(definition);
  const names = new Map<PlaceId, NameParts>();
  grid.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell?.kind !== 'place' || names.has(cell.id)) return;
      const heading = headingAbove(grid, row, column);
      const [first, ...rest] = [...labelsBeside(grid, row, column), ...(heading ? [heading] : [])];
      if (first !== undefined) names.set(cell.id, [first, ...rest]);
    }),
  );
  return names;
}

/** Which cell covers which square: a cell takes the next column that no cell above reaches into, as in an HTML table. */
function onPaper(definition: FormDefinition): Grid {
  const grid: Grid = [];
  let row = 0;
  for (const cells of definition.blocks.flatMap((block) =>
    block.kind === 'rows' ? block.rows.map((line) => line.cells) : [headings(block)],
  )) {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column]) column += 1;
      for (let down = 0; down < cell.down; down++) {
        const line = (grid[row + down] ??= []);
        for (let across = 0; across < cell.across; across++) line[column + across] = cell;
      }
    }
    row += 1;
  }
  return grid;
}

/** Of a table only the heading row counts: it also heads the totals below the table. */
const headings = (block: Extract<FormDefinition['blocks'][number], { kind: 'table' }>): LabelCell[] => [
  ...(block.side ? [header(block.side.text, block.side.across)] : []),
  ...block.columns.map(({ label, across }) => header(label, across)),
];

/** The row's own label and at most one label outside it; the label of the whole block would only lengthen the name. */
function labelsBeside(grid: Grid, row: number, column: number): string[] {
  const labels: LabelCell[] = [];
  for (let left = column - 1; left >= 0; left--) {
    const cell = grid[row]?.[left];
    if (cell?.kind === 'label' && cell.text !== '') {
      if (!labels.includes(cell)) labels.push(cell);
    } else if (labels.length > 0) break;
  }
  return labels
    .slice(0, 2)
    .reverse()
    .map(({ text }) => withoutBlanks(text));
}

function headingAbove(grid: Grid, row: number, column: number): string | null {
  for (let above = row - 1; above >= 0; above--) {
    const cell = grid[above]?.[column];
    if (cell?.kind !== 'label') continue;
    return cell.look === 'header' ? withoutBlanks(cell.text) : null;
  }
  return null;
}

const withoutBlanks = (text: string): string => text.replace(/\s/g, '');
