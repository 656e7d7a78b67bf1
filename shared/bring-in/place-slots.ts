/** Which of the places between two printed texts of a form each text of a source belongs to that stands between them. */
import type { AmountUnit } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import type { Anchors } from './find-anchors';
import { fitOf } from './fit';
import type { PlaceSlot } from './paper-items';
import type { Piece } from './source-rows';

/** Places and texts behind one printed text, up to the next. */
export interface Gap {
  /** where the printed text stands on the paper and in the source */
  readonly paper: { readonly row: number; readonly column: number };
  readonly source: { readonly row: number; readonly column: number };
  /** at least one */
  readonly slots: readonly PlaceSlot[];
  readonly pieces: readonly Piece[];
  /** printed texts that were found, for the headings of the places */
  readonly headings: Anchors['found'];
  /** 栏次 that were found, by their column on the paper */
  readonly numbers: ReadonlyMap<number, Piece>;
}

export interface PlacedTexts {
  readonly texts: readonly { readonly id: PlaceId; readonly text: string; readonly pieces: readonly Piece[] }[];
  readonly left: readonly Piece[];
}

/** How far behind their printed text the places of a row stand in this source, by how far they stand on the paper. */
export type Offsets = ReadonlyMap<string, readonly number[]>;

/** Rows in which every place is filled in tell where the places of the others stand. */
export function offsetsOf(gaps: readonly Gap[]): Offsets {
  const offsets = new Map<string, readonly number[]>();
  for (const gap of gaps) {
    const [slots, pieces] = inRowOfLabel(gap);
    if (slots.length < 2 || slots.length !== pieces.length) continue;
    const key = offsetKey(gap, slots);
    if (!offsets.has(key))
      offsets.set(
        key,
        pieces.map(({ column }) => column - gap.source.column),
      );
  }
  return offsets;
}

const inRowOfLabel = ({ paper, source, slots, pieces }: Gap): [readonly PlaceSlot[], readonly Piece[]] => [
  slots.filter(({ placed }) => placed.row === paper.row),
  pieces.filter(({ row }) => row === source.row),
];

const offsetKey = ({ paper }: Gap, slots: readonly PlaceSlot[]): string =>
  slots.map(({ placed }) => placed.column - paper.column).join();

const weights = { placed: 2, learned: 2, heading: 1.5, asOnPaper: 0.5, inOrder: 0.4, row: 1, printed: 2 };

export function placeInGap(gap: Gap, offsets: Offsets, unit: AmountUnit): PlacedTexts {
  const { slots, pieces } = gap;
  const lines = oneTextInLines(gap);
  if (lines) return lines;
  const [slotsBeside] = inRowOfLabel(gap);
  const learned = offsets.get(offsetKey(gap, slotsBeside));
  return best(gap, (slotIndex, pieceIndex) => {
    const [slot, piece] = [slots[slotIndex], pieces[pieceIndex]];
    if (!slot || !piece) return 0;
    const isPrinted = String(slot.place.preset ?? '').trim() === piece.text.trim();
    const position = slotsBeside.indexOf(slot);
    const offset = learned && position >= 0 && piece.row === gap.source.row ? learned[position] : undefined;
    return (
      weights.placed +
      fitOf(piece.text, slot.place.value, unit) / 2 +
      (isPrinted ? weights.printed : 0) +
      (offset === undefined
        ? positionScore(gap, slot, piece, position)
        : piece.column - gap.source.column === offset
          ? weights.learned
          : 0)
    );
  });
}

/** `position`: of the slot among those in the row of the printed text; -1 for those in rows below. */
function positionScore(
  { paper, source, headings, numbers }: Gap,
  slot: PlaceSlot,
  piece: Piece,
  position: number,
): number {
  const isBeside = position >= 0;
  const offset = piece.column - source.column;
  const heading = numbers.get(slot.placed.column) ?? (slot.heading && headings.get(slot.heading)?.piece);
  return (
    (isBeside === (piece.row === source.row) ? weights.row : 0) +
    (heading?.toEnd === piece.toEnd ? weights.heading : 0) +
    (isBeside && offset === slot.placed.column - paper.column ? weights.asOnPaper : 0) +
    (isBeside && offset === position + 1 ? weights.inOrder : 0)
  );
}

/** A text that was broken into lines, or into paragraphs of its own, is one text again. */
function oneTextInLines({ slots, pieces }: Gap): PlacedTexts | null {
  const [slot] = slots;
  if (slots.length !== 1 || slot?.place.value !== 'text' || pieces.length < 2) return null;
  if (pieces.some(({ row }, index) => row === pieces[index + 1]?.row)) return null;
  return { texts: [{ id: slot.place.id, text: pieces.map(({ text }) => text).join('\n'), pieces }], left: [] };
}

/** The pairs in order that score most. */
function best({ slots, pieces }: Gap, score: (slot: number, piece: number) => number): PlacedTexts {
  const width = pieces.length + 1;
  const totals = new Float64Array((slots.length + 1) * width);
  const total = (slot: number, piece: number): number => totals[slot * width + piece] ?? 0;
  for (let slot = slots.length - 1; slot >= 0; slot--) {
    for (let piece = pieces.length - 1; piece >= 0; piece--) {
      const together = score(slot, piece) + total(slot + 1, piece + 1);
      totals[slot * width + piece] = Math.max(together, total(slot + 1, piece), total(slot, piece + 1));
    }
  }
  const texts: { id: PlaceId; text: string; pieces: Piece[] }[] = [];
  const left: Piece[] = [];
  let slot = 0;
  for (let piece = 0; piece < pieces.length; piece++) {
    const here = pieces[piece];
    if (!here) continue;
    while (slot < slots.length && total(slot, piece) === total(slot + 1, piece)) slot++;
    const into = slots[slot];
    if (into && total(slot, piece) !== total(slot, piece + 1)) {
      texts.push({ id: into.place.id, text: here.text, pieces: [here] });
      slot++;
    } else left.push(here);
  }
  return { texts, left };
}
