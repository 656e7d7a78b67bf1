/** Every number of the tables that no other group has, by form: 财政拨款全年预算数, the amounts of each project. */
import type { FigureCell } from '../../document/figure';
import { pathKey } from '../../document/document';
import { placeName } from '../../document/place-names';
import { indicatorColumns } from '../../forms/indicator-columns';
import type { ValueKind } from '../../forms/definition';
import { placesOf } from '../../forms/places';
import { tablesOf } from '../../forms/tables';
import type { FigureGroup, ListedFigure } from './listed-figure';
import { readCell } from '../figure-value';
import { figureShowing, placeCell, rowCell } from '../make-figure';
import type { TableBeside } from '../tables-beside';
import { ofFile } from './files';

const numbers: readonly ValueKind[] = ['amount', 'count', 'percent', 'score'];

export function otherFigures(tables: readonly TableBeside[], named: readonly FigureGroup[]): readonly FigureGroup[] {
  const listed = new Set(
    named.flatMap(({ figures }) =>
      figures.flatMap(({ figure }) => (figure.source.kind === 'cell' ? [cellKey(figure.source.cell)] : [])),
    ),
  );
  return tables.map((table) => ({
    title: ofFile(table.definition.title, [table]),
    figures: [...placeFigures(table), ...rowFigures(table)].filter(
      ({ figure }) => figure.source.kind !== 'cell' || !listed.has(cellKey(figure.source.cell)),
    ),
  }));
}

const cellKey = ({ file, path }: FigureCell): string => `${file ?? ''}\n${pathKey(path)}`;

const placeFigures = (table: TableBeside): readonly ListedFigure[] =>
  placesOf(table.definition)
    .filter(({ value, preset }) => numbers.includes(value) && preset === undefined)
    .flatMap(({ id, value }) => {
      const said = readCell(table.form.places[id] ?? null, value, table.definition.unit);
      const figure = figureShowing({ kind: 'cell', cell: placeCell(table, id) }, said);
      return figure ? [{ title: placeName(table.definition, id), keywords: [], figure }] : [];
    });

/** Of tables that are no indicator tables: a row is called by its first text. */
const rowFigures = (table: TableBeside): readonly ListedFigure[] =>
  tablesOf(table.definition)
    .filter((block) => indicatorColumns(block) === null)
    .flatMap(({ id, columns }) => {
      const name = columns.find(({ value }) => value === 'name' || value === 'text');
      return (table.form.tables[id] ?? []).flatMap((row) => {
        const called = String(row.values[name?.id ?? ''] ?? '').trim();
        return columns
          .filter(({ value }) => called !== '' && numbers.includes(value))
          .flatMap((column): readonly ListedFigure[] => {
            const said = readCell(row.values[column.id] ?? null, column.value, table.definition.unit);
            const figure = figureShowing({ kind: 'cell', cell: rowCell(table, id, row.id, column.id) }, said);
            return figure ? [{ title: `${called} ${column.label}`, keywords: [], figure }] : [];
          });
      });
    });
