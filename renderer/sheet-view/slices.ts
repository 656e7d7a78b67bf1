/**
 * Draws one grid cell. A merge over several rows is drawn by every row it covers, each its own strip of the whole:
 * AG Grid knows no rectangles, and a strip stays on screen when the first row of the merge has scrolled away.
 * An ordinary cell is one element for its text and one for its lines, made without React: a screen of cells costs as
 * much as there are elements, at the first paint, with every inserted row and with every key typed over them.
 */
import type { CSSProperties } from 'react';
import { isPictureText } from '../../shared/sheet/picture-media';
import { fitCss, frameCss, shownText, textAlign, turnCss } from './cell-look';
import { DrawnCell, type DrawnParams } from './drawn-cell';
import { setAttribute, styled } from './drawn-elements';
import { draw, lookOf, type Drawing } from './drawing';
import { boxOfCell } from './geometry';
import { markKey, overflow, styleOf } from './scene';
import { isCut, isFirst, reachesBelow, stripAt, type Strip } from './strip';
import { linesOf, type LinePiece, type StripLines } from './strip-lines';
import { fitsSurely, isOutOfText } from './text-extent';

export type SliceParams = DrawnParams & { readonly sheetColumn: number };

export class Slice extends DrawnCell<SliceParams> {
  private readonly element = styled('div', 'sheet-slice');
  private drawn: readonly Drawing[] = [];

  getGui(): HTMLElement {
    return this.element;
  }

  protected draw({ context, data, eGridCell, sheetColumn }: SliceParams): void {
    const strip = stripAt(context.scene, data?.row ?? 0, sheetColumn);
    const lines = linesOf(strip);
    setSpans(eGridCell, strip);
    const drawings = [...ground(strip, lines), ...text(strip), ...drawnLines(lines)];
    draw(this.element, this.drawn, drawings);
    this.drawn = drawings;
  }
}

const visibleOf = (sizes: readonly number[], first: number, count: number): number =>
  count === 1 ? 1 : visibleFrom(sizes, first, first + count);

/** The label at the side of a long table spans 20,000 rows. */
function visibleFrom(sizes: readonly number[], first: number, end: number): number {
  let visible = 0;
  for (let index = first; index < end; index++) if ((sizes[index] ?? 0) > 0) visible += 1;
  return visible;
}

/**
 * A screen reader hears a merged cell once, with its spans: AG Grid knows none over rows, and would have every strip
 * read. Rows and columns are counted as AG Grid counts them, hidden ones left out.
 */
function setSpans(element: HTMLElement, strip: Strip): void {
  const { scene, cell } = strip;
  const { rowHeights, columnWidths } = scene.sheet;
  const isHeard = isFirst(strip);
  const rows = isHeard ? visibleOf(rowHeights, cell.row, cell.rowSpan) : 1;
  const columns = isHeard ? visibleOf(columnWidths, cell.column, cell.columnSpan) : 1;
  setAttribute(element, 'role', isHeard ? 'gridcell' : 'presentation');
  setAttribute(element, 'aria-hidden', isHeard ? null : 'true');
  setAttribute(element, 'aria-rowspan', rows > 1 ? String(rows) : null);
  setAttribute(element, 'aria-colspan', columns > 1 ? String(columns) : null);
}

/** The fill, or the pale grid lines where no other line hides them. */
function ground(strip: Strip, lines: StripLines | null): Drawing[] {
  const { scene, cell, part } = strip;
  const { fill } = styleOf(scene, cell);
  const inner = reachesBelow(strip);
  const hasGridLines = scene.sheet.showGridLines && fill === null;
  const goesOn = part?.right !== cell.column + cell.columnSpan - 1;
  const below = hasGridLines && !inner && lines?.isClosedBelow !== true;
  const right = hasGridLines && !goesOn && !lines?.right;
  if (fill === null && !below && !right) return [];
  // inner strips reach 1 px into the next row: neighbours overlap, so that no hairline shows at fractional zoom
  const names = ['sheet-ground', inner && 'inner', below && 'line-below', right && 'line-right'];
  const className = names.filter(Boolean).join(' ');
  return [{ tag: 'div', className, ...(fill !== null && { own: { background: fill } }) }];
}

function text(strip: Strip): Drawing[] {
  const { scene, cell } = strip;
  const key = markKey(cell);
  const mark = scene.marks.get(key);
  const proposal = cell.text === '' ? scene.proposals.get(key) : undefined;
  const isHeard = isFirst(strip);
  if (cell.text === '' && !cell.note && !mark && !proposal) return [];
  if (!isHeard && isOutOfText(strip)) return [];
  const style = styleOf(scene, cell);
  const align = textAlign(style, cell);
  const room = overflow(scene, cell, align);
  const spills = room.left > 0 || room.right > 0;
  const shown = isPictureText(cell.text) ? '' : shownText(cell, style);
  const turn = turnCss(style);
  const corners: Drawing[] = [
    ...(cell.note === undefined ? [] : [corner('sheet-note', spills ? { right: room.right } : {})]),
    ...(mark ? [corner(`sheet-mark ${mark.level}`, spills ? { left: room.left } : {})] : []),
  ];
  const written: Drawing = {
    tag: 'div',
    className: [turn ? 'sheet-turned' : 'sheet-line', proposal && 'sheet-proposal'].filter(Boolean).join(' '),
    ...(turn && { own: turn }),
    text: proposal?.text ?? shown,
  };
  // mostly the text needs no element of its own
  const content = turn || proposal || corners.length > 0 ? { children: [written, ...corners] } : { text: shown };
  const isAlone = !spills && cell.rowSpan === 1 && !isCut(strip);
  const frame: Drawing = {
    tag: 'div',
    className: ['sheet-text', isAlone && 'sheet-strip', isAlone && fitsSurely(strip) && 'fits']
      .filter(Boolean)
      .join(' '),
    look: lookOf(style, align, () => frameCss(style, cell)),
    own: { ...fitted(strip), ...place(strip) },
    ...content,
    isHidden: !isHeard,
  };
  if (isAlone) return [frame];
  const clip = spills ? { own: { left: -room.left, right: -room.right } } : {};
  return [
    { tag: 'div', className: reachesBelow(strip) ? 'sheet-strip inner' : 'sheet-strip', ...clip, children: [frame] },
  ];
}

const corner = (className: string, own: CSSProperties): Drawing => ({ tag: 'div', className, own });

/** A text that stays on one line is made smaller where it does not fit. */
function fitted({ scene, cell }: Strip): CSSProperties {
  return fitCss(styleOf(scene, cell), cell, boxOfCell(scene.geometry, cell).width);
}

/** Where the whole rectangle lies as seen from this strip; nothing for a cell that is one strip. */
function place(strip: Strip): CSSProperties {
  const { scene, cell, row, column } = strip;
  const { tops, lefts } = scene.geometry;
  const { left, top, width, height } = boxOfCell(scene.geometry, cell);
  return {
    ...(cell.rowSpan > 1 ? { top: top - (tops[row] ?? 0), height } : {}),
    ...(isCut(strip) ? { left: left - (lefts[column] ?? 0), right: 'auto', width } : {}),
  };
}

function drawnLines(lines: StripLines | null): Drawing[] {
  if (!lines) return [];
  const { left, right, top, bottom } = lines;
  // lines that break or lie double would meet otherwise in the corner of one element
  const areOne = lines.isClosedBelow && right !== null && right === bottom[0]?.css && right.includes(' solid ');
  return [
    ...(areOne ? [line('both', { borderRight: right, borderBottom: right })] : []),
    ...(right && !areOne ? [line('right', { borderRight: right })] : []),
    ...(left ? [line('left', { borderLeft: left })] : []),
    ...top.map((piece) => line('top', { ...stretch(piece), borderTop: piece.css })),
    ...(areOne ? [] : bottom).map((piece) => line('bottom', { ...stretch(piece), borderBottom: piece.css })),
  ];
}

const line = (side: string, own: CSSProperties): Drawing => ({ tag: 'i', className: `sheet-edge ${side}`, own });

/** 1 px to the left lies the corner with the line of the cell before. */
const stretch = ({ left, width }: LinePiece): CSSProperties => ({ left: left - 1, width: width + 1 });
