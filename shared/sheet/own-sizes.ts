/** The sizes that the user gave, put on a sheet: what is shown and what a save writes come from one place. */
import type { OwnSize, SheetLayout } from '../document/document';
import type { SizeEdit, SizeEdits } from './edits';
import type { Sheet } from './sheet';

/** px of rows and columns that the file says nothing of, as Excel shows them */
export const usualRow = 20;
export const usualColumn = 64;

export interface Sized {
  readonly sheet: Sheet;
  /** the sizes that differ from those of `sheet` as it was given */
  readonly edits: SizeEdits;
}

export const noSizeEdits: SizeEdits = { columnWidths: [], rowHeights: [] };

/** `rowKeyOf`: the name of a row as shown (rowKey in document.ts); null when it has none. */
export function withOwnSizes(
  sheet: Sheet,
  own: SheetLayout | undefined,
  rowKeyOf: (row: number) => string | null,
): Sized {
  if (!own) return { sheet, edits: noSizeEdits };
  const hidden = sheet.hiddenSizes ?? { columns: {}, rows: {} };
  const columns = sizedTracks(sheet.columnWidths, hidden.columns, usualColumn, (column) => own.columns[column]);
  const rows = sizedTracks(sheet.rowHeights, hidden.rows, usualRow, (row) => own.rows[rowKeyOf(row) ?? '']);
  return {
    sheet: {
      ...sheet,
      columnWidths: columns.sizes,
      rowHeights: rows.sizes,
      hiddenSizes: { columns: columns.hidden, rows: rows.hidden },
    },
    edits: { columnWidths: columns.edits, rowHeights: rows.edits },
  };
}

type HiddenSizes = Readonly<Record<number, number>>;

function sizedTracks(
  sizes: readonly number[],
  hidden: HiddenSizes,
  usual: number,
  ownOf: (index: number) => OwnSize | undefined,
): { readonly sizes: readonly number[]; readonly hidden: HiddenSizes; readonly edits: readonly SizeEdit[] } {
  const changed = [...sizes];
  const changedHidden: Record<number, number> = { ...hidden };
  const edits: SizeEdit[] = [];
  for (const [index, size] of sizes.entries()) {
    const own = ownOf(index);
    if (!own) continue;
    const before = size || (hidden[index] ?? usual);
    const pixels = own.pixels ?? before;
    changed[index] = own.hidden ? 0 : pixels;
    if (own.hidden) changedHidden[index] = pixels;
    const edit: SizeEdit = {
      index,
      pixels: pixels === before ? null : pixels,
      hidden: own.hidden === (size === 0) ? null : own.hidden,
    };
    if (edit.pixels !== null || edit.hidden !== null) edits.push(edit);
  }
  return { sizes: changed, hidden: changedHidden, edits };
}
