/** Paragraphs and tables one below the other as a Sheet: a table of a web page is what a workbook shows. */
import { isBlank } from '../document/values';
import { plainPage } from '../sheet/plain-page';
import { plainFont, plainStyle } from '../sheet/plain-style';
import { cellRows } from '../sheet/sheet-cells';
import type { BorderLine, Cell, Sheet, Style } from '../sheet/sheet';
import type { SourceBlock } from './source';
import { gridOf, withoutEmptyColumns } from './source-grid';

/** Which cell of the blocks a cell of the sheet shows; a paragraph has one row of one cell. */
export interface CellSource {
  readonly block: number;
  readonly row: number;
  readonly position: number;
}

export interface BlockSheet {
  readonly sheet: Sheet;
  /** in the order of the blocks; blank cells have none */
  readonly sources: ReadonlyMap<Cell, CellSource>;
}

/** px at 100 % */
const size = { column: 110, least: 660, line: 20, letter: 14, tallest: 540 };

const thin: BorderLine = { line: 'thin', color: '#000000' };
const paragraphStyle: Style = {
  ...plainStyle,
  font: { ...plainFont, size: 10.5 },
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  locked: false,
};
const cellStyle: Style = { ...paragraphStyle, left: thin, right: thin, top: thin, bottom: thin };

/** Of the sheets made here. */
export const blockStyles: readonly Style[] = [plainStyle, paragraphStyle, cellStyle];
const styleIds = { paragraph: 1, cell: 2 } as const;

/** Styles are blockStyles. Paragraphs, and tables of one column, are as wide as the widest table. */
export function blockSheet(name: string, blocks: readonly SourceBlock[]): BlockSheet {
  const grids = blocks.map((block) => (block.kind === 'table' ? withoutEmptyColumns(gridOf(block.rows)) : null));
  const ends = grids.flatMap((grid) => grid?.map(({ column, columnSpan }) => column + columnSpan) ?? []);
  const columnCount = ends.reduce((most, end) => Math.max(most, end), 1);
  const width = Math.max(size.column, Math.round(size.least / columnCount));
  const sources = new Map<Cell, CellSource>();
  const heights: number[] = [];
  blocks.forEach((block, index) => {
    const top = heights.length;
    const cells = grids[index] ?? gridOf([[{ text: textOf(block), across: columnCount, down: 1 }]]);
    const isNarrow = cells.every(({ column, columnSpan }) => column + columnSpan === 1);
    heights.push(...Array.from({ length: block.kind === 'table' ? block.rows.length : 1 }, () => size.line));
    for (const { row, position, text, ...spans } of cells) {
      const place = isNarrow ? { ...spans, columnSpan: columnCount } : spans;
      const value = isBlank(text) ? null : text;
      const style = styleIds[block.kind === 'table' ? 'cell' : 'paragraph'];
      sources.set({ ...place, row: top + row, value, text: value ?? '', style }, { block: index, row, position });
      const height = Math.min(size.tallest, linesOf(text, place.columnSpan * width) * size.line);
      if (place.rowSpan === 1) heights[top + row] = Math.max(heights[top + row] ?? 0, height);
    }
  });
  const sheet: Sheet = {
    ...plainSheet,
    name,
    rowCount: heights.length,
    columnCount,
    columnWidths: Array.from({ length: columnCount }, () => width),
    rowHeights: heights,
    rows: cellRows([...sources.keys()], heights.length),
  };
  return { sheet, sources };
}

const textOf = (block: SourceBlock): string => (block.kind === 'paragraph' ? block.text : '');

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size.letter) / width)), 0);

const plainSheet: Omit<Sheet, 'name' | 'rowCount' | 'columnCount' | 'columnWidths' | 'rowHeights' | 'rows'> = {
  visibility: 'visible',
  frozenRows: 0,
  frozenColumns: 0,
  showGridLines: true,
  protected: false,
  validations: [],
  conditionalFormats: [],
  page: {
    ...plainPage,
    margins: { left: 0.59, right: 0.59, top: 0.79, bottom: 0.71, header: 0.5, footer: 0.5 },
    fit: { width: 1, height: 0 },
  },
};
