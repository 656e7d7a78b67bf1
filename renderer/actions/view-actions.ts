import {
  DocumentMultipleRegular,
  KeyboardRegular,
  LibraryRegular,
  SlideSearchRegular,
  TaskListSquareLtrRegular,
} from '@fluentui/react-icons';
import { focusNameBox, focusNextRegion } from '../focus-regions';
import { showSheetBeside } from '../navigation';
import { always, isOpen } from './action';
import type { Action } from './action';

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
    run: ({ program }) => showSheetBeside(program, 1),
  },
  {
    id: 'previousSheet',
    label: '上一张工作表',
    keys: ['Ctrl+PageUp'],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ program }) => showSheetBeside(program, -1),
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
