/** What the tables beside a report say of a quantity. */
import type { Decimal } from 'decimal.js';
import { placeName } from '../../document/place-names';
import type { FigureCell, FigureSource } from '../../document/figure';
import type { Path } from '../../document/document';
import type { PlacedQuantity } from '../../forms/report-quantities';
import { comparableNumber, figureCells, figureValue, tableOfCell } from '../figure-value';
import { kept } from '../kept';
import { tablesOfYear } from '../make-figure';
import { quantitySource } from '../quantity-figures';
import type { TableBeside } from '../tables-beside';
import type { ReportAround } from './prose-rule';

export interface StatedInTable {
  /** amounts in 元, rates in % */
  readonly number: Decimal;
  /** of the cell, or of those that add up to it: 部门整体支出绩效自评表 资金结构 项目支出 全年执行数 */
  readonly name: string;
  readonly source: FigureSource;
  readonly table: TableBeside;
}

/** By the first table of the report's year that says it, those of the document first; null where none does. */
export function inTables({ id }: Pick<PlacedQuantity, 'id'>, { tables, report }: ReportAround): StatedInTable | null {
  const known = statedIn(tables);
  const key = `${id} ${report.year}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const stated = lookUp(id, tablesOfYear(tables, report.year));
  known.set(key, stated);
  return stated;
}

/** By quantity and year: a dozen rules ask for the same. */
const statedIn = kept<readonly TableBeside[], Map<string, StatedInTable | null>>(() => new Map());

function lookUp(id: PlacedQuantity['id'], ofYear: readonly TableBeside[]): StatedInTable | null {
  const source = quantitySource(id, ofYear);
  const value = source && figureValue(source, ofYear);
  const [first] = source ? figureCells(source) : [];
  const table = first && tableOfCell(first, ofYear);
  if (!source || value?.kind !== 'number' || !table) return null;
  return {
    number: value.measure === 'ratio' ? value.value.times(100) : comparableNumber(value),
    name: `${table.file === null ? '' : `${table.file} `}${table.definition.title} ${namesIn(table, figureCells(source))}`,
    source,
    table,
  };
}

const namesIn = ({ definition }: TableBeside, cells: readonly FigureCell[]): string =>
  cells.flatMap(({ path }) => (path.kind === 'place' ? [placeName(definition, path.place)] : [])).join('＋');

/** A cell of a 对照文件 is no place of this document to go to. */
export const pathsTo = (stated: StatedInTable | null): readonly Path[] =>
  stated ? figureCells(stated.source).flatMap(({ file, path }) => (file === null ? [path] : [])) : [];
