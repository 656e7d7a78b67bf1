/** What one check said of every row of a table, kept from edit to edit. */
import type { TableRow } from '../document';
import { RowMemo } from '../row-memo';
import { agreed } from './outcome';
import type { Outcome } from './outcome';

/** null of a row that the check has nothing to do with, such as one that is not filled in yet. */
type Judgement = Outcome | null;

export class JudgedRows {
  private readonly memo = new RowMemo<TableRow, Judgement>();
  private ran = 0;
  private telling = 0;

  /** Whether something could be compared in any row of the last update. */
  get hasRun(): boolean {
    return this.ran > 0;
  }

  /** `judge` must depend on its row alone. Gives the outcomes of the rows of which there is something to tell. */
  update(rows: readonly TableRow[], judge: (row: TableRow) => Judgement): readonly Outcome[] {
    const { removed, added } = this.memo.update(rows, judge);
    for (const outcome of removed) this.count(outcome, -1);
    for (const outcome of added) this.count(outcome, 1);
    return this.telling === 0 ? [] : this.memo.results.filter(tells);
  }

  private count(outcome: Judgement, by: 1 | -1): void {
    if (outcome?.ran) this.ran += by;
    if (tells(outcome)) this.telling += by;
  }
}

const tells = (outcome: Judgement): outcome is Outcome => outcome !== null && outcome !== agreed;
