/** E10: what a report says of an indicator is its 实际完成值 in the table. Only where the report calls it by its whole name. */
import type { Decimal } from 'decimal.js';
import type { Issue } from '../../document/issue';
import { indicatorTables } from '../../document/checks/indicator-row';
import type { IndicatorRow, ValueCell } from '../../document/checks/indicator-row';
import { notRun, ran } from '../../document/checks/outcome';
import { statementsOf } from '../extraction/statements';
import type { Statement } from '../extraction/statements';
import type { ReportText } from '../report-text';
import { kept } from '../kept';
import { makeFigure, tablesOfYear } from '../make-figure';
import { replaceWords } from '../replace-words';
import type { TableBeside } from '../tables-beside';
import { peopleAs, plainWords } from './counted';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';
import { isOfYear } from './quoted-quantities';

/** One quantity of an indicator's 实际完成值. */
interface Achieved {
  readonly thing: string;
  readonly unit: string;
  readonly number: Decimal;
  readonly actual: ValueCell;
  readonly row: IndicatorRow;
  readonly table: TableBeside;
}

const shortestThing = 4;

/** 春节送温暖人次 is counted as 春节送温暖474人次. */
const thingOf = (name: string): string =>
  plainWords(name.replace(/[(（][^()（）]*[)）]/g, '')).replace(/(?:人次|人|期|次|家|户|份|个|企业)?数量?$|人次$/, '');

function achievedIn(row: IndicatorRow, table: TableBeside): readonly Achieved[] {
  const { actual, isNotApplicable, name } = row;
  if (!actual || isNotApplicable) return [];
  const { value } = actual;
  const quantities = value.kind === 'quantity' ? [value.quantity] : value.kind === 'quantities' ? value.quantities : [];
  const names = quantities.length === 1 ? [name] : name.split(/[及和与、，,/]/);
  if (names.length !== quantities.length) return [];
  return quantities.flatMap((quantity, index): readonly Achieved[] => {
    const thing = thingOf(names[index] ?? '');
    const isClear =
      quantity.to === null && !quantity.isApproximate && (quantity.sign === null || quantity.sign === '=');
    if (!isClear || quantity.unit === '' || thing.length < shortestThing) return [];
    return [{ thing, unit: peopleAs(quantity.unit), number: quantity.number, actual, row, table }];
  });
}

const achievedInForm = kept((table: TableBeside): readonly Achieved[] =>
  indicatorTables(table.definition, table.key, table.form).flatMap(({ rows }) =>
    rows.flatMap((row) => achievedIn(row, table)),
  ),
);

const ofTarget = /目标|计划|预计|力争|要求|不少于|不低于|指标值|年初/;

const saysOf = (thing: string, { before }: Statement): boolean =>
  plainWords(before)
    .replace(/(?:人次|人|期|次|家|户|份|个|企业)?数量?$/, '')
    .endsWith(thing);

interface Quoted {
  readonly achieved: Achieved;
  readonly statement: Statement;
  readonly text: ReportText;
}

function quotedIndicators({ texts, tables, report }: ReportAround): readonly Quoted[] {
  const all = tablesOfYear(tables, report.year).flatMap(achievedInForm);
  if (all.length === 0) return [];
  return texts.flatMap((text) =>
    statementsOf(text).flatMap((statement): readonly Quoted[] => {
      if (statement.exactness !== 'exact' || statement.figure || ofTarget.test(statement.before)) return [];
      if (!isOfYear(statement, report.year) || statement.before.length < shortestThing) return [];
      const unit = peopleAs(statement.unit);
      const own = all.filter((achieved) => achieved.unit === unit && saysOf(achieved.thing, statement));
      const [achieved, ...others] = own;
      // two indicators of one name: which of them is meant is not said
      return achieved && others.every(({ number }) => number.eq(achieved.number))
        ? [{ achieved, statement, text }]
        : [];
    }),
  );
}

export const quotedAsAchieved: ProseRule = {
  rule: 'E10',
  run: (around) => {
    const quoted = quotedIndicators(around);
    if (quoted.length === 0) return notRun(['报告中引用的指标']);
    return ran(
      quoted.flatMap((each) => (each.statement.number.eq(each.achieved.number) ? [] : contradiction(around, each))),
    );
  },
};

function contradiction(around: ReportAround, { achieved, statement, text }: Quoted): readonly Issue[] {
  const { row, actual, number, table } = achieved;
  const { from, to, written, before } = statement;
  return [
    proseFinding('E10', {
      message: `报告中“${achieved.thing}”为${written}，表中实际完成值为${actual.text}`,
      explain: `报告：${before}${written}；指标“${row.called}”实际完成值：${actual.text}，相差${number.minus(statement.number).abs()}`,
      words: [wordsIn(around.key, text, from, to)],
      paths: table.file === null ? [actual.path] : [],
      ...fixOf(around, text, statement, achieved),
    }),
  ];
}

/** Only where the cell says nothing but the number and its unit. */
function fixOf(around: ReportAround, text: ReportText, { from, to, unit }: Statement, { actual, table }: Achieved) {
  const { path } = actual;
  const isPlain = new RegExp(`^[\\d.,]+${unit}$`).test(actual.text);
  if (!isPlain || path.kind === 'looseCell') return {};
  const figure = makeFigure({ kind: 'cell', cell: { file: table.file, path } }, around.tables);
  if (!figure) return {};
  const change = replaceWords(around, text, [{ from, to, by: [{ kind: 'figure', figure }] }]);
  return change ? { fix: { label: '改为引用表中的数', changes: [change] } } : {};
}
