/** What the workbook's own validations say of one cell. */
import type { Cell, Sheet, Validation } from './sheet';

const covers = ({ ranges }: Validation, { row, column }: Pick<Cell, 'row' | 'column'>): boolean =>
  ranges.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);

type Validated = Pick<Sheet, 'validations'>;
type Place = Pick<Cell, 'row' | 'column'>;

/** The texts that the cell's list offers; [] when it has none. */
export const choicesIn = ({ validations }: Validated, cell: Place): readonly string[] =>
  validations.find((each) => each.kind === 'list' && each.choices.length > 0 && covers(each, cell))?.choices ?? [];

/** The most characters that the cell may hold; null when the workbook sets no limit. */
export const longestIn = ({ validations }: Validated, cell: Place): number | null =>
  validations.find((each) => each.longest !== undefined && covers(each, cell))?.longest ?? null;
