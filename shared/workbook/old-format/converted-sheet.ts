/** One old worksheet as a Sheet: its sizes, print set-up and protection around its cells. */
import type * as SheetJs from '@e965/xlsx';
import { plainPage } from '../../sheet/plain-page';
import { plainFont } from '../../sheet/plain-style';
import type { Cell, DefinedName, Font, PageSetup, Sheet } from '../../sheet/sheet';
import { cellRows } from '../../sheet/sheet-cells';
import { parseAreas } from '../areas';
import { columnPixels, maximumDigitWidth } from '../column-width';
import { pixelsPerPoint } from '../row-height';
import type { OldSheet } from './sheet-records';

interface Parts {
  readonly name: string;
  readonly source: SheetJs.WorkSheet;
  readonly records: OldSheet | null;
  readonly cells: readonly Cell[];
  /** as SheetJS numbers it: 0 visible, 1 hidden, 2 hidden from the user */
  readonly hidden: number;
  readonly font: Font | undefined;
  readonly names: readonly DefinedName[];
  readonly index: number;
}

const visibilities = ['visible', 'hidden', 'veryHidden'] as const;
const usual = { columnWidth: 8.71, rowHeight: 15 };

export function convertedSheet({ name, source, records, cells, hidden, font = plainFont, names, index }: Parts): Sheet {
  const rowCount = cells.reduce((count, { row, rowSpan }) => Math.max(count, row + rowSpan), 0);
  const columnCount = cells.reduce((count, { column, columnSpan }) => Math.max(count, column + columnSpan), 0);
  const digit = maximumDigitWidth(font);
  const columns = Array.from({ length: columnCount }, (_, column) => {
    const { width, hidden: isHidden } = source['!cols']?.[column] ?? {};
    const pixels = columnPixels(width ?? records?.usualColumnWidth ?? usual.columnWidth, digit);
    return { pixels, isHidden: isHidden === true };
  });
  const heights = Array.from({ length: rowCount }, (_, row) => {
    const { hpt, hidden: isHidden } = source['!rows']?.[row] ?? {};
    const points = hpt ?? records?.usualRowHeight ?? usual.rowHeight;
    return { pixels: Math.round(points * pixelsPerPoint), isHidden: isHidden === true };
  });
  const hiddenOf = (tracks: typeof heights) =>
    Object.fromEntries(tracks.flatMap(({ pixels, isHidden }, at) => (isHidden ? [[at, pixels]] : [])));
  return {
    name,
    visibility: visibilities[hidden] ?? 'visible',
    rowCount,
    columnCount,
    columnWidths: columns.map(({ pixels, isHidden }) => (isHidden ? 0 : pixels)),
    rowHeights: heights.map(({ pixels, isHidden }) => (isHidden ? 0 : pixels)),
    hiddenSizes: { columns: hiddenOf(columns), rows: hiddenOf(heights) },
    rows: cellRows(cells, rowCount),
    frozenRows: records?.frozenRows ?? 0,
    frozenColumns: records?.frozenColumns ?? 0,
    showGridLines: records?.showGridLines ?? true,
    protected: records?.protected ?? false,
    validations: [],
    conditionalFormats: [],
    page: { ...plainPage, ...records?.page, ...printNames(names, index) },
  };
}

function printNames(
  names: readonly DefinedName[],
  index: number,
): Pick<PageSetup, 'area' | 'titleRows' | 'titleColumns'> {
  const areas = (wanted: string) =>
    parseAreas(names.find(({ name, sheet }) => name === wanted && sheet === index)?.refersTo ?? '');
  const area = areas('_xlnm.Print_Area').map(({ range }) => range);
  const rows = areas('_xlnm.Print_Titles').find(({ wholeRows }) => wholeRows)?.range;
  const columns = areas('_xlnm.Print_Titles').find(({ wholeColumns }) => wholeColumns)?.range;
  return {
    area: area.length > 0 ? area : null,
    titleRows: rows ? { first: rows.top, last: rows.bottom } : null,
    titleColumns: columns ? { first: columns.left, last: columns.right } : null,
  };
}
