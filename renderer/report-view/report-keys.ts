/** The keys within a report that are not simply typed. */
import {
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  selectAll,
  selectNodeBackward,
  selectNodeForward,
} from '@tiptap/pm/commands';
import { undoInputRule } from '@tiptap/pm/inputrules';
import { keymap } from '@tiptap/pm/keymap';
import type { Command, Plugin } from '@tiptap/pm/state';
import { backIntoTable, backToParagraph, changeLevel, enter, insertBreak, setStyle } from './block-commands';
import { nextCell, previousCell } from './table-commands';

/** Tab leads out of the page nowhere, as in the grid: F6 does. */
const swallow: Command = () => true;

const backspace = chainCommands(
  undoInputRule,
  deleteSelection,
  backToParagraph,
  backIntoTable,
  joinBackward,
  selectNodeBackward,
);
const remove = chainCommands(deleteSelection, joinForward, selectNodeForward);

export const reportKeys = (): Plugin =>
  keymap({
    Enter: enter,
    'Shift-Enter': insertBreak,
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Delete: remove,
    'Mod-Delete': remove,
    'Mod-a': selectAll,
    Tab: chainCommands(nextCell, changeLevel(1), swallow),
    'Shift-Tab': chainCommands(previousCell, changeLevel(-1), swallow),
    'Ctrl-Alt-0': setStyle({ kind: 'paragraph' }),
    'Ctrl-Alt-1': setStyle({ kind: 'heading', level: 1 }),
    'Ctrl-Alt-2': setStyle({ kind: 'heading', level: 2 }),
    'Ctrl-Alt-3': setStyle({ kind: 'heading', level: 3 }),
    'Ctrl-Alt-4': setStyle({ kind: 'heading', level: 4 }),
  });
