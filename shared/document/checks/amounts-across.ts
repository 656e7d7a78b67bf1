/** B19, G02, G05: amounts that another form of the same unit or project says too. */
import { spentNames } from '../../forms/compared-forms';
import type { SpentLine } from '../../forms/compared-forms';
import { numberOf, showAmount } from '../values';
import { textOf, comparable } from '../known-indicator';
import type { CellValue, Path, TableRow } from '../document';
import { placeLabels } from '../place-names';
import { calledOther, counterpart, isFound, pathIn, spentIn } from './counterpart';
import type { Amount, Counterpart } from './counterpart';
import type { FormRule } from './form-tests';
import { finding, notRun, ran, unanswered } from './outcome';
import type { CheckSurroundings } from './surroundings';

interface SpentTwice {
  readonly line: SpentLine;
  readonly own: Amount;
  readonly other: Amount;
}

/** Every line that both forms have and both have filled in. */
function spentInBoth({ definition, form }: CheckSurroundings, { other }: Counterpart): readonly SpentTwice[] {
  return Object.keys(spentNames)
    .filter((line): line is SpentLine => line in spentNames)
    .flatMap((line): SpentTwice[] => {
      const [here, there] = [spentIn(definition, form, line), spentIn(other.definition, other.form, line)];
      return here && there ? [{ line, own: here, other: there }] : [];
    });
}

const pathsOf = (around: CheckSurroundings, { other }: Counterpart, both: SpentTwice): readonly Path[] => [
  { kind: 'place', form: around.key, place: both.own.place },
  ...pathIn(other, both.other.place),
];

/** B19 */
export const spentAsInBaseData: FormRule = (check, around) => {
  const base = counterpart(around, 'baseData', 0);
  if (!isFound(base)) return notRun([base.missing]);
  const both = spentInBoth(around, base);
  const name = calledOther(base);
  if (both.length === 0) return notRun([`全年执行数和${name}的本年决算数`]);
  return ran(
    both
      .filter(({ own, other }) => !own.value.eq(other.value))
      .map((amounts) => {
        const [is, due] = [showAmount(amounts.own.value), showAmount(amounts.other.value)];
        const difference = showAmount(amounts.own.value.minus(amounts.other.value).abs());
        return finding(
          check,
          `${spentNames[amounts.line]}的全年执行数为${is}，${name}的决算数为${due}`,
          `全年执行数 ${is}，${name}的本年决算数 ${due}，相差${difference}`,
          pathsOf(around, base, amounts),
        );
      }),
  );
};

/** G05 */
export const spentSinceMonitoring: FormRule = (check, around) => {
  const monitored = counterpart(around, 'monitoring', 0);
  if (!isFound(monitored)) return notRun([monitored.missing]);
  const both = spentInBoth(around, monitored);
  const name = calledOther(monitored);
  if (both.length === 0) return notRun([`全年执行数和${name}的跟踪期执行数`]);
  return ran(
    both
      .filter(({ own, other }) => own.value.lt(other.value))
      .map((amounts) => {
        const [is, before] = [showAmount(amounts.own.value), showAmount(amounts.other.value)];
        return finding(
          check,
          `${spentNames[amounts.line]}的全年执行数${is}，小于${name}的跟踪期执行数${before}`,
          `全年执行数 ${is}，${name}的跟踪期执行数 ${before}，少${showAmount(amounts.other.value.minus(amounts.own.value))}`,
          pathsOf(around, monitored, amounts),
        );
      }),
  );
};

interface Reported {
  readonly name: string;
  readonly before: CellValue;
  readonly reported: CellValue;
  readonly path: Path;
}

/** G02, of every line and of every project that last year's form names too. */
export const lastYearAsReported: FormRule = (check, around) => {
  const lastYear = counterpart(around, 'baseData', 1);
  if (!isFound(lastYear)) return notRun([lastYear.missing]);
  const name = calledOther(lastYear);
  const both = [...linesOf(around, lastYear), ...projectsOf(around, lastYear)].flatMap(
    ({ before, reported, ...line }) => {
      const [own, other] = [numberOf(before), numberOf(reported)];
      return own && other ? [{ ...line, own, other }] : [];
    },
  );
  if (both.length === 0) return unanswered([`上年决算数和${name}的本年决算数`]);
  return ran(
    both
      .filter(({ own, other }) => !own.eq(other))
      .map(({ name: line, own, other, path }) =>
        finding(
          check,
          `${line}的上年决算数为${showAmount(own)}，上年的表为${showAmount(other)}`,
          `上年决算数 ${showAmount(own)}，${around.form.year === null ? '' : around.form.year - 1}年度${name}的本年决算数 ${showAmount(other)}，相差${showAmount(own.minus(other).abs())}`,
          [path],
        ),
      ),
  );
};

/** The lines of the paper: every place that ends with `before` has one that ends with `actual`. */
function linesOf({ definition, form, key }: CheckSurroundings, { other }: Counterpart): readonly Reported[] {
  return Object.entries(form.places).flatMap(([place, before]): Reported[] => {
    const line = /^(.+)\.before$/.exec(place)?.[1];
    if (line === undefined) return [];
    const reported = other.form.places[`${line}.actual`] ?? null;
    const name = placeLabels(definition, place).at(-2) ?? place;
    return [{ name, before, reported, path: { kind: 'place', form: key, place } }];
  });
}

/** By their names; a name that stands there twice is left out. */
function projectsOf({ form, key }: CheckSurroundings, { other }: Counterpart): readonly Reported[] {
  const table = 'projects';
  const nameIn = ({ values }: TableRow): string => comparable(textOf(values['name']));
  const onlyOne = (rows: readonly TableRow[], name: string): TableRow | undefined => {
    const [first, ...more] = rows.filter((row) => nameIn(row) === name);
    return more.length === 0 ? first : undefined;
  };
  const [own, others] = [form.tables[table] ?? [], other.form.tables[table] ?? []];
  return own.flatMap((row): Reported[] => {
    const name = nameIn(row);
    const before = row.values['before'] ?? null;
    const partner = onlyOne(others, name);
    if (name === '' || !partner || !onlyOne(own, name)) return [];
    const path: Path = { kind: 'tableCell', form: key, table, row: row.id, column: 'before' };
    return [{ name: `“${textOf(row.values['name'])}”`, before, reported: partner.values['actual'] ?? null, path }];
  });
}
