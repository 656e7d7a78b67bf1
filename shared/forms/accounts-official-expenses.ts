/**
 * 财政拨款“三公”经费支出决算表, 公开09表 of 部门决算公开 since 2021; before that 一般公共预算财政拨款“三公”经费支出决算表,
 * 公开07表, with the same columns. One row of figures; the places are named as those of the base data table of Hunan.
 */
import { amountOf, accountsHead, accountsNote, inColumn, numbered } from './accounts-paper';
import type { AccountsLine } from './accounts-paper';
import { totalAgrees, totalFormula, totalOfAllAgrees } from './accounts-sums';
import type { Total } from './accounts-sums';
import type { AtMostCheck, Check } from './check-declaration';
import { also, header, row, rows, title } from './definition';
import type { FormDefinition, PaperCell } from './definition';
import { valueOf } from './expression';
import type { ColumnId } from './ids';
import { withoutWeights } from './profile';
import { ruled } from './rules';

interface MoneyColumn {
  readonly id: ColumnId;
  readonly heading: string;
}

const budget: MoneyColumn = { id: 'budget', heading: '预算数' };
const actual: MoneyColumn = { id: 'actual', heading: '决算数' };

const total: AccountsLine = { id: 'official.total', name: '三公经费合计' };
const abroad: AccountsLine = { id: 'official.abroad', name: '因公出国（境）费' };
const cars: AccountsLine = { id: 'official.cars', name: '公务用车费小计' };
const carPurchase: AccountsLine = { id: 'official.carPurchase', name: '公务用车购置费' };
const carOperation: AccountsLine = { id: 'official.carOperation', name: '公务用车运行维护费' };
const reception: AccountsLine = { id: 'official.reception', name: '公务接待费' };

/** as they stand on the paper from left to right */
const printedLines = [total, abroad, cars, carPurchase, carOperation, reception];

const totalIn = ({ id, heading }: MoneyColumn, whole: AccountsLine, parts: readonly AccountsLine[]): Total => ({
  total: inColumn(whole, id, heading),
  of: parts.map((part) => inColumn(part, id, heading)),
});

const carsIn = (money: MoneyColumn): Total => totalIn(money, cars, [carPurchase, carOperation]);
const allIn = (money: MoneyColumn): Total => totalIn(money, total, [abroad, carPurchase, carOperation, reception]);

/** B09, in amounts: where nothing was budgeted there is no rate, but nothing may be spent either. */
const withinBudget = (each: AccountsLine): AtMostCheck => {
  const limit = inColumn(each, budget.id, budget.heading);
  const left = inColumn(each, actual.id, actual.heading);
  return {
    kind: 'atMost',
    ...ruled('B09'),
    title: '三公经费决算数不超过预算数',
    left: { name: left.name, is: valueOf(left.id) },
    limit: { name: limit.name, is: valueOf(limit.id) },
    parts: [limit, left].map(({ id, name }) => ({ name, is: valueOf(id) })),
    show: 'amount',
    at: left.id,
  };
};

const checks: readonly Check[] = [
  ...[budget, actual].flatMap((money): Check[] => [
    totalOfAllAgrees(
      'B20',
      '三公经费合计＝因公出国（境）费＋公务用车购置费＋公务用车运行维护费＋公务接待费，没有的填0',
      allIn(money),
    ),
    totalAgrees('B23', '公务用车费小计＝公务用车购置费＋公务用车运行维护费', carsIn(money), '购置费和运行维护费'),
  ]),
  ...printedLines.map(withinBudget),
];

const kinds: readonly PaperCell[] = [
  header('合计', 1, 2),
  also(header('因公出国（境）费', 1, 2), '因公出国（境）费用'),
  also(header('公务用车购置及运行维护费', 3), '公务用车购置及运行费', '公务用车购置及运行维护费用'),
  header('公务接待费', 1, 2),
];
const kindsOfCars: readonly PaperCell[] = [
  header('小计'),
  also(header('公务用车购置费'), '公务用车购置'),
  also(header('公务用车运行维护费'), '公务用车运行费', '公务用车运行维护'),
];

export const accountsOfficialExpenses: FormDefinition = {
  id: 'accounts-official-expenses',
  version: 1,
  title: '财政拨款“三公”经费支出决算表',
  origin: '部门决算公开 公开09表',
  unit: '万元',
  widths: [12, 12, 12, 12, 14, 12, 12, 12, 12, 12, 14, 12],
  orientation: 'landscape',
  blocks: [
    rows(
      ...accountsHead(
        also(title('财政拨款“三公”经费支出决算表', 12), '财政拨款"三公"经费支出决算表', '财政拨款三公经费支出决算表'),
        '公开09表',
        [6, 4, 2],
      ),
      row(24, header('预算数', 6), header('决算数', 6)),
      row(24, ...kinds, ...kinds),
      row(36, ...kindsOfCars, ...kindsOfCars),
      row(18, ...Array.from({ length: 12 }, (_, index) => numbered(index + 1))),
      row(
        27,
        ...[budget, actual].flatMap(({ id, heading }) =>
          printedLines.map((each) => {
            const called = inColumn(each, id, heading);
            return amountOf(called.id, called.name);
          }),
        ),
      ),
      accountsNote(
        '注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，决算数包括当年财政拨款和以前年度结转资金安排的实际支出。',
        12,
      ),
    ),
  ],
  formulas: [budget, actual].flatMap((money) => [carsIn(money), allIn(money)]).map(totalFormula),
  checks,
  profile: withoutWeights('accounts', '部门决算公开'),
};
