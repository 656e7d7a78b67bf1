/** Results row by row: rows that are the same objects as last time keep theirs, because one edit changes one row. */
import { changedSpan } from './changed-span';

/** What an update took out of the results and put in; all of them the first time. */
export interface ChangedResults<Result> {
  readonly removed: readonly Result[];
  readonly added: readonly Result[];
}

/** A call takes no more arguments than some ten thousand. */
const mostSpliced = 1000;

export class RowMemo<Row extends object, Result> {
  private rows: readonly Row[] = [];
  private kept: Result[] = [];

  /** One result per row of the last update. */
  get results(): readonly Result[] {
    return this.kept;
  }

  /** `compute` must depend on its row alone. */
  update(rows: readonly Row[], compute: (row: Row) => Result): ChangedResults<Result> {
    const { rows: before, kept } = this;
    if (rows === before) return { removed: [], added: [] };
    const { head, tail } = changedSpan(before, rows);
    const added = rows
      .slice(head, rows.length - tail)
      .map((row, index) => (row === before[head + index] ? (kept[head + index] as Result) : compute(row)));
    const removed = kept.slice(head, kept.length - tail);
    // in place: copies of 20,000 results for every rule were half the time of an edit
    if (added.length <= mostSpliced) kept.splice(head, removed.length, ...added);
    else this.kept = [...kept.slice(0, head), ...added, ...kept.slice(kept.length - tail)];
    this.rows = rows;
    return { removed, added };
  }
}
