/** The official 自评表 with many indicator rows, as if read from a file: groups of 50 and of 10 rows, totals as formulas. */
import { complete } from '../../shared/document/complete';
import type { FormDocument, TableRow } from '../../shared/document/document';
import { hunanDepartmentSelfEvaluation as definition } from '../../shared/forms/hunan-department-self-evaluation';
import { blankForm } from '../../shared/sheet/blank-form';
import { layout } from '../../shared/sheet/layout';
import { cellRow } from '../../shared/sheet/sheet-cells';
import type { RowCell, Workbook } from '../../shared/sheet/sheet';

export function longForm(count: number): Workbook {
  const rows = Array.from({ length: count }, (_, index): TableRow => ({
    id: `row${index}`,
    values: {
      level1: `一级指标${Math.floor(index / 50) + 1}`,
      level2: `二级指标${Math.floor(index / 10) + 1}`,
      name: `指标${index + 1}：培训`,
      weight: 1,
      score: 1,
    },
  }));
  const form: FormDocument = { ...blankForm(definition, 2022), tables: { indicators: rows } };
  const workbook = layout(definition, definition.id, complete(definition, form, {}));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(({ cells }) => cellRow(cells.map(asInFile))),
    })),
  };
}

/** A file knows nothing of places. */
function asInFile({ column, rowSpan, columnSpan, value, text, style, formula }: RowCell): RowCell {
  return { column, rowSpan, columnSpan, value, text, style, ...(formula !== undefined && { formula }) };
}
