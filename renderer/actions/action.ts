/** What an action is: one object feeds toolbar, context menu, command palette, keys and the list of keys. */
import type { FluentIcon } from '@fluentui/react-icons';
import type { Jibiao } from '../jibiao';
import type { ProgramState } from '../program';

export type ActionId =
  | 'new'
  | 'open'
  | 'pasteForm'
  | 'originalText'
  | 'save'
  | 'saveAs'
  | 'print'
  | 'backups'
  | 'close'
  | 'undo'
  | 'redo'
  | 'history'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteValues'
  | 'clear'
  | 'fillDown'
  | 'fillRight'
  | 'find'
  | 'replace'
  | 'longText'
  | 'choose'
  | 'profiles'
  | 'indicatorLibrary'
  | 'references'
  | 'fillScores'
  | 'insertAbove'
  | 'insertBelow'
  | 'duplicate'
  | 'remove'
  | 'moveUp'
  | 'moveDown'
  | 'renumber'
  | 'rowHeight'
  | 'fitRows'
  | 'hideRows'
  | 'showRows'
  | 'columnWidth'
  | 'fitColumns'
  | 'hideColumns'
  | 'showColumns'
  | 'newReport'
  | 'removeReport'
  | 'switchOutline'
  | 'renumberReport'
  | 'exportWord'
  | 'goTo'
  | 'nextSheet'
  | 'previousSheet'
  | 'leave'
  | 'panel'
  | 'audit'
  | 'cellFindings'
  | 'palette'
  | 'keys';

export interface Action {
  readonly id: ActionId;
  readonly label: string;
  readonly icon?: FluentIcon;
  /** as keyName (sheet-view/keyboard.ts) writes them; the first is told to the user */
  readonly keys: readonly string[];
  /** told to the user although the browser itself takes the key: its clipboard needs no permission then */
  readonly browserKey?: string;
  /**
   * Where the keys work. `page`: everywhere, also while typing; `document`: everywhere but in a text that is being
   * edited, which has its own undo; `cells`: in the grid while nothing is edited.
   */
  readonly scope: 'page' | 'document' | 'cells';
  /** told when it is asked for while it is grey */
  hint?(state: ProgramState): string;
  isEnabled(state: ProgramState): boolean;
  run(jibiao: Jibiao): void;
}

export const always = (): boolean => true;
export const isOpen = (state: ProgramState): boolean => state.editor !== null;
