/** Live figures as they are put in: a source with the usual style and the text that it shows now. */
import type { ColumnId, PlaceId, TableId } from '../forms/ids';
import type { RowId } from '../document/document';
import type { Figure, FigureCell, FigureSource, FigureStyle } from '../document/figure';
import { styledText } from './figure-text';
import { figureValue } from './figure-value';
import type { FigureValue } from './figure-value';
import type { TableBeside } from './tables-beside';

/** As the table has it, with its unit. */
export const usualStyle: FigureStyle = { unit: null, showsUnit: true, decimals: null, capitals: false };

export const placeCell = ({ file, key }: TableBeside, place: PlaceId): FigureCell => ({
  file,
  path: { kind: 'place', form: key, place },
});

export const rowCell = ({ file, key }: TableBeside, table: TableId, row: RowId, column: ColumnId): FigureCell => ({
  file,
  path: { kind: 'tableCell', form: key, table, row, column },
});

/** null where the tables do not say it. */
export function makeFigure(
  source: FigureSource,
  tables: readonly TableBeside[],
  style: FigureStyle = usualStyle,
): Figure | null {
  return figureShowing(source, figureValue(source, tables), style);
}

/** For a value that is known already. */
export const figureShowing = (
  source: FigureSource,
  value: FigureValue,
  style: FigureStyle = usualStyle,
): Figure | null => (value.kind === 'lost' ? null : { source, style, text: styledText(value, style) });

const ofYears = new WeakMap<readonly TableBeside[], Map<number | null, readonly TableBeside[]>>();

/** Those of a year; of a table that names none, and for a report that names none, any. The same list for the same tables. */
export function tablesOfYear(tables: readonly TableBeside[], year: number | null): readonly TableBeside[] {
  const known = ofYears.get(tables) ?? new Map<number | null, readonly TableBeside[]>();
  ofYears.set(tables, known);
  const before = known.get(year);
  if (before) return before;
  const made = tables.filter(({ form }) => year === null || form.year === null || form.year === year);
  known.set(year, made);
  return made;
}
