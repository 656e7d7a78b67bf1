/** What is told of the indicators of a table, row by row, in the words of the table. */
import { assertNever } from '../../assert-never';
import { indicatorTables } from '../../document/checks/indicator-row';
import type { IndicatorRow, ValueCell } from '../../document/checks/indicator-row';
import type { Figure, FigureSource } from '../../document/figure';
import type { ColumnId } from '../../forms/ids';
import { indicatorsOf } from '../figure-value';
import { makeFigure } from '../make-figure';
import type { TableBeside } from '../tables-beside';
import type { IndicatorStory } from './pattern';
import { parted, quoted } from './written';
import type { Written } from './written';

/** Paragraphs, and items of a list below the last of them. */
export interface Story {
  readonly paragraphs: readonly (readonly Written[])[];
  readonly items: readonly (readonly Written[])[];
  /** what was left out for want of it */
  readonly missing: readonly string[];
}

/** One indicator table of the document, with its indicators that are in use. */
interface Told {
  readonly tables: readonly TableBeside[];
  readonly form: string;
  readonly table: string;
  readonly rows: readonly IndicatorRow[];
}

const nothing: Story = { paragraphs: [], items: [], missing: [] };

/** Of the first table of the document that has scores. */
export function tellIndicators(story: IndicatorStory, tables: readonly TableBeside[]): Story {
  const told = scoredTable(tables);
  if (!told) return nothing;
  switch (story) {
    case 'achieved':
      return achieved(told);
    case 'groupScores':
      return groupScores(told);
    case 'deducted':
      return deducted(told);
    case 'reasons':
      return reasons(told);
    default:
      return assertNever(story);
  }
}

function scoredTable(tables: readonly TableBeside[]): Told | null {
  for (const { definition, key, form, file } of tables) {
    if (file !== null) continue;
    for (const { block, rows } of indicatorTables(definition, key, form)) {
      if (!rows.some(({ columns }) => columns.score !== null)) continue;
      const used = indicatorsOf({ form: key, table: block.id }, tables) ?? [];
      return { tables, form: key, table: block.id, rows: used };
    }
  }
  return null;
}

const cellFigure = ({ tables }: Told, row: IndicatorRow, column: ColumnId | null): Figure | null => {
  const path = column === null ? null : row.path(column);
  return path?.kind === 'tableCell' ? makeFigure({ kind: 'cell', cell: { file: null, path } }, tables) : null;
};

/** null for \ and the like too. */
function valueFigure(told: Told, row: IndicatorRow, cell: ValueCell | null): Figure | null {
  const isSaid = cell !== null && !['empty', 'emptyMark', 'notApplicable'].includes(cell.value.kind);
  return isSaid ? cellFigure(told, row, cell.column) : null;
}

/** 年度指标值为450人，实际完成值为474人 */
const wantedAndReached = (told: Told, row: IndicatorRow): readonly (readonly Written[])[] =>
  [row.target, row.actual].flatMap((cell) => {
    const figure = valueFigure(told, row, cell);
    return cell && figure ? [[`${cell.heading}为`, figure]] : [];
  });

function achieved(told: Told): Story {
  const groups = [...new Set(told.rows.map(({ level2 }) => level2))];
  const paragraphs = groups.flatMap((level2) => {
    const rows = told.rows.filter((row) => row.level2 === level2 && valueFigure(told, row, row.actual));
    if (rows.length === 0) return [];
    const each = rows.map((row) => [quoted(row.name), ...parted(wantedAndReached(told, row), '，', '')]);
    return [[level2 === '' ? '' : `${level2}：`, ...parted(each, '；', '。')]];
  });
  const missing = told.rows
    .filter((row) => row.actual && !valueFigure(told, row, row.actual))
    .map(({ name, actual }) => `${quoted(name)}的${actual?.heading ?? ''}`);
  return { paragraphs, items: [], missing };
}

function groupScores(told: Told): Story {
  const { form, table, rows, tables } = told;
  const groups = [...new Set(rows.map(({ level1 }) => level1))].filter((level1) => level1 !== '');
  const each = groups.map((group) => {
    const sum = (column: ColumnId | null | undefined): Figure | null =>
      column ? makeFigure({ kind: 'groupSum', form, table, column, group }, tables) : null;
    const { weight, score } = rows.find(({ level1 }) => level1 === group)?.columns ?? {};
    const [weights, scores] = [sum(weight), sum(score)];
    return { group, parts: weights && scores ? [`${group}分值`, weights, '分，得分', scores, '分'] : null };
  });
  const said = each.flatMap(({ parts }) => (parts ? [parts] : []));
  return {
    paragraphs: said.length === 0 ? [] : [parted(said, '；', '。')],
    items: [],
    missing: each.flatMap(({ group, parts }) => (parts ? [] : [`${group}各指标的分值和得分`])),
  };
}

const isDeducted = ({ weight, score }: IndicatorRow): boolean => weight !== null && (score?.lt(weight) ?? false);

/** 扣2分 */
function pointsOff(told: Told, row: IndicatorRow): readonly Written[] | null {
  const { weight, score } = row.columns;
  if (!weight || !score) return null;
  const [from, taken] = [row.path(weight), row.path(score)];
  if (from.kind !== 'tableCell' || taken.kind !== 'tableCell') return null;
  const source: FigureSource = {
    kind: 'difference',
    from: { file: null, path: from },
    taken: { file: null, path: taken },
  };
  const figure = makeFigure(source, told.tables);
  return figure && ['扣', figure, '分'];
}

function deducted(told: Told): Story {
  const { form, table, rows, tables } = told;
  const each = rows.filter(isDeducted).flatMap((row) => {
    const off = pointsOff(told, row);
    return off ? [[quoted(row.name), ...off]] : [];
  });
  if (each.length === 0) return nothing;
  const count = makeFigure({ kind: 'count', form, table, of: 'deducted' }, tables);
  const start: readonly Written[] = count ? ['扣分的指标有', count, '个：'] : ['扣分的指标有：'];
  return { ...nothing, paragraphs: [[...start, ...parted(each, '、', '。')]] };
}

function reasons(told: Told): Story {
  const rows = told.rows.filter(isDeducted);
  const items = rows.map((row) => {
    const off = pointsOff(told, row);
    const first = parted([[quoted(row.name), ...(off ?? [])], ...wantedAndReached(told, row)], '，', '。');
    const reason = cellFigure(told, row, row.columns.reason);
    return reason && row.columns.reason
      ? [...first, `${row.heading(row.columns.reason)}：`, ...parted([[reason]], '，', '。')]
      : first;
  });
  const missing = rows.flatMap((row) =>
    row.columns.reason && row.text(row.columns.reason) === ''
      ? [`${quoted(row.name)}的${row.heading(row.columns.reason)}`]
      : [],
  );
  return { paragraphs: [], items, missing };
}
