/** Notes and pictures of a sheet that got rows: comments, their boxes (VML) and drawing anchors move with their cells. */
import { parseRange, addressOf } from '../sheet/address';
import { shiftFormula } from '../sheet/shift-formula';
import type { FormulaShift } from '../sheet/shift-formula';
import { shiftedRow } from '../sheet/shift-rows';
import type { Package } from './package';
import type { Relationship } from './relationships';
import { applySplices, attributeSplice } from './splice';
import type { Splice } from './splice';
import { child, children, descendants, numberAttribute, parseXml } from './xml';
import type { XmlElement } from './xml';

/** `relationships`: those of the sheet. */
export function shiftAnchors(pack: Package, relationships: readonly Relationship[], shift: FormulaShift): void {
  for (const { kind, target } of relationships) {
    if (!pack.has(target)) continue;
    if (kind === 'comments' || kind === 'threadedComment')
      pack.replace(target, shiftComments(pack.text(target), shift));
    if (kind === 'vmlDrawing') pack.replace(target, shiftNoteBoxes(pack.text(target), shift));
    if (kind === 'drawing') pack.replace(target, shiftDrawing(pack.text(target), shift));
  }
}

function shiftComments(text: string, shift: FormulaShift): string {
  const notes = [...descendants(parseXml(text))].filter(({ name }) => name === 'comment' || name === 'threadedComment');
  const splices = notes.flatMap((note): Splice[] => {
    const range = parseRange(note.attributes['ref'] ?? '');
    const row = range ? shiftedRow(range.top, shift.insertions) : 0;
    return range && row !== range.top ? [attributeSplice(text, note, 'ref', addressOf(row, range.left))] : [];
  });
  return applySplices(text, splices);
}

/** VML as Excel writes it is not always well-formed XML (an open <br>), so these two elements are found by pattern. */
const shiftNoteBoxes = (text: string, { insertions }: FormulaShift): string =>
  text
    .replace(
      /(<(?:[\w.-]+:)?Row>\s*)(\d+)(\s*<)/g,
      (_all, before: string, row: string, after: string) => before + shiftedRow(Number(row), insertions) + after,
    )
    .replace(/(<(?:[\w.-]+:)?Anchor>)([^<]*)(<)/g, (_all, before: string, anchor: string, after: string) => {
      // left column, offset, top row, offset, right column, offset, bottom row, offset
      const shifted = anchor.split(',').map((piece, index) => {
        if (index !== 2 && index !== 6) return piece;
        return piece.replace(/\d+/, (row) => String(shiftedRow(Number(row), insertions)));
      });
      return before + shifted.join(',') + after;
    });

function shiftDrawing(text: string, shift: FormulaShift): string {
  const root = parseXml(text);
  const anchors = ['oneCellAnchor', 'twoCellAnchor'].flatMap((name) => children(root, name));
  const links = [...descendants(root)].flatMap((element): Splice[] => {
    const link = element.attributes['textlink'];
    const shifted = link === undefined ? link : shiftFormula(link, shift);
    return shifted === undefined || shifted === link ? [] : [attributeSplice(text, element, 'textlink', shifted)];
  });
  return applySplices(text, [...anchors.flatMap((anchor) => anchorSplices(anchor, shift)), ...links]);
}

/** A picture moves with its upper left corner; it is stretched only when it follows the cells below both corners. */
function anchorSplices(anchor: XmlElement, { insertions }: FormulaShift): readonly Splice[] {
  const kept = anchor.attributes['editAs'] ?? 'twoCell';
  if (kept === 'absolute') return [];
  const from = child(child(anchor, 'from'), 'row');
  const to = child(child(anchor, 'to'), 'row');
  if (!from) return [];
  const top = numberAttribute(from.text, 0);
  const moved = shiftedRow(top, insertions) - top;
  const splices = moved === 0 ? [] : [contentSplice(from, top + moved)];
  if (to) {
    const bottom = numberAttribute(to.text, 0);
    const end = kept === 'oneCell' ? bottom + moved : shiftedRow(bottom, insertions);
    if (end !== bottom) splices.push(contentSplice(to, end));
  }
  return splices;
}

const contentSplice = ({ openEnd, closeStart }: XmlElement, value: number): Splice => ({
  start: openEnd,
  end: closeStart,
  text: String(value),
});
