/** The quantities that reports quote, as live figures of the tables at hand. */
import type { FigureCell, FigureSource } from '../document/figure';
import { placedQuantities } from '../forms/report-quantities';
import type { PlacedQuantity, QuantityId } from '../forms/report-quantities';
import { indicatorColumns } from '../forms/indicator-columns';
import { tablesOf } from '../forms/tables';
import { figureValue } from './figure-value';
import { placeCell } from './make-figure';
import type { TableBeside } from './tables-beside';

/** Of the first table that says it, those of the document before those of the 对照文件; null where none does. */
export function quantitySource(id: QuantityId, tables: readonly TableBeside[]): FigureSource | null {
  switch (id) {
    case 'grade':
      return firstSaid(
        tables.filter(({ file }) => file === null).map(({ key }) => ({ kind: 'grade', form: key })),
        tables,
      );
    case 'indicators.all':
      return countSource('all', tables);
    case 'indicators.full':
      return countSource('full', tables);
    case 'indicators.deducted':
      return countSource('deducted', tables);
    default: {
      const cell = quantityCell(id, tables);
      return cell ? { kind: 'cell', cell } : totalOfParts(id, tables);
    }
  }
}

/** The one cell that says it; null where there is none. */
export function quantityCell(id: PlacedQuantity['id'], tables: readonly TableBeside[]): FigureCell | null {
  const places = placedQuantities.find((quantity) => quantity.id === id)?.places ?? {};
  const inForms = [true, false].flatMap((isOwn) =>
    Object.entries(places).flatMap(([form, ids]) =>
      tables
        .filter(({ file, definition }) => (file === null) === isOwn && definition.id === form)
        .flatMap((table) => (ids ?? []).map((place) => placeCell(table, place))),
    ),
  );
  return inForms.find((cell) => figureValue({ kind: 'cell', cell }, tables).kind !== 'lost') ?? null;
}

/** 资金总额＝基本支出＋项目支出 (B02): published tables often leave 合计 blank. Both of one form. */
function totalOfParts(id: PlacedQuantity['id'], tables: readonly TableBeside[]): FigureSource | null {
  const parts = totals[id];
  if (!parts) return null;
  const sums = tables.flatMap((table): readonly FigureSource[] => {
    const cells = parts.flatMap((part) => quantityCell(part, [table]) ?? []);
    return cells.length === parts.length ? [{ kind: 'sum', cells }] : [];
  });
  return firstSaid(sums, tables);
}

const totals: Readonly<Partial<Record<PlacedQuantity['id'], readonly PlacedQuantity['id'][]>>> = {
  'budget.total': ['budget.basic', 'budget.project'],
  'spent.total': ['spent.basic', 'spent.project'],
};

const countSource = (of: 'all' | 'full' | 'deducted', tables: readonly TableBeside[]): FigureSource | null =>
  firstSaid(
    tables
      .filter(({ file }) => file === null)
      .flatMap(({ definition, key }) =>
        tablesOf(definition)
          .filter((block) => indicatorColumns(block)?.score)
          .map(({ id }): FigureSource => ({ kind: 'count', form: key, table: id, of })),
      ),
    tables,
  );

const firstSaid = (sources: readonly FigureSource[], tables: readonly TableBeside[]): FigureSource | null =>
  sources.find((source) => figureValue(source, tables).kind !== 'lost') ?? null;
