/** What the tables beside a report say of a quantity. */
import type { Decimal } from 'decimal.js';
import { placeName } from '../../document/place-names';
import type { FigureCell } from '../../document/figure';
import type { Path } from '../../document/document';
import { numberOf } from '../../document/values';
import type { PlacedQuantity } from '../../forms/report-quantities';
import type { ReportAround } from './prose-rule';

export interface StatedInTable {
  /** amounts in 元, rates in % */
  readonly number: Decimal;
  /** of the cell: 部门整体支出绩效自评表 资金结构 项目支出 全年执行数 */
  readonly name: string;
  readonly cell: FigureCell;
}

/** By the first table of the report's year that says it, those of the document first; null where none does. */
export function inTables(quantity: PlacedQuantity, { tables, report }: ReportAround): StatedInTable | null {
  for (const { definition, key, form, file } of tables) {
    if (report.year !== null && form.year !== null && form.year !== report.year) continue;
    for (const place of quantity.places[definition.id] ?? []) {
      const number = numberOf(form.places[place] ?? null);
      if (!number) continue;
      return {
        number: number.times(scaleOf(quantity, definition.unit)),
        name: `${file === null ? '' : `${file} `}${definition.title} ${placeName(definition, place)}`,
        cell: { file, path: { kind: 'place', form: key, place } },
      };
    }
  }
  return null;
}

/** A cell of a 对照文件 is no place of this document to go to. */
export const pathsTo = (...cells: readonly (FigureCell | undefined)[]): readonly Path[] =>
  cells.flatMap((cell) => (cell && cell.file === null ? [cell.path] : []));

function scaleOf({ kind }: PlacedQuantity, unit: '万元' | '元'): number {
  switch (kind) {
    case 'amount':
      return unit === '万元' ? 10_000 : 1;
    case 'rate':
      return 100;
    case 'people':
    case 'score':
      return 1;
  }
}
