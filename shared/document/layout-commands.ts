/** Commands for sizes: wider, higher, hidden, shown again. Each gives a transaction, or null where nothing changes. */
import type { Axis, Change } from './change';
import type { Document, OwnSize } from './document';
import type { Transaction } from './transaction';

/** A column or row of a sheet. */
export interface Track {
  /** as in SheetLayout */
  readonly key: string;
  /** px as it is shown now; 0 when hidden */
  readonly shown: number;
}

/** px that Excel allows at most: 255 digits of its usual font, 409.5 pt. */
const most: Readonly<Record<Axis, number>> = { columns: 1790, rows: 546 };

const labels = {
  resize: { columns: '列宽', rows: '行高' },
  hide: { columns: '隐藏列', rows: '隐藏行' },
  show: { columns: '取消隐藏列', rows: '取消隐藏行' },
} as const satisfies Record<string, Record<Axis, string>>;

/** Gives each track its own `pixels`, whole numbers; 0 or less hides it. Hidden ones that get a size are shown. */
export function resize(
  document: Document,
  sheet: string,
  axis: Axis,
  tracks: readonly (Track & { readonly pixels: number })[],
): Transaction | null {
  const changed = tracks.filter(({ shown, pixels }) => Math.max(0, pixels) !== shown);
  return transactionOf(labels.resize[axis], changed, ({ key, pixels }) => ({
    kind: 'resize',
    sheet,
    axis,
    key,
    size:
      pixels > 0
        ? { pixels: Math.min(Math.round(pixels), most[axis]), hidden: false }
        : keptSize(document, sheet, axis, key, true),
  }));
}

/** Hides tracks; they keep their size for when they are shown again. */
export function hide(document: Document, sheet: string, axis: Axis, tracks: readonly Track[]): Transaction | null {
  const visible = tracks.filter(({ shown }) => shown > 0);
  return transactionOf(labels.hide[axis], visible, ({ key }) => ({
    kind: 'resize',
    sheet,
    axis,
    key,
    size: keptSize(document, sheet, axis, key, true),
  }));
}

/** Shows hidden tracks in the size that they had before. */
export function show(document: Document, sheet: string, axis: Axis, tracks: readonly Track[]): Transaction | null {
  const hidden = tracks.filter(({ shown }) => shown === 0);
  return transactionOf(labels.show[axis], hidden, ({ key }) => ({
    kind: 'resize',
    sheet,
    axis,
    key,
    size: keptSize(document, sheet, axis, key, false),
  }));
}

/** The size as it was given, hidden or shown. */
const keptSize = (document: Document, sheet: string, axis: Axis, key: string, hidden: boolean): OwnSize => ({
  pixels: document.layout?.[sheet]?.[axis][key]?.pixels ?? null,
  hidden,
});

const transactionOf = <Each extends Track>(
  label: string,
  tracks: readonly Each[],
  change: (track: Each) => Change,
): Transaction | null => (tracks.length === 0 ? null : { label, changes: tracks.map(change) });
