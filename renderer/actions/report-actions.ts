import { DeleteRegular, DocumentTextRegular } from '@fluentui/react-icons';
import { removeShownReport } from '../report-commands';
import { isOpen } from './action';
import type { Action } from './action';

export const reportActions: readonly Action[] = [
  {
    id: 'newReport',
    label: '新建报告…',
    icon: DocumentTextRegular,
    keys: [],
    scope: 'page',
    isEnabled: isOpen,
    hint: () => '请先打开或新建一份表，再写与它相配的报告。',
    run: ({ program }) => program.setState({ dialog: { kind: 'newReport' } }),
  },
  {
    id: 'removeReport',
    label: '删除报告',
    icon: DeleteRegular,
    keys: [],
    scope: 'page',
    isEnabled: ({ editor }) => editor !== null && editor.report !== null,
    hint: () => '请先打开要删除的报告。',
    run: ({ program }) => removeShownReport(program),
  },
];
