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
import { viewOfEditor } from '../editor-state';
import type { ProgramState } from '../program';
import { selectedRows } from '../selected-cells';
import type { Action } from './action';

/** Why nothing is to be done although rows of a table are selected. */
const nothingToDo: Readonly<Partial<Record<RowEditName, string>>> = {
  remove: '表中至少要有一行，这一行已经是空的。',
  moveUp: '已是第一行，不能再上移。',
  moveDown: '已是最后一行，不能再下移。',
  renumber: '没有需要重新编号的指标。',
};

function hintFor(id: RowEditName, { editor }: ProgramState): string {
  if (!editor || Object.keys(viewOfEditor(editor).forms).length === 0) {
    return '没有认出这份工作簿是哪一种绩效表，不能增减或移动行。';
  }
  const sentence = selectedRows(editor) ? nothingToDo[id] : undefined;
  return sentence ?? '请先选中指标表中的行，再进行此操作。';
}

const rowAction = (id: RowEditName, parts: Pick<Action, 'label' | 'icon' | 'keys'>): Action => ({
  id,
  ...parts,
  scope: 'cells',
  hint: (state) => hintFor(id, state),
  isEnabled: ({ editor }) => editor !== null && canEditRows(editor, id),
  run: ({ program }) => editRows(program, id),
});

export const rowActions: readonly Action[] = [
  rowAction('insertAbove', { label: '在上方插入行', icon: TableInsertRowRegular, keys: [] }),
  rowAction('insertBelow', {
    label: '在下方插入行',
    icon: TableInsertRowRegular,
    keys: ['Ctrl+Shift+=', 'Ctrl+Shift++', 'Ctrl++'],
  }),
  rowAction('duplicate', { label: '复制本行到下方', icon: CopyAddRegular, keys: ['Ctrl+Shift+d'] }),
  rowAction('remove', { label: '删除行', icon: TableDeleteRowRegular, keys: ['Ctrl+-'] }),
  rowAction('moveUp', { label: '上移一行', icon: ArrowUpRegular, keys: ['Alt+ArrowUp'] }),
  rowAction('moveDown', { label: '下移一行', icon: ArrowDownRegular, keys: ['Alt+ArrowDown'] }),
  rowAction('renumber', { label: '指标重新编号', icon: TextNumberListLtrRegular, keys: [] }),
];
