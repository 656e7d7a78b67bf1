/** Rules on every row of an indicator table. */
import type { Decimal } from 'decimal.js';
import { assertNever } from '../../assert-never';
import type { RowCheck } from '../../forms/check-declaration';
import type { FormDefinition, TableBlock } from '../../forms/definition';
import type { ColumnId } from '../../forms/ids';
import type { FormKey, Path, TableRow } from '../document';
import type { Surroundings } from '../evaluate-expression';
import { indicatorName } from '../indicator-name';
import { isNotApplicable } from '../indicator-value';
import { RowMemo } from '../row-memo';
import { isBlank, numberOf } from '../values';
import { agreed, finding, notRun, ran } from './outcome';
import type { Outcome } from './outcome';
import { scoredQuantity, scoreOf } from './quantity';

/** A row with what the rules ask of it. */
interface IndicatorRow {
  readonly name: string;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  /** its 指标值 says 不适用: the row is neither empty nor wrong, and nothing is missing in it */
  readonly isNotApplicable: boolean;
  text(column: ColumnId): string;
  path(column: ColumnId): Path;
}

export function runRows(check: RowCheck, around: Surroundings): Outcome {
  const judged = judgedOf(check, around);
  const { removed, added } = judged.memo.update(around.form.tables[check.table] ?? [], (row) =>
    isLive(row) ? runRow(check, around, indicatorRow(row, check, around)) : null,
  );
  for (const outcome of removed) count(judged, outcome, -1);
  for (const outcome of added) count(judged, outcome, 1);
  const outcomes = judged.telling === 0 ? [] : judged.memo.results.filter(tells);
  if (judged.ran > 0) return ran(outcomes.flatMap(({ findings }) => findings));
  const missing = new Set(outcomes.flatMap((outcome) => outcome.missing));
  return notRun(missing.size > 0 ? [...missing] : ['指标']);
}

/** What one check said of every row; null of one that is not filled in yet. */
interface Judged {
  readonly memo: RowMemo<TableRow, Outcome | null>;
  /** rows in which it could compare something */
  ran: number;
  /** rows of which it has something to tell */
  telling: number;
}

const tells = (outcome: Outcome | null): outcome is Outcome => outcome !== null && outcome !== agreed;

function count(judged: Judged, outcome: Outcome | null, by: 1 | -1): void {
  if (outcome?.ran) judged.ran += by;
  if (tells(outcome)) judged.telling += by;
}

/** A row that did not change is not judged again: the rules over 20,000 rows took 200 ms per edit. */
const allJudged = new WeakMap<RowCheck, WeakMap<FormDefinition, Map<FormKey, Judged>>>();

/** By all that the rules know besides the row: the check, its form, and the key in the paths of the findings. */
function judgedOf(check: RowCheck, { definition, key }: Surroundings): Judged {
  let byForm = allJudged.get(check);
  if (!byForm) allJudged.set(check, (byForm = new WeakMap()));
  let byKey = byForm.get(definition);
  if (!byKey) byForm.set(definition, (byKey = new Map()));
  let judged = byKey.get(key);
  if (!judged) byKey.set(key, (judged = { memo: new RowMemo(), ran: 0, telling: 0 }));
  return judged;
}

/** A row with nothing but its groups and the printed 指标1： is not filled in yet. */
function isLive({ values }: TableRow): boolean {
  const own = Object.entries(values).filter(([column]) => !['level1', 'level2', 'name'].includes(column));
  const name = String(values['name'] ?? '').trim();
  return own.some(([, value]) => !isBlank(value)) || indicatorName(name).name !== '';
}

function indicatorRow(row: TableRow, check: RowCheck, around: Surroundings): IndicatorRow {
  const text = (column: ColumnId): string => String(row.values[column] ?? '').trim();
  const own = text('name').replace(/\s/g, '');
  const group = text('level2').replace(/\s/g, '');
  return {
    name: indicatorName(own).name === '' ? `${group} ${own}`.trim() : own,
    weight: numberOf(row.values['weight'] ?? null),
    score: numberOf(row.values['score'] ?? null),
    isNotApplicable: isNotApplicable(text('target')),
    text,
    path: (column) => ({ kind: 'tableCell', form: around.key, table: check.table, row: row.id, column }),
  };
}

function runRow(check: RowCheck, around: Surroundings, row: IndicatorRow): Outcome | null {
  switch (check.test) {
    case 'scoreWithinWeight':
      return row.isNotApplicable && !(row.weight && row.score) ? null : scoreWithinWeight(check, row);
    case 'scoreOfQuantity':
      return row.isNotApplicable ? null : scoreOfQuantity(check, row);
    case 'reasonForDeduction':
      return row.isNotApplicable ? null : reasonForDeduction(check, row);
    case 'noFillerSign':
      return noFillerSign(check, around, row);
    default:
      return assertNever(check.test);
  }
}

const bothScores = ({ weight, score }: IndicatorRow): string[] => [
  ...(weight ? [] : ['指标的分值']),
  ...(score ? [] : ['指标的得分']),
];

function scoreWithinWeight(check: RowCheck, row: IndicatorRow): Outcome {
  const { weight, score } = row;
  if (!weight || !score) return notRun(bothScores(row));
  if (score.gte(0) && score.lte(weight)) return ran([]);
  const message = score.lt(0) ? `“${row.name}”得分${score}小于0` : `“${row.name}”得分${score}超过分值${weight}`;
  return ran([finding(check, message, `得分 ${score}，分值 ${weight}`, [row.path('score'), row.path('weight')])]);
}

function reasonForDeduction(check: RowCheck, row: IndicatorRow): Outcome {
  const { weight, score } = row;
  if (!weight || !score) return notRun(bothScores(row));
  if (score.gte(weight) || row.text('reason') !== '') return ran([]);
  return ran([
    finding(
      check,
      `“${row.name}”得分${score}低于分值${weight}，未填偏差原因及改进措施`,
      `分值 ${weight}，得分 ${score}，扣${weight.minus(score)}分`,
      [row.path('reason'), row.path('score')],
    ),
  ]);
}

/** Only where target and result are one quantity of the same unit each; anything else is left to the reader. */
function scoreOfQuantity(check: RowCheck, row: IndicatorRow): Outcome {
  const { weight, score } = row;
  if (!weight || !score) return notRun(bothScores(row));
  const target = scoredQuantity(row.text('target'));
  const actual = scoredQuantity(row.text('actual'));
  if (!target || !actual || actual.bound || target.unit !== actual.unit)
    return notRun(['单一数值的年度指标值和实际完成值']);
  const due = scoreOf(target, actual.number, weight);
  if (due.minus(score).abs().lte(0.005)) return ran([]);
  return ran([
    finding(
      check,
      `“${row.name}”得分${score}，按完成比例应为${due}`,
      `年度指标值 ${row.text('target')}，实际完成值 ${row.text('actual')}，分值 ${weight}，应得 ${due}`,
      [row.path('score'), row.path('target'), row.path('actual'), row.path('weight')],
    ),
  ]);
}

const valueColumns: readonly ColumnId[] = ['target', 'actual', 'weight', 'score'];

function noFillerSign(check: RowCheck, around: Surroundings, row: IndicatorRow): Outcome {
  const marked = valueColumns.filter((column) => /^[\\*_-]+$/.test(row.text(column)));
  const [first] = marked;
  if (first === undefined) return ran([]);
  const heads = marked.map((column) => `“${columnHead(around, check.table, column)}”`).join('、');
  return ran([
    finding(
      check,
      `“${row.name}”的${heads}填了“${row.text(first)}”，请填写内容或“不适用”`,
      marked.map((column) => `${columnHead(around, check.table, column)}：${row.text(column)}`).join('，'),
      marked.map((column) => row.path(column)),
    ),
  ]);
}

function columnHead(around: Surroundings, table: string, column: ColumnId): string {
  const block = around.definition.blocks
    .filter((candidate): candidate is TableBlock => candidate.kind === 'table')
    .find(({ id }) => id === table);
  return block?.columns.find(({ id }) => id === column)?.label.replace(/\s/g, '') ?? column;
}
