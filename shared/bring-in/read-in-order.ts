/** Reads a form off a source whose tables lost their shape: by the order of its texts alone. */
import type { FormDefinition } from '../forms/definition';
import type { PlaceId, TableId } from '../forms/ids';
import { paperRows } from '../sheet/paper-rows';
import type { PaperLabel } from '../sheet/paper-rows';
import { isBlank } from '../document/values';
import type { Anchors } from './find-anchors';
import { matchLabel } from './match-label';
import { paperItems } from './paper-items';
import type { PlaceSlot, TableHead } from './paper-items';
import { offsetsOf, placeInGap } from './place-slots';
import type { Gap, PlacedTexts } from './place-slots';
import { rowOf } from './source-rows';
import type { Piece, SourceRow } from './source-rows';
import { stretchesOf } from './stretches';
import type { Stretch } from './stretches';
import { readTableRows } from './table-rows';
import type { SourceColumn } from './table-rows';
import { tableValues } from './table-values';
import type { TableValues } from './table-values';

/** A form as it was read: texts by place and row, before they become values. */
export interface Reading {
  readonly places: ReadonlyMap<PlaceId, string>;
  readonly tables: ReadonlyMap<TableId, TableValues>;
  /** printed texts that were not found, though places or rows belong to them */
  readonly missing: readonly PaperLabel[];
  /** rows of the source from the first to the last that belongs to the form */
  readonly rows: { readonly first: number; readonly last: number };
  /** texts between them that belong to no place, in reading order */
  readonly unplaced: readonly string[];
}

export function readInOrder(definition: FormDefinition, rows: readonly SourceRow[], anchors: Anchors): Reading {
  const { stretches, missing } = stretchesOf(paperItems(definition), rows, anchors);
  const places = new Map<PlaceId, string>();
  const tables = new Map<TableId, TableValues>();
  const used = new Set<Piece>();
  const unplaced = new Map<Piece, string>();
  const gapOf = (stretch: Stretch): Gap => openGap(stretch, definition, rows, anchors);
  const offsets = offsetsOf(stretches.map(gapOf));
  for (const { piece, saysMore } of anchors.found.values()) {
    used.add(piece);
    if (saysMore) unplaced.set(piece, piece.text);
  }
  for (const stretch of stretches) {
    const { value, piece } = stretch.anchor;
    for (const number of stretch.numbers) used.add(number.piece);
    const [first] = stretch.slots;
    if (!isBlank(value) && first) places.set(first.place.id, value);
    else if (!isBlank(value)) unplaced.set(piece, value);
    const gap = gapOf(stretch);
    const { texts, left } =
      gap.slots.length > 0 ? placeInGap(gap, offsets, definition.unit) : { texts: [], left: gap.pieces };
    for (const { id, text, pieces } of texts) {
      places.set(id, text);
      for (const each of pieces) used.add(each);
    }
    for (const each of left) unplaced.set(each, each.text);
    if (stretch.table) {
      const read = tableOf(
        stretch,
        stretch.table,
        rows,
        anchors,
        columnsBelow(stretch, stretch.table, anchors, texts),
        definition,
      );
      tables.set(stretch.table.block.id, read.values);
      for (const each of read.used) used.add(each);
      for (const each of read.left) unplaced.set(each, each.text);
    }
  }
  const inOrder = [...used].map(({ row }) => row).sort((one, other) => one - other);
  const [firstRow = 0, lastRow = 0] = [inOrder[0], inOrder.at(-1)];
  const inForm = rows.flatMap((row) => row.pieces).filter(({ row }) => firstRow <= row && row <= lastRow);
  return {
    places,
    tables,
    missing,
    rows: { first: firstRow, last: lastRow },
    unplaced: inForm.flatMap((piece) => unplaced.get(piece) ?? (used.has(piece) ? [] : [piece.text])),
  };
}

/** The places of a stretch that are still open, with the texts that may belong to them. */
function openGap(
  { label, anchor, slots, table, pieces, numbers }: Stretch,
  definition: FormDefinition,
  rows: readonly SourceRow[],
  { found }: Anchors,
): Gap {
  return {
    headings: found,
    numbers: new Map(numbers.map(({ column, piece }) => [column, piece])),
    paper: { row: label.placed.row, column: label.placed.column },
    source: { row: anchor.piece.row, column: anchor.piece.column },
    slots: asHeaded(isBlank(anchor.value) ? slots : slots.slice(1), definition, rows, found),
    pieces: table ? pieces.filter(({ row }) => row === anchor.piece.row) : pieces,
  };
}

/** In the order in which the headings of the source stand, without those of columns that the source does not have. */
function asHeaded(
  slots: readonly PlaceSlot[],
  definition: FormDefinition,
  rows: readonly SourceRow[],
  found: Anchors['found'],
): readonly PlaceSlot[] {
  const headingOf = ({ heading }: PlaceSlot): Piece | undefined => (heading ? found.get(heading)?.piece : undefined);
  const headed = slots.flatMap((slot) => headingOf(slot) ?? []);
  const [first] = headed;
  if (!first || headed.some(({ row }) => row !== first.row)) return slots;
  if (headed.length < slots.length) {
    const onPaper = paperRows(definition).find(({ own }) =>
      slots.some(({ heading }) => heading && own.includes(heading)),
    );
    const isNarrower = (rowOf(rows, first)?.pieces.length ?? 0) < (onPaper?.own.length ?? 0);
    return isNarrower ? slots.filter((slot) => slot.heading === null || headingOf(slot)) : slots;
  }
  return slots.toSorted(
    (one, other) =>
      one.placed.row - other.placed.row || (headingOf(one)?.column ?? 0) - (headingOf(other)?.column ?? 0),
  );
}

interface ReadTable {
  readonly values: TableValues;
  readonly used: readonly Piece[];
  readonly left: readonly Piece[];
}

function tableOf(
  { anchor, pieces }: Stretch,
  head: TableHead,
  rows: readonly SourceRow[],
  { found }: Anchors,
  columns: readonly SourceColumn[],
  definition: FormDefinition,
): ReadTable {
  const below = pieces.filter(({ row }) => row !== anchor.piece.row);
  const isParagraph = (piece: Piece): boolean => rowOf(rows, piece)?.cells === null;
  const isProse = below.every(isParagraph) ? () => false : isParagraph;
  const foreign = foreignColumns(head, rows, found);
  const repeated = repeatedHeads(head, rows, below);
  const isCell = (piece: Piece): boolean => !isProse(piece) && !foreign.has(piece.column) && !repeated.has(piece);
  const read = readTableRows(head.block, columns, below.filter(isCell), definition.unit);
  const values = tableValues(head.block, read.rows);
  return {
    values,
    used: [...repeated, ...read.rows.flatMap((row) => [...row.pieces.values()])],
    left: [...read.left, ...below.filter((piece) => isProse(piece) || foreign.has(piece.column))],
  };
}

/** Columns whose heading the form does not have, such as 备注: what stands in them is no value of the form. */
function foreignColumns(
  { heads }: TableHead,
  rows: readonly SourceRow[],
  found: Anchors['found'],
): ReadonlySet<number> {
  // One printed text above the rows is no heading of columns.
  if (heads.length < 2) return new Set();
  const printed = new Set([...found.values()].map(({ piece }) => piece));
  const headRows = new Set(
    heads.flatMap(({ label }) => found.get(label)?.piece ?? []).map((piece) => rowOf(rows, piece)),
  );
  const others = [...headRows].flatMap((row) => (row?.pieces ?? []).filter((piece) => !printed.has(piece)));
  return new Set(others.map(({ column }) => column));
}

/** Headings printed again on a further page. */
function repeatedHeads({ heads }: TableHead, rows: readonly SourceRow[], below: readonly Piece[]): ReadonlySet<Piece> {
  const isHead = (piece: Piece): boolean => heads.some(({ label }) => matchLabel(label, piece)?.value === '');
  const repeated = [...new Set(below.map((piece) => rowOf(rows, piece)))].flatMap((row) => {
    const own = row?.pieces ?? [];
    return own.length > 1 && own.every(isHead) ? own : [];
  });
  return new Set(repeated);
}

/**
 * In the order of their headings, or of the places of the heading row; those without one stand where the form has them.
 */
function columnsBelow(
  { anchor, slots }: Stretch,
  { block, heads }: TableHead,
  { found }: Anchors,
  texts: PlacedTexts['texts'],
): SourceColumn[] {
  const columns = block.columns.map((column, index): SourceColumn => {
    const label = heads.find((head) => head.column === column)?.label;
    const place = block.head?.[index];
    if (label) return { column, at: found.get(label)?.piece.column ?? null };
    if (place?.kind !== 'place') return { column, at: null };
    const own = texts.find(({ id }) => id === place.id)?.pieces[0];
    if (own) return { column, at: own.column };
    const heading = slots.find((slot) => slot.place === place)?.heading;
    const above = heading && found.get(heading)?.piece;
    return { column, at: above ? anchor.piece.column + anchor.piece.toEnd - above.toEnd : null };
  });
  // Below a heading of several columns that lost its width, the second row of headings does not stand where its columns do.
  const headRows = new Set(heads.flatMap(({ label }) => found.get(label)?.piece.row ?? []));
  const isRising = columns.every(({ at }, index) => at !== null && at > (columns[index - 1]?.at ?? -1));
  if (headRows.size > 1 && !isRising) return columns.map(({ column }) => ({ column, at: null }));
  const isFound = columns.every(({ at }) => at !== null);
  return isFound ? columns.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0)) : columns;
}
