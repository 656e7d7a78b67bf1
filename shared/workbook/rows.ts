/**
 * Rows put into and taken out of a worksheet, and everything in the package that must follow: its own cells and ranges,
 * formulas and names that refer to it, notes and pictures. What cannot be shifted safely is refused (rows-refused.ts).
 */
import type { RowChanges } from '../sheet/edits';
import { shiftFormula } from '../sheet/shift-formula';
import { keptPlaces } from '../sheet/shift-merges';
import { readMerges } from './merges';
import type { Package } from './package';
import { removeCalculationOrder } from './recalculation';
import { relationshipsOf } from './relationships';
import { shiftAnchors } from './rows-anchors';
import { refuseWhatCannotShift } from './rows-refused';
import { shiftOtherSheet, shiftSheet } from './rows-sheet';
import { scanSheet } from './scan';
import { applySplices } from './splice';
import type { Splice } from './splice';
import { WorkbookError } from './workbook-error';
import type { WorkbookPart } from './workbook-part';
import { child, children, escapeXml, numberAttribute, parseXml } from './xml';

/** `rows`: joined (joinedRowChanges). Throws unsupported before anything is changed. */
export function changeRows(pack: Package, workbook: WorkbookPart, sheet: string, rows: RowChanges): void {
  const part = workbook.sheets.find(({ name }) => name === sheet)?.part;
  if (part === null || part === undefined) {
    throw new WorkbookError('unsupported', `文件里没有工作表“${sheet}”，没有保存，请重新打开该文件后再试。`);
  }
  refuseWhatCannotShift(pack, workbook, { name: sheet, part }, rows);
  const keptAt = keptPlaces(readMerges(scanSheet(pack.text(part))), rows);
  for (const other of workbook.sheets) {
    if (other.part === null) continue;
    const text = pack.text(other.part);
    const scan = scanSheet(text);
    const shift = { sheet: other.name, changedIn: sheet, rows };
    const shifted = other.part === part ? shiftSheet(text, scan, shift) : shiftOtherSheet(text, scan, shift);
    pack.replace(other.part, shifted);
  }
  shiftNames(pack, workbook, sheet, rows);
  shiftAnchors(pack, relationshipsOf(pack, part), { sheet, changedIn: sheet, rows }, keptAt);
  removeCalculationOrder(pack, workbook);
}

function shiftNames(pack: Package, workbook: WorkbookPart, sheet: string, rows: RowChanges): void {
  const text = pack.text(workbook.part);
  const names = children(child(parseXml(text), 'definedNames'), 'definedName');
  const splices = names.flatMap((element): Splice[] => {
    const local = workbook.sheets[numberAttribute(element.attributes['localSheetId'], -1)];
    const shifted = shiftFormula(element.text, {
      sheet: local?.name ?? '',
      changedIn: sheet,
      rows,
      // Repeated rows at the head of every page stay the rows they are.
      growAtEnd: element.attributes['name'] !== '_xlnm.Print_Titles',
    });
    if (shifted === element.text) return [];
    return [{ start: element.openEnd, end: element.closeStart, text: escapeXml(shifted) }];
  });
  pack.replace(workbook.part, applySplices(text, splices));
}
