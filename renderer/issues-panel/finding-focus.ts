/** The keyboard within the list of findings: up and down lead from one to the next, over all that stands between them. */
import type { KeyboardEvent } from 'react';
import { isTextField } from '../focus-regions';

const finding = '[data-finding]';

export function moveAmongFindings(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: panel, target, key } = event;
  const isPlain = !event.ctrlKey && !event.altKey && !event.shiftKey;
  if (!isPlain || !(target instanceof Element) || isTextField(target)) return;
  const rows = [...panel.querySelectorAll<HTMLElement>(finding)];
  const here = rows.findIndex((row) => row.contains(target));
  const next = targetOf(key, here, rows.length);
  const row = next === null ? undefined : rows[next];
  if (!row) return;
  event.preventDefault();
  row.querySelector('button')?.focus();
}

/** Index of the finding that a key leads to from the one at `here` (-1: from above them); null: to none. */
function targetOf(key: string, here: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return here + 1;
    case 'ArrowUp':
      return here - 1;
    case 'Home':
      return here < 0 ? null : 0;
    case 'End':
      return here < 0 ? null : count - 1;
    default:
      return null;
  }
}

/** Gives the keyboard to the finding of that key; does nothing when it is not listed. */
export const focusFinding = (key: string): void =>
  document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"] button`)?.focus();
