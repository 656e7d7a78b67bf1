/** The state of the page: what is open, which dialog stands over it, what was last told to the user. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Axis } from '../shared/document/change';
import type { KnownIndicator } from '../shared/document/known-indicator';
import type { Profile } from '../shared/forms/profile';
import type { DraftSummary } from '../shared/host';
import type { ClipboardMark } from './clipboard/clipboard-mark';
import type { EditorState } from './editor-state';
import type { SaveProblem } from './save-problem';
import type { PictureAddresses } from './sheet-view/picture-layers';

export interface Notice {
  readonly kind: 'error' | 'success' | 'information';
  readonly text: string;
  /** the keyboard goes to it: what is typed on for cells that are gone must reach no other cell */
  readonly takesKeys?: true;
}

export type DialogKind =
  | { readonly kind: 'newForm' }
  | { readonly kind: 'newReport' }
  | { readonly kind: 'switchOutline' }
  /** how the Word file of the report is to be written */
  | { readonly kind: 'exportWord' }
  | { readonly kind: 'print' }
  /** 审核情况表 */
  | { readonly kind: 'audit' }
  /** all actions, to be found by typing */
  | { readonly kind: 'palette' }
  /** the list of keys */
  | { readonly kind: 'keys' }
  /** what was done, step by step */
  | { readonly kind: 'history' }
  /** 列宽 or 行高 of the selected ones as a number */
  | { readonly kind: 'size'; readonly axis: Axis }
  /** the active cell's text with room around it */
  | { readonly kind: 'longText' }
  /** the clipboard is not to be had without the key: a field to paste a whole form into */
  | { readonly kind: 'pasteForm' }
  /** the text that the open document was brought in from */
  | { readonly kind: 'originalText' }
  /** the browser wants a click before it shows its file dialog */
  | { readonly kind: 'chooseFile'; readonly purpose: 'open' | 'save' }
  /** unsaved work of an earlier run, when a file was named at the start */
  | { readonly kind: 'drafts' }
  /** a save was not made; `message` says why */
  | { readonly kind: 'saveProblem'; readonly problem: SaveProblem; readonly message: string }
  /** the user's files as they were before they were saved */
  | { readonly kind: 'backups' }
  /** by which profile the form is checked, and the profiles of the office */
  | { readonly kind: 'profiles' }
  /** the indicators that this machine remembers */
  | { readonly kind: 'indicatorLibrary' }
  /** the workbooks that the open one is compared with */
  | { readonly kind: 'references' }
  /** closing or opening something else would leave unsaved work behind; `then` goes on */
  | { readonly kind: 'unsavedWork'; readonly then: () => void };

/** What the menu was asked for: cells, or the headings of rows or columns. */
export type MenuPart = 'cell' | 'row' | 'column' | 'all';

export interface ProgramState {
  readonly editor: EditorState | null;
  /** unsaved work of an earlier run that can be taken up again */
  readonly drafts: readonly DraftSummary[];
  readonly dialog: DialogKind | null;
  readonly notice: Notice | null;
  /** what the user waits for, as a sentence; null when nothing */
  readonly busy: string | null;
  /** 1 is 100 % */
  readonly zoom: number;
  readonly panelOpen: boolean;
  /** the menu of the right mouse button, px from the corner of the window; null while it is closed */
  readonly menu: { readonly part: MenuPart; readonly x: number; readonly y: number } | null;
  /** the bar for 查找 and 替换; a new `asked` puts the keyboard into it; null while it is closed */
  readonly finding: { readonly replaces: boolean; readonly asked: number } | null;
  /** ISO time of the last automatic draft; null before the first */
  readonly draftSavedAt: string | null;
  /** what was copied or cut here last (liveMark tells whether it still holds) */
  readonly mark: ClipboardMark | null;
  /** the 指标库 of this machine, last used first */
  readonly library: readonly KnownIndicator[];
  /** the 评价规则 of this machine, kept last first */
  readonly profiles: readonly Profile[];
  /** of the pictures of the open workbook that were fetched so far */
  readonly pictures: PictureAddresses;
  /** a new number asks the grid to take the focus and to show the active cell */
  readonly focusRequest: number;
  /** a new number asks the grid to open the list of the active cell's choices */
  readonly chooseRequest: number;
  /** a new number asks the grid to show what is said of the active cell */
  readonly bubbleRequest: number;
}

export type Program = StoreApi<ProgramState>;

export const createProgram = (): Program =>
  createStore<ProgramState>()(() => ({
    editor: null,
    drafts: [],
    dialog: null,
    notice: null,
    busy: null,
    zoom: 1,
    panelOpen: true,
    menu: null,
    finding: null,
    draftSavedAt: null,
    mark: null,
    library: [],
    profiles: [],
    pictures: new Map(),
    focusRequest: 0,
    chooseRequest: 0,
    bubbleRequest: 0,
  }));

/** Changes the open editor; does nothing when none is open. */
export function changeEditor(program: Program, change: (editor: EditorState) => EditorState): void {
  program.setState(({ editor }) => (editor ? { editor: change(editor) } : {}));
}

export const tell = (program: Program, kind: Notice['kind'], text: string): void =>
  program.setState({ notice: { kind, text } });

/** Puts the keyboard back into the grid, after a dialog or a click elsewhere. */
export const focusGrid = (program: Program): void =>
  program.setState(({ focusRequest }) => ({ focusRequest: focusRequest + 1 }));

/** Closes the dialog and gives the keyboard back to the grid. */
export function closeDialog(program: Program): void {
  program.setState({ dialog: null });
  focusGrid(program);
}
