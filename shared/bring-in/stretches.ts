/** Parts a source at the printed texts of a form: behind each stand the places and table rows that follow it on the paper. */
import { isBlank } from '../document/values';
import type { PaperLabel } from '../sheet/paper-rows';
import type { Anchor, Anchors } from './find-anchors';
import type { PaperItem, PlaceSlot, TableHead } from './paper-items';
import { rowOf } from './source-rows';
import type { Piece, SourceRow } from './source-rows';

export interface Stretch {
  readonly label: PaperLabel;
  readonly anchor: Anchor;
  readonly slots: readonly PlaceSlot[];
  /** the table whose rows follow */
  readonly table: TableHead | null;
  /** texts up to the next printed text, in reading order */
  readonly pieces: readonly Piece[];
}

export interface Stretches {
  readonly stretches: readonly Stretch[];
  /** printed texts that the source does not have, with places or rows behind them */
  readonly missing: readonly PaperLabel[];
}

interface OpenStretch {
  readonly label: PaperLabel;
  readonly anchor: Anchor;
  readonly slots: PlaceSlot[];
  table: TableHead | null;
}

export function stretchesOf(items: readonly PaperItem[], rows: readonly SourceRow[], { found }: Anchors): Stretches {
  const { open, missing } = openStretches(items, found);
  const pieces = rows.flatMap((row) => row.pieces);
  const position = new Map(pieces.map((piece, index) => [piece, index]));
  const labels = new Set([...found.values()].map(({ piece }) => piece));
  const at = ({ anchor }: OpenStretch): number => position.get(anchor.piece) ?? 0;
  const inOrder = open.toSorted((one, other) => at(one) - at(other));
  const stretches = inOrder.map((stretch, index): Stretch => {
    const next = inOrder[index + 1];
    const between = pieces.slice(at(stretch) + 1, next ? at(next) : undefined).filter((piece) => !labels.has(piece));
    return { ...stretch, pieces: next ? between : untilEnd(stretch, between, rows) };
  });
  return { stretches, missing };
}

/** Places behind a printed text that was not found are not guessed. */
function openStretches(
  items: readonly PaperItem[],
  found: Anchors['found'],
): { open: OpenStretch[]; missing: PaperLabel[] } {
  const open = new Map<PaperLabel, OpenStretch>();
  const missing: PaperLabel[] = [];
  let last: PaperLabel | null = null;
  for (const item of items) {
    switch (item.kind) {
      case 'label': {
        const anchor = found.get(item.label);
        const before = last && open.get(last);
        if (anchor?.isElsewhere && isBlank(anchor.value) && before) {
          if (item.slot) before.slots.push(item.slot);
          break;
        }
        last = item.label;
        if (anchor) open.set(last, { label: last, anchor, slots: item.slot ? [item.slot] : [], table: null });
        else if (item.slot) missing.push(last);
        break;
      }
      case 'place': {
        const stretch = last && open.get(last);
        if (stretch) stretch.slots.push(item.slot);
        else if (last && !missing.includes(last)) missing.push(last);
        break;
      }
      case 'table': {
        const stretch = item.head.heads.length > 1 ? behindHeads(item.head, open) : last && open.get(last);
        if (stretch) stretch.table = item.head;
        else if (last && !missing.includes(last)) missing.push(last);
      }
    }
  }
  return { open: [...open.values()], missing };
}

/** The heading that stands last in the source; null where less than half of them were found. */
function behindHeads({ heads }: TableHead, open: ReadonlyMap<PaperLabel, OpenStretch>): OpenStretch | null {
  const found = heads.flatMap(({ label }) => open.get(label) ?? []);
  if (found.length * 2 < heads.length) return null;
  const isBehind = (one: Piece, other: Piece): boolean =>
    one.row > other.row || (one.row === other.row && one.column > other.column);
  return found.reduce((last, each) => (isBehind(each.anchor.piece, last.anchor.piece) ? each : last));
}

/** Behind the last printed text the form ends where its table ends, or with the rows that the paper has there. */
function untilEnd(
  { label, anchor, slots, table }: OpenStretch,
  pieces: readonly Piece[],
  rows: readonly SourceRow[],
): Piece[] {
  const own = rowOf(rows, anchor.piece);
  if (own?.cells === null && !table) return pieces.slice(0, slots.length);
  const paragraph = pieces.findIndex((piece) => rowOf(rows, piece)?.cells === null);
  const inTable = paragraph < 0 ? [...pieces] : pieces.slice(0, paragraph);
  if (table) return inTable;
  const below = Math.max(0, ...slots.map(({ placed }) => placed.row - label.placed.row));
  return inTable.filter((piece) => piece.row <= anchor.piece.row + below && rowOf(rows, piece)?.block === own?.block);
}
