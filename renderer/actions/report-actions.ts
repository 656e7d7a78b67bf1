import {
  DeleteRegular,
  DocumentArrowRightRegular,
  DocumentTextRegular,
  TextNumberFormatRegular,
  TextBulletListTreeRegular,
} from '@fluentui/react-icons';
import { outlines } from '../../shared/forms/outlines/outlines';
import { tell } from '../program';
import type { ProgramState } from '../program';
import { dropReport, renumberReport } from '../report-commands';
import { isOpen } from './action';
import type { Action } from './action';

const isInReport = ({ editor }: ProgramState): boolean => editor !== null && editor.report !== null;
const hint = (): string => '请先点下方的报告标签，再进行此操作。';

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
    id: 'switchOutline',
    label: '切换提纲…',
    icon: TextBulletListTreeRegular,
    keys: [],
    scope: 'page',
    isEnabled: (state) => isInReport(state) && outlines.length > 1,
    hint,
    run: ({ program }) => program.setState({ dialog: { kind: 'switchOutline' } }),
  },
  {
    id: 'renumberReport',
    label: '报告标题自动编号',
    icon: TextNumberFormatRegular,
    keys: [],
    scope: 'page',
    isEnabled: isInReport,
    hint,
    run: ({ program }) => {
      if (!renumberReport(program)) tell(program, 'information', '标题都已自动编号。');
    },
  },
  {
    id: 'exportWord',
    label: '导出 Word…',
    icon: DocumentArrowRightRegular,
    keys: [],
    scope: 'page',
    isEnabled: isInReport,
    hint,
    run: ({ program }) => program.setState({ dialog: { kind: 'exportWord' } }),
  },
  {
    id: 'removeReport',
    label: '删除报告',
    icon: DeleteRegular,
    keys: [],
    scope: 'page',
    isEnabled: isInReport,
    hint,
    run: ({ program }) => {
      if (dropReport(program)) tell(program, 'information', '已删除报告。按 Ctrl+Z 恢复。');
    },
  },
];
