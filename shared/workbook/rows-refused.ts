/** Where rows are neither inserted nor removed, because something there would be damaged; each with its own sentence. */
import { parseRange } from '../sheet/address';
import type { RowChanges } from '../sheet/edits';
import { shiftFormula, spansSheets } from '../sheet/shift-formula';
import { isRemoved, lastSheetRow, shiftedRow } from '../sheet/shift-rows';
import type { Range } from '../sheet/sheet';
import type { Package } from './package';
import { relationshipsOf } from './relationships';
import { scanSheet } from './scan';
import type { ScannedFormula, ScannedSheet } from './scan';
import { WorkbookError } from './workbook-error';
import type { WorkbookPart } from './workbook-part';
import { descendants, parseXml } from './xml';

/** elements of a worksheet, those of extensions and wrappers included */
const refusedElements: Readonly<Record<string, string>> = {
  tablePart: '表格（套用了表格格式的区域）',
  oleObject: '嵌入对象',
  control: '窗体控件',
  customSheetView: '自定义视图',
  scenario: '方案',
  dataConsolidate: '合并计算',
  sparklineGroup: '迷你图',
  slicer: '切片器',
};

const refusedRelationships: Readonly<Record<string, string>> = {
  table: '表格（套用了表格格式的区域）',
  pivotTable: '数据透视表',
  queryTable: '外部数据查询',
  ctrlProp: '窗体控件',
  slicer: '切片器',
};

/** Throws unsupported. */
export function refuseWhatCannotShift(
  pack: Package,
  workbook: WorkbookPart,
  sheet: { readonly name: string; readonly part: string },
  rows: RowChanges,
): void {
  const scan = scanSheet(pack.text(sheet.part));
  const what =
    elementIn(scan) ??
    relationshipsOf(pack, sheet.part)
      .map(({ kind }) => refusedRelationships[kind])
      .find((found) => found !== undefined) ??
    formulaIn(scan, rows) ??
    (reachesEnd(scan, rows) ? '写到最后一行的内容' : undefined) ??
    (pivotsFrom(pack, workbook, sheet.name) ? '数据透视表的数据' : undefined) ??
    (chartsShift(pack, sheet.name, rows) ? '图表的数据' : undefined) ??
    (workbook.sheets.some(({ part }) => part !== null && formulasSpanSheets(scanSheet(pack.text(part))))
      ? '跨多个工作表的公式'
      : undefined);
  if (what === undefined) return;
  throw new WorkbookError(
    'unsupported',
    `“${sheet.name}”里有${what}，在这里加行或删行可能会弄乱它，请先在 Excel 或 WPS 中插入或删除所需的行，再打开填写。`,
  );
}

const elementIn = (scan: ScannedSheet): string | undefined =>
  scan.elements
    .flatMap((element) => [...descendants(element)])
    .map(({ name }) => refusedElements[name])
    .find((found) => found !== undefined);

const formulasOf = (scan: ScannedSheet): readonly ScannedFormula[] =>
  scan.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula ? [formula] : [])));

function formulaIn(scan: ScannedSheet, rows: RowChanges): string | undefined {
  const formulas = formulasOf(scan);
  if (formulas.some(({ type }) => type === 'dataTable')) return '模拟运算表';
  const split = formulas.some(({ type, ref }) => {
    const area = type === 'array' ? parseRange(ref ?? '') : null;
    return area !== null && isCut(area, rows);
  });
  return split ? '数组公式' : undefined;
}

/** Rows come into the middle, or some of its rows go while others stay. */
function isCut({ top, bottom }: Range, rows: RowChanges): boolean {
  if (rows.insertions.some(({ below }) => top <= below && below < bottom)) return true;
  const removed = Array.from({ length: bottom - top + 1 }, (_, index) => isRemoved(top + index, rows));
  return removed.includes(true) && removed.includes(false);
}

const formulasSpanSheets = (scan: ScannedSheet): boolean => formulasOf(scan).some(({ text }) => spansSheets(text));

const reachesEnd = (scan: ScannedSheet, rows: RowChanges): boolean =>
  shiftedRow((scan.rows.at(-1)?.row ?? 0) + 1, rows) - 1 > lastSheetRow;

const pivotsFrom = (pack: Package, workbook: WorkbookPart, sheet: string): boolean =>
  workbook.relationships
    .filter(({ kind, target }) => kind === 'pivotCacheDefinition' && pack.has(target))
    .flatMap(({ target }) => [...descendants(parseXml(pack.text(target)))])
    .some(({ name, attributes }) => name === 'worksheetSource' && attributes['sheet'] === sheet);

/** A chart keeps a copy of its numbers, which would no longer fit its ranges. */
const chartsShift = (pack: Package, sheet: string, rows: RowChanges): boolean =>
  pack.names
    .filter((name) => /\/charts\/[^/]+\.xml$/i.test(name))
    .flatMap((name) => [...descendants(parseXml(pack.text(name)))])
    .some(({ name, text }) => name === 'f' && shiftFormula(text, { sheet: '', changedIn: sheet, rows }) !== text);
