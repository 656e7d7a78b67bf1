/** Where rows are neither inserted nor removed, because something there would be damaged; each with its own sentence. */
import { parseRange } from '../sheet/address';
import type { RowChanges } from '../sheet/edits';
import { isRemoved, lastSheetRow, shiftedRow } from '../sheet/shift-rows';
import type { Range } from '../sheet/sheet';
import { spansMovedRows } from '../sheet/spanning-references';
import type { Package } from './package';
import { relationshipsOf } from './relationships';
import { losesHeadings, pivotCacheParts, pivotParts, standsInTheWay } from './rows-pivots';
import { tableParts, tableRefusal } from './rows-tables';
import type { ScannedFormula, ScannedSheet } from './scan';
import { WorkbookError } from './workbook-error';
import { nameElements } from './workbook-part';
import type { WorkbookPart } from './workbook-part';
import { descendants } from './xml';

/** Parts of a sheet, and of the workbook, that count rows in ways that are not followed. */
const refusedParts: Readonly<Record<string, string>> = {
  wsSortMap: '排序记录',
  revisionHeaders: '共享工作簿的修订记录',
  volatileDependencies: '实时数据',
};

/** A worksheet with its part, as it is now. */
export interface ScannedPart {
  readonly name: string;
  readonly part: string;
  readonly scan: ScannedSheet;
}

interface ChangedSheet {
  readonly sheet: string;
  /** joined (joinedRowChanges) */
  readonly rows: RowChanges;
}

/** `sheets`: all worksheets of the workbook. Throws unsupported. */
export function refuseWhatCannotShift(
  pack: Package,
  workbook: WorkbookPart,
  sheets: readonly ScannedPart[],
  changed: ChangedSheet,
): void {
  const sentence = whyRefused(pack, workbook, sheets, changed);
  if (sentence !== null) throw new WorkbookError('unsupported', sentence);
}

/** A sentence that says what is there and what to do; null when the rows can be changed. Changes nothing. */
export function whyRefused(
  pack: Package,
  workbook: WorkbookPart,
  sheets: readonly ScannedPart[],
  changed: ChangedSheet,
): string | null {
  const { sheet, rows } = changed;
  const what = sheets
    .filter(({ name }) => name === sheet)
    .map(({ part, scan }) => refusedPart(pack, workbook, part) ?? onSheet(pack, part, scan, rows))
    .find((found) => found !== undefined);
  const found =
    what ??
    (pivotCacheParts(pack, workbook).some((part) => losesHeadings(pack.text(part), sheet, rows))
      ? '数据透视表的数据的标题行'
      : undefined) ??
    (formulasEverywhere(pack, workbook, sheets).some((formula) => spansMovedRows(formula, tabs(workbook), changed))
      ? '跨多个工作表的公式'
      : undefined);
  if (found === undefined) return null;
  return `“${sheet}”里有${found}，在这里加行或删行可能会弄乱它，请先在 Excel 或 WPS 中插入或删除所需的行，再打开填写。`;
}

const tabs = ({ sheets }: WorkbookPart): readonly string[] => sheets.map(({ name }) => name);

const refusedPart = (pack: Package, workbook: WorkbookPart, part: string): string | undefined =>
  [...relationshipsOf(pack, part), ...workbook.relationships]
    .map(({ kind }) => refusedParts[kind])
    .find((found) => found !== undefined);

const onSheet = (pack: Package, part: string, scan: ScannedSheet, rows: RowChanges): string | undefined =>
  tableParts(pack, part)
    .map((table) => tableRefusal(pack.text(table), rows))
    .find((found) => found !== undefined) ??
  (pivotParts(pack, part).some((pivot) => standsInTheWay(pack.text(pivot), rows)) ? '数据透视表' : undefined) ??
  formulaIn(scan, rows) ??
  (losesFilterHeading(scan, rows) ? '自动筛选的标题行' : undefined) ??
  (reachesEnd(scan, rows) ? '写到最后一行的内容' : undefined);

const formulasOf = (scan: ScannedSheet): readonly ScannedFormula[] =>
  scan.rows.cells.withFormula().flatMap(({ formula }) => formula ?? []);

const formulasEverywhere = (
  pack: Package,
  workbook: WorkbookPart,
  sheets: readonly ScannedPart[],
): readonly string[] => [
  ...sheets.flatMap(({ scan }) => formulasOf(scan)).map(({ text }) => text),
  ...nameElements(pack, workbook).map(({ text }) => text),
];

function formulaIn(scan: ScannedSheet, rows: RowChanges): string | undefined {
  const formulas = formulasOf(scan);
  const cut = (kind: string): boolean =>
    formulas.some(({ type, ref }) => {
      const area = type === kind ? parseRange(ref ?? '') : null;
      return area !== null && isCut(area, rows);
    });
  const losesInput = formulas.some(({ inputs }) =>
    inputs.some((input) => {
      const cell = parseRange(input);
      return cell !== null && isRemoved(cell.top, rows);
    }),
  );
  if (cut('dataTable') || losesInput) return '模拟运算表';
  return cut('array') ? '数组公式' : undefined;
}

/** Rows come into the middle, or some of its rows go while others stay. */
function isCut({ top, bottom }: Range, rows: RowChanges): boolean {
  if (rows.insertions.some(({ below }) => top <= below && below < bottom)) return true;
  let removed = 0;
  for (const { first, count } of rows.removals) {
    removed += Math.max(0, Math.min(bottom + 1, first + count) - Math.max(top, first));
  }
  return removed > 0 && removed <= bottom - top;
}

/** Without its first row a filter would take a row of data for the headings. */
const losesFilterHeading = (scan: ScannedSheet, rows: RowChanges): boolean =>
  scan.elements
    .flatMap((element) => [...descendants(element)])
    .filter(({ name }) => name === 'autoFilter')
    .map(({ attributes }) => parseRange(attributes['ref'] ?? ''))
    .some((range) => range !== null && isRemoved(range.top, rows));

const reachesEnd = (scan: ScannedSheet, rows: RowChanges): boolean =>
  shiftedRow((scan.rows.at(-1)?.row ?? 0) + 1, rows) - 1 > lastSheetRow;
