/** Draws a workbook of one sheet: one line of text per row, cells between bars; merges and the rest by name. */
import { a4 } from '../../support/a4-page';
import type { Cell, PageSetup, Sheet, Style, Workbook } from '../../../shared/sheet/sheet';
import { parseRange } from '../../../shared/sheet/address';
import { cellRows } from '../../../shared/sheet/sheet-cells';

const thin = { line: 'thin', color: '#000000' } as const;

export const plain: Style = {
  font: { name: '宋体', size: 10.5, bold: false, italic: false, underline: false, strike: false, color: '#000000' },
  fill: null,
  left: thin,
  right: thin,
  top: thin,
  bottom: thin,
  numberFormat: 'General',
  horizontal: 'general',
  vertical: 'center',
  wrap: true,
  shrinkToFit: false,
  indent: 0,
  rotation: 0,
  locked: true,
};

export interface Drawing {
  /** such as A1:C1; the cells that are covered are left out of the drawing's values */
  readonly merges?: readonly string[];
  readonly page?: Partial<PageSetup>;
  readonly sheet?: Partial<Sheet>;
  readonly style?: Partial<Style>;
}

const rowHeight = 20;
const columnWidth = 100;

/** `lines` such as '甲 | 乙 | 12': texts that are numbers become numbers; empty cells have no text. */
export function drawn(lines: readonly string[], { merges = [], page, sheet, style }: Drawing = {}): Workbook {
  const ranges = merges.map((text) => {
    const range = parseRange(text);
    if (!range) throw new Error(`no range: ${text}`);
    return range;
  });
  const grid = lines.map((line) => line.split('|').map((text) => text.trim()));
  const cells = grid.flatMap((texts, row) =>
    texts.flatMap((text, column): Cell[] => {
      const range = ranges.find((r) => r.top <= row && row <= r.bottom && r.left <= column && column <= r.right);
      if (range && (range.top !== row || range.left !== column)) return [];
      const value = text === '' ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
      const rowSpan = range ? range.bottom - range.top + 1 : 1;
      const columnSpan = range ? range.right - range.left + 1 : 1;
      return [{ row, column, rowSpan, columnSpan, value, text, style: 0 }];
    }),
  );
  const columnCount = Math.max(...grid.map((texts) => texts.length));
  const only: Sheet = {
    name: '表一',
    visibility: 'visible',
    rowCount: lines.length,
    columnCount,
    columnWidths: Array.from({ length: columnCount }, () => columnWidth),
    rowHeights: lines.map(() => rowHeight),
    rows: cellRows(cells),
    frozenRows: 0,
    frozenColumns: 0,
    showGridLines: true,
    protected: false,
    validations: [],
    conditionalFormats: [],
    page: { ...a4, ...page },
    ...sheet,
  };
  return { sheets: [only], styles: [{ ...plain, ...style }], definedNames: [], date1904: false };
}
