/** The XML of a worksheet after its rows, or those of a sheet that its formulas refer to, were changed. */
import { shiftFormula } from '../sheet/shift-formula';
import type { FormulaShift } from '../sheet/shift-formula';
import { handedOnTops } from '../sheet/shift-merges';
import { cellFormulas } from './cell-formulas';
import { readMerges } from './merges';
import { rowsSplices } from './rows-cells';
import { elementSplices } from './rows-elements';
import { formulaSplices } from './rows-formulas';
import { mergeSplices } from './rows-merges';
import type { ScannedSheet } from './scan';
import { applySplices } from './splice';

/** Rows, ranges and formulas of the sheet itself. */
export function shiftSheet(text: string, scan: ScannedSheet, shift: FormulaShift): string {
  const merges = readMerges(scan);
  const around = { text, shift, ownSheet: true, handedOn: handedOnTops(merges, shift.rows) };
  return applySplices(text, [
    ...rowsSplices({ text, prefix: scan.prefix, formulas: cellFormulas(scan), shift }, scan, merges),
    ...mergeSplices(text, scan, shift.rows),
    ...scan.elements.filter(({ name }) => name !== 'mergeCells').flatMap((element) => elementSplices(element, around)),
  ]);
}

/** Formulas only; shared ones are written out when the shift reaches them. */
export function shiftOtherSheet(text: string, scan: ScannedSheet, shift: FormulaShift): string {
  const formulas = cellFormulas(scan);
  const touched = new Set(
    [...formulas]
      .filter(([, formula]) => shiftFormula(formula.text, shift) !== formula.text)
      .map(([cell]) => cell.formula?.shared ?? cell),
  );
  const cells = [...formulas.keys()].filter((cell) => touched.has(cell.formula?.shared ?? cell));
  return applySplices(text, [
    ...cells.flatMap((cell) => formulaSplices(cell, { text, prefix: scan.prefix, formulas, shift }, false)),
    ...scan.elements.flatMap((element) => elementSplices(element, { text, shift, ownSheet: false, handedOn: [] })),
  ]);
}
