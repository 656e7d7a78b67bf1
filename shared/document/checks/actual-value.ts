/** Rules on how the 实际完成值 of an indicator is written. */
import type { IndicatorValue, MeasuredQuantity } from '../indicator-value';
import { isBound } from '../scoring/scored-quantity';
import { timeUnits } from '../../forms/indicator-units';
import { finding, notRun, ran } from './outcome';
import type { RowRule } from './row-tests';

/** D12. Spans of time are left alone: 3个工作日内 is how 时效 is told. */
export const actualIsValue: RowRule = (row, check) => {
  const { actual } = row;
  if (row.isNotApplicable || !actual) return null;
  if (actual.text === '') return notRun(['指标的实际完成值']);
  const open = quantitiesOf(actual.value).find((quantity) => isOpen(quantity, actual.text));
  if (!open) return ran([]);
  return ran([
    finding(
      check,
      `“${row.called}”实际完成值“${actual.text}”是一个范围，请填实际数`,
      open.to
        ? `${open.number}至${open.to}${open.unit}之间的哪一个数，没有写明`
        : `“${open.sign ?? ''}${open.number}${open.unit}”说的是范围，没有写明实际是多少`,
      [actual.path],
    ),
  ]);
};

const isOpen = ({ sign, to, unit }: MeasuredQuantity, text: string): boolean =>
  !timeUnits.includes(unit) && (to !== null || isBound(sign, text));

/** Sentences tell more than a value; what they bound need not be what is measured. */
function quantitiesOf(value: IndicatorValue): readonly MeasuredQuantity[] {
  if (value.kind === 'quantity') return [value.quantity];
  return value.kind === 'quantities' ? value.quantities : [];
}

/** D15: 是否完成 is answered by 是, 否, or the word itself: 已完成, 未完成. */
export const answersQuestion: RowRule = (row, check) => {
  const { target, actual } = row;
  if (row.isNotApplicable || !actual) return null;
  const [, question] = /^(是否.+|是|否)$/.exec(target.text.replace(/\s/g, '')) ?? [];
  if (question === undefined) return notRun(['以是否为指标值的指标']);
  if (actual.text === '') return notRun(['指标的实际完成值']);
  const asked = question.replace(/^是否/, '');
  const isAnswer = /[是否未不没无有已]/.test(actual.text) || actual.text.replace(/\s/g, '').includes(asked);
  if (isAnswer) return ran([]);
  return ran([
    finding(
      check,
      `“${row.called}”问的是“${target.text}”，实际完成值“${actual.text}”没有回答是或否`,
      `年度指标值 ${target.text}，实际完成值 ${actual.text}`,
      [actual.path, target.path],
    ),
  ]);
};
