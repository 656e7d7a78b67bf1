/** F6 leads round the page as in Excel: grid, toolbar, findings, sheet tabs. Tab belongs to the cells. */
import { focusGrid } from './program';
import type { Program } from './program';

const grid = 'main';
const regions = [grid, '[role=toolbar]', 'aside', '[role=tablist]'];
const reachable = ':is(button, [tabindex="0"]):not([disabled])';
/** Where a region is entered that does not begin with what matters: among the findings the first one, else its first part. */
const entrances: Readonly<Record<string, readonly string[]>> = { aside: ['[data-finding] button', 'h3 button'] };

/** Whatever has the focus, the next region that is there gets it. */
export function focusNextRegion(program: Program): void {
  const here = regions.findIndex((region) => document.activeElement?.closest(region));
  for (let step = 1; step <= regions.length; step++) {
    const region = regions[(here + step) % regions.length] ?? grid;
    if (region === grid) return focusGrid(program);
    const target = [...(entrances[region] ?? []), reachable]
      .map((entrance) => document.querySelector<HTMLElement>(`${region} ${entrance}`))
      .find((element) => element !== null);
    if (target) return target.focus();
  }
}

/** Esc leads back to the cells from anywhere but a dialog or the grid itself. */
export function leadsBackToGrid(event: KeyboardEvent): boolean {
  const at = document.activeElement;
  return event.key === 'Escape' && !at?.closest('[role=dialog]') && !at?.closest(grid);
}

/** Has an undo of its own, and keys that edit. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');

/** The field at the top left where an address can be typed. */
export const nameBoxLabel = '名称框';

export function focusNameBox(): void {
  document.querySelector<HTMLElement>(`[aria-label="${nameBoxLabel}"]`)?.focus();
}
