/** C23, C24, G01: the indicators of a year from the target to the self-evaluation, and against the year before. */
import { Decimal } from 'decimal.js';
import { comparedForm } from '../../forms/compared-forms';
import type { Stage } from '../../forms/compared-forms';
import type { MeasuredQuantity } from '../indicator-value';
import { comparable } from '../known-indicator';
import { showPercent } from '../values';
import { calledOther, counterpart, isFound } from './counterpart';
import type { Counterpart } from './counterpart';
import type { FormRule } from './form-tests';
import { nameOf, namedIndicators, pairIndicators } from './indicator-pairs';
import type { IndicatorPairs } from './indicator-pairs';
import type { IndicatorRow, ValueCell } from './indicator-row';
import { agreed, finding, notRun, ran, unanswered } from './outcome';
import type { Outcome } from './outcome';
import { countedIn, singleQuantity } from './single-quantity';
import type { CheckSurroundings } from './surroundings';

/** The indicators of the form beside those of the other one; what is missing where one of them has none. */
function pairsWith(
  { definition, key, form }: CheckSurroundings,
  found: Counterpart,
): (IndicatorPairs & { readonly own: readonly IndicatorRow[] }) | Outcome {
  const own = namedIndicators(definition, key, form);
  if (own.length === 0) return notRun(['三级指标']);
  const { other } = found;
  const others = namedIndicators(other.definition, other.key, other.form);
  if (others.length === 0) return notRun([`${calledOther(found)}的三级指标`]);
  return { ...pairIndicators(own, others), own };
}

const isOutcome = (given: IndicatorPairs | Outcome): given is Outcome => 'findings' in given;

const longestText = 24;
const short = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);
const otherPath = ({ other: { file } }: Counterpart, cell: ValueCell) => (file === null ? [cell.path] : []);

/** C23, of the indicators that both have; those that only one has are told by G01. */
export const valuesAsApproved: FormRule = (check, around) => {
  const approved = counterpart(around, 'target', 0);
  if (!isFound(approved)) return notRun([approved.missing]);
  const compared = pairsWith(around, approved);
  if (isOutcome(compared)) return compared;
  const { pairs, onlyFirst, onlySecond } = compared;
  const filled = pairs.filter(([own, other]) => own.target.text !== '' && other.target.text !== '');
  const name = calledOther(approved);
  const findings = filled
    .filter(([own, other]) => !isSameValue(own.target, other.target))
    .map(([own, other]) =>
      finding(
        check,
        `“${own.name}”的指标值为“${short(own.target.text)}”，${name}为“${short(other.target.text)}”`,
        `自评表 ${own.target.text}，${name} ${other.target.text}`,
        [own.target.path, ...otherPath(approved, other.target)],
      ),
    );
  if (findings.length > 0) return ran(findings);
  if (onlyFirst.length > 0 || onlySecond.length > 0) return unanswered([`与${name}同名的指标`]);
  return filled.length < pairs.length ? unanswered(['年度指标值']) : agreed;
};

/** As written, or the same number of the same thing; a sign that only one of them has says nothing else. */
function isSameValue(own: ValueCell, other: ValueCell): boolean {
  if (own.text === other.text || plain(own.text) === plain(other.text)) return true;
  const [one, two] = [singleQuantity(own.value), singleQuantity(other.value)];
  if (!one || !two || !one.number.eq(two.number) || countedIn(one) !== countedIn(two)) return false;
  return one.sign === two.sign || one.sign === null || two.sign === null;
}

const plain = (text: string): string => comparable(text).replace(/[。.;；]$/, '');

/** G01: with the target where there is one, else with the monitoring before the self-evaluation. */
export const sameIndicators: FormRule = (check, around) => {
  const isMonitoring = comparedForm(around.definition.id)?.stage === 'monitoring';
  const wanted: readonly Stage[] = isMonitoring ? ['target'] : ['target', 'monitoring'];
  const all = wanted.map((stage) => counterpart(around, stage, 0));
  const found = all.find(isFound);
  if (!found) return notRun(all.flatMap((each) => (isFound(each) ? [] : [each.missing])));
  const compared = pairsWith(around, found);
  if (isOutcome(compared)) return compared;
  const { own } = compared;
  const names = new Set(own.map(nameOf));
  // a name that stands there twice is no missing one, though no pair can be told
  const missing = compared.onlySecond.filter((row) => !names.has(nameOf(row)));
  const others = new Set([...compared.pairs.map(([, other]) => other), ...compared.onlySecond].map(nameOf));
  const added = compared.onlyFirst.filter((row) => !others.has(nameOf(row)));
  const called = calledOther(found);
  const listed = missing.map(({ name }) => `“${short(name)}”`);
  const [first] = own;
  return ran([
    ...added.map((row) =>
      finding(check, `“${short(row.name)}”不在${called}中`, `${called}共${others.size}个指标，没有“${row.name}”`, [
        row.path(row.columns.name),
      ]),
    ),
    ...(missing.length > 0 && first
      ? [
          finding(
            check,
            `${called}的${missing.length}个指标没有列出：${listed.slice(0, 3).join('、')}${missing.length > 3 ? '等' : ''}`,
            `没有列出${listed.join('、')}`,
            // no cell is theirs: the table's first one, which no other finding of the rule leads to
            [first.path(first.columns.level1)],
          ),
        ]
      : []),
  ]);
};

/** C24, of what is to be reached: less of a limit is no less of a target. */
export const targetNotBelowLastYear: FormRule = (check, around) => {
  const before = counterpart(around, 'selfEvaluation', 1);
  if (!isFound(before)) return notRun([before.missing]);
  const compared = pairsWith(around, before);
  if (isOutcome(compared)) return compared;
  const figures = compared.pairs.flatMap(([own, other]) => {
    const target = singleQuantity(own.target.value);
    const actual = other.actual && singleQuantity(other.actual.value);
    const isComparable = target && actual && countedIn(target) === countedIn(actual) && actual.number.gt(0);
    return isComparable && isToBeReached(own, target) ? [{ own, other, target, actual }] : [];
  });
  if (figures.length === 0) return notRun([`${calledOther(before)}中同名指标的实际完成值`]);
  const most = around.profile.targetBelowLastYear;
  return ran(
    figures.flatMap(({ own, other, target, actual }) => {
      const below = new Decimal(1).minus(target.number.div(actual.number));
      if (below.lte(most) || !other.actual) return [];
      return [
        finding(
          check,
          `“${own.name}”的指标值${own.target.text}比上年实际完成值${other.actual.text}低${showPercent(below)}`,
          `${calledOther(before)}的实际完成值 ${other.actual.text}，本年指标值 ${own.target.text}，1－${target.number}÷${actual.number}＝${showPercent(below)}`,
          [own.target.path, ...otherPath(before, other.actual)],
        ),
      ];
    }),
  );
};

/** Cost and deviation without a sign are limits by what they mean. */
const limitWords = /成本|控制|变动|偏差|超支|标准|费用|经费|支出|投诉|事故|差错|失误|时间|时长|天数/;

const isToBeReached = ({ name, level1, level2 }: IndicatorRow, { sign, unit }: MeasuredQuantity): boolean =>
  sign === '≥' ||
  sign === '>' ||
  (sign !== '≤' && sign !== '<' && !limitWords.test(name + level1 + level2) && !/元/.test(unit));
