/**
 * Undo and redo, unlimited. Commands know nothing of it: the inverse of every transaction is kept, and typing into one
 * place is joined by place and time (the manner of CodeMirror's history).
 */
import type { Document } from './document';
import { applyTransaction } from './transaction';
import type { Transaction } from './transaction';

interface Step {
  readonly transaction: Transaction;
  readonly inverse: Transaction;
  /** ms, of the last transaction joined into this step */
  readonly time: number;
}

export interface History {
  /** oldest first */
  readonly done: readonly Step[];
  /** the one to redo next is last */
  readonly undone: readonly Step[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** ms within which typing into one place becomes one step */
const joinWithin = 500;

/** `time` in ms, passed in so that tests need no clock. What was undone is gone. */
export function record(history: History, transaction: Transaction, inverse: Transaction, time: number): History {
  const last = history.done.at(-1);
  const joins =
    last !== undefined &&
    // after an undo the last step is an older one: typing on is a step of its own
    history.undone.length === 0 &&
    transaction.joins !== undefined &&
    transaction.joins === last.transaction.joins &&
    time - last.time <= joinWithin;
  if (!joins) return { done: [...history.done, { transaction, inverse, time }], undone: [] };
  const joined: Step = {
    transaction: { ...transaction, changes: [...last.transaction.changes, ...transaction.changes] },
    inverse: { ...inverse, changes: [...inverse.changes, ...last.inverse.changes] },
    time,
  };
  return { done: [...history.done.slice(0, -1), joined], undone: [] };
}

export interface Travelled {
  readonly document: Document;
  readonly history: History;
  /** what was applied to get there, so that the page can show it */
  readonly applied: Transaction;
}

/** null when there is nothing to undo. */
export function undo(history: History, document: Document): Travelled | null {
  const step = history.done.at(-1);
  if (!step) return null;
  return {
    document: applyTransaction(document, step.inverse).document,
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    applied: step.inverse,
  };
}

/** null when there is nothing to redo. */
export function redo(history: History, document: Document): Travelled | null {
  const step = history.undone.at(-1);
  if (!step) return null;
  return {
    document: applyTransaction(document, step.transaction).document,
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
    applied: step.transaction,
  };
}
