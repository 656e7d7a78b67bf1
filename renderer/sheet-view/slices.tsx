/**
 * Draws one grid cell. A merge over several rows is drawn by every row it covers, each its own strip of the whole:
 * AG Grid knows no rectangles, and a strip stays on screen when the first row of the merge has scrolled away.
 */
import { useLayoutEffect, type CSSProperties, type ReactNode } from 'react';
import type { ICellRendererParams } from 'ag-grid-community';
import type { Cell } from '../../shared/sheet/sheet';
import { fitCss, frameCss, lineCss, shownText, textAlign, turnCss } from './cell-look';
import { cellAt, drawnColumns, markKey, overflow, styleOf, type Scene } from './scene';
import type { GridRow } from './grid-rows';
import type { Stage } from './stage';

interface Strip {
  readonly scene: Scene;
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

export type SliceParams = ICellRendererParams<GridRow, unknown, Stage> & { readonly sheetColumn: number };

export function Slice({ context, data, eGridCell, sheetColumn }: SliceParams): ReactNode {
  const { scene } = context;
  const row = data?.row ?? 0;
  const cell = cellAt(scene, row, sheetColumn);
  const strip = { scene, cell, row, column: sheetColumn };
  useSpans(eGridCell, scene, cell, isFirst(strip));
  return (
    <>
      <Background {...strip} />
      <Text {...strip} />
      <Lines {...strip} />
    </>
  );
}

function firstVisibleRow({ sheet }: Scene, cell: Cell): number {
  let row = cell.row;
  while (row < cell.row + cell.rowSpan - 1 && (sheet.rowHeights[row] ?? 0) === 0) row++;
  return row;
}

/** Whether a strip is the one that stands for the whole cell: the uppermost, and left of the frozen border. */
function isFirst({ scene, cell, row, column }: Strip): boolean {
  const { columnWidths } = scene.sheet;
  const end = cell.column + cell.columnSpan - 1;
  const first = columnWidths.findIndex((width, at) => at >= cell.column && (width > 0 || at === end));
  return column === first && row === firstVisibleRow(scene, cell);
}

const visibleOf = (sizes: readonly number[], first: number, count: number): number =>
  sizes.slice(first, first + count).filter((size) => size > 0).length;

/**
 * A screen reader hears a merged cell once, with its spans: AG Grid knows none over rows, and would have every strip
 * read. Rows and columns are counted as AG Grid counts them, hidden ones left out.
 */
function useSpans(element: HTMLElement, { sheet }: Scene, cell: Cell, isHeard: boolean): void {
  const rows = visibleOf(sheet.rowHeights, cell.row, cell.rowSpan);
  const columns = visibleOf(sheet.columnWidths, cell.column, cell.columnSpan);
  useLayoutEffect(() => {
    const attributes = {
      role: isHeard ? 'gridcell' : 'presentation',
      'aria-hidden': isHeard ? null : 'true',
      'aria-rowspan': isHeard && rows > 1 ? String(rows) : null,
      'aria-colspan': isHeard && columns > 1 ? String(columns) : null,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }, [element, rows, columns, isHeard]);
}

const reachesBelow = ({ cell, row }: Strip): boolean => cell.row + cell.rowSpan - 1 > row;

/** Inner strips reach 1 px into the next row: neighbours overlap, so that no hairline shows at fractional zoom. */
function Background(strip: Strip): ReactNode {
  const { scene, cell } = strip;
  const { fill } = styleOf(scene, cell);
  const inner = reachesBelow(strip);
  const hasLines = scene.sheet.showGridLines && fill === null;
  if (fill === null && !hasLines) return null;
  const goesOn = drawnColumns(scene, cell, strip.column)?.right !== cell.column + cell.columnSpan - 1;
  const names = [
    'sheet-ground',
    inner && 'inner',
    hasLines && !inner && 'line-below',
    hasLines && !goesOn && 'line-right',
  ];
  return <div className={names.filter(Boolean).join(' ')} style={fill === null ? undefined : { background: fill }} />;
}

function Text(strip: Strip): ReactNode {
  const { scene, cell } = strip;
  const mark = scene.marks.get(markKey(cell));
  if (cell.text === '' && !cell.note && !mark) return null;
  const style = styleOf(scene, cell);
  const { lefts } = scene.geometry;
  const width = (lefts[cell.column + cell.columnSpan] ?? 0) - (lefts[cell.column] ?? 0);
  const frame = { ...frameCss(style, cell), ...fitCss(style, cell, width), ...place(strip) };
  const turn = turnCss(style);
  const text = shownText(cell, style);
  const room = overflow(scene, cell, textAlign(style, cell));
  const spills = room.left > 0 || room.right > 0;
  const clip: CSSProperties = spills ? { left: -room.left, right: -room.right } : {};
  return (
    <div className={reachesBelow(strip) ? 'sheet-strip inner' : 'sheet-strip'} style={clip}>
      <div className="sheet-text" style={frame} aria-hidden={!isFirst(strip) || undefined}>
        {turn ? <div style={turn}>{text}</div> : text !== '' && <div className="sheet-line">{text}</div>}
        {cell.note !== undefined && <div className="sheet-note" style={spills ? { right: room.right } : undefined} />}
        {mark && <div className={`sheet-mark ${mark.level}`} style={spills ? { left: room.left } : undefined} />}
      </div>
    </div>
  );
}

/** Where the whole rectangle lies as seen from this strip; nothing for a cell that is one strip. */
function place({ scene, cell, row, column }: Strip): CSSProperties {
  const { tops, lefts } = scene.geometry;
  const end = cell.column + cell.columnSpan;
  const part = drawnColumns(scene, cell, column);
  const isCut = part !== null && (part.left !== cell.column || part.right !== end - 1);
  const top = tops[cell.row] ?? 0;
  const left = lefts[cell.column] ?? 0;
  return {
    ...(cell.rowSpan > 1 ? { top: top - (tops[row] ?? 0), height: (tops[cell.row + cell.rowSpan] ?? 0) - top } : {}),
    ...(isCut ? { left: left - (lefts[column] ?? 0), right: 'auto', width: (lefts[end] ?? 0) - left } : {}),
  };
}

/** The right and bottom edge; the first row and column of the sheet draw their outer edges too. */
function Lines(strip: Strip): ReactNode {
  const { scene, cell, row, column } = strip;
  const part = drawnColumns(scene, cell, column);
  if (!part) return null;
  const { edges } = scene;
  const right = edges.at(row, part.right).right;
  const left = part.left === 0 ? edges.at(row, 0).left : null;
  return (
    <>
      {right && <i className="sheet-edge right" style={{ borderRight: lineCss(right) }} />}
      {left && <i className="sheet-edge left" style={{ borderLeft: lineCss(left) }} />}
      {row === 0 && <HorizontalLines {...strip} side="top" from={part.left} to={part.right} />}
      {!reachesBelow(strip) && <HorizontalLines {...strip} side="bottom" from={part.left} to={part.right} />}
    </>
  );
}

/** A wide merge may meet several lines along one side: one piece per column, equal neighbours joined. */
function HorizontalLines(props: Strip & { side: 'top' | 'bottom'; from: number; to: number }): ReactNode {
  const { scene, row, side, from, to } = props;
  const { lefts } = scene.geometry;
  const pieces: { from: number; to: number; css: string }[] = [];
  for (let column = from; column <= to; column++) {
    const line = scene.edges.at(row, column)[side];
    if (!line) continue;
    const css = lineCss(line);
    const last = pieces.at(-1);
    if (last && last.to === column - 1 && last.css === css) last.to = column;
    else pieces.push({ from: column, to: column, css });
  }
  const start = lefts[from] ?? 0;
  return pieces.map((piece) => {
    const left = (lefts[piece.from] ?? 0) - start;
    const width = (lefts[piece.to + 1] ?? 0) - (lefts[piece.from] ?? 0);
    const edge = side === 'top' ? { borderTop: piece.css } : { borderBottom: piece.css };
    return (
      <i key={piece.from} className={`sheet-edge ${side}`} style={{ left: left - 1, width: width + 1, ...edge }} />
    );
  });
}
