/** Puts what a document holds into one cell of an opened sheet. */
import type { CellValue, Path } from '../document/document';
import { blankToNull } from '../document/paper-grid';
import type { FilledCell } from './filled-rows';
import { blankCell, isProtected, lockCell } from './lock-cells';
import { formatValue } from './number-format';
import type { RowCell, Sheet, Style } from './sheet';

export interface CellFilling {
  /** address as opened → value */
  readonly loose: Readonly<Record<string, CellValue>>;
  readonly styles: readonly Style[];
  readonly date1904: boolean;
}

const emptiedSentence = '表中已没有内容行，此行保存后为空行';

/** `bound`: what a form shows there, from all rows of the cell. `result`: of its formula; undefined when there is none. */
export function fillCell(
  cell: RowCell,
  bound: readonly FilledCell[],
  result: CellValue | undefined,
  filling: CellFilling,
): RowCell {
  const [first] = bound;
  if (cell.formula !== undefined) {
    const calculated = first?.calculated === true ? first.value : cell.value;
    return withValue(cell, result === undefined ? calculated : result, filling);
  }
  if (!first) {
    const value = cell.path?.kind === 'looseCell' ? filling.loose[cell.path.address] : undefined;
    return value === undefined ? cell : withValue(cell, value, filling);
  }
  const value = first.continues && blankToNull(cell.value) === null ? null : first.value;
  const filled = withValue(cell, value, filling);
  const computed = first.calculated && { computed: true as const };
  if (isProtected(cell)) return computed ? { ...filled, ...computed } : filled;
  const access = accessOf(bound);
  return {
    ...(access.locked === undefined ? without(filled, 'locked') : without(filled, 'path')),
    ...computed,
    ...access,
  };
}

/** A cell that the file does not list. */
export const blankFilled = (
  row: number,
  column: number,
  bound: readonly FilledCell[],
  base: Sheet,
  filling: CellFilling,
): RowCell =>
  fillCell(lockCell(blankCell(column), { row, opened: null }, base, filling.styles), bound, undefined, filling);

/** Only where there is something to leave out: deleting makes an object slow. */
function without(cell: RowCell, key: 'locked' | 'path'): RowCell {
  if (cell[key] === undefined) return cell;
  const rest: { -readonly [Key in keyof RowCell]: RowCell[Key] } = { ...cell };
  delete rest[key];
  return rest;
}

function accessOf(bound: readonly FilledCell[]): Pick<RowCell, 'path' | 'paths' | 'locked'> {
  const [first] = bound;
  if (!first?.path) return { locked: emptiedSentence };
  const paths = first.group ? bound.flatMap(({ path }): Path[] => (path ? [path] : [])) : [first.path];
  return { path: first.path, ...(paths.length > 1 && { paths }) };
}

/** The file's own text is kept as long as the value is the file's. */
function withValue(cell: RowCell, value: CellValue, { styles, date1904 }: CellFilling): RowCell {
  if (blankToNull(value) === blankToNull(cell.value)) return cell;
  return { ...cell, value, text: formatValue(value, styles[cell.style]?.numberFormat ?? 'General', date1904) };
}
