/**
 * What this program writes into the HTML of its own copies, beside what others read: which copy it is, and the full
 * value of each cell, of which the clipboard otherwise carries only what is shown (85.71 % of 0.857142).
 */

import type { HtmlElement } from '../../shared/bring-in/html-tree';

export interface OwnMark {
  /** names one copy, so that a cut is moved only by its own paste */
  readonly copy: string;
  /** whether all rows stand in one group of a form's table, or in none: others keep their places when pasted */
  readonly isOneGroup: boolean;
}

const copyName = 'data-jibiao-copy';
const groupName = 'data-jibiao-one-group';
const valueName = 'data-jibiao-value';

export const tableAttributes = ({ copy, isOneGroup }: OwnMark): Readonly<Record<string, string>> => ({
  [copyName]: copy,
  ...(isOneGroup && { [groupName]: 'true' }),
});

export const cellAttributes = (value: string): Readonly<Record<string, string>> => ({ [valueName]: value });

/** null: not the table of an own copy. */
export function ownMark({ attributes }: HtmlElement): OwnMark | null {
  const copy = attributes[copyName];
  return copy ? { copy, isOneGroup: groupName in attributes } : null;
}

/** null: not a cell of an own copy. */
export const ownText = ({ attributes }: HtmlElement): string | null => attributes[valueName] ?? null;
