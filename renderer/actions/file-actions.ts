import {
  DismissRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  PrintRegular,
  SaveEditRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import { always, isOpen } from './action';
import type { Action } from './action';

export const fileActions: readonly Action[] = [
  {
    id: 'new',
    label: '新建',
    icon: DocumentAddRegular,
    keys: [],
    scope: 'page',
    isEnabled: always,
    run: ({ program }) => program.setState({ dialog: { kind: 'newForm' } }),
  },
  {
    id: 'open',
    label: '打开',
    icon: FolderOpenRegular,
    keys: ['Ctrl+o'],
    scope: 'page',
    isEnabled: always,
    run: ({ files }) => void files.open(),
  },
  {
    id: 'save',
    label: '保存',
    icon: SaveRegular,
    keys: ['Ctrl+s'],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ files }) => void files.save(),
  },
  {
    id: 'saveAs',
    label: '另存为',
    icon: SaveEditRegular,
    keys: ['F12'],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ files }) => void files.saveAs(),
  },
  {
    id: 'print',
    label: '打印',
    icon: PrintRegular,
    keys: ['Ctrl+p'],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ program }) => program.setState({ dialog: { kind: 'print' } }),
  },
  {
    id: 'close',
    label: '关闭此文件',
    icon: DismissRegular,
    keys: [],
    scope: 'page',
    isEnabled: isOpen,
    run: ({ files }) => files.close(),
  },
];
