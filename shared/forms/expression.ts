/** Expression objects: formulas and checks are written with these words, so both can calculate, list and print their numbers. */
import type { ColumnId, PlaceId, TableId } from './ids';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'place'; readonly id: PlaceId }
  /** what the profile prescribes; missing where it prescribes nothing */
  | { readonly kind: 'profile'; readonly figure: 'totalWeight' | 'executionWeight' }
  /** sum of a column; cells without a number (blank, －, 不适用) count as nothing */
  | { readonly kind: 'columnSum'; readonly table: TableId; readonly column: ColumnId; readonly where?: RowCondition }
  | { readonly kind: 'sum'; readonly of: readonly Expression[] }
  /** sum of the places that hold a number; missing when none does, so that a blank form has no total of 0 */
  | { readonly kind: 'sumOfFilled'; readonly of: readonly PlaceId[] }
  | { readonly kind: 'product'; readonly of: readonly Expression[] }
  /** missing when the denominator is 0 */
  | { readonly kind: 'ratio'; readonly of: Expression; readonly to: Expression }
  | { readonly kind: 'least'; readonly of: readonly Expression[] }
  /** the first, or 0 where it is missing */
  | { readonly kind: 'orZero'; readonly of: Expression }
  /** the first, or the second where it is missing: a line's own figure, else the sum of what stands below it */
  | { readonly kind: 'either'; readonly of: Expression; readonly or: Expression };

export interface RowCondition {
  readonly column: ColumnId;
  readonly equals: string;
}

export const number = (value: number): Expression => ({ kind: 'number', value });
export const ofProfile = (figure: 'totalWeight' | 'executionWeight'): Expression => ({ kind: 'profile', figure });
export const valueOf = (id: PlaceId): Expression => ({ kind: 'place', id });
export const columnSum = (table: TableId, column: ColumnId, where?: RowCondition): Expression =>
  where ? { kind: 'columnSum', table, column, where } : { kind: 'columnSum', table, column };
export const sum = (...of: Expression[]): Expression => ({ kind: 'sum', of });
export const sumOfFilled = (of: readonly PlaceId[]): Expression => ({ kind: 'sumOfFilled', of });
export const product = (...of: Expression[]): Expression => ({ kind: 'product', of });
export const ratio = (of: Expression, to: Expression): Expression => ({ kind: 'ratio', of, to });
export const least = (...of: Expression[]): Expression => ({ kind: 'least', of });
export const orZero = (of: Expression): Expression => ({ kind: 'orZero', of });
export const either = (of: Expression, or: Expression): Expression => ({ kind: 'either', of, or });
