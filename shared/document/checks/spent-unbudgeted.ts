/** B10: what was spent of a line whose budget is 0 has no 执行率, and no budget to have come from. */
import type { AtMostCheck } from '../../forms/check-declaration';
import { evaluate } from '../evaluate-expression';
import { showAmount } from '../values';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';

/** The lines are those whose 执行率 is held against 100 %; a budget left blank is a gap (A07), not 0. */
export const spentOnlyBudgeted: FormRule = (check, around) => {
  const lines = around.definition.checks
    .filter((each): each is AtMostCheck => each.kind === 'atMost' && each.rule === 'B09')
    .flatMap(({ left, parts: [spentPart, budgetPart] }) => {
      if (left.is.kind !== 'ratio') return [];
      const [spent, budget] = [evaluate(left.is.of, around), evaluate(left.is.to, around)];
      // the total of a blank form is calculated as 0: neither has anything to say
      if (!spent.value || !budget.value || (spent.value.isZero() && budget.value.isZero())) return [];
      const name = left.name.replace(/的执行率$/, '');
      const words = [budgetPart?.name ?? '预算数', spentPart?.name ?? '执行数'] as const;
      return [{ name, words, spent: spent.value, budget: budget.value, paths: [...spent.paths(), ...budget.paths()] }];
    });
  if (lines.length === 0) return notRun(['预算数和执行数']);
  return ran(
    lines
      .filter(({ spent, budget }) => budget.isZero() && spent.gt(0))
      .map(({ name, words: [budgetWord, spentWord], spent, paths }) =>
        finding(
          check,
          `${name}没有预算，${spentWord}为${showAmount(spent)}`,
          `${budgetWord} 0，${spentWord} ${spent}`,
          paths,
        ),
      ),
  );
};
