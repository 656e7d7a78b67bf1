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
  | { readonly kind: 'widen'; readonly unit: 'rows' | 'columns' }
  | {
      readonly kind:
        'selectAll' | 'edit' | 'editEmpty' | 'newline' | 'cancel' | 'switchMode' | 'fillSelection' | 'menu';
    };

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
  'Shift+ ': { kind: 'widen', unit: 'rows' },
  'Ctrl+ ': { kind: 'widen', unit: 'columns' },
  ContextMenu: { kind: 'menu' },
  'Shift+F10': { kind: 'menu' },
  F2: { kind: 'edit' },
  Backspace: { kind: 'editEmpty' },
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
  'Ctrl+Enter': { kind: 'fillSelection' },
  F2: { kind: 'switchMode' },
};

/** Ctrl+Shift+z: the modifiers in this order, letters small; ⌘ counts as Ctrl. */
export function keyName(press: KeyPress): string {
  const control = press.ctrlKey || press.metaKey;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return `${control ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${press.shiftKey ? 'Shift+' : ''}${key}`;
}

/** null: the key is the text area's own, such as a letter, or the page's. */
export function actionOf(press: KeyPress, mode: EditMode | null): KeyAction | null {
  const control = press.ctrlKey || press.metaKey;
  const name = keyName(press);
  const shared = always[name];
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
