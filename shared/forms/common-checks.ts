/** Checks that forms of several kinds share. */
import type { Check } from './check-declaration';
import type { ColumnId, PlaceId } from './ids';

/** Source of the rules that only ask that the table agrees with itself. */
export const tableTies = '表内勾稽';

/** B06: a line whose parts are filled is filled too. Lines without their last word, which is `column`. */
export const totalFilled = (total: PlaceId, parts: readonly PlaceId[], column: ColumnId): Check => ({
  kind: 'filled',
  rule: 'B06',
  level: 'error',
  title: '明细已填的，合计也要填',
  source: tableTies,
  when: parts.map((part) => `${part}.${column}`),
  then: `${total}.${column}`,
  show: 'amount',
});

/** C08, on the table of indicators. */
export const noFillerSign: Check = {
  kind: 'row',
  rule: 'C08',
  level: 'warning',
  title: '不用 \\ * _ - 代替填写内容',
  source: '填报说明',
  table: 'indicators',
  test: 'noFillerSign',
};
