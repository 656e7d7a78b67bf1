/** One object per action: it feeds the toolbar, the keys and the tooltips. */
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  PrintRegular,
  SaveEditRegular,
  SaveRegular,
  TableInsertRowRegular,
} from '@fluentui/react-icons';
import type { FluentIcon } from '@fluentui/react-icons';
import { insertRow, redoStep, undoStep } from './edit-commands';
import type { Jibiao } from './jibiao';
import type { ProgramState } from './program';

export interface Action {
  readonly id: 'new' | 'open' | 'save' | 'saveAs' | 'print' | 'undo' | 'redo' | 'insertRow';
  readonly label: string;
  readonly icon: FluentIcon;
  /** as told to the user */
  readonly keys?: string;
  /** the key that runs it anywhere on the page, with Ctrl (or ⌘) held */
  readonly shortcut?: { readonly key: string; readonly shift: boolean };
  isEnabled(state: ProgramState): boolean;
  run(jibiao: Jibiao): void;
}

const always = (): boolean => true;
const isOpen = (state: ProgramState): boolean => state.editor !== null;

export const actions: readonly Action[] = [
  {
    id: 'new',
    label: '新建',
    icon: DocumentAddRegular,
    isEnabled: always,
    run: ({ program }) => program.setState({ dialog: { kind: 'newForm' } }),
  },
  {
    id: 'open',
    label: '打开',
    icon: FolderOpenRegular,
    keys: 'Ctrl+O',
    shortcut: { key: 'o', shift: false },
    isEnabled: always,
    run: ({ files }) => void files.open(),
  },
  {
    id: 'save',
    label: '保存',
    icon: SaveRegular,
    keys: 'Ctrl+S',
    shortcut: { key: 's', shift: false },
    isEnabled: isOpen,
    run: ({ files }) => void files.save(),
  },
  {
    id: 'saveAs',
    label: '另存为',
    icon: SaveEditRegular,
    keys: 'F12',
    isEnabled: isOpen,
    run: ({ files }) => void files.saveAs(),
  },
  {
    id: 'print',
    label: '打印',
    icon: PrintRegular,
    keys: 'Ctrl+P',
    shortcut: { key: 'p', shift: false },
    isEnabled: isOpen,
    run: ({ program }) => program.setState({ dialog: { kind: 'print' } }),
  },
  {
    id: 'undo',
    label: '撤销',
    icon: ArrowUndoRegular,
    keys: 'Ctrl+Z',
    isEnabled: ({ editor }) => editor !== null && editor.history.done.length > 0,
    run: ({ program }) => undoStep(program),
  },
  {
    id: 'redo',
    label: '恢复',
    icon: ArrowRedoRegular,
    keys: 'Ctrl+Y',
    isEnabled: ({ editor }) => editor !== null && editor.history.undone.length > 0,
    run: ({ program }) => redoStep(program),
  },
  {
    id: 'insertRow',
    label: '插入行',
    icon: TableInsertRowRegular,
    keys: 'Ctrl+Shift+=',
    isEnabled: isOpen,
    run: ({ program }) => insertRow(program),
  },
];

export function actionById(id: Action['id']): Action {
  const action = actions.find((candidate) => candidate.id === id);
  if (!action) throw new Error(`no action ${id}`);
  return action;
}

/** The action of a key pressed anywhere on the page; the grid handles its own keys first. */
export function actionOfKey(event: KeyboardEvent): Action | undefined {
  if (event.key === 'F12') return actionById('saveAs');
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  return actions.find(({ shortcut }) => shortcut?.key === event.key.toLowerCase() && shortcut.shift === event.shiftKey);
}
