import { ClipboardPasteRegular, ClipboardTextEditRegular, CopyRegular, CutRegular } from '@fluentui/react-icons';
import { pasteByMenu } from '../clipboard-commands';
import type { PasteKind } from '../clipboard-commands';
import type { Jibiao } from '../jibiao';
import { rangesOf } from '../selected-cells';
import { copyByMenu } from '../sheet-view/clipboard-by-menu';
import { isOpen } from './action';
import type { Action } from './action';

type ClipboardAction = Pick<Action, 'id' | 'label' | 'icon' | 'browserKey' | 'run'>;

const clipboardAction = (parts: ClipboardAction): Action => ({ ...parts, keys: [], scope: 'cells', isEnabled: isOpen });

const paste =
  (kind: PasteKind) =>
  ({ program }: Jibiao): void => {
    const { editor } = program.getState();
    const range = editor && rangesOf(editor).at(-1);
    if (range) void pasteByMenu(program, range, kind);
  };

export const clipboardActions: readonly Action[] = [
  clipboardAction({
    id: 'cut',
    label: '剪切',
    icon: CutRegular,
    browserKey: 'Ctrl+x',
    run: () => void copyByMenu('cut'),
  }),
  clipboardAction({
    id: 'copy',
    label: '复制',
    icon: CopyRegular,
    browserKey: 'Ctrl+c',
    run: () => void copyByMenu('copy'),
  }),
  clipboardAction({
    id: 'paste',
    label: '粘贴',
    icon: ClipboardPasteRegular,
    browserKey: 'Ctrl+v',
    run: paste('all'),
  }),
  clipboardAction({
    id: 'pasteValues',
    label: '只粘贴数值',
    icon: ClipboardTextEditRegular,
    browserKey: 'Ctrl+Shift+v',
    run: paste('values'),
  }),
];
