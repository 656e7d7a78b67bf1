/** The lines of a sheet as drawn: two neighbours share an edge, and the stronger line of the two wins. */
import { cellIndex } from './cell-index';
import type { BorderLine, Cell, LineStyle, Style } from './sheet';
import type { CellRows } from './sheet-cells';

export interface Edges {
  readonly left: BorderLine | null;
  readonly right: BorderLine | null;
  readonly top: BorderLine | null;
  readonly bottom: BorderLine | null;
}

type Side = keyof Edges;

export interface EdgeFinder {
  /** edges of one place of the grid; none between the places of one merged cell */
  at(row: number, column: number): Edges;
  /** one of them, a quarter of the work */
  side(row: number, column: number, side: Side): Line;
  /** edges of a whole cell; a neighbour's line counts when it runs along the whole side */
  of(cell: Cell): Edges;
}

/** From weak to strong, as Excel lets one line hide another. */
const strength: readonly LineStyle[] = [
  'hair',
  'dotted',
  'dashDotDot',
  'dashDot',
  'dashed',
  'thin',
  'mediumDashDotDot',
  'slantDashDot',
  'mediumDashDot',
  'mediumDashed',
  'medium',
  'thick',
  'double',
];

type Line = BorderLine | null;

/** The first wins among equals. */
const stronger = (a: Line, b: Line): Line => {
  if (!a || !b) return a ?? b;
  return strength.indexOf(b.line) > strength.indexOf(a.line) ? b : a;
};

const opposite: Readonly<Record<Side, Side>> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };

const steps: Readonly<Record<Side, { readonly row: number; readonly column: number }>> = {
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
  top: { row: -1, column: 0 },
  bottom: { row: 1, column: 0 },
};

export function edgesOf(sheet: CellRows, styles: readonly Style[]): EdgeFinder {
  const index = cellIndex(sheet);
  const own = (cell: Cell | undefined, side: Side): Line => (cell && styles[cell.style]?.[side]) ?? null;

  const edgeAt = (row: number, column: number, side: Side): Line => {
    const cell = index.at(row, column);
    const step = steps[side];
    const neighbour = index.at(row + step.row, column + step.column);
    if (cell && cell === neighbour) return null;
    return stronger(own(cell, side), own(neighbour, opposite[side]));
  };

  const edgeOf = (cell: Cell, side: Side): Line => {
    let weakest: Line | undefined;
    for (const [row, column] of placesAlong(cell, side)) {
      const line = edgeAt(row, column, side);
      if (weakest === undefined || line === null || stronger(line, weakest) === weakest) weakest = line;
      if (line === null) return null;
    }
    return weakest ?? null;
  };

  const all = (edge: (side: Side) => Line): Edges => ({
    left: edge('left'),
    right: edge('right'),
    top: edge('top'),
    bottom: edge('bottom'),
  });

  return {
    at: (row, column) => all((side) => edgeAt(row, column, side)),
    side: edgeAt,
    of: (cell) => all((side) => edgeOf(cell, side)),
  };
}

/** Merges of hostile files are a million rows tall; the lines of the first thousand tell enough. */
const mostPlaces = 1000;

function placesAlong(cell: Cell, side: Side): (readonly [row: number, column: number])[] {
  const { row, column } = cell;
  const lastRow = row + cell.rowSpan - 1;
  const lastColumn = column + cell.columnSpan - 1;
  const along = side === 'left' || side === 'right' ? cell.rowSpan : cell.columnSpan;
  return Array.from({ length: Math.min(along, mostPlaces) }, (_, index) => {
    switch (side) {
      case 'left':
        return [row + index, column];
      case 'right':
        return [row + index, lastColumn];
      case 'top':
        return [row, column + index];
      case 'bottom':
        return [lastRow, column + index];
    }
  });
}
