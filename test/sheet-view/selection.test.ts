import { describe, expect, it } from 'vitest';
import {
  extend,
  jump,
  selectedRange,
  selectionAt,
  step,
  within,
  type Direction,
  type GridSelection,
  type Position,
} from '../../renderer/sheet-view/selection';
import { cycle, tab } from '../../renderer/sheet-view/tab-order';
import type { Sheet } from '../../shared/sheet/sheet';
import { openFor, sheetOf } from './sheet-picture';

const at = (row: number, column: number): Position => ({ row, column });

/** The letters met by pressing one arrow again and again. */
function walk(sheet: Sheet, from: Position, directions: readonly Direction[]): Position[] {
  let here = from;
  return directions.map((direction) => (here = step(sheet, here, direction)));
}

describe('an arrow key', () => {
  const sheet = sheetOf(['abbc', 'dbbe', 'fghi']);

  it('steps over a whole merge', () => {
    expect(step(sheet, at(0, 1), 'right')).toEqual(at(0, 3));
    expect(step(sheet, at(0, 1), 'down')).toEqual(at(2, 1));
    expect(step(sheet, at(2, 2), 'up')).toEqual(at(1, 2));
  });

  it('keeps the row it came from while it crosses a merge sideways', () => {
    expect(walk(sheet, at(1, 0), ['right', 'right'])).toEqual([at(1, 1), at(1, 3)]);
  });

  it('stays at the edge of the sheet', () => {
    expect(step(sheet, at(0, 0), 'up')).toEqual(at(0, 0));
    expect(step(sheet, at(2, 3), 'right')).toEqual(at(2, 3));
  });

  it('passes over hidden rows and columns', () => {
    const hidden = sheetOf(['abc', 'def', 'ghi'], { rowHeights: [20, 0, 20], columnWidths: [50, 0, 50] });
    expect(step(hidden, at(0, 0), 'down')).toEqual(at(2, 0));
    expect(step(hidden, at(0, 0), 'right')).toEqual(at(0, 2));
  });
});

describe('a selected range', () => {
  it('grows until it cuts no merge', () => {
    const sheet = sheetOf(['abbc', 'defg']);
    expect(selectedRange(sheet, { ...selectionAt(at(0, 0)), focus: at(0, 1) })).toEqual({
      top: 0,
      left: 0,
      bottom: 0,
      right: 2,
    });
  });

  it('grows again when growing meets another merge', () => {
    const sheet = sheetOf(['aab.', '..b.', '..cc']);
    expect(selectedRange(sheet, { ...selectionAt(at(0, 1)), focus: at(0, 2) })).toEqual({
      top: 0,
      left: 0,
      bottom: 1,
      right: 2,
    });
    expect(selectedRange(sheet, { ...selectionAt(at(1, 2)), focus: at(2, 2) })).toEqual({
      top: 0,
      left: 2,
      bottom: 2,
      right: 3,
    });
  });

  it('is kept inside a sheet that became smaller', () => {
    const sheet = sheetOf(['ab', 'cd']);
    expect(within(sheet, selectionAt(at(9, 9)))).toEqual(selectionAt(at(1, 1)));
  });
});

describe('Shift and an arrow', () => {
  const sheet = sheetOf(['abc', 'dee', 'fgh', 'ijk']);
  const rangeAfter = (selection: GridSelection, ...directions: Direction[]) =>
    selectedRange(
      sheet,
      directions.reduce((now, direction) => extend(sheet, now, direction), selection),
    );

  it('adds a row and gives it back', () => {
    const start = selectionAt(at(1, 0));
    expect(rangeAfter(start, 'down')).toEqual({ top: 1, left: 0, bottom: 2, right: 0 });
    expect(rangeAfter(start, 'down', 'up')).toEqual({ top: 1, left: 0, bottom: 1, right: 0 });
    expect(rangeAfter(start, 'down', 'up', 'up')).toEqual({ top: 0, left: 0, bottom: 1, right: 0 });
  });

  it('crosses a merge with one press', () => {
    expect(rangeAfter(selectionAt(at(1, 0)), 'right')).toEqual({ top: 1, left: 0, bottom: 1, right: 2 });
  });

  it('leaves the active cell where it is', () => {
    expect(extend(sheet, selectionAt(at(0, 0)), 'down').active).toEqual(at(0, 0));
  });
});

describe('Ctrl and an arrow', () => {
  const sheet = sheetOf(['ab..c', '.....', 'd...e']);

  it('goes to the end of a filled block', () => expect(jump(sheet, at(0, 0), 'right')).toEqual(at(0, 1)));
  it('goes on to the next filled cell', () => expect(jump(sheet, at(0, 1), 'right')).toEqual(at(0, 4)));
  it('goes to the edge when nothing follows', () => expect(jump(sheet, at(1, 0), 'right')).toEqual(at(1, 4)));
  it('goes down over empty rows', () => expect(jump(sheet, at(0, 4), 'down')).toEqual(at(2, 4)));
});

describe('Tab', () => {
  it('goes on in the next row at the end of a row', () => {
    const sheet = sheetOf(['abb', 'cde']);
    expect(tab(sheet, at(0, 1), false)).toEqual(at(1, 0));
    expect(tab(sheet, at(1, 0), true)).toEqual(at(0, 1));
  });

  it('visits only the cells that can be filled in a protected sheet, round and round', () => {
    const sheet = openFor(sheetOf(['abc', 'dde', 'fgh'], { protected: true }), 'bdh');
    expect(tab(sheet, at(0, 0), false)).toEqual(at(0, 1));
    expect(tab(sheet, at(0, 1), false)).toEqual(at(1, 0));
    expect(tab(sheet, at(1, 1), false)).toEqual(at(2, 2));
    expect(tab(sheet, at(2, 2), false)).toEqual(at(0, 1));
    expect(tab(sheet, at(0, 1), true)).toEqual(at(2, 2));
  });

  it('moves inside a larger selection without changing it', () => {
    const sheet = sheetOf(['abb', 'cde']);
    const selection = { ...selectionAt(at(0, 0)), active: at(0, 0), focus: at(1, 2) };
    const visited: Position[] = [];
    for (let now: GridSelection = selection, press = 0; press < 5; press++) {
      now = cycle(sheet, now, 'rows', false);
      visited.push(now.active);
      expect(now.focus).toEqual(at(1, 2));
    }
    expect(visited).toEqual([at(0, 1), at(1, 0), at(1, 1), at(1, 2), at(0, 0)]);
  });

  it('is answered by Enter column by column', () => {
    const sheet = sheetOf(['ab', 'cd']);
    const selection = { ...selectionAt(at(0, 0)), active: at(1, 0), focus: at(1, 1) };
    expect(cycle(sheet, selection, 'columns', false).active).toEqual(at(0, 1));
    expect(cycle(sheet, selection, 'columns', true).active).toEqual(at(0, 0));
  });
});
