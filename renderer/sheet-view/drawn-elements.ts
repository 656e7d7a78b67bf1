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

/** Writes only what is another value: the page is laid out anew for a value written again. null: without it. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/**
 * Puts these nodes into an element in place of what it holds, but keeps what looks alike there: a cell is drawn anew with
 * its whole row, and mostly nothing or only its place changed. Texts that stay need not be shaped again.
 */
export function showIn(parent: Element, wanted: readonly Node[]): void {
  wanted.forEach((node, index) => {
    const there = parent.childNodes.item(index);
    if (index >= parent.childNodes.length) parent.append(node);
    else if (!becomes(there, node)) parent.replaceChild(node, there);
  });
  while (parent.childNodes.length > wanted.length) parent.lastChild?.remove();
}

/** Whether a node could be made to look like another one. */
function becomes(node: ChildNode, wanted: Node): boolean {
  if (node instanceof Text && wanted instanceof Text) {
    if (node.data !== wanted.data) node.data = wanted.data;
    return true;
  }
  const areAlike =
    node instanceof HTMLElement &&
    wanted instanceof HTMLElement &&
    node.tagName === wanted.tagName &&
    node.className === wanted.className;
  if (!areAlike) return false;
  if (node.style.cssText !== wanted.style.cssText) node.style.cssText = wanted.style.cssText;
  setAttribute(node, 'aria-hidden', wanted.getAttribute('aria-hidden'));
  showIn(node, [...wanted.childNodes]);
  return true;
}
