/** The lines that one strip draws: those on its right and below; the first row and column draw their outer ones too. */
import { lineCss } from './cell-look';
import { reachesBelow, type Strip } from './strip';

/** A stretch of a horizontal line, px from the left end of the strip. */
export interface LinePiece {
  readonly left: number;
  readonly width: number;
  readonly css: string;
}

/** CSS borders. */
export interface StripLines {
  readonly left: string | null;
  readonly right: string | null;
  readonly top: readonly LinePiece[];
  readonly bottom: readonly LinePiece[];
  /** one line runs along the whole lower side */
  readonly isClosedBelow: boolean;
}

/** null where another column draws the cell. */
export function linesOf(strip: Strip): StripLines | null {
  const { scene, row, part } = strip;
  if (!part) return null;
  const { edges, geometry } = scene;
  const right = edges.side(row, part.right, 'right');
  const left = part.left === 0 ? edges.side(row, 0, 'left') : null;
  const bottom = reachesBelow(strip) ? [] : pieces(strip, 'bottom', part.left, part.right);
  const [first] = bottom;
  const width = (geometry.lefts[part.right + 1] ?? 0) - (geometry.lefts[part.left] ?? 0);
  return {
    left: left && lineCss(left),
    right: right && lineCss(right),
    top: row === 0 ? pieces(strip, 'top', part.left, part.right) : [],
    bottom,
    isClosedBelow: first !== undefined && bottom.length === 1 && first.left === 0 && first.width === width,
  };
}

/** A wide merge may meet several lines along one side: one piece per column, equal neighbours joined. */
function pieces({ scene, row }: Strip, side: 'top' | 'bottom', from: number, to: number): LinePiece[] {
  const { lefts } = scene.geometry;
  const start = lefts[from] ?? 0;
  const found: { left: number; width: number; css: string }[] = [];
  for (let column = from; column <= to; column++) {
    const line = scene.edges.side(row, column, side);
    if (!line) continue;
    const css = lineCss(line);
    const left = (lefts[column] ?? 0) - start;
    const width = (lefts[column + 1] ?? 0) - start - left;
    const last = found.at(-1);
    if (last && last.left + last.width === left && last.css === css) last.width += width;
    else found.push({ left, width, css });
  }
  return found;
}
