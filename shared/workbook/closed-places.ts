/** Places that a value may not be written to: what Excel would call damaged, or the sentence for it. */
import { addressOf, parseRange } from '../sheet/address';
import type { CellEdit } from '../sheet/edits';
import type { Range } from '../sheet/sheet';
import type { ScannedSheet } from './scan';
import { WorkbookError } from './workbook-error';

export const onFormula = ({ row, column }: CellEdit): WorkbookError =>
  new WorkbookError('protected', `${addressOf(row, column)} 是公式单元格，不能直接填写，请改它所引用的单元格。`);

export const onTableFrame = ({ row, column }: CellEdit): WorkbookError =>
  new WorkbookError(
    'unsupported',
    `${addressOf(row, column)} 是表格（超级表）的标题或汇总行，改动会损坏文件，没有保存，请在 Excel 或 WPS 中修改。`,
  );

/** Places that an array formula or a data table fills, also those without a cell of their own. */
export const arrayAreas = ({ rows }: ScannedSheet): readonly Range[] =>
  [...rows.cells.formulas.values()]
    .filter(({ type }) => type === 'array' || type === 'dataTable')
    .map(({ ref }) => parseRange(ref ?? ''))
    .filter((range) => range !== null);

export const isWithin = ({ row, column }: CellEdit, ranges: readonly Range[]): boolean =>
  ranges.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right);
