/** Saves changes into the bytes of an opened workbook: parts that nothing concerns stay bit for bit. */
import { changesRows } from '../sheet/edits';
import type { RecordChange, SheetEdits } from '../sheet/edits';
import { joinedRowChanges } from '../sheet/shift-rows';
import { maximumDigitWidth } from './column-width';
import { openPackage } from './package';
import type { Package } from './package';
import { patchCells } from './patch-cells';
import { columnWidthSplices } from './patch-column-widths';
import { rowHeightSplices } from './patch-row-heights';
import { changesRecord, writeRecord } from './record-part';
import { askForCalculation } from './recalculation';
import { relationshipsOf } from './relationships';
import { changeRows } from './rows';
import { readSharedStrings, sharedStringsAppender, sharedStringsPart } from './shared-strings';
import { scanSheet } from './scan';
import { isSigned, removeSignatures, signedError } from './signatures';
import type { Signatures } from './signatures';
import { splicedPieces } from './splice';
import { readStyles } from './styles';
import { readTableFrames } from './table-frames';
import { readWorkbookPart } from './workbook-part';
import type { WorkbookPart } from './workbook-part';
import { WorkbookError } from './workbook-error';

/**
 * The file with the edits made; without any, the same bytes. Throws WorkbookError: protected for a value on a formula
 * cell, signed for a signature that would break, unsupported for what cannot be written without damage, tooLarge for a
 * record that could not be read again; then nothing is written at all.
 */
export const patch = (
  bytes: Uint8Array,
  edits: readonly SheetEdits[],
  signatures: Signatures = 'refuse',
  record?: RecordChange,
): Uint8Array =>
  wantedOf(edits).length === 0 && record === undefined
    ? bytes
    : patchPackage(openPackage(bytes), edits, signatures, record);

const wantedOf = (edits: readonly SheetEdits[]): readonly SheetEdits[] =>
  edits.filter(({ rows, cells, results, sizes }) => changesRows(rows) || cells.length + results.length > 0 || sizes);

/** As `patch`; the package is spent afterwards. */
export function patchPackage(
  pack: Package,
  edits: readonly SheetEdits[],
  signatures: Signatures,
  record: RecordChange,
): Uint8Array {
  const wanted = wantedOf(edits);
  if (wanted.length === 0 && record === undefined) return pack.toBytes();
  const workbook = readWorkbookPart(pack);
  const newRecord = changesRecord(pack, workbook, record) ? record : undefined;
  if (wanted.length === 0 && newRecord === undefined) return pack.toBytes();
  if (isSigned(pack)) {
    if (signatures === 'refuse') throw signedError();
    removeSignatures(pack);
  }
  for (const { sheet, rows } of wanted) {
    const joined = joinedRowChanges([rows]);
    if (changesRows(joined)) changeRows(pack, workbook, sheet, joined);
  }
  const strings = readSharedStrings(pack, workbook);
  const stringsPart = sharedStringsPart(pack, workbook);
  const appender = stringsPart === null ? null : sharedStringsAppender(pack, stringsPart);
  for (const { sheet, cells, results } of wanted) {
    const part = partOf(workbook, sheet);
    const tableFrames = readTableFrames(pack, relationshipsOf(pack, part));
    const options = { cells, results, strings, appender, date1904: workbook.date1904, tableFrames };
    pack.replace(part, patchCells(pack.text(part), pack.parsed(part, scanSheet), options));
  }
  appender?.write();
  if (pack.changed) askForCalculation(pack, workbook);
  // last, because neither another width nor the record changes a result
  patchSizes(pack, workbook, wanted);
  if (newRecord !== undefined) writeRecord(pack, workbook, newRecord);
  return pack.toBytes();
}

function patchSizes(pack: Package, workbook: WorkbookPart, edits: readonly SheetEdits[]): void {
  for (const { sheet, sizes } of edits) {
    if (!sizes) continue;
    const part = partOf(workbook, sheet);
    const text = pack.text(part);
    const scan = pack.parsed(part, scanSheet);
    const digit = maximumDigitWidth(readStyles(pack, workbook).defaultFont);
    const splices = [
      ...columnWidthSplices(text, scan, sizes.columnWidths, digit),
      ...rowHeightSplices(text, scan, sizes.rowHeights),
    ];
    pack.replace(part, splicedPieces(text, splices));
  }
}

function partOf(workbook: WorkbookPart, name: string): string {
  const part = workbook.sheets.find((sheet) => sheet.name === name)?.part;
  if (part === null || part === undefined) {
    throw new WorkbookError('unsupported', `文件里没有工作表“${name}”，没有保存，请重新打开该文件后再试。`);
  }
  return part;
}
