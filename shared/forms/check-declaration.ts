/** How a form declares its checks: data, run by shared/document/checks. Rule ids are those of the catalogue (A01…H04). */
import type { ColumnId, PlaceId, TableId } from './definition';
import type { Expression } from './expression';

export type Level = 'error' | 'warning' | 'hint';

interface Declared {
  readonly rule: string;
  readonly level: Level;
  /** what the rule asks for, in one sentence without numbers; shown when it passed and above the findings */
  readonly title: string;
  /** 文号、条款 or 填报说明 that the rule comes from */
  readonly source: string;
}

/** Two amounts must agree: `left` is what stands on the form, `right` what it should be. */
export interface EqualCheck extends Declared {
  readonly kind: 'equal';
  readonly left: { readonly name: string; readonly is: Expression };
  readonly right: { readonly name: string; readonly is: Expression };
  /** absolute; 0 for the same quantity stated twice */
  readonly tolerance: number;
  readonly show: 'amount' | 'percent' | 'score';
}

/** `left` must not exceed `right`. */
export interface AtMostCheck extends Declared {
  readonly kind: 'atMost';
  readonly left: { readonly name: string; readonly is: Expression };
  readonly right: { readonly name: string; readonly is: Expression };
  readonly show: 'amount' | 'percent' | 'score';
}

/** When any of `when` is filled, `then` must be filled too. */
export interface FilledCheck extends Declared {
  readonly kind: 'filled';
  readonly when: readonly PlaceId[];
  readonly then: PlaceId;
}

/** Σ分值 of each group against the profile's weights. */
export interface GroupWeightCheck extends Declared {
  readonly kind: 'groupWeight';
  readonly table: TableId;
  readonly group: ColumnId;
  readonly weight: ColumnId;
}

/** A rule on every row of a table; what it tests is code of that name in checks/row-rules.ts. */
export interface RowCheck extends Declared {
  readonly kind: 'row';
  readonly table: TableId;
  readonly test: RowTest;
}

/** 得分 within 0…分值 · reason where 得分 < 分值 · no \ * _ - as a value */
export type RowTest = 'scoreWithinWeight' | 'reasonForDeduction' | 'noFillerSign';

export type Check = EqualCheck | AtMostCheck | FilledCheck | GroupWeightCheck | RowCheck;
