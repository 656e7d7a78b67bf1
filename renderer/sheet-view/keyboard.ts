/** Which key does what, as in Excel; pure. What a press means depends on whether a cell is being edited. */
import type { Direction } from './selection';

/**
 * `enter`: begun by typing, arrows commit and move on. `edit`: begun by F2 or double click, arrows move the caret.
 */
export type EditMode = 'enter' | 'edit';

export type KeyAction =
  | { readonly kind: 'move' | 'extend' | 'jump' | 'extendJump'; readonly direction: Direction }
  | { readonly kind: 'page' | 'extendPage'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'tab' | 'enter'; readonly backwards: boolean }
  | { readonly kind: 'home' | 'end' | 'start' | 'finish'; readonly extend: boolean }
  | { readonly kind: 'selectAll' | 'edit' | 'clear' | 'undo' | 'redo' | 'newline' | 'cancel' | 'switchMode' }
  | { readonly kind: 'command'; readonly command: KeyCommand };

/** What the page does, not the grid: insertRow puts a row below, leave moves on to the toolbar. */
export type KeyCommand = 'insertRow' | 'save' | 'open' | 'print' | 'leave' | 'nextSheet' | 'previousSheet';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const commands: Readonly<Record<string, KeyAction>> = {
  'Ctrl+s': { kind: 'command', command: 'save' },
  'Ctrl+o': { kind: 'command', command: 'open' },
  'Ctrl+p': { kind: 'command', command: 'print' },
  'Ctrl+Shift+=': { kind: 'command', command: 'insertRow' },
  'Ctrl+Shift++': { kind: 'command', command: 'insertRow' },
  'Ctrl+PageDown': { kind: 'command', command: 'nextSheet' },
  'Ctrl+PageUp': { kind: 'command', command: 'previousSheet' },
  F6: { kind: 'command', command: 'leave' },
};

const whileIdle: Readonly<Record<string, KeyAction>> = {
  PageUp: { kind: 'page', direction: 'up' },
  PageDown: { kind: 'page', direction: 'down' },
  'Shift+PageUp': { kind: 'extendPage', direction: 'up' },
  'Shift+PageDown': { kind: 'extendPage', direction: 'down' },
  Home: { kind: 'home', extend: false },
  'Shift+Home': { kind: 'home', extend: true },
  End: { kind: 'end', extend: false },
  'Shift+End': { kind: 'end', extend: true },
  'Ctrl+Home': { kind: 'start', extend: false },
  'Ctrl+Shift+Home': { kind: 'start', extend: true },
  'Ctrl+End': { kind: 'finish', extend: false },
  'Ctrl+Shift+End': { kind: 'finish', extend: true },
  'Ctrl+a': { kind: 'selectAll' },
  'Ctrl+z': { kind: 'undo' },
  'Ctrl+y': { kind: 'redo' },
  'Ctrl+Shift+z': { kind: 'redo' },
  F2: { kind: 'edit' },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
};

const always: Readonly<Record<string, KeyAction>> = {
  Tab: { kind: 'tab', backwards: false },
  'Shift+Tab': { kind: 'tab', backwards: true },
  Enter: { kind: 'enter', backwards: false },
  'Shift+Enter': { kind: 'enter', backwards: true },
};

const whileEditing: Readonly<Record<string, KeyAction>> = {
  Escape: { kind: 'cancel' },
  'Alt+Enter': { kind: 'newline' },
  F2: { kind: 'switchMode' },
};

/** null: the key is the text area's own, such as a letter, or the page's. */
export function actionOf(press: KeyPress, mode: EditMode | null): KeyAction | null {
  const control = press.ctrlKey || press.metaKey;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const name = `${control ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${press.shiftKey ? 'Shift+' : ''}${key}`;
  const shared = commands[name] ?? always[name];
  if (shared) return shared;
  const arrow = press.altKey ? undefined : arrows[press.key];
  if (mode !== null) {
    if (arrow && mode === 'enter' && !control && !press.shiftKey) return { kind: 'move', direction: arrow };
    return whileEditing[name] ?? null;
  }
  if (!arrow) return whileIdle[name] ?? null;
  if (control) return { kind: press.shiftKey ? 'extendJump' : 'jump', direction: arrow };
  return { kind: press.shiftKey ? 'extend' : 'move', direction: arrow };
}

/** Whether a press would write into a cell; 229 is a key taken by an input method. */
export const isTyping = (press: KeyPress & { readonly keyCode: number }): boolean =>
  press.keyCode === 229 || (press.key.length === 1 && !press.ctrlKey && !press.metaKey && !press.altKey);
