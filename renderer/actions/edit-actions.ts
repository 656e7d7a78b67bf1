import {
  ArrowDownRegular,
  ArrowRedoRegular,
  ArrowRightRegular,
  ArrowSwapRegular,
  ArrowUndoRegular,
  ChevronDownRegular,
  EraserRegular,
  HistoryRegular,
  SearchRegular,
  TextEditStyleRegular,
} from '@fluentui/react-icons';
import { clearSelection } from '../edit-commands';
import { fillSelectionFrom } from '../fill-commands';
import { offersOf } from '../offers';
import { redoStep, undoStep } from '../perform';
import { choicesIn } from '../../shared/sheet/validation-of';
import { activeCell, selectedCells, sheetShown } from '../selected-cells';
import { isEditable } from '../sheet-view/scene';
import { isOpen } from './action';
import type { Action } from './action';

export const editActions: readonly Action[] = [
  {
    id: 'undo',
    label: '撤销',
    icon: ArrowUndoRegular,
    keys: ['Ctrl+z'],
    scope: 'document',
    isEnabled: ({ editor }) => editor !== null && editor.history.done.length > 0,
    run: ({ program }) => undoStep(program),
  },
  {
    id: 'redo',
    label: '恢复',
    icon: ArrowRedoRegular,
    keys: ['Ctrl+y', 'Ctrl+Shift+z'],
    scope: 'document',
    isEnabled: ({ editor }) => editor !== null && editor.history.undone.length > 0,
    run: ({ program }) => redoStep(program),
  },
  {
    id: 'history',
    label: '操作记录',
    icon: HistoryRegular,
    keys: [],
    scope: 'page',
    isEnabled: ({ editor }) => editor !== null && editor.history.done.length + editor.history.undone.length > 0,
    run: ({ program }) => program.setState({ dialog: { kind: 'history' } }),
  },
  {
    id: 'clear',
    label: '清除内容',
    icon: EraserRegular,
    keys: ['Delete'],
    scope: 'cells',
    isEnabled: ({ editor }) => editor !== null && selectedCells(editor).some((cell) => cell.text !== ''),
    run: ({ program }) => clearSelection(program),
  },
  {
    id: 'fillDown',
    label: '向下填充',
    icon: ArrowDownRegular,
    keys: ['Ctrl+d'],
    scope: 'cells',
    isEnabled: isOpen,
    run: ({ program }) => fillSelectionFrom(program, 'down'),
  },
  {
    id: 'fillRight',
    label: '向右填充',
    icon: ArrowRightRegular,
    keys: ['Ctrl+r'],
    scope: 'cells',
    isEnabled: isOpen,
    run: ({ program }) => fillSelectionFrom(program, 'right'),
  },
  {
    id: 'find',
    label: '查找',
    icon: SearchRegular,
    keys: ['Ctrl+f'],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ program }) => program.setState({ finding: { replaces: false, asked: Date.now() } }),
  },
  {
    id: 'replace',
    label: '替换',
    icon: ArrowSwapRegular,
    keys: ['Ctrl+h'],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ program }) => program.setState({ finding: { replaces: true, asked: Date.now() } }),
  },
  {
    id: 'choose',
    label: '从列表中选择',
    icon: ChevronDownRegular,
    keys: ['Alt+ArrowDown'],
    scope: 'cells',
    isEnabled: (state) => {
      const { editor } = state;
      const cell = editor && activeCell(editor);
      const sheet = editor && sheetShown(editor);
      if (!cell || !sheet || !isEditable(cell)) return false;
      return choicesIn(sheet, cell).length > 0 || offersOf(state, cell, '').length > 0;
    },
    run: ({ program }) => program.setState(({ chooseRequest }) => ({ chooseRequest: chooseRequest + 1 })),
  },
  {
    id: 'longText',
    label: '放大编辑',
    icon: TextEditStyleRegular,
    keys: ['Ctrl+Shift+e'],
    scope: 'page',
    isEnabled: ({ editor }) => {
      const cell = editor?.report === null ? activeCell(editor) : null;
      return cell !== null && cell !== undefined && isEditable(cell);
    },
    run: ({ program }) => program.setState({ dialog: { kind: 'longText' } }),
  },
];
