/**
 * Undo and redo, unlimited. Commands know nothing of it: the inverse of every transaction is kept, and typing into one
 * place is joined by place and time (the manner of CodeMirror's history).
 */
import type { Document } from './document';
import { applyTransaction } from './transaction';
import type { Transaction } from './transaction';

/** `Place`: where the user was, in whatever words the page keeps it; undo and redo lead back there. */
export interface Occasion<Place> {
  /** ms; of a joined step the last one */
  readonly time: number;
  /** ms, when its first key was pressed; absent: as `time` */
  readonly began?: number;
  readonly before: Place;
  readonly after: Place;
}

export interface Step<Place> extends Occasion<Place> {
  readonly transaction: Transaction;
  readonly inverse: Transaction;
}

export interface History<Place> {
  /** oldest first */
  readonly done: readonly Step<Place>[];
  /** the one to redo next is last */
  readonly undone: readonly Step<Place>[];
}

export const emptyHistory: History<never> = { done: [], undone: [] };

/** ms within which typing into one place becomes one step */
const joinWithin = 500;

/** The time is passed in so that tests need no clock. What was undone is gone. */
export function record<Place>(
  history: History<Place>,
  transaction: Transaction,
  inverse: Transaction,
  occasion: Occasion<Place>,
): History<Place> {
  const last = history.done.at(-1);
  const joins =
    last !== undefined &&
    // after an undo the last step is an older one: typing on is a step of its own
    history.undone.length === 0 &&
    transaction.joins !== undefined &&
    transaction.joins === last.transaction.joins &&
    (occasion.began ?? occasion.time) - last.time <= joinWithin;
  if (!joins) return { done: [...history.done, { transaction, inverse, ...occasion }], undone: [] };
  const joined: Step<Place> = {
    ...occasion,
    before: last.before,
    transaction: { ...transaction, changes: [...last.transaction.changes, ...transaction.changes] },
    inverse: { ...inverse, changes: [...inverse.changes, ...last.inverse.changes] },
  };
  return { done: [...history.done.slice(0, -1), joined], undone: [] };
}

export interface Travelled<Place> {
  readonly document: Document;
  readonly history: History<Place>;
  /** where the user was when the step was made, or just after it */
  readonly place: Place;
}

/** null when there is nothing to undo. */
export function undo<Place>(history: History<Place>, document: Document): Travelled<Place> | null {
  const step = history.done.at(-1);
  if (!step) return null;
  return {
    document: applyTransaction(document, step.inverse).document,
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    place: step.before,
  };
}

/** null when there is nothing to redo. */
export function redo<Place>(history: History<Place>, document: Document): Travelled<Place> | null {
  const step = history.undone.at(-1);
  if (!step) return null;
  return {
    document: applyTransaction(document, step.transaction).document,
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
    place: step.after,
  };
}
