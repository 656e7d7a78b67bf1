/** Forms with 半年 beside 全年: B13 line by line, B14 against the indicator 预算执行率, B15 how halves were rounded. */
import { Decimal } from 'decimal.js';
import type { TableBlock } from '../../forms/definition';
import { placesOf } from '../../forms/places';
import type { CellValue, Path } from '../document';
import { onlyQuantity, parseIndicatorValue } from '../indicator-value';
import { numberOf, round, showAmount } from '../values';
import { nameOfPath } from './entered-cells';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';
import { halfOfLast } from './rounding';
import type { CheckSurroundings } from './surroundings';

interface Line {
  /** in a sentence, with its column */
  readonly name: string;
  readonly half: Decimal;
  readonly full: Decimal;
  readonly path: Path;
}

const amounts = { half: '半年计划执行数', full: '全年预算数' } as const;

/** Lines and rows of projects of which both amounts are filled in. */
function linesOf(around: CheckSurroundings): readonly Line[] {
  const { definition, key, form } = around;
  const line = (path: Path, half: CellValue | undefined, full: CellValue | undefined): readonly Line[] => {
    const [first, whole] = [numberOf(half ?? null), numberOf(full ?? null)];
    return first && whole ? [{ name: nameOfPath(around, path), half: first, full: whole, path }] : [];
  };
  const ofPlaces = placesOf(definition)
    .filter(({ id, value }) => value === 'amount' && id.endsWith('.half'))
    .flatMap(({ id }) =>
      line({ kind: 'place', form: key, place: id }, form.places[id], form.places[id.replace(/\.half$/, '.full')]),
    );
  const ofRows = definition.blocks
    .filter(isTableOfHalves)
    .flatMap(({ id: table }) =>
      (form.tables[table] ?? []).flatMap(({ id: row, values }) =>
        line({ kind: 'tableCell', form: key, table, row, column: 'half' }, values['half'], values['full']),
      ),
    );
  return [...ofPlaces, ...ofRows];
}

const isTableOfHalves = (block: { readonly kind: string }): block is TableBlock => {
  const { kind, columns } = block as TableBlock;
  return (
    kind === 'table' &&
    ['half', 'full'].every((id) => columns.some((each) => each.id === id && each.value === 'amount'))
  );
};

export const halfWithinYear: FormRule = (check, around) => {
  const lines = linesOf(around);
  if (lines.length === 0) return notRun([amounts.half, amounts.full]);
  return ran(
    lines
      .filter(({ half, full }) => half.gt(full))
      .map(({ name, half, full, path }) =>
        finding(
          check,
          `${name}为${showAmount(half)}，超过全年预算数${showAmount(full)}`,
          `${amounts.half} ${half}，${amounts.full} ${full}，多${half.minus(full)}`,
          [path],
        ),
      ),
  );
};

/** How a half with a third decimal 5 was written. */
const roundingOf = ({ half, full }: Line): 'up' | 'down' | null => {
  const exact = full.div(2);
  if (exact.decimalPlaces() !== 3) return null;
  if (half.eq(round(exact, 2))) return 'up';
  return half.eq(exact.toDecimalPlaces(2, Decimal.ROUND_DOWN)) ? 'down' : null;
};

export const halvesRoundedAlike: FormRule = (check, around) => {
  const halves = linesOf(around).map((line) => ({ line, to: roundingOf(line) }));
  const rounded = halves.filter(({ to }) => to !== null);
  if (rounded.length < 2) return notRun(['两个由全年数折半并舍入的半年数']);
  const [down, up] = [rounded.find(({ to }) => to === 'down'), rounded.find(({ to }) => to === 'up')];
  if (!down || !up) return ran([]);
  const spelled = [down, up].map(({ line }) => `${line.full}÷2＝${line.full.div(2)}，填${line.half}`);
  return ran([
    finding(check, `${down.line.name}舍去了第三位小数，${up.line.name}进了一位`, spelled.join('；'), [
      down.line.path,
      up.line.path,
    ]),
  ]);
};

/** 预算执行率 of the half year as an indicator, of the form's own table of indicators. */
export const executionForeseen: FormRule = (check, around) => {
  const { form, key } = around;
  const found = Object.entries(form.tables)
    .flatMap(([table, rows]) => rows.map((row) => ({ table, row })))
    .find(({ row }) => String(row.values['name'] ?? '').replace(/\s/g, '') === '预算执行率');
  const quantity = found && onlyQuantity(parseIndicatorValue(String(found.row.values['half'] ?? '')));
  if (!found || quantity?.unit !== '%') return notRun(['预算执行率的半年指标值']);
  const figures = (column: keyof typeof amounts) =>
    ['spend.basic', 'spend.project'].map((line) => numberOf(form.places[`${line}.${column}`] ?? null));
  const [halves, fulls] = [figures('half'), figures('full')];
  const [half, full] = [halves, fulls].map((list) => list.flatMap((value) => value ?? []));
  const whole = Decimal.sum(0, ...(full ?? []));
  if (half?.length !== 2 || full?.length !== 2 || whole.isZero()) return notRun(['基本支出和项目支出的半年、全年数']);
  const due = Decimal.sum(...half)
    .div(whole)
    .times(100);
  const stated = quantity.number;
  const isDue = stated.minus(due).abs().lte(halfOfLast(stated.decimalPlaces()));
  // ≥ and ≤ ask for no less or no more than what is planned
  const isBounded = (quantity.sign === '≥' && stated.lte(due)) || (quantity.sign === '≤' && stated.gte(due));
  if (isDue || isBounded) return ran([]);
  const percent = `${round(due, 2)}%`;
  return ran([
    finding(
      check,
      `预算执行率的半年指标值为${stated}%，按资金计算为${percent}`,
      `（${half.join('＋')}）÷（${full.join('＋')}）＝${percent}，表上${stated}%`,
      [{ kind: 'tableCell', form: key, table: found.table, row: found.row.id, column: 'half' }],
    ),
  ]);
};
