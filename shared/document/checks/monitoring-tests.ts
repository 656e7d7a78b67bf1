/** H01 to H04: what a 监控表 says of the year so far (财预〔2019〕136号). */
import { Decimal } from 'decimal.js';
import type { Light } from '../../forms/profile';
import type { ColumnId } from '../../forms/ids';
import type { Path } from '../document';
import type { Issue } from '../issue';
import { placeLabels } from '../place-names';
import { isBlank, numberOf, round, showAmount, showPercent } from '../values';
import type { FormRule } from './form-tests';
import type { IndicatorRow } from './indicator-row';
import { monitoredMonths } from './monitored-months';
import { finding, notRun, ran } from './outcome';
import type { RowRule } from './row-tests';
import { countedIn, isRate, singleQuantity } from './single-quantity';
import type { CheckSurroundings } from './surroundings';
import type { TableRule } from './table-tests';

const lightNames: Readonly<Record<Light['light'], string>> = {
  blue: '蓝灯',
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
};

/** The columns of both 监控表 that no other form has. */
const chances: Readonly<Record<ColumnId, string>> = { 'chance.possible': '有可能', 'chance.impossible': '完全不可能' };
const causes: readonly ColumnId[] = ['cause.funds', 'cause.rules', 'cause.staff', 'cause.equipment', 'cause.other'];
const [remark, reason] = ['remark', 'reason'];

const periodMissing = notRun(['监控时间段']);
const lightOf = (lights: readonly Light[], share: Decimal): Light['light'] =>
  lights.find(({ from }) => share.gte(from))?.light ?? 'red';

/** H01 of 年度资金总额: 跟踪期执行率 against the part of the year that is over. */
export const executionProgress: FormRule = (check, { form, key, profile }) => {
  const [budget, spent] = ['funds.total.initial', 'funds.total.spent'].map((id) => numberOf(form.places[id] ?? null));
  if (!budget || budget.isZero() || !spent) return notRun(['年度资金总额的年初预算数和跟踪期执行数']);
  const months = monitoredMonths(form, profile);
  if (months === null) return periodMissing;
  const rate = spent.div(budget);
  const share = rate.times(12).div(months);
  const light = lightOf(profile.monitoring.executionLights, share);
  if (light === 'green' || light === 'blue') return ran([]);
  return ran([
    finding(
      check,
      `跟踪期执行率${showPercent(rate)}，只有时间进度的${showPercent(share)}（${lightNames[light]}）`,
      `${showAmount(spent)}÷${showAmount(budget)}＝${showPercent(rate)}，时间进度 ${months}÷12＝${showPercent(new Decimal(months).div(12))}`,
      [{ kind: 'place', form: key, place: 'funds.total.spent' }],
    ),
  ]);
};

/** H02 of every line of the 资金 block with something spent: a total that the form itself makes of nothing proves nothing. */
export const forecastCoversSpent: FormRule = (check, { definition, form, key }) => {
  const lines = Object.keys(form.places).flatMap((id) => /^(.+)\.spent$/.exec(id)?.[1] ?? []);
  const both = lines.map((line) => {
    const [spent, forecast] = ['spent', 'forecast'].map((id) => numberOf(form.places[`${line}.${id}`] ?? null));
    const [name = '', heading = ''] = placeLabels(definition, `${line}.spent`).slice(-2);
    return { line, name, heading, spent, forecast };
  });
  const told = both.flatMap(({ spent, forecast, ...line }) =>
    spent?.gt(0) && forecast ? [{ ...line, spent, forecast }] : [],
  );
  if (told.length === 0) return notRun(['跟踪期执行数和全年预计执行数']);
  return ran(
    told
      .filter(({ spent, forecast }) => spent.gt(forecast))
      .map(({ line, name, heading, spent, forecast }) =>
        finding(
          check,
          `${name}的全年预计执行数${showAmount(forecast)}，小于${heading}${showAmount(spent)}`,
          `${heading} ${showAmount(spent)}，全年预计执行数 ${showAmount(forecast)}，少${showAmount(spent.minus(forecast))}`,
          ['forecast', 'spent'].map((id) => ({ kind: 'place', form: key, place: `${line}.${id}` })),
        ),
      ),
  );
};

interface Progress {
  readonly row: IndicatorRow;
  /** of what was due until now; of a limit 1 as long as it is kept, 0 beyond */
  readonly share: Decimal;
  /** 反向: by how much of itself the limit is exceeded; 0 where it is kept, null for a target to be reached */
  readonly beyond: Decimal | null;
  /** may be ahead of the time: what is counted up to a number without a limit */
  readonly adds: boolean;
  /** the figures, spelt out */
  readonly spelled: string;
}

/** null for words, and where target and result are not counted in the same thing. */
function progressOf(row: IndicatorRow, months: number): Progress | null {
  const target = singleQuantity(row.target.value);
  const actual = row.actual && singleQuantity(row.actual.value);
  if (!target || !actual || countedIn(target) !== countedIn(actual)) return null;
  const [due, done] = [target.number, Decimal.max(actual.number, 0)];
  const both = `年度指标值 ${row.target.text}，当前完成情况 ${row.actual.text}`;
  const isLimit = target.sign === '≤' || target.sign === '<';
  if (isLimit || (target.sign === '=' && due.isZero())) {
    const isKept = done.lte(due);
    const beyond = isKept ? new Decimal(0) : due.isZero() ? new Decimal(1) : done.minus(due).div(due);
    return { row, share: new Decimal(isKept ? 1 : 0), beyond, adds: false, spelled: both };
  }
  if (due.lte(0)) return null;
  const share = done.times(12).div(due.times(months));
  const adds = target.sign !== '=' && !isRate(target);
  const spelled = `${both}，${done}÷（${due}×${months}÷12）＝${showPercent(share)}`;
  return { row, share, beyond: null, adds, spelled };
}

/** Of every indicator whose numbers can be compared; null where 监控时间段 says no month. */
function progresses(rows: readonly IndicatorRow[], { form, profile }: CheckSurroundings): readonly Progress[] | null {
  const months = monitoredMonths(form, profile);
  if (months === null) return null;
  return rows.flatMap((row) => (row.isNotApplicable ? [] : (progressOf(row, months) ?? [])));
}

const comparableMissing = notRun(['单一数值的年度指标值和当前完成情况']);
const actualPath = ({ actual, target }: IndicatorRow): Path => (actual ?? target).path;

/** H01 of every indicator. Being ahead is only told as a hint: there is nothing to mend. */
export const indicatorProgress: TableRule = ({ check, rows, around }) => {
  const all = progresses(rows, around);
  if (!all) return periodMissing;
  if (all.length === 0) return comparableMissing;
  return ran(
    all.flatMap(({ row, share, beyond, adds, spelled }): Issue[] => {
      const light = lightOf(around.profile.monitoring.indicatorLights, share);
      if (light === 'green' || (light === 'blue' && !adds)) return [];
      const progress = beyond
        ? `超出指标值${showPercent(beyond)}`
        : light === 'blue'
          ? `完成进度是时间进度的${showPercent(share)}`
          : `完成进度只有时间进度的${showPercent(share)}`;
      const issue = finding(check, `“${row.called}”${progress}（${lightNames[light]}）`, spelled, [
        actualPath(row),
        row.target.path,
      ]);
      return [light === 'blue' ? { ...issue, level: 'hint' } : issue];
    }),
  );
};

/** H04. Only what is behind the time, or beyond a limit: nobody explains why more was done. */
export const reasonForDelay: TableRule = ({ check, rows, around }) => {
  const all = progresses(rows, around);
  if (!all) return periodMissing;
  if (all.length === 0) return comparableMissing;
  const most = around.profile.monitoring.deviation;
  return ran(
    all.flatMap(({ row, share, beyond, spelled }): Issue[] => {
      const deviation = beyond ?? new Decimal(1).minus(share);
      const isExplained = row.text(reason) !== '' || causes.some((cause) => isTicked(row, cause));
      if (deviation.lte(most) || isExplained) return [];
      const shown = showPercent(deviation);
      return [
        finding(
          check,
          `“${row.called}”${beyond ? '超出指标值' : '落后时间进度'}${shown}，未填偏差原因`,
          `${spelled}，偏差超过${round(new Decimal(most).times(100), 2)}%`,
          [row.path(reason), actualPath(row)],
        ),
      ];
    }),
  );
};

/** H03 */
export const remarkOnDoubt: RowRule = (row, check) => {
  if (row.isNotApplicable) return null;
  const doubts = Object.keys(chances).filter((chance) => isTicked(row, chance));
  const [first] = doubts;
  if (first === undefined) return isTicked(row, 'chance.certain') ? ran([]) : notRun(['完成目标可能性']);
  // two ticks of one question: what is meant is not known
  if (doubts.length > 1 || isTicked(row, 'chance.certain')) return notRun(['唯一的完成目标可能性']);
  if (row.text(remark) !== '') return ran([]);
  const chance = chances[first] ?? '';
  return ran([
    finding(
      check,
      `“${row.called}”完成目标可能性为“${chance}”，未填备注`,
      '备注：预计不能完成目标的原因及拟采取的措施',
      [row.path(remark), row.path(first)],
    ),
  ]);
};

/** √, or any other sign but one that says no. */
const isTicked = (row: IndicatorRow, column: ColumnId): boolean =>
  !isBlank(row.text(column)) && !/^[×xX✗否无0]$/.test(row.text(column));
