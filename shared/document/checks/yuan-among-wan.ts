/** B16: 2335000 among amounts in 万元 was meant in 元, when a ten-thousandth of it makes a sum hold that fails. */
import type { Decimal } from 'decimal.js';
import type { EqualCheck } from '../../forms/check-declaration';
import type { Path } from '../document';
import { pathKey, valueAt } from '../document';
import { evaluate } from '../evaluate-expression';
import type { Issue } from '../issue';
import { numberOf, round } from '../values';
import { nameOfPath } from './entered-cells';
import { isAddedUp } from './figures';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';
import { agreement } from './rounding';
import type { CheckSurroundings } from './surroundings';

/** 万元 in 元 */
const tenThousand = 10_000;

export const noYuanAmongWan: FormRule = (check, around) => {
  if (around.definition.unit !== '万元') return notRun(['以万元计的合计']);
  const sums = around.definition.checks.filter(
    (each): each is EqualCheck => each.kind === 'equal' && each.compared === 'sum' && each.show === 'amount',
  );
  const tried = sums.map((sum) => repairs(sum, around));
  if (tried.every((each) => each === null)) return notRun(['金额合计及其明细']);
  // one amount may spoil several sums: it is told once
  const byCell = new Map<string, Issue>();
  for (const repair of tried.flatMap((each) => each ?? [])) {
    const { figure, meant, sum } = repair;
    const paths = [figure.path, ...sum.map(({ path }) => path)];
    const name = nameOfPath(around, figure.path);
    byCell.set(pathKey(figure.path), {
      ...finding(
        check,
        `${name}填了${figure.value}，可能是${figure.value}元，应为${meant}万元`,
        `${figure.value}元＝${meant}万元；${sum
          .slice(1)
          .map((each) => (each === figure ? meant : each.value))
          .join('＋')}＝${sum[0] === figure ? meant : (sum[0]?.value ?? '')}`,
        paths,
      ),
      fix: { label: `改为${meant}万元`, changes: [{ kind: 'set', path: figure.path, value: meant.toNumber() }] },
    });
  }
  return ran([...byCell.values()]);
};

interface Figure {
  readonly path: Path;
  readonly value: Decimal;
}

interface Repair {
  readonly figure: Figure;
  readonly meant: Decimal;
  /** the total first */
  readonly sum: readonly Figure[];
}

/** null where there is no sum to look at; [] where it holds, or no single amount alone makes it hold. */
function repairs(sum: EqualCheck, around: CheckSurroundings): readonly Repair[] | null {
  const [stated, due] = [evaluate(sum.stated.is, around), evaluate(sum.due.is, around)];
  if (!stated.value || !due.value || due.count === 0 || stated.count !== 1) return null;
  const difference = stated.value.minus(due.value);
  if (agreement(difference, 'sum', due.count, around.profile) !== 'contradicts' || !isAddedUp(due)) return [];
  const terms = figuresAt(due.paths(), around);
  const [total] = figuresAt(stated.paths(), around);
  if (!total) return [];
  const figures = [total, ...terms];
  const repaired = figures.flatMap((figure): Repair[] => {
    const meant = round(figure.value.div(tenThousand), 2);
    const change = meant.minus(figure.value);
    const left = figure === total ? difference.plus(change) : difference.minus(change);
    const holds = !meant.isZero() && agreement(left, 'sum', due.count, around.profile) !== 'contradicts';
    return holds ? [{ figure, meant, sum: figures }] : [];
  });
  return repaired.length === 1 ? repaired : [];
}

const figuresAt = (paths: readonly Path[], { key, form }: CheckSurroundings): readonly Figure[] =>
  paths.flatMap((path) => {
    const value = numberOf(valueAt({ forms: { [key]: form }, cells: {} }, path));
    return value ? [{ path, value }] : [];
  });
