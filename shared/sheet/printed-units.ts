/** The units of money that a sheet states in its printed words: 单位：万元, 项目资金（万元）. */
import type { PrintedUnit } from '../document/checks/surroundings';
import { addressOf } from './address';
import { unitNamed } from './label-text';
import { cellsOf } from './sheet-cells';
import type { Sheet } from './sheet';

/** A longer text tells of something. */
const longest = 40;

/** A workbook does not change while its document is edited. */
const known = new WeakMap<Sheet, readonly PrintedUnit[]>();

/** In the order of the sheet, as opened. */
export function printedUnits(sheet: Sheet): readonly PrintedUnit[] {
  const before = known.get(sheet);
  if (before) return before;
  const found = cellsOf(sheet).flatMap(({ text, row, column }): PrintedUnit[] => {
    const unit = text.length <= longest && text.includes('元') ? unitNamed(text) : null;
    return unit === null
      ? []
      : [{ unit, text, path: { kind: 'looseCell', sheet: sheet.name, address: addressOf(row, column) } }];
  });
  known.set(sheet, found);
  return found;
}
