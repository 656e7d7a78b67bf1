/** Finds the printed texts of a form in a source in reading order: they tell which places the texts between them belong to. */
import { alignRows } from '../sheet/align-rows';
import type { PaperLabel } from '../sheet/paper-rows';
import type { FormDefinition } from '../forms/definition';
import { matchLabel } from './match-label';
import type { LabelMatch } from './match-label';
import { labelsOf, paperItems } from './paper-items';
import type { PaperItem } from './paper-items';
import { rowOf } from './source-rows';
import type { Piece, SourceRow } from './source-rows';

export interface Anchor extends LabelMatch {
  readonly piece: Piece;
  /** stands before or behind its neighbours of the paper: what follows it on the paper does not follow it here */
  readonly isElsewhere?: true;
}

export interface Anchors {
  readonly found: ReadonlyMap<PaperLabel, Anchor>;
  /** weight found of all weight, 0…1 */
  readonly confidence: number;
  readonly hasTitle: boolean;
}

/** Forms have dozens of labels; a source with more texts that look like them is cut, so that a hostile one costs little. */
const mostCandidates = 3000;
/** Between equal ways the one counts that reads every label as a whole cell. */
const besideValue = 0.9;

export function findAnchors(definition: FormDefinition, rows: readonly SourceRow[]): Anchors {
  const items = paperItems(definition);
  const all = labelsOf(items);
  const pieces = rows.flatMap((row) => row.pieces);
  const inOrder = items.flatMap((item) => (item.kind === 'label' ? [item.label] : []));
  const candidates = pieces
    .flatMap((piece) => {
      const matches = matchesOf(inOrder, piece);
      return matches.size > 0 ? [{ piece, matches }] : [];
    })
    .slice(0, mostCandidates);
  const aligned = alignRows(inOrder.length, candidates.length, (first, second) => {
    const label = inOrder[first];
    const match = label && candidates[second]?.matches.get(label);
    return !label || !match ? 0 : label.weight * (match.value === '' ? 1 : besideValue);
  });
  const found = new Map<PaperLabel, Anchor>();
  inOrder.forEach((label, index) => {
    const candidate = candidates[aligned[index] ?? -1];
    const match = candidate?.matches.get(label);
    if (candidate && match) found.set(label, { ...match, piece: candidate.piece });
  });
  findHeadsInOtherOrder(items, rows, found);
  findElsewhere(inOrder, pieces, found);
  findSideLabels(items, pieces, found);
  const weight = (labels: readonly PaperLabel[]): number => labels.reduce((sum, label) => sum + label.weight, 0);
  return {
    found,
    confidence: weight(all.filter((label) => found.has(label))) / weight(all),
    hasTitle: [...found.keys()].some(isTitle),
  };
}

export const isTitle = ({ placed: { content } }: PaperLabel): boolean =>
  content.kind === 'label' && content.label.look === 'title';

const noMatches: ReadonlyMap<PaperLabel, LabelMatch> = new Map();

/** Most texts of a source match nothing: nothing is made for them. */
function matchesOf(labels: readonly PaperLabel[], piece: Piece): ReadonlyMap<PaperLabel, LabelMatch> {
  let matches: Map<PaperLabel, LabelMatch> | null = null;
  for (const label of labels) {
    const match = matchLabel(label, piece);
    if (match) (matches ??= new Map()).set(label, match);
  }
  return matches ?? noMatches;
}

/** Columns may stand in any order: a heading that was not found in the form's order stands beside those that were. */
function findHeadsInOtherOrder(
  items: readonly PaperItem[],
  rows: readonly SourceRow[],
  found: Map<PaperLabel, Anchor>,
): void {
  for (const item of items) {
    if (item.kind !== 'table') continue;
    const labels = item.head.heads.map(({ label }) => label);
    const headRows = new Set(
      labels.flatMap((label) => {
        const piece = found.get(label)?.piece;
        return (piece && rowOf(rows, piece)) ?? [];
      }),
    );
    for (const label of labels.filter((each) => !found.has(each))) {
      const taken = new Set([...found.values()].map(({ piece }) => piece));
      const beside = [...headRows].flatMap((row) => row.pieces);
      const piece = beside.find((each) => !taken.has(each) && matchLabel(label, each)?.value === '');
      if (piece) found.set(label, { piece, value: '', saysMore: false });
    }
  }
}

/**
 * A printed text that stands in the row above or below its own, as where a row of headings lies beside the first of the
 * rows below it. It is taken where it stands once between the rows that were found around its own.
 */
function findElsewhere(inOrder: readonly PaperLabel[], pieces: readonly Piece[], found: Map<PaperLabel, Anchor>): void {
  const taken = new Set([...found.values()].map(({ piece }) => piece));
  for (const label of inOrder.filter((each) => !found.has(each))) {
    const { row } = label.placed;
    const rowsIn = (wanted: (paperRow: number) => boolean): number[] =>
      inOrder.flatMap((each) => (wanted(each.placed.row) ? (found.get(each)?.piece.row ?? []) : []));
    const near = rowsIn((paperRow) => row - 1 <= paperRow && paperRow <= row);
    const below = rowsIn((paperRow) => paperRow > row);
    if (near.length === 0) continue;
    const [top, bottom] = [Math.min(...near), Math.min(...below, Math.max(...near) + 2)];
    const [only, ...others] = pieces.flatMap((piece) => {
      const match = top <= piece.row && piece.row <= bottom && !taken.has(piece) ? matchLabel(label, piece) : null;
      return match ? [{ ...match, piece }] : [];
    });
    if (!only || others.length > 0) continue;
    taken.add(only.piece);
    found.set(label, { ...only, isElsewhere: true });
  }
}

/** The label beside a table stands in the row of its headings or in the rows below. */
function findSideLabels(items: readonly PaperItem[], pieces: readonly Piece[], found: Map<PaperLabel, Anchor>): void {
  for (const item of items) {
    if (item.kind !== 'table' || !item.head.side) continue;
    const heads = item.head.heads.flatMap(({ label }) => found.get(label)?.piece ?? []);
    if (heads.length === 0) continue;
    const top = Math.min(...heads.map(({ row }) => row));
    const taken = new Set([...found.values()].map(({ piece }) => piece));
    const { side } = item.head;
    const piece = pieces.find((each) => each.row >= top && !taken.has(each) && matchLabel(side, each)?.value === '');
    if (piece) found.set(side, { piece, value: '', saysMore: false });
  }
}
