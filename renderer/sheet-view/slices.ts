/**
 * Draws one grid cell. A merge over several rows is drawn by every row it covers, each its own strip of the whole:
 * AG Grid knows no rectangles, and a strip stays on screen when the first row of the merge has scrolled away.
 * An ordinary cell is one element for its text and one for its lines, made without React: a screen of cells costs as
 * much as there are elements, at the first paint, with every inserted row and with every key typed over them.
 */
import type { CSSProperties } from 'react';
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import { fitCss, frameCss, shownText, textAlign, turnCss } from './cell-look';
import { copyOf, setStyle, styled } from './drawn-elements';
import type { GridRow } from './grid-rows';
import { markKey, overflow, styleOf } from './scene';
import type { Stage } from './stage';
import { isCut, isFirst, reachesBelow, stripAt, type Strip } from './strip';
import { linesOf, type LinePiece, type StripLines } from './strip-lines';

export type SliceParams = ICellRendererParams<GridRow, unknown, Stage> & { readonly sheetColumn: number };

export class Slice implements ICellRendererComp<GridRow> {
  private readonly element = styled('div', 'sheet-slice');

  init(params: SliceParams): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh({ context, data, eGridCell, sheetColumn }: SliceParams): boolean {
    const strip = stripAt(context.scene, data?.row ?? 0, sheetColumn);
    const lines = linesOf(strip);
    setSpans(eGridCell, strip);
    this.element.replaceChildren(...ground(strip, lines), ...text(strip), ...drawnLines(lines));
    return true;
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

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** The fill, or the pale grid lines where no other line hides them. */
function ground(strip: Strip, lines: StripLines | null): HTMLElement[] {
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
  return [styled('div', names.filter(Boolean).join(' '), fill === null ? {} : { background: fill })];
}

function text(strip: Strip): HTMLElement[] {
  const { scene, cell } = strip;
  const mark = scene.marks.get(markKey(cell));
  if (cell.text === '' && !cell.note && !mark) return [];
  const style = styleOf(scene, cell);
  const align = textAlign(style, cell);
  const room = overflow(scene, cell, align);
  const spills = room.left > 0 || room.right > 0;
  const frame = copyOf(style, align, () => styled('div', 'sheet-text', frameCss(style, cell)));
  setStyle(frame, { ...fitted(strip), ...place(strip) });
  const shown = shownText(cell, style);
  const turn = turnCss(style);
  if (turn || shown !== '') {
    const written = styled('div', turn ? 'sheet-turned' : 'sheet-line', turn ?? {});
    written.textContent = shown;
    frame.append(written);
  }
  if (cell.note !== undefined) frame.append(styled('div', 'sheet-note', spills ? { right: room.right } : {}));
  if (mark) frame.append(styled('div', `sheet-mark ${mark.level}`, spills ? { left: room.left } : {}));
  if (!spills && cell.rowSpan === 1 && !isCut(strip)) {
    frame.classList.add('sheet-strip');
    return [frame];
  }
  if (!isFirst(strip)) frame.setAttribute('aria-hidden', 'true');
  const clip = spills ? { left: -room.left, right: -room.right } : {};
  const box = styled('div', reachesBelow(strip) ? 'sheet-strip inner' : 'sheet-strip', clip);
  box.append(frame);
  return [box];
}

/** A text that stays on one line is made smaller where it does not fit. */
function fitted({ scene, cell }: Strip): CSSProperties {
  const { lefts } = scene.geometry;
  const width = (lefts[cell.column + cell.columnSpan] ?? 0) - (lefts[cell.column] ?? 0);
  return fitCss(styleOf(scene, cell), cell, width);
}

/** Where the whole rectangle lies as seen from this strip; nothing for a cell that is one strip. */
function place(strip: Strip): CSSProperties {
  const { scene, cell, row, column } = strip;
  const { tops, lefts } = scene.geometry;
  const top = tops[cell.row] ?? 0;
  const left = lefts[cell.column] ?? 0;
  const width = (lefts[cell.column + cell.columnSpan] ?? 0) - left;
  return {
    ...(cell.rowSpan > 1 ? { top: top - (tops[row] ?? 0), height: (tops[cell.row + cell.rowSpan] ?? 0) - top } : {}),
    ...(isCut(strip) ? { left: left - (lefts[column] ?? 0), right: 'auto', width } : {}),
  };
}

function drawnLines(lines: StripLines | null): HTMLElement[] {
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

const line = (side: string, look: CSSProperties): HTMLElement => styled('i', `sheet-edge ${side}`, look);

/** 1 px to the left lies the corner with the line of the cell before. */
const stretch = ({ left, width }: LinePiece): CSSProperties => ({ left: left - 1, width: width + 1 });
