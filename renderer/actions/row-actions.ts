import {
  ArrowDownRegular,
  ArrowUpRegular,
  CopyAddRegular,
  TableDeleteRowRegular,
  TableInsertRowRegular,
  TextNumberListLtrRegular,
} from '@fluentui/react-icons';
import { canEditRows, editRows } from '../row-edits';
import type { RowEditName } from '../row-edits';
import type { Action } from './action';

const hint = '请先选中指标表中的行，再进行此操作。';

const rowAction = (id: RowEditName, parts: Pick<Action, 'label' | 'icon' | 'keys'>): Action => ({
  id,
  ...parts,
  scope: 'cells',
  hint,
  isEnabled: ({ editor }) => editor !== null && canEditRows(editor, id),
  run: ({ program }) => editRows(program, id),
});

export const rowActions: readonly Action[] = [
  rowAction('insertAbove', { label: '在上方插入行', icon: TableInsertRowRegular, keys: [] }),
  rowAction('insertBelow', {
    label: '插入行',
    icon: TableInsertRowRegular,
    keys: ['Ctrl+Shift+=', 'Ctrl+Shift++', 'Ctrl++'],
  }),
  rowAction('duplicate', { label: '复制本行到下方', icon: CopyAddRegular, keys: ['Ctrl+Shift+d'] }),
  rowAction('remove', { label: '删除行', icon: TableDeleteRowRegular, keys: ['Ctrl+-'] }),
  rowAction('moveUp', { label: '上移一行', icon: ArrowUpRegular, keys: ['Alt+ArrowUp'] }),
  rowAction('moveDown', { label: '下移一行', icon: ArrowDownRegular, keys: ['Alt+ArrowDown'] }),
  rowAction('renumber', { label: '指标重新编号', icon: TextNumberListLtrRegular, keys: [] }),
];
