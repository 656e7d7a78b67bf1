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

/** Writes only what is told otherwise than before: the browser parses a value again that stands there already. */
export function changeStyle(element: HTMLElement, before: CSSProperties, after: CSSProperties): void {
  const known: Readonly<Record<string, unknown>> = { ...before };
  const changed = Object.entries(after).filter(([name, value]) => known[name] !== value);
  if (changed.length > 0) setStyle(element, Object.fromEntries(changed));
}

/** React's way of writing styles, for an element that React does not own: numbers are px, but for the weight of a font. */
function cssText(look: CSSProperties): Record<string, string> {
  return Object.fromEntries(
    Object.entries(look).map(([name, value]) => [
      name,
      typeof value === 'number' && name !== 'fontWeight' ? `${value}px` : String(value),
    ]),
  );
}

/** Writes only what is another value: the page is laid out anew for a value written again. null: without it. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
