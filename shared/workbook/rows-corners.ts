/** The corners of what floats over the cells of a sheet (from, to: column, row and how far into it), after rows changed. */
import type { RowChanges } from '../sheet/edits';
import { firstKeptRow, isRemoved, shiftedRow } from '../sheet/shift-rows';
import type { Splice } from './splice';
import { child, isTrue, numberAttribute } from './xml';
import type { XmlElement } from './xml';

/** twoCell: follows the cells below both corners; oneCell: moves only; absolute: stays where it is */
type Follows = 'twoCell' | 'oneCell' | 'absolute';

/** A oneCellAnchor or twoCellAnchor of a drawing. */
export const drawingAnchorSplices = (anchor: XmlElement, rows: RowChanges): readonly Splice[] =>
  anchorSplices(anchor, followsOf(anchor.attributes['editAs']), rows);

const followsOf = (editAs: string | undefined): Follows =>
  editAs === 'oneCell' || editAs === 'absolute' ? editAs : 'twoCell';

/** The anchor of a form control or OLE object in its sheet, which stays in place unless it says otherwise. */
export function objectAnchorSplices(anchor: XmlElement, rows: RowChanges): readonly Splice[] {
  const { moveWithCells, sizeWithCells } = anchor.attributes;
  if (!isTrue(moveWithCells)) return [];
  return anchorSplices(anchor, isTrue(sizeWithCells) ? 'twoCell' : 'oneCell', rows);
}

/**
 * It moves with its upper left corner; it is stretched only when it follows the cells below both corners. Nothing goes
 * with the rows under it: what lost them all keeps its height, from where it stood.
 */
function anchorSplices(anchor: XmlElement, kept: Follows, rows: RowChanges): readonly Splice[] {
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
