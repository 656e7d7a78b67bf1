import {
  ArrowAutofitHeightRegular,
  ArrowAutofitWidthRegular,
  ArrowFitRegular,
  EyeOffRegular,
  EyeRegular,
} from '@fluentui/react-icons';
import { fitSelected, hideSelected, showSelected } from '../size-commands';
import { isOpen } from './action';
import type { Action } from './action';

type SizeAction = Pick<Action, 'id' | 'label' | 'icon' | 'keys' | 'run'>;

const sizeAction = (parts: SizeAction): Action => ({ ...parts, scope: 'cells', isEnabled: isOpen });

export const sizeActions: readonly Action[] = [
  sizeAction({
    id: 'rowHeight',
    label: '行高…',
    icon: ArrowAutofitHeightRegular,
    keys: [],
    run: ({ program }) => program.setState({ dialog: { kind: 'size', axis: 'rows' } }),
  }),
  sizeAction({
    id: 'fitRows',
    label: '自动调整行高',
    icon: ArrowFitRegular,
    keys: [],
    run: ({ program }) => fitSelected(program, 'rows'),
  }),
  sizeAction({
    id: 'columnWidth',
    label: '列宽…',
    icon: ArrowAutofitWidthRegular,
    keys: [],
    run: ({ program }) => program.setState({ dialog: { kind: 'size', axis: 'columns' } }),
  }),
  sizeAction({
    id: 'fitColumns',
    label: '自动调整列宽',
    icon: ArrowFitRegular,
    keys: [],
    run: ({ program }) => fitSelected(program, 'columns'),
  }),
  sizeAction({
    id: 'hideRows',
    label: '隐藏行',
    icon: EyeOffRegular,
    keys: ['Ctrl+9'],
    run: ({ program }) => hideSelected(program, 'rows'),
  }),
  sizeAction({
    id: 'showRows',
    label: '取消隐藏行',
    icon: EyeRegular,
    keys: ['Ctrl+Shift+9', 'Ctrl+Shift+('],
    run: ({ program }) => showSelected(program, 'rows'),
  }),
  sizeAction({
    id: 'hideColumns',
    label: '隐藏列',
    icon: EyeOffRegular,
    keys: ['Ctrl+0'],
    run: ({ program }) => hideSelected(program, 'columns'),
  }),
  sizeAction({
    id: 'showColumns',
    label: '取消隐藏列',
    icon: EyeRegular,
    keys: ['Ctrl+Shift+0', 'Ctrl+Shift+)'],
    run: ({ program }) => showSelected(program, 'columns'),
  }),
];
