/** One undoable step: a few changes made together. */
import type { Change } from './change';
import { applyChange } from './change';
import type { Document } from './document';

export interface Transaction {
  /** what was done, for the history, such as 输入 or 插入行 */
  readonly label: string;
  readonly changes: readonly Change[];
  /** steps with the same text that follow each other quickly become one */
  readonly joins?: string;
}

/** The changes in order, and the transaction that takes all of them back. */
export function applyTransaction(
  document: Document,
  transaction: Transaction,
): { document: Document; inverse: Transaction } {
  let current = document;
  const inverses: Change[] = [];
  for (const change of transaction.changes) {
    const applied = applyChange(current, change);
    current = applied.document;
    inverses.unshift(applied.inverse);
  }
  return { document: current, inverse: { label: transaction.label, changes: inverses } };
}
