/**
 * What this program writes into the HTML of its own copies, beside what others read: which copy it is, and the full
 * value of each cell, of which the clipboard otherwise carries only what is shown (85.71 % of 0.857142).
 */

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

export function ownMark(page: Document): OwnMark | null {
  const table = page.querySelector(`table[${copyName}]`);
  const copy = table?.getAttribute(copyName);
  return table && copy ? { copy, isOneGroup: table.hasAttribute(groupName) } : null;
}

/** null: not a cell of an own copy. */
export const ownText = (cell: Element): string | null => cell.getAttribute(valueName);
