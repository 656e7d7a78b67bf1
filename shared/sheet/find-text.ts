/** Finding and replacing text in the cells of a workbook: over the document, whatever of it is on the screen. */
import type { Cell, Sheet, Workbook } from './sheet';
import { cellsOf } from './sheet-cells';

export interface FindOptions {
  readonly matchCase: boolean;
  /** the whole content of the cell must be the text looked for */
  readonly wholeCell: boolean;
  /** index of the only sheet to look in; null: all that are shown */
  readonly sheet: number | null;
}

export interface Found {
  /** index */
  readonly sheet: number;
  readonly cell: Cell;
}

/** Cells whose shown text holds `text`, sheet by sheet, row by row; [] for an empty text. */
export function findText({ sheets }: Workbook, text: string, options: FindOptions): readonly Found[] {
  if (text === '') return [];
  return sheets.flatMap((sheet, index) =>
    isSearched(sheet, index, options)
      ? cellsOf(sheet).flatMap((cell): Found[] => {
          const isHidden = !sheet.rowHeights[cell.row] || !sheet.columnWidths[cell.column];
          return !isHidden && matches(cell.text, text, options) ? [{ sheet: index, cell }] : [];
        })
      : [],
  );
}

const isSearched = (sheet: Sheet, index: number, options: FindOptions): boolean =>
  options.sheet === null ? sheet.visibility === 'visible' : options.sheet === index;

const folded = (text: string, { matchCase }: Pick<FindOptions, 'matchCase'>): string =>
  matchCase ? text : text.toLowerCase();

function matches(content: string, text: string, options: FindOptions): boolean {
  const [whole, part] = [folded(content, options), folded(text, options)];
  return options.wholeCell ? whole === part : whole.includes(part);
}

/** The content with every occurrence replaced, and how many there were. */
export function replaceText(
  content: string,
  text: string,
  replacement: string,
  options: Pick<FindOptions, 'matchCase' | 'wholeCell'>,
): { readonly content: string; readonly count: number } {
  if (text === '' || !matches(content, text, { ...options, sheet: null })) return { content, count: 0 };
  if (options.wholeCell) return { content: replacement, count: 1 };
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), options.matchCase ? 'g' : 'gi');
  let count = 0;
  const replaced = content.replace(pattern, () => {
    count += 1;
    return replacement;
  });
  return { content: replaced, count };
}
