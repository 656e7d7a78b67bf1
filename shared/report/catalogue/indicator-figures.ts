/** Every indicator's 年度指标值, 实际完成值, 分值 and 得分. */
import { indicatorTables } from '../../document/checks/indicator-row';
import type { IndicatorRow } from '../../document/checks/indicator-row';
import type { FigureSource } from '../../document/figure';
import type { TableBlock } from '../../forms/definition';
import type { FigureGroup, ListedFigure } from './listed-figure';
import { readCell } from '../figure-value';
import { figureShowing } from '../make-figure';
import type { TableBeside } from '../tables-beside';
import { ofFile } from './files';

export const indicatorFigures = (tables: readonly TableBeside[]): readonly FigureGroup[] =>
  tables.flatMap((table) =>
    indicatorTables(table.definition, table.key, table.form).map(({ block, rows }) => ({
      title: ofFile('指标', [table]),
      figures: rows
        .filter(({ name, isNotApplicable }) => name !== '' && !isNotApplicable)
        .flatMap((row) => figuresOf(table, block, row)),
    })),
  );

function figuresOf(table: TableBeside, block: TableBlock, row: IndicatorRow): readonly ListedFigure[] {
  const { targets, actual, weight, score } = row.columns;
  const columns = [actual, ...targets.toReversed(), score, weight].flatMap((column) => column ?? []);
  return columns.flatMap((column) => {
    const path = row.path(column);
    if (path.kind !== 'tableCell') return [];
    const source: FigureSource = { kind: 'cell', cell: { file: table.file, path } };
    const kind = block.columns.find(({ id }) => id === column)?.value;
    // the row as read knows its text; looking each cell up among 20,000 rows would take seconds
    const figure = figureShowing(source, readCell(row.text(column), kind, table.definition.unit));
    if (!figure) return [];
    return { title: `${row.name} ${row.heading(column)}`, keywords: [row.level1, row.level2], figure };
  });
}
