/** What a screen reader says of the active cell, which is the label of the text area that has the focus. */
import { addressOf } from '../../shared/sheet/address';
import type { Cell, Range } from '../../shared/sheet/sheet';
import { levelNames, type Mark, type Proposal } from './scene';

/** What stands on a cell besides its content. */
interface Additions {
  readonly mark?: Mark | undefined;
  readonly proposal?: Proposal | undefined;
}

/** G37 5, why it is locked, its note, what could be filled in and its findings; and what else is selected with it. */
export function spokenCell(cell: Cell, { mark, proposal }: Additions, selected: readonly Range[]): string {
  const reachesFurther =
    selected.length > 1 ||
    selected.some(({ top, left, bottom, right }) => bottom - top >= cell.rowSpan || right - left >= cell.columnSpan);
  return [
    addressOf(cell.row, cell.column),
    cell.text,
    cell.locked,
    cell.note && `批注：${cell.note}`,
    proposal?.explain,
    mark?.sentences.map(({ level, text }) => `${levelNames[level]}：${text}`).join(' '),
    reachesFurther && `已选定 ${selected.map(inWords).join('、')}`,
  ]
    .filter(Boolean)
    .join(' ');
}

const inWords = ({ top, left, bottom, right }: Range): string =>
  top === bottom && left === right ? addressOf(top, left) : `${addressOf(top, left)} 到 ${addressOf(bottom, right)}`;
