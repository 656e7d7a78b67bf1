/** The formula of a cell after rows were changed, in the XML of its sheet. */
import { shiftFormula } from '../sheet/shift-formula';
import type { FormulaShift } from '../sheet/shift-formula';
import { shiftedRange } from '../sheet/shift-rows';
import type { CellFormula } from './cell-formulas';
import { shiftedRef } from './rows-elements';
import type { ScannedCell } from './scan';
import { withAttribute } from './splice';
import type { Splice } from './splice';
import { escapeXml } from './xml';

/** The XML of a sheet whose rows change, or whose formulas refer to such a sheet. */
export interface ShiftedXml {
  readonly text: string;
  /** of the worksheet namespace, with its colon; '' without */
  readonly prefix: string;
  /** in their own words (cellFormulas) */
  readonly formulas: ReadonlyMap<ScannedCell, CellFormula>;
  readonly shift: FormulaShift;
}

/** `ownSheet`: the cell stands on the sheet whose rows change. */
export function formulaSplices(
  cell: ScannedCell,
  { text, prefix, formulas, shift }: ShiftedXml,
  ownSheet: boolean,
): readonly Splice[] {
  const { formula: scanned } = cell;
  const formula = formulas.get(cell);
  if (!scanned || !formula) return [];
  const shifted = shiftFormula(formula.text, shift);
  const { start, end, type, ref } = scanned;
  if (type === 'shared') {
    // The members of a shared formula no longer stand as far apart as it says: each gets its own words.
    return [{ start, end, text: formulaXml(prefix, shifted) }];
  }
  const moved = type === 'array' && ownSheet && ref !== undefined ? shiftedRef(ref, shift.rows, shiftedRange) : null;
  const area = moved ?? ref;
  if (shifted === formula.text && area === ref) return [];
  const tag = text.slice(start, text.indexOf('>', start) + 1).replace(/\s*\/>$/, '>');
  const opened = area === undefined || area === ref ? tag : withAttribute(tag, 'ref', area);
  return [{ start, end, text: `${opened}${escapeXml(shifted)}</${prefix}f>` }];
}

export const formulaXml = (prefix: string, formula: string): string => `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
