/** Finds rows of a table by id, although rows come and go: a new index of 20,000 ids after every edit took 3 ms. */
import type { RowId, TableRow } from './document';

/** As many rows as this are looked for one by one before they are all noted anew. */
const mostSearches = 20;

export class RowFinder {
  private noted: ReadonlyMap<RowId, number> | null = null;
  private searches = 0;

  /** Position of the row among `rows`, the present ones; -1 when it is not there. */
  indexOf(rows: readonly TableRow[], id: RowId): number {
    const { noted } = this;
    const known = noted?.get(id);
    if (noted && known !== undefined) {
      for (const index of [known, known + rows.length - noted.size]) if (rows[index]?.id === id) return index;
    }
    this.searches += 1;
    if (this.searches <= mostSearches) return rows.findIndex((row) => row.id === id);
    this.searches = 0;
    this.noted = new Map(rows.map((row, index) => [row.id, index]));
    return this.noted.get(id) ?? -1;
  }
}
