/** A07: a cell left blank among filled ones; what there is none of is 0, 无 or 不适用, so that it is seen to be meant. */
import { tablesOf } from '../../forms/tables';
import type { FormDefinition, PlaceCell, TableBlock } from '../../forms/definition';
import type { ColumnId, PlaceId } from '../../forms/ids';
import { placesOf } from '../../forms/places';
import type { FormDocument, Path } from '../document';
import type { Issue } from '../issue';
import { placeLabels } from '../place-names';
import { isBlank } from '../values';
import { nameOfPath } from './entered-cells';
import type { FormRule } from './form-tests';
import type { IndicatorRow, ValueCell } from './indicator-row';
import { finding, notRun, ran } from './outcome';
import type { CheckSurroundings } from './surroundings';
import type { TableRule } from './table-tests';

interface Gap {
  readonly path: Path;
  /** gaps of one line are told together */
  readonly line: string;
  readonly name: string;
  readonly filled: number;
}

/**
 * Amounts, column by column. While most of a column is blank it is still being filled in, or there is nothing to say in
 * most of its lines, as in 部门决算公开.
 */
export const noGaps: FormRule = (check, around) => {
  const { definition, form, key } = around;
  const columns = columnsOf(definition).map((places) => ({
    filled: places.filter(({ id }) => !isBlank(form.places[id])),
    blank: places.filter(({ id }) => isBlank(form.places[id]) && !isBrokenDown(id, definition, form)),
  }));
  const tables = tablesOf(definition);
  if (columns.every(({ filled }) => filled.length === 0)) return notRun(['填写的金额']);
  const ofPlaces = columns.flatMap(({ filled, blank }) =>
    blank.length < filled.length
      ? blank.map((place): Gap => ({
          path: { kind: 'place', form: key, place: place.id },
          line: lineOf(place),
          name: place.id,
          filled: filled.length,
        }))
      : [],
  );
  const byLine = new Map<string, Gap[]>();
  for (const gap of ofPlaces) byLine.set(gap.line, [...(byLine.get(gap.line) ?? []), gap]);
  return ran([
    ...[...byLine.values()].map((gaps) =>
      finding(
        check,
        `${called(gaps.map(({ name }) => placeLabels(definition, name)))}未填，没有的填0`,
        `同列已填${Math.max(...gaps.map(({ filled }) => filled))}项`,
        gaps.map(({ path }) => path),
      ),
    ),
    ...tables.flatMap((block) => gapsInRows(check, block, around)),
  ]);
};

/** “资金来源 其他资金”的全年预算数、全年执行数 */
function called(labels: readonly (readonly string[])[]): string {
  const [first = []] = labels;
  const line = first.slice(0, -1).join(' ');
  if (labels.length === 1 || line === '') return labels.map((each) => `“${each.join(' ')}”`).join('、');
  return `“${line}”的${labels.map((each) => each.at(-1) ?? '').join('、')}`;
}

const known = new WeakMap<FormDefinition, readonly (readonly PlaceCell[])[]>();

/** Places for amounts that nobody calculates and no other rule asks for (B06), by column. */
function columnsOf(definition: FormDefinition): readonly (readonly PlaceCell[])[] {
  const before = known.get(definition);
  if (before) return before;
  const others = new Set<PlaceId>([
    ...definition.formulas.map(({ place }) => place),
    ...definition.checks.flatMap((each) => (each.kind === 'filled' ? each.then : [])),
  ]);
  const byColumn = new Map<string, PlaceCell[]>();
  for (const place of placesOf(definition)) {
    if (place.value !== 'amount' || place.preset !== undefined || others.has(place.id)) continue;
    const column = place.lead === undefined ? (place.id.split('.').at(-1) ?? '') : '';
    byColumn.set(column, [...(byColumn.get(column) ?? []), place]);
  }
  const made = [...byColumn.values()];
  known.set(definition, made);
  return made;
}

const lineOf = ({ id, lead }: PlaceCell): string => (lead === undefined ? id.split('.').slice(0, -1).join('.') : id);

/** A line above a table of which its rows are the parts, such as 专项资金, is mostly left to them. */
function isBrokenDown(id: PlaceId, { blocks }: FormDefinition, { tables }: FormDocument): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.head?.some((cell) => cell.kind === 'place' && cell.id === id) &&
      tables[block.id]?.some(({ values }) => Object.values(values).some((value) => !isBlank(value))),
  );
}

/** Amounts of named rows above the last one that has its amount. */
function gapsInRows(check: Parameters<FormRule>[0], block: TableBlock, around: CheckSurroundings): readonly Issue[] {
  const rows = around.form.tables[block.id] ?? [];
  return block.columns
    .filter(({ value }) => value === 'amount')
    .flatMap(({ id: column }) => {
      const last = rows.findLastIndex(({ values }) => !isBlank(values[column]));
      const gaps = rows
        .slice(0, Math.max(last, 0))
        .filter(({ values }) => isNamed(block, values) && isBlank(values[column]));
      return gaps.map(({ id: row }) => {
        const path: Path = { kind: 'tableCell', form: around.key, table: block.id, row, column };
        return finding(check, `${nameOfPath(around, path)}未填，没有的填0`, '下面各行已填', [path]);
      });
    });
}

const isNamed = ({ columns }: TableBlock, values: Readonly<Record<ColumnId, unknown>>): boolean =>
  columns.some(({ id, group, value }) => {
    const text = values[id];
    return !group && (value === 'name' || value === 'text') && typeof text === 'string' && text.trim() !== '';
  });

/** Values of indicators above the last one that has its own: who is still typing has not got that far. */
export const noEmptyValue: TableRule = ({ check, rows }) => {
  const columns = valuesOf(rows[0]).map((_cell, column) => rows.map((row) => ({ row, cell: valuesOf(row)[column] })));
  if (columns.every((cells) => cells.every(({ cell }) => !cell || cell.text === ''))) return notRun(['指标值']);
  return ran(
    columns.flatMap((cells) => {
      const last = cells.findLastIndex(({ cell }) => cell && cell.text !== '');
      return cells
        .slice(0, Math.max(last, 0))
        .flatMap(({ row, cell }): readonly Issue[] =>
          cell && cell.text === '' && row.name !== '' && !row.isNotApplicable
            ? [
                finding(check, `“${row.called}”的“${cell.heading}”未填，没有的填“无”或“不适用”`, '下面的指标已填', [
                  cell.path,
                ]),
              ]
            : [],
        );
    }),
  );
};

const valuesOf = (row: IndicatorRow | undefined): readonly ValueCell[] =>
  row ? [...row.targets, ...(row.actual ? [row.actual] : [])] : [];
