/** Elements that the sheet draws itself, dressed as React would dress them. */
import type { CSSProperties } from 'react';

export function styled(tag: 'div' | 'i', className: string, look: CSSProperties = {}): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  setStyle(element, look);
  return element;
}

export function setStyle(element: HTMLElement, look: CSSProperties): void {
  Object.assign(element.style, cssText(look));
}

/** React's way of writing styles, for an element that React does not own: numbers are px, but for the weight of a font. */
export function cssText(look: CSSProperties): Record<string, string> {
  return Object.fromEntries(
    Object.entries(look).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'fontWeight' ? `${value}px` : String(value),
    ]),
  );
}

const originals = new WeakMap<object, Map<string, HTMLElement>>();

/**
 * A copy of the element made for this owner and kind: a sheet has a few dozen looks for hundreds of cells in sight, and
 * the browser shares the styles of copies instead of reading them anew.
 */
export function copyOf(owner: object, kind: string, make: () => HTMLElement): HTMLElement {
  let known = originals.get(owner);
  if (!known) originals.set(owner, (known = new Map()));
  let original = known.get(kind);
  if (!original) known.set(kind, (original = make()));
  return original.cloneNode(false) as HTMLElement;
}
