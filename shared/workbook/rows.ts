/**
 * Rows put into and taken out of a worksheet, and everything in the package that must follow: its own cells and ranges,
 * formulas and names that refer to it, and the parts around it (rows-parts.ts). What cannot be shifted safely is refused
 * (rows-refused.ts). docs/rows-and-what-follows.md lists every construct that names a row.
 */
import { changesRows } from '../sheet/edits';
import type { RowChanges } from '../sheet/edits';
import { growsWithRows, shiftFormula } from '../sheet/shift-formula';
import { handedOnTops, keptPlaces } from '../sheet/shift-merges';
import type { RowChangesBySheet } from '../sheet/shift-workbook';
import { readMerges } from './merges';
import type { Package } from './package';
import { removeCalculationOrder } from './recalculation';
import { shiftPartsOfSheet, shiftPartsOfWorkbook } from './rows-parts';
import { refuseWhatCannotShift, whyRefused } from './rows-refused';
import type { ScannedPart } from './rows-refused';
import { shiftOtherSheet, shiftSheet } from './rows-sheet';
import { scanSheet } from './scan';
import { applySplices } from './splice';
import type { Splice } from './splice';
import { WorkbookError } from './workbook-error';
import { nameElements, readWorkbookPart } from './workbook-part';
import type { WorkbookPart } from './workbook-part';
import { escapeXml, numberAttribute } from './xml';

/** `rows`: joined (joinedRowChanges). Throws unsupported before anything is changed. */
export function changeRows(pack: Package, workbook: WorkbookPart, sheet: string, rows: RowChanges): void {
  const part = workbook.sheets.find(({ name }) => name === sheet)?.part;
  if (part === null || part === undefined) {
    throw new WorkbookError('unsupported', `文件里没有工作表“${sheet}”，没有保存，请重新打开该文件后再试。`);
  }
  const sheets = scannedSheets(pack, workbook);
  refuseWhatCannotShift(pack, workbook, sheets, { sheet, rows });
  const merges = sheets.filter((each) => each.part === part).flatMap(({ scan }) => readMerges(scan));
  const around = { handedOn: handedOnTops(merges, rows), keptAt: keptPlaces(merges, rows) };
  for (const { name, part: each, scan } of sheets) {
    const shift = { sheet: name, changedIn: sheet, rows };
    const text = pack.text(each);
    const ownSheet = each === part;
    pack.replace(each, ownSheet ? shiftSheet(text, scan, shift) : shiftOtherSheet(text, scan, shift));
    shiftPartsOfSheet(pack, each, { ...around, shift, ownSheet });
  }
  shiftPartsOfWorkbook(pack, workbook, { ...around, shift: { sheet: '', changedIn: sheet, rows } });
  shiftNames(pack, workbook, sheet, rows);
  removeCalculationOrder(pack, workbook);
}

/**
 * Why a save with these row changes would be refused: the sentence that it would fail with, null when nothing stands in
 * the way. Changes nothing. What keeps the rows of one sheet does not depend on the rows of the others: each is asked
 * about in the package as it is.
 */
export function rowRefusal(pack: Package, rowChanges: RowChangesBySheet): string | null {
  const workbook = readWorkbookPart(pack);
  const sheets = scannedSheets(pack, workbook);
  for (const [sheet, rows] of rowChanges) {
    const sentence = changesRows(rows) ? whyRefused(pack, workbook, sheets, { sheet, rows }) : null;
    if (sentence !== null) return sentence;
  }
  return null;
}

const scannedSheets = (pack: Package, { sheets }: WorkbookPart): readonly ScannedPart[] =>
  sheets.flatMap(({ name, part }) => (part === null ? [] : [{ name, part, scan: pack.parsed(part, scanSheet) }]));

function shiftNames(pack: Package, workbook: WorkbookPart, sheet: string, rows: RowChanges): void {
  const text = pack.text(workbook.part);
  const splices = nameElements(pack, workbook).flatMap((element): Splice[] => {
    const local = workbook.sheets[numberAttribute(element.attributes['localSheetId'], -1)];
    const growAtEnd = growsWithRows(element.attributes['name'] ?? '');
    const shifted = shiftFormula(element.text, { sheet: local?.name ?? '', changedIn: sheet, rows, growAtEnd });
    if (shifted === element.text) return [];
    return [{ start: element.openEnd, end: element.closeStart, text: escapeXml(shifted) }];
  });
  pack.replace(workbook.part, applySplices(text, splices));
}
