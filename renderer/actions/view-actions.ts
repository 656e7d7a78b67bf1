import {
  DocumentMultipleRegular,
  ClipboardTaskListLtrRegular,
  KeyboardRegular,
  LibraryRegular,
  ScalesRegular,
  SlideSearchRegular,
  TaskListSquareLtrRegular,
} from '@fluentui/react-icons';
import { focusNameBox, focusNextRegion } from '../focus-regions';
import { showTabBeside } from '../navigation';
import { viewOfEditor } from '../editor-state';
import type { EditorState } from '../editor-state';
import { marksOf } from '../marks';
import { activeCell } from '../selected-cells';
import { markKey } from '../sheet-view/scene';
import { always, isOpen } from './action';
import type { Action } from './action';
import type { ProgramState } from '../program';

const isChecked = ({ editor }: ProgramState): boolean =>
  editor !== null && Object.keys(viewOfEditor(editor).forms).length > 0;

function hasBubble(editor: EditorState): boolean {
  const cell = activeCell(editor);
  const marks = marksOf(viewOfEditor(editor), editor.sheet, editor.results);
  return cell !== undefined && cell !== null && (cell.note !== undefined || marks.has(markKey(cell)));
}

export const viewActions: readonly Action[] = [
  {
    id: 'goTo',
    label: '定位单元格',
    keys: ['Ctrl+g', 'F5'],
    scope: 'page',
    isEnabled: isOpen,
    run: focusNameBox,
  },
  {
    id: 'nextSheet',
    label: '下一张工作表',
    keys: ['Ctrl+PageDown'],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ program }) => showTabBeside(program, 1),
  },
  {
    id: 'previousSheet',
    label: '上一张工作表',
    keys: ['Ctrl+PageUp'],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ program }) => showTabBeside(program, -1),
  },
  {
    id: 'leave',
    label: '换到工具栏、检查结果、工作表标签',
    keys: ['F6'],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ program }) => focusNextRegion(program),
  },
  {
    id: 'panel',
    label: '检查结果',
    icon: TaskListSquareLtrRegular,
    keys: [],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ program }) => program.setState(({ panelOpen }) => ({ panelOpen: !panelOpen })),
  },
  {
    id: 'audit',
    label: '审核情况表…',
    icon: ClipboardTaskListLtrRegular,
    keys: [],
    scope: 'page',
    isEnabled: isChecked,
    hint: () => '没有认出这份工作簿是哪一种绩效表，没有作检查。',
    run: ({ program }) => program.setState({ dialog: { kind: 'audit' } }),
  },
  {
    id: 'cellFindings',
    label: '本单元格的检查结果和批注',
    keys: ['Shift+F1'],
    scope: 'cells',
    isEnabled: ({ editor }) => editor !== null && hasBubble(editor),
    hint: () => '这个单元格没有检查出问题，也没有批注。',
    run: ({ program }) => program.setState(({ bubbleRequest }) => ({ bubbleRequest: bubbleRequest + 1 })),
  },
  {
    id: 'profiles',
    label: '评价规则',
    icon: ScalesRegular,
    keys: [],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ program }) => program.setState({ dialog: { kind: 'profiles' } }),
  },
  {
    id: 'indicatorLibrary',
    label: '指标库',
    icon: LibraryRegular,
    keys: [],
    scope: 'page',
    isEnabled: always,
    run: ({ program }) => program.setState({ dialog: { kind: 'indicatorLibrary' } }),
  },
  {
    id: 'references',
    label: '对照文件…',
    icon: DocumentMultipleRegular,
    keys: [],
    scope: 'page',
    isEnabled: isOpen,
    hint: () => '请先打开或新建一份表，再选择与它核对的文件。',
    run: ({ program }) => program.setState({ dialog: { kind: 'references' } }),
  },
  {
    id: 'palette',
    label: '全部命令',
    icon: SlideSearchRegular,
    keys: ['Ctrl+Shift+p'],
    scope: 'page',
    isEnabled: always,
    run: ({ program }) => program.setState({ dialog: { kind: 'palette' } }),
  },
  {
    id: 'keys',
    label: '快捷键',
    icon: KeyboardRegular,
    keys: ['F1'],
    scope: 'page',
    isEnabled: always,
    run: ({ program }) => program.setState({ dialog: { kind: 'keys' } }),
  },
];
