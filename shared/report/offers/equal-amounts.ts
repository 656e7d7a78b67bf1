/** Amounts of the tables that are the same as one of the text, and have a word in common with it. */
import { tellingPairs } from '../../document/checks/said-words';
import type { Decimal } from 'decimal.js';
import type { Statement } from '../extraction/statements';
import type { Candidate } from './candidate';
import { comparableNumber, figureValue } from '../figure-value';
import type { ListedFigure } from '../catalogue/listed-figure';
import { otherFigures } from '../catalogue/other-figures';
import { quantityGroups } from '../catalogue/quantity-groups';
import { kept } from '../kept';
import type { TableBeside } from '../tables-beside';
import { asWritten } from './as-written';

interface Amount extends ListedFigure {
  readonly yuan: Decimal;
}

const amountsOf = kept((tables: readonly TableBeside[]): readonly Amount[] => {
  const quantities = quantityGroups(tables);
  return [...quantities, ...otherFigures(tables, quantities)].flatMap(({ figures }) =>
    figures.flatMap((listed): readonly Amount[] => {
      if (listed.figure.source.kind !== 'cell') return [];
      const value = figureValue(listed.figure.source, tables);
      return value.kind === 'number' && value.measure === 'amount'
        ? [{ ...listed, yuan: comparableNumber(value) }]
        : [];
    }),
  );
});

/** So many digits are hardly ever the same by chance: 254.85. */
const tellingDigits = 4;

/** Those of the stage that the words say, spent where they say none, first. */
export function equalAmounts(statement: Statement, tables: readonly TableBeside[]): readonly Candidate[] {
  if (statement.kind !== 'money' || statement.number.isZero()) return [];
  // the name of an account, in which nothing is budgeted or spent yet
  const words = (statement.before + statement.after).replace(/一般公共预算|政府性基金预算|国有资本经营预算/g, ' ');
  const isTelling = statement.number.precision() >= tellingDigits;
  const saysBudget = /预算|年初|批复|下达|安排/.test(words) && !/实际|决算|执行|使用/.test(words);
  return amountsOf(tables)
    .filter(({ yuan, title, keywords }) => {
      if (!yuan.eq(statement.number)) return false;
      const called = [title, ...keywords].join(' ').replace(/全年|年度|[本上]年|数|部门|单位/g, ' ');
      const pairs = isTelling ? pairsOf(called) : tellingPairs(called.replace(ofMoney, ' '));
      return pairs.some((pair) => words.includes(pair));
    })
    .toSorted((one, other) => Number(isBudget(other) === saysBudget) - Number(isBudget(one) === saysBudget))
    .flatMap(({ title, figure }): readonly Candidate[] => {
      const written = asWritten(figure.source, statement, tables);
      return written?.agrees ? [{ title, ...written }] : [];
    });
}

/** What any amount may be said of: 15万元 is not 项目支出 because it is 支出. */
const ofMoney = /支出|收入|执行|预算|决算|合计|总额|实际|日常|金额|小计/g;

const isBudget = ({ title }: Amount): boolean => title.includes('预算');

const pairsOf = (text: string): readonly string[] =>
  (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );
