/** The texts of a sheet as labels are compared, made once however many forms are looked for. */
import { normaliseLabel } from './label-text';
import { filledCellsOf } from './sheet-cells';
import type { Cell, Sheet } from './sheet';

export interface SheetText {
  readonly cell: Cell;
  /** normalised (label-text.ts), never empty */
  readonly text: string;
}

const known = new WeakMap<Sheet['rows'], readonly SheetText[]>();

/** Row by row from left to right; without numbers, and without texts too long for a label. */
export function sheetTexts(sheet: Sheet): readonly SheetText[] {
  const before = known.get(sheet.rows);
  if (before) return before;
  const normalised = new Map<string, string>();
  const texts = filledCellsOf(sheet).flatMap((cell): SheetText[] => {
    if (typeof cell.value !== 'string') return [];
    let text = normalised.get(cell.value);
    if (text === undefined) normalised.set(cell.value, (text = normaliseLabel(cell.value)));
    return text === '' ? [] : [{ cell, text }];
  });
  known.set(sheet.rows, texts);
  return texts;
}
