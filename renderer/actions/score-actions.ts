import { CalculatorRegular } from '@fluentui/react-icons';
import { proposedCells, takeProposals } from '../proposals';
import type { Action } from './action';

export const scoreActions: readonly Action[] = [
  {
    id: 'fillScores',
    label: '按规则填写得分',
    icon: CalculatorRegular,
    keys: [],
    scope: 'page',
    hint: () => '没有可以按规则填写的空得分：要先填好分值、指标值和实际完成值，且两个值的单位相同。',
    isEnabled: ({ editor }) => editor !== null && proposedCells(editor).length > 0,
    run: ({ program }) => takeProposals(program),
  },
];
