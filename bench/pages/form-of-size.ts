/** The workbook that is measured: the official 自评表 with as many indicator rows as asked for, as if read from a file. */
import type { FormDocument, TableRow } from '../../shared/document/document';
import { complete } from '../../shared/document/complete';
import { hunanDepartmentSelfEvaluation as definition } from '../../shared/forms/hunan-department-self-evaluation';
import { blankForm } from '../../shared/sheet/blank-form';
import { layout } from '../../shared/sheet/layout';
import type { RowCell, Sheet, Workbook } from '../../shared/sheet/sheet';
import { cellRow } from '../../shared/sheet/sheet-cells';

/** Groups merge 50 rows in 一级指标 and 10 in 二级指标; all rows in the side label. Nothing in it is wrong. */
export function formOfSize(indicators: number): Workbook {
  const blank = blankForm(definition, 2022);
  const form: FormDocument = {
    ...blank,
    places: { ...blank.places, posts: 8, staff: 8, 'income.total.budget': 300, 'income.total.spent': 300 },
    tables: { indicators: Array.from({ length: indicators }, (_, index) => indicatorRow(index, indicators)) },
  };
  const workbook = layout(definition, definition.id, complete(definition, form, {}));
  return { ...workbook, sheets: workbook.sheets.map(sheetInFile) };
}

const indicatorRow = (index: number, count: number): TableRow => ({
  id: `row${index}`,
  values: {
    level1: `一级指标${Math.floor(index / 50) + 1}`,
    level2: `二级指标${Math.floor(index / 10) + 1}`,
    name: `指标${index + 1}：组织职工培训并按期完成`,
    target: `≥${100 + (index % 50)}人次`,
    actual: `${150 + (index % 50)}人次`,
    weight: 90 / count,
    score: 90 / count,
    reason: index % 7 === 0 ? '受疫情影响，部分活动推迟开展' : null,
  },
});

const sheetInFile = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows.map(({ cells }) => cellRow(cells.map(asInFile))),
});

/** A file knows nothing of places and of what the program computes. */
function asInFile(cell: RowCell): RowCell {
  const { column, rowSpan, columnSpan, value, text, style, formula } = cell;
  return { column, rowSpan, columnSpan, value, text, style, ...(formula !== undefined && { formula }) };
}

/** Indicator rows of the page's address: ?rows=2000 */
export const rowsAsked = (): number => Number(new URLSearchParams(location.search).get('rows') ?? 60);

/** 0-based column that the bench types into: 实际完成值. */
export const editedColumn = 5;

/** 0-based row of the first indicator. */
export const firstIndicator = (sheet: Sheet): number =>
  sheet.rows.findIndex(({ cells }) => cells.some(({ text }) => text.startsWith('指标1：')));
