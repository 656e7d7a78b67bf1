/** What rows are not inserted into, because something there would be damaged; each with its own sentence. */
import { parseRange } from '../sheet/address';
import type { RowInsertion } from '../sheet/edits';
import { shiftFormula, spansSheets } from '../sheet/shift-formula';
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

const lastRow = 1_048_575;

/** Throws unsupported. */
export function refuseWhatCannotShift(
  pack: Package,
  workbook: WorkbookPart,
  sheet: { readonly name: string; readonly part: string },
  insertions: readonly RowInsertion[],
): void {
  const scan = scanSheet(pack.text(sheet.part));
  const what =
    elementIn(scan) ??
    relationshipsOf(pack, sheet.part)
      .map(({ kind }) => refusedRelationships[kind])
      .find((found) => found !== undefined) ??
    formulaIn(scan, insertions) ??
    (reachesEnd(scan, insertions) ? '写到最后一行的内容' : undefined) ??
    (pivotsFrom(pack, workbook, sheet.name) ? '数据透视表的数据' : undefined) ??
    (chartsShift(pack, sheet.name, insertions) ? '图表的数据' : undefined) ??
    (workbook.sheets.some(({ part }) => part !== null && formulasSpanSheets(scanSheet(pack.text(part))))
      ? '跨多个工作表的公式'
      : undefined);
  if (what === undefined) return;
  throw new WorkbookError(
    'unsupported',
    `“${sheet.name}”里有${what}，在这里加行可能会弄乱它，请先在 Excel 或 WPS 中插入所需的行，再打开填写。`,
  );
}

const elementIn = (scan: ScannedSheet): string | undefined =>
  scan.elements
    .flatMap((element) => [...descendants(element)])
    .map(({ name }) => refusedElements[name])
    .find((found) => found !== undefined);

const formulasOf = (scan: ScannedSheet): readonly ScannedFormula[] =>
  scan.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula ? [formula] : [])));

function formulaIn(scan: ScannedSheet, insertions: readonly RowInsertion[]): string | undefined {
  const formulas = formulasOf(scan);
  if (formulas.some(({ type }) => type === 'dataTable')) return '模拟运算表';
  const split = formulas.some(({ type, ref }) => {
    const area = type === 'array' ? parseRange(ref ?? '') : null;
    return area !== null && insertions.some(({ below }) => area.top <= below && below < area.bottom);
  });
  return split ? '数组公式' : undefined;
}

const formulasSpanSheets = (scan: ScannedSheet): boolean => formulasOf(scan).some(({ text }) => spansSheets(text));

const reachesEnd = (scan: ScannedSheet, insertions: readonly RowInsertion[]): boolean =>
  (scan.rows.at(-1)?.row ?? 0) + insertions.reduce((sum, { count }) => sum + count, 0) > lastRow;

const pivotsFrom = (pack: Package, workbook: WorkbookPart, sheet: string): boolean =>
  workbook.relationships
    .filter(({ kind, target }) => kind === 'pivotCacheDefinition' && pack.has(target))
    .flatMap(({ target }) => [...descendants(parseXml(pack.text(target)))])
    .some(({ name, attributes }) => name === 'worksheetSource' && attributes['sheet'] === sheet);

/** A chart keeps a copy of its numbers, which would no longer fit its ranges. */
const chartsShift = (pack: Package, sheet: string, insertions: readonly RowInsertion[]): boolean =>
  pack.names
    .filter((name) => /\/charts\/[^/]+\.xml$/i.test(name))
    .flatMap((name) => [...descendants(parseXml(pack.text(name)))])
    .some(
      ({ name, text }) => name === 'f' && shiftFormula(text, { sheet: '', insertedIn: sheet, insertions }) !== text,
    );
