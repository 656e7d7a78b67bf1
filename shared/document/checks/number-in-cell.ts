/** A11: what stands in a cell for numbers is one, so that it can be added up. */
import { isForNumbers } from '../cleaning/plain-number';
import { isNotApplicable } from '../indicator-value';
import { numberOf, parseTyped } from '../values';
import type { CellRule } from './cell-tests';
import { finding, ran } from './outcome';

/** － and \ stand there for nothing at all; whether they may is another rule. */
const isMark = (text: string): boolean => /^[\\/*_\-−－–—―─\s]+$/.test(text);

export const isNumber: CellRule = {
  missing: () => ['填写的数字'],
  judge: ({ check, cell: { kind, value }, name, path, unit }) => {
    if (!isForNumbers(kind)) return null;
    if (typeof value !== 'string' || numberOf(value)) return ran([]);
    if (isMark(value) || isNotApplicable(value)) return null;
    const meant = parseTyped(value, kind, unit);
    const found = finding(check, `${name()}填的是“${value.trim()}”，应为数字`, `“${value.trim()}”不能参加合计`, [path]);
    // 254.85万元 in a cell of a file, where typing it would have given 254.85
    if (typeof meant !== 'number') return ran([found]);
    return ran([{ ...found, fix: { label: '改为数字', changes: [{ kind: 'set', path, value: meant }] } }]);
  },
};
