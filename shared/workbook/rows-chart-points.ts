/** Which point of a chart is which after rows were changed: a chart counts its points along its ranges, from 0. */
import type { FormulaShift } from '../sheet/shift-formula';
import { isRemoved } from '../sheet/shift-rows';
import { parseAreas } from './areas';
import type { Area } from './areas';

export interface PointMap {
  /** how many points there are now */
  readonly count: number;
  /** the new number of an old point; null: its row is removed */
  at(point: number): number | null;
}

/** Longer ranges are not followed: no chart shows so many points, and a column to its last row has a million. */
const most = 100_000;

/**
 * For a reference that has `counted` points, `before` and `after` the changes; null: as many as it has cells. null when
 * points and cells cannot be told apart: its range is more than one row or column, or the chart leaves some cells out,
 * such as those of hidden rows.
 */
export function pointMap(before: string, after: string, counted: number | null, shift: FormulaShift): PointMap | null {
  const old = parseAreas(before);
  const fresh = parseAreas(after);
  if (old.length === 0 || fresh.length !== old.length) return null;
  const count = counted ?? sum(old.map((area) => height(area) * width(area)));
  const rows = sum(old.map(height));
  if (rows > most) return null;
  const points = old.flatMap((area, index) => {
    const start = sum(old.slice(0, index).map(height));
    const now = fresh[index];
    return now ? pointsOf(area, now, shift).map((point) => point && { old: point.old + start }) : [];
  });
  // No row came or went inside it.
  if (points.length === rows && points.every((point, place) => point?.old === place)) return { count, at: itself };
  if (rows !== count || old.some((area) => width(area) > 1 && height(area) === 1)) return null;
  const places = new Map(points.flatMap((point, place) => (point ? [[point.old, place] as const] : [])));
  return { count: points.length, at: (point) => places.get(point) ?? null };
}

const itself = (point: number): number => point;

/** One entry for each row of `after`; null: a new row. */
function pointsOf(before: Area, after: Area, { changedIn, rows }: FormulaShift): ({ readonly old: number } | null)[] {
  const { top, bottom } = before.range;
  const ours = before.sheet.toLowerCase() === changedIn.toLowerCase();
  const points: ({ readonly old: number } | null)[] = [];
  for (let row = top; row <= bottom; row++) {
    if (!ours || !isRemoved(row, rows)) points.push({ old: row - top });
    const added = ours && row < bottom ? (rows.insertions.find(({ below }) => below === row)?.count ?? 0) : 0;
    for (let index = 0; index < added; index++) points.push(null);
  }
  // Whether the range grew at its end is the formula's to say (shiftFormula).
  while (points.length < height(after)) points.push(null);
  return points;
}

const height = ({ range }: Area): number => range.bottom - range.top + 1;
const width = ({ range }: Area): number => range.right - range.left + 1;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
