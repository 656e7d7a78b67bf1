/** Notes and pictures of a sheet whose rows were changed: comments, their boxes (VML) and drawing anchors follow their cells. */
import { addressOf, parseRange } from '../sheet/address';
import type { RowChanges } from '../sheet/edits';
import { shiftFormula } from '../sheet/shift-formula';
import type { FormulaShift } from '../sheet/shift-formula';
import { firstKeptRow, isRemoved, shiftedRow } from '../sheet/shift-rows';
import type { Package } from './package';
import type { Relationship } from './relationships';
import { applySplices, attributeSplice } from './splice';
import type { Splice } from './splice';
import { child, children, descendants, numberAttribute, parseXml } from './xml';
import type { XmlElement } from './xml';

/** Row where the cell of a note stands now; null when it is gone, and its note with it (keptPlaces). */
type KeptAt = (row: number, column: number) => number | null;

/** `relationships`: those of the sheet. */
export function shiftAnchors(
  pack: Package,
  relationships: readonly Relationship[],
  shift: FormulaShift,
  keptAt: KeptAt,
): void {
  for (const { kind, target } of relationships) {
    if (!pack.has(target)) continue;
    if (kind === 'comments' || kind === 'threadedComment')
      pack.replace(target, shiftComments(pack.text(target), keptAt));
    if (kind === 'vmlDrawing') pack.replace(target, shiftNoteBoxes(pack.text(target), shift.rows, keptAt));
    if (kind === 'drawing') pack.replace(target, shiftDrawing(pack.text(target), shift));
  }
}

function shiftComments(text: string, keptAt: KeptAt): string {
  const notes = [...descendants(parseXml(text))].filter(({ name }) => name === 'comment' || name === 'threadedComment');
  const splices = notes.flatMap((note): Splice[] => {
    const range = parseRange(note.attributes['ref'] ?? '');
    if (!range) return [];
    const row = keptAt(range.top, range.left);
    if (row === null) return [{ start: note.start, end: note.end, text: '' }];
    return row === range.top ? [] : [attributeSplice(text, note, 'ref', addressOf(row, range.left))];
  });
  return applySplices(text, splices);
}

/** VML as Excel writes it is not always well-formed XML (an open <br>), so its elements are found by pattern. */
const shiftNoteBoxes = (text: string, rows: RowChanges, keptAt: KeptAt): string =>
  text
    .replace(/<((?:[\w.-]+:)?shape)(?=[\s>])[\s\S]*?<\/\1>/g, (shape) => {
      const [row, column] = ['Row', 'Column'].map((name) => numberIn(shape, name));
      const gone = row !== null && row !== undefined && keptAt(row, column ?? 0) === null;
      return gone ? '' : shape;
    })
    .replace(
      /(<(?:[\w.-]+:)?Row>\s*)(\d+)(\s*<)/g,
      (_all, before: string, row: string, after: string) => before + shiftedRow(Number(row), rows) + after,
    )
    .replace(
      /(<(?:[\w.-]+:)?Anchor>)([^<]*)(<)/g,
      (_all, before: string, anchor: string, after: string) => before + shiftedAnchor(anchor, rows) + after,
    );

const numberIn = (shape: string, name: string): number | null => {
  const found = new RegExp(`<(?:[\\w.-]+:)?${name}>\\s*(\\d+)\\s*<`).exec(shape)?.[1];
  return found === undefined ? null : Number(found);
};

/** left column, offset, top row, offset, right column, offset, bottom row, offset; a box never loses height. */
function shiftedAnchor(anchor: string, rows: RowChanges): string {
  const pieces = anchor.split(',');
  const [top, bottom] = [Number(pieces[2]), Number(pieces[6])];
  const moved = shiftedRow(top, rows);
  const end = Math.max(shiftedRow(bottom, rows), moved + bottom - top);
  const numbers = new Map([
    [2, moved],
    [6, end],
  ]);
  return pieces
    .map((piece, index) => (numbers.has(index) ? piece.replace(/\d+/, String(numbers.get(index))) : piece))
    .join(',');
}

function shiftDrawing(text: string, shift: FormulaShift): string {
  const root = parseXml(text);
  const anchors = ['oneCellAnchor', 'twoCellAnchor'].flatMap((name) => children(root, name));
  const links = [...descendants(root)].flatMap((element): Splice[] => {
    const link = element.attributes['textlink'];
    const shifted = link === undefined ? link : shiftFormula(link, shift);
    return shifted === undefined || shifted === link ? [] : [attributeSplice(text, element, 'textlink', shifted)];
  });
  return applySplices(text, [...anchors.flatMap((anchor) => anchorSplices(anchor, shift.rows)), ...links]);
}

/**
 * A picture moves with its upper left corner; it is stretched only when it follows the cells below both corners. No
 * picture goes with the rows under it: one that lost them all keeps its height, from where it stood.
 */
function anchorSplices(anchor: XmlElement, rows: RowChanges): readonly Splice[] {
  const kept = anchor.attributes['editAs'] ?? 'twoCell';
  if (kept === 'absolute') return [];
  const from = child(anchor, 'from');
  const to = child(anchor, 'to');
  const top = rowOf(from);
  if (top === null) return [];
  const moved = shiftedRow(top, rows) - top;
  const bottom = rowOf(to);
  const follows = bottom !== null && kept !== 'oneCell' && firstKeptRow(top, bottom, rows) !== null;
  if (follows) return [...cornerSplices(from, rows), ...cornerSplices(to, rows)];
  return [from, to].flatMap((corner) => movedCorner(corner, moved));
}

const rowOf = (corner: XmlElement | undefined): number | null => {
  const row = child(corner, 'row');
  return row ? numberAttribute(row.text, 0) : null;
};

/** A corner in a removed row comes to the upper edge of what stands there now. */
function cornerSplices(corner: XmlElement | undefined, rows: RowChanges): readonly Splice[] {
  const row = rowOf(corner);
  const offset = child(corner, 'rowOff');
  if (row === null) return [];
  const moved = movedCorner(corner, shiftedRow(row, rows) - row);
  return isRemoved(row, rows) && offset ? [...moved, contentSplice(offset, 0)] : moved;
}

function movedCorner(corner: XmlElement | undefined, by: number): readonly Splice[] {
  const row = child(corner, 'row');
  return row && by !== 0 ? [contentSplice(row, numberAttribute(row.text, 0) + by)] : [];
}

const contentSplice = ({ openEnd, closeStart }: XmlElement, value: number): Splice => ({
  start: openEnd,
  end: closeStart,
  text: String(value),
});
