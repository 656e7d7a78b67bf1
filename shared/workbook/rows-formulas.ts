/** The formula of a cell after rows were changed, in the XML of its sheet. */
import { shiftFormula } from '../sheet/shift-formula';
import type { FormulaShift } from '../sheet/shift-formula';
import type { CellFormula } from './cell-formulas';
import { shiftedRef } from './rows-ranges';
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
  const { start, end, type } = scanned;
  if (type === 'shared') {
    // The members of a shared formula no longer stand as far apart as it says: each gets its own words.
    return [{ start, end, text: formulaXml(prefix, shifted) }];
  }
  const tag = text.slice(start, text.indexOf('>', start) + 1);
  const opened = ownSheet ? withMovedCells(tag, shift) : tag;
  if (type === 'dataTable') return opened === tag ? [] : [{ start, end: start + tag.length, text: opened }];
  if (shifted === formula.text && opened === tag) return [];
  return [{ start, end, text: `${opened.replace(/\s*\/>$/, '>')}${escapeXml(shifted)}</${prefix}f>` }];
}

/** Where an array formula or a data table stands, and the cells that a data table tries values in. */
const withMovedCells = (tag: string, shift: FormulaShift): string =>
  ['ref', 'r1', 'r2'].reduce((result, name) => {
    const written = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(result)?.[1];
    const moved = written === undefined ? null : shiftedRef(written, 'moves', { rows: shift.rows, handedOn: [] });
    return moved === null || moved === written ? result : withAttribute(result, name, moved);
  }, tag);

export const formulaXml = (prefix: string, formula: string): string => `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
