import { describe, expect, it } from 'vitest';
import { geometryOf } from '../../renderer/sheet-view/geometry';
import { moved } from '../../renderer/sheet-view/key-moves';
import { actionOf, isTyping, type KeyPress } from '../../renderer/sheet-view/keyboard';
import { selectionAt } from '../../renderer/sheet-view/selection';
import { sheetOf } from './sheet-picture';

/** Ctrl+Shift+End → the press that the browser reports. */
function press(name: string): KeyPress {
  const parts = name.split('+');
  const key = parts.at(-1) ?? '';
  const has = (part: string) => parts.slice(0, -1).includes(part);
  return { key, ctrlKey: has('Ctrl'), metaKey: has('Meta'), shiftKey: has('Shift'), altKey: has('Alt') };
}

describe('a key while nothing is edited', () => {
  it.each([
    ['ArrowDown', { kind: 'move', direction: 'down' }],
    ['Shift+ArrowLeft', { kind: 'extend', direction: 'left' }],
    ['Ctrl+ArrowRight', { kind: 'jump', direction: 'right' }],
    ['Ctrl+Shift+ArrowUp', { kind: 'extendJump', direction: 'up' }],
    ['Shift+Tab', { kind: 'tab', backwards: true }],
    ['Enter', { kind: 'enter', backwards: false }],
    ['F2', { kind: 'edit' }],
    ['Shift+ ', { kind: 'widen', unit: 'rows' }],
    ['Meta+ ', { kind: 'widen', unit: 'columns' }],
    ['Shift+F10', { kind: 'menu' }],
  ])('%s', (name, action) => expect(actionOf(press(name), null)).toEqual(action));

  it.each(['a', '5', '=', 'Ctrl+c', 'Ctrl+v', 'Ctrl+s', 'Ctrl+z'])('%s is left to the text area or the page', (name) =>
    expect(actionOf(press(name), null)).toBeNull(),
  );

  it('counts as typing when it writes or belongs to an input method', () => {
    expect(isTyping({ ...press('a'), keyCode: 65 })).toBe(true);
    expect(isTyping({ ...press('Process'), keyCode: 229 })).toBe(true);
    expect(isTyping({ ...press('Ctrl+c'), keyCode: 67 })).toBe(false);
    expect(isTyping({ ...press('ArrowUp'), keyCode: 38 })).toBe(false);
  });
});

describe('a key while a cell is edited', () => {
  it('moves on with an arrow when the edit began by typing', () => {
    expect(actionOf(press('ArrowRight'), 'enter')).toEqual({ kind: 'move', direction: 'right' });
  });

  it('moves the caret with an arrow when the edit began with F2', () => {
    expect(actionOf(press('ArrowRight'), 'edit')).toBeNull();
  });

  it.each(['Delete', 'Backspace', 'Home', 'Ctrl+a', 'Ctrl+z', 'Shift+ArrowLeft'])('%s edits the text', (name) =>
    expect(actionOf(press(name), 'enter')).toBeNull(),
  );

  it('cancels with Escape and breaks the line with Alt+Enter', () => {
    expect(actionOf(press('Escape'), 'edit')).toEqual({ kind: 'cancel' });
    expect(actionOf(press('Alt+Enter'), 'enter')).toEqual({ kind: 'newline' });
  });
});

describe('moving by keys', () => {
  const sheet = sheetOf(['abc', 'def', 'ghi', 'jkl', 'mno'], { frozenRows: 1 });
  const after = (action: Parameters<typeof moved>[3], row: number, column: number) =>
    moved(sheet, geometryOf(sheet), selectionAt({ row, column }), action, 40);

  it('goes a view further with PageDown', () => {
    expect(after({ kind: 'page', direction: 'down' }, 1, 1).active).toEqual({ row: 3, column: 1 });
    expect(after({ kind: 'page', direction: 'up' }, 1, 1).active).toEqual({ row: 0, column: 1 });
  });

  it('goes to the first cell that scrolls with Ctrl+Home and to the last with Ctrl+End', () => {
    expect(after({ kind: 'start', extend: false }, 3, 2).active).toEqual({ row: 1, column: 0 });
    expect(after({ kind: 'finish', extend: false }, 0, 0).active).toEqual({ row: 4, column: 2 });
  });

  it('extends to the start of the row with Shift+Home', () => {
    const selection = after({ kind: 'home', extend: true }, 2, 2);
    expect(selection.active).toEqual({ row: 2, column: 2 });
    expect(selection.focus).toEqual({ row: 2, column: 0 });
  });
});
