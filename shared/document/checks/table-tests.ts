/** The rules on an indicator table as a whole, by their names in the declarations. */
import type { TableCheck, TableTest } from '../../forms/check-declaration';
import type { TableBlock } from '../../forms/definition';
import { childrenAsPrinted } from './group-weights';
import { groupsFilled } from './groups-filled';
import { costAsFunded } from './cost-as-funded';
import { noEmptyValue } from './gaps';
import { executionScoredOnce } from './execution-scored-once';
import type { IndicatorRow } from './indicator-row';
import { indicatorProgress, reasonForDelay } from './monitoring-tests';
import { namedOnce } from './named-once';
import type { Outcome } from './outcome';
import type { CheckSurroundings } from './surroundings';
import { weightGiven } from './weight-given';
import { servesItsWork } from './work-served';

export interface TableAsked {
  readonly check: TableCheck;
  readonly block: TableBlock;
  /** those that are filled in */
  readonly rows: readonly IndicatorRow[];
  readonly around: CheckSurroundings;
}

export type TableRule = (asked: TableAsked) => Outcome;

export const tableTests: Readonly<Record<TableTest, TableRule>> = {
  namedOnce,
  childrenAsPrinted,
  weightGiven,
  groupsFilled,
  servesItsWork,
  noEmptyValue,
  costAsFunded,
  executionScoredOnce,
  indicatorProgress,
  reasonForDelay,
};
