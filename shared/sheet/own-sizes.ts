/** The sizes that the user gave, put on a sheet: what is shown and what a save writes come from one place. */
import type { OwnSize, SheetLayout } from '../document/document';
import type { SizeEdit, SizeEdits } from './edits';
import type { RowKeys } from './row-keys';
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

/** `rowOf`: the row as shown of a name (rowKey in document.ts); null when no row has it. */
export function withOwnSizes(sheet: Sheet, own: SheetLayout | undefined, { rowOf }: Pick<RowKeys, 'rowOf'>): Sized {
  if (!own) return { sheet, edits: noSizeEdits };
  const hidden = sheet.hiddenSizes ?? { columns: {}, rows: {} };
  const columns = sizedTracks(sheet.columnWidths, hidden.columns, usualColumn, tracksOf(own.columns, Number));
  const rows = sizedTracks(sheet.rowHeights, hidden.rows, usualRow, tracksOf(own.rows, rowOf));
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
type OwnTrack = readonly [index: number, own: OwnSize];

/** Rising. Only those that have a size of their own are looked for: naming 20,000 rows takes long. */
const tracksOf = (
  own: Readonly<Record<string, OwnSize>>,
  indexOf: (key: string) => number | null,
): readonly OwnTrack[] =>
  Object.entries(own)
    .flatMap(([key, size]): OwnTrack[] => {
      const index = indexOf(key);
      return index === null ? [] : [[index, size]];
    })
    .sort(([one], [other]) => one - other);

function sizedTracks(
  sizes: readonly number[],
  hidden: HiddenSizes,
  usual: number,
  tracks: readonly OwnTrack[],
): { readonly sizes: readonly number[]; readonly hidden: HiddenSizes; readonly edits: readonly SizeEdit[] } {
  const changed = [...sizes];
  const changedHidden: Record<number, number> = { ...hidden };
  const edits: SizeEdit[] = [];
  for (const [index, own] of tracks) {
    const size = sizes[index];
    if (size === undefined) continue;
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
