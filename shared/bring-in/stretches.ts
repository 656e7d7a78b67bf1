/** Parts a source at the printed texts of a form: behind each stand the places and table rows that follow it on the paper. */
import { isBlank } from '../document/values';
import type { PaperLabel } from '../sheet/paper-rows';
import type { Anchor, Anchors } from './find-anchors';
import type { PaperItem, PlaceSlot, PrintedNumber, TableHead } from './paper-items';
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
  /** 行次, 栏次 and 科目编码 that stood among them */
  readonly numbers: readonly FoundNumber[];
}

export interface FoundNumber {
  /** of the paper */
  readonly column: number;
  readonly piece: Piece;
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
  /** as the paper prints them before the places */
  readonly printedNumbers: PrintedNumber[];
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
    return { ...stretch, pieces: next ? between : untilEnd(stretch, between, rows), numbers: [] };
  });
  return { stretches: withoutNumbers(inOrder, stretches), missing };
}

/** Taken out where the source prints most of them: else a 1 is the value of a place. */
function withoutNumbers(open: readonly OpenStretch[], stretches: readonly Stretch[]): readonly Stretch[] {
  const found = stretches.map(({ pieces }, index) => numbersAmong(open[index]?.printedNumbers ?? [], pieces));
  const printed = open.filter(({ printedNumbers }) => printedNumbers.length > 0);
  if (found.filter((numbers) => numbers.length > 0).length * 2 < printed.length) return stretches;
  return stretches.map((stretch, index) => {
    const numbers = found[index] ?? [];
    const isNumber = (piece: Piece): boolean => numbers.some((number) => number.piece === piece);
    return { ...stretch, pieces: stretch.pieces.filter((piece) => !isNumber(piece)), numbers };
  });
}

/** All of them in their order, or none. */
function numbersAmong(printed: readonly PrintedNumber[], pieces: readonly Piece[]): readonly FoundNumber[] {
  const numbers: FoundNumber[] = [];
  for (const piece of pieces) {
    const next = printed[numbers.length];
    if (next && piece.text.trim() === next.text) numbers.push({ column: next.column, piece });
  }
  return numbers.length === printed.length ? numbers : [];
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
        if (anchor)
          open.set(last, { label: last, anchor, slots: item.slot ? [item.slot] : [], printedNumbers: [], table: null });
        else if (item.slot) missing.push(last);
        break;
      }
      case 'number':
        if (last) open.get(last)?.printedNumbers.push(item.number);
        break;
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
