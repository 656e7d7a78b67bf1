/** The cells of a sheet that hold formulas. */
import type { Cell, Sheet } from './sheet';

const known = new WeakMap<readonly Cell[], readonly Cell[]>();

/** Kept with the list of cells: most sheets have a dozen formulas among thousands of cells. */
export function formulaCells({ cells }: Pick<Sheet, 'cells'>): readonly Cell[] {
  const found = known.get(cells) ?? cells.filter(({ formula }) => formula !== undefined);
  known.set(cells, found);
  return found;
}
