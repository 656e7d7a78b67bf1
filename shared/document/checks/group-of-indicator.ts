/** C14: an indicator stands in the 二级指标 that it belongs to. */
import type { RowCheck } from '../../forms/check-declaration';
import { suzhouFixedIndicators } from '../../forms/suzhou-indicators';
import { comparable } from '../known-indicator';
import type { IndicatorRow } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import type { Outcome } from './outcome';
import type { RowRule } from './row-tests';
import { statedQuantities } from './stated-quantities';

const noTarget = notRun(['指标值']);

export const inItsGroup: RowRule = (row, check) => {
  if (row.target.value.kind === 'empty' || row.target.value.kind === 'emptyMark') return noTarget;
  if (row.isNotApplicable) return noTarget;
  return byName(row, check) ?? byValue(row, check) ?? ran([]);
};

const printedGroups: ReadonlyMap<string, readonly string[]> = (() => {
  const groups = new Map<string, string[]>();
  for (const { level2, name } of suzhouFixedIndicators)
    groups.set(comparable(name), [...(groups.get(comparable(name)) ?? []), level2]);
  return groups;
})();
/** 二级指标 of that paper: its names say nothing of the groups of others */
const printedLevel2: ReadonlySet<string> = new Set(suzhouFixedIndicators.map(({ level2 }) => level2));

function byName(row: IndicatorRow, check: RowCheck): Outcome | null {
  const { level2, name } = row;
  const printed = printedLevel2.has(level2) ? printedGroups.get(comparable(name)) : undefined;
  if (printed)
    return printed.includes(level2) ? null : misplaced(row, check, `应归入“${printed.join('、')}”，现在“${level2}”`);
  if (/满意度$/.test(name) && level2 !== '' && !/满意/.test(row.level1 + level2))
    return misplaced(row, check, `应归入满意度指标，现在“${level2}”`);
  if (/^预算(?:执行|完成)率$/.test(name) && /^(?:数量|质量)指标$/.test(level2))
    return misplaced(row, check, `说的是预算执行情况，不是${level2}`);
  return null;
}

function misplaced(row: IndicatorRow, check: RowCheck, belongs: string): Outcome {
  return ran([
    finding(check, `“${row.called}”${belongs}`, `${[row.level1, row.level2].join(' › ')}：${row.called}`, [
      row.path(row.columns.level2),
      row.path(row.columns.name),
    ]),
  ]);
}

/** Of what there are how many: a number of faults, prizes or points may well say how good something is. */
const counted = /^(?:人|人次|名|位|户|户次|家|家次|个|所|处|座|间|套|元)$/;
const saysHowGood =
  /优|合格|奖|荣誉|先进|称号|获评|获得|认定|命名|表彰|投诉|差错|事故|达标|星级|示范|标准|等级|验收|问题|违规/;

function byValue(row: IndicatorRow, check: RowCheck): Outcome | null {
  const quantities = statedQuantities(row.target.text);
  const written = quantities.map((each) => each.written).join('、');
  const isPlain = quantities.every(
    ({ quantity: { sign, number } }) => sign !== '≤' && sign !== '<' && !number.isZero(),
  );
  if (quantities.length === 0 || !isPlain) return null;
  const units = quantities.map(({ quantity }) => quantity.unit);
  if (row.level2 === '质量指标' && units.every((unit) => counted.test(unit)) && !saysHowGood.test(row.name))
    return told(row, check, `是数量（${written}），不是质量`, written);
  if (row.level2 === '数量指标' && row.target.value.kind === 'quantity' && units.every((unit) => unit === '元'))
    return told(row, check, `是金额（${written}），不是数量`, written);
  return null;
}

const told = (row: IndicatorRow, check: RowCheck, says: string, written: string): Outcome =>
  ran([
    finding(
      check,
      `“${row.level2}”中“${row.called}”的“${row.target.heading}”${says}`,
      `${row.level2}：${written}，${row.target.text}`,
      [row.target.path, row.path(row.columns.level2)],
    ),
  ]);
