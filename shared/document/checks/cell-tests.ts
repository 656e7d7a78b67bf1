/** The rules on single cells, by their names in the declarations. */
import type { CellCheck, CellTest } from '../../forms/check-declaration';
import type { AmountUnit } from '../../forms/definition';
import type { Path } from '../document';
import { atMostTwoDecimals, oneMoneyUnit } from './amounts-in-cells';
import type { EnteredCell } from './entered-cells';
import { isNumber } from './number-in-cell';
import type { Outcome } from './outcome';
import { ownYear } from './own-year';
import type { CheckSurroundings } from './surroundings';

export interface CellAsked {
  readonly check: CellCheck;
  readonly cell: EnteredCell;
  /** of the cell, in a sentence */
  readonly name: () => string;
  readonly path: Path;
  readonly year: number | null;
  readonly unit: AmountUnit;
}

export interface CellRule {
  /** null: the cell has nothing to do with the rule. It must depend on what it is asked alone. */
  readonly judge: (asked: CellAsked) => Outcome | null;
  /** what to call the input where no cell of the form has to do with the rule */
  readonly missing: (around: CheckSurroundings) => readonly string[];
}

export const cellTests: Readonly<Record<CellTest, CellRule>> = { ownYear, isNumber, atMostTwoDecimals, oneMoneyUnit };
