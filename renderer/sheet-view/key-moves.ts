/** How the keys that move or extend the selection change it; pure. */
import { assertNever } from '../../shared/assert-never';
import type { Range, Sheet } from '../../shared/sheet/sheet';
import { indexAt, type Geometry } from './geometry';
import type { KeyAction } from './keyboard';
import {
  anchorRange,
  extend,
  firstVisible,
  isSingle,
  jump,
  lastVisible,
  selectedRange,
  selectionAt,
  step,
  type Direction,
  type GridSelection,
  type Position,
} from './selection';
import { cycle, tab } from './tab-order';

export type MoveAction = Extract<KeyAction, { direction: unknown } | { extend: unknown } | { backwards: unknown }>;

/** `pageHeight` is the visible height of the scrolling rows in px. */
export function moved(
  sheet: Sheet,
  geometry: Geometry,
  selection: GridSelection,
  action: MoveAction,
  pageHeight: number,
): GridSelection {
  const { active, focus } = selection;
  switch (action.kind) {
    case 'move':
      return selectionAt(step(sheet, active, action.direction));
    case 'extend':
      return extend(sheet, selection, action.direction);
    case 'jump':
      return selectionAt(jump(sheet, active, action.direction));
    case 'extendJump':
      return { ...selection, focus: jump(sheet, outermost(sheet, selection, action.direction), action.direction) };
    case 'page':
      return selectionAt(paged(sheet, geometry, active, action.direction, pageHeight));
    case 'extendPage':
      return { ...selection, focus: paged(sheet, geometry, focus, action.direction, pageHeight) };
    case 'home':
      return moveTo(selection, action.extend, { ...to(selection, action), column: firstVisible(sheet.columnWidths) });
    case 'end':
      return moveTo(selection, action.extend, { ...to(selection, action), column: lastVisible(sheet.columnWidths) });
    case 'start':
      return moveTo(selection, action.extend, {
        row: firstVisible(sheet.rowHeights, geometry.frozenRows),
        column: firstVisible(sheet.columnWidths, geometry.frozenColumns),
      });
    case 'finish':
      return moveTo(selection, action.extend, {
        row: lastVisible(sheet.rowHeights),
        column: lastVisible(sheet.columnWidths),
      });
    case 'tab':
      return isSingle(sheet, selection)
        ? selectionAt(tab(sheet, active, action.backwards))
        : cycle(sheet, selection, 'rows', action.backwards);
    case 'enter':
      return isSingle(sheet, selection)
        ? selectionAt(step(sheet, active, action.backwards ? 'up' : 'down'))
        : cycle(sheet, selection, 'columns', action.backwards);
    default:
      return assertNever(action);
  }
}

/** The moving end of the selection: the active cell, or the focus when the range is extended. */
const to = ({ active, focus }: GridSelection, action: { extend: boolean }): Position =>
  action.extend ? focus : active;

const moveTo = (selection: GridSelection, extends_: boolean, position: Position): GridSelection =>
  extends_ ? { ...selection, focus: position } : selectionAt(position);

/** The focus, put on the far edge of the grown range, so that Ctrl+Shift+arrow never stays inside a merge. */
function outermost(sheet: Sheet, selection: GridSelection, direction: Direction): Position {
  const range: Range = selectedRange(sheet, selection);
  const anchor = anchorRange(sheet, selection);
  const { focus } = selection;
  switch (direction) {
    case 'up':
    case 'down':
      return { ...focus, row: range.top < anchor.top ? range.top : range.bottom };
    case 'left':
    case 'right':
      return { ...focus, column: range.left < anchor.left ? range.left : range.right };
    default:
      return assertNever(direction);
  }
}

function paged(
  sheet: Sheet,
  { tops, height }: Geometry,
  from: Position,
  direction: 'up' | 'down',
  pageHeight: number,
): Position {
  const offset = (tops[from.row] ?? 0) + (direction === 'down' ? pageHeight : -pageHeight);
  const row = indexAt(tops, Math.max(0, Math.min(offset, height - 1)));
  if (row !== from.row) return { ...from, row };
  return step(sheet, from, direction);
}
