/** What a screen reader says of the active cell, which is the label of the text area that has the focus. */
import { addressOf } from '../../shared/sheet/address';
import type { Cell, Range } from '../../shared/sheet/sheet';
import type { Mark } from './scene';

/** G37 5, why it is locked, its note and its finding; and what else is selected with it. */
export function spokenCell(cell: Cell, mark: Mark | undefined, selected: Range): string {
  const reachesFurther =
    selected.bottom - selected.top + 1 > cell.rowSpan || selected.right - selected.left + 1 > cell.columnSpan;
  const from = addressOf(selected.top, selected.left);
  const to = addressOf(selected.bottom, selected.right);
  return [
    addressOf(cell.row, cell.column),
    cell.text,
    cell.locked,
    cell.note && `批注：${cell.note}`,
    mark?.sentence,
    reachesFurther && `已选定 ${from} 到 ${to}`,
  ]
    .filter(Boolean)
    .join(' ');
}
