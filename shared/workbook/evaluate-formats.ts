/** The conditional formats of a workbook in the calculation engine, on a helper sheet of their own. */
import type { Model } from '@ironcalc/wasm';
import type { FormattedCell } from '../sheet/edits';
import type { DefinedName } from '../sheet/sheet';
import { engineFormula, functionsOf } from './engine-formula';
import { formatFormulas } from './format-formulas';
import type { FormatFormula, FormattedSheet } from './format-formulas';

export interface FormatCells {
  /** cells of a sheet, by its index, in which formats hold; call after the engine evaluated */
  holding(sheet: number): readonly FormattedCell[];
}

interface EngineFormat extends FormatFormula {
  /** 0-based row in the helper sheet */
  readonly helper: number;
}

interface Formatted {
  readonly sheets: readonly FormattedSheet[];
  readonly definedNames: readonly DefinedName[];
}

/** Adds the helper sheet, of index `formatSheet`, if there is any format. What the engine does not know is never held. */
export function formatCells(
  model: Model,
  { sheets, definedNames }: Formatted,
  formatSheet: number,
  knowsFunction: (name: string) => boolean,
): FormatCells {
  let count = 0;
  const bySheet = sheets.map((each, sheet) =>
    formatFormulas(each).flatMap((found): EngineFormat[] => {
      const formula = engineFormula(found.formula, { definedNames, sheet });
      if (formula === null || !functionsOf(formula).every(knowsFunction)) return [];
      return [{ ...found, formula, helper: count++ }];
    }),
  );
  if (count > 0) model.newSheet();
  for (const { helper, formula } of bySheet.flat()) model.setUserInput(formatSheet, helper + 1, 1, `=${formula}`);
  // a condition holds when it is true or any number but 0
  const holds = ({ helper }: EngineFormat): boolean => {
    const shown = model.getFormattedCellValue(formatSheet, helper + 1, 1);
    return shown === 'TRUE' || (shown !== '' && Number.isFinite(Number(shown)) && Number(shown) !== 0);
  };
  return {
    holding: (sheet) => {
      const cells = new Map<string, { readonly row: number; readonly column: number; readonly formats: number[] }>();
      for (const each of (bySheet[sheet] ?? []).filter(holds)) {
        const { row, column, format } = each;
        const key = `${row}:${column}`;
        const there = cells.get(key);
        if (there) there.formats.push(format);
        else cells.set(key, { row, column, formats: [format] });
      }
      return [...cells.values()];
    },
  };
}
