/** The formula of every cell in its own words: shared formulas are written out, cells of array formulas are named. */
import { parseRange } from '../sheet/address';
import { copyFormula } from '../sheet/shift-formula';
import type { ScannedCell, ScannedSheet } from './scan';
import { tooLarge } from './zip';

export interface CellFormula {
  readonly text: string;
  /** the cell belongs to an array formula or a data table, or its formula cannot be told: its result is kept */
  readonly array: boolean;
}

/** An empty <f/>, which some exporters write into every cell, is no formula. */
export function cellFormulas(sheet: ScannedSheet): ReadonlyMap<ScannedCell, CellFormula> {
  const formulas = new Map<ScannedCell, CellFormula>();
  const masters = new Map<string, { readonly cell: ScannedCell; readonly text: string }>();
  for (const cell of sheet.rows.cells.withFormula()) {
    const { formula } = cell;
    if (!formula) continue;
    if (formula.shared !== undefined && formula.type === 'shared') {
      const master = masters.get(formula.shared);
      // The first cell with a text is the master; a text in a later cell is that cell's own.
      if (formula.text !== '') {
        if (!master) masters.set(formula.shared, { cell, text: formula.text });
        formulas.set(cell, { text: formula.text, array: false });
      } else if (master) {
        const text = copyFormula(master.text, cell.row - master.cell.row, cell.column - master.cell.column);
        formulas.set(cell, { text, array: false });
      } else {
        // The master is missing, so nobody knows the formula; a value typed over it would be the only trace.
        formulas.set(cell, { text: '', array: true });
      }
    } else if (formula.type === 'array' || formula.type === 'dataTable') {
      formulas.set(cell, { text: formula.text === '' ? 'TABLE()' : formula.text, array: true });
    } else if (formula.text !== '') {
      formulas.set(cell, { text: formula.text, array: false });
    }
  }
  return withArrayCells(sheet, formulas);
}

/** Cells looked at for array formulas; in a sound sheet these do not overlap. */
const mostVisited = 3_000_000;

/** Cells that an array formula fills carry a value only; they are given its text. */
function withArrayCells(
  sheet: ScannedSheet,
  formulas: Map<ScannedCell, CellFormula>,
): ReadonlyMap<ScannedCell, CellFormula> {
  let visited = 0;
  for (const [master, formula] of [...formulas]) {
    const area = formula.array && master.formula?.ref !== undefined ? parseRange(master.formula.ref) : null;
    const isAlone = area?.top === area?.bottom && area?.left === area?.right;
    if (!area || isAlone) continue;
    for (const { cells } of sheet.rows.between(area.top, area.bottom)) {
      visited += cells.length;
      if (visited > mostVisited) throw tooLarge();
      for (const cell of cells) {
        if (cell.column >= area.left && cell.column <= area.right && !cell.formula) formulas.set(cell, formula);
      }
    }
  }
  return formulas;
}
