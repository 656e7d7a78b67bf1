/**
 * What the sheet draws in a cell, told as data first: a cell is drawn anew with its whole row, and mostly nothing or only
 * its place changed. What is told as before is left alone on the page; reading back what stands there costs more.
 */
import type { CSSProperties } from 'react';
import { changeStyle, setAttribute, setStyle } from './drawn-elements';

export interface Drawing {
  readonly tag: 'div' | 'i';
  readonly className: string;
  /** what many elements have alike: a sheet has a few dozen looks for hundreds of cells in sight (lookOf) */
  readonly look?: Look;
  /** what this element has of its own besides, mostly its place */
  readonly own?: CSSProperties;
  /** an element holds a text or children */
  readonly text?: string;
  readonly children?: readonly Drawing[];
  /** from screen readers */
  readonly isHidden?: boolean;
}

/** An element without anything in it; copies of one element share their computed styles in the browser. */
export interface Look {
  readonly original: HTMLElement;
}

const looks = new WeakMap<object, Map<string, Look>>();

/** The look of this owner and kind; `style` is asked for once. */
export function lookOf(owner: object, kind: string, style: () => CSSProperties): Look {
  let known = looks.get(owner);
  if (!known) looks.set(owner, (known = new Map()));
  let look = known.get(kind);
  if (!look) {
    const original = document.createElement('div');
    setStyle(original, style());
    known.set(kind, (look = { original }));
  }
  return look;
}

/** Makes the children of an element, which show `before`, show `after`. */
export function draw(parent: Element, before: readonly Drawing[], after: readonly Drawing[]): void {
  after.forEach((wanted, at) => {
    const old = before[at];
    const there = parent.children.item(at);
    if (!old || !(there instanceof HTMLElement)) parent.append(made(wanted));
    else if (canBecome(old, wanted)) redraw(there, old, wanted);
    else parent.replaceChild(made(wanted), there);
  });
  for (let count = before.length; count > after.length; count--) parent.lastElementChild?.remove();
}

function made({ tag, className, look, own, text, children, isHidden }: Drawing): HTMLElement {
  const element = look ? (look.original.cloneNode(false) as HTMLElement) : document.createElement(tag);
  element.className = className;
  if (own) setStyle(element, own);
  if (text !== undefined) element.textContent = text;
  if (isHidden) element.setAttribute('aria-hidden', 'true');
  if (children) draw(element, [], children);
  return element;
}

/** An own style that is told no more would have to give way to the look's. */
const canBecome = (old: Drawing, wanted: Drawing): boolean =>
  old.tag === wanted.tag &&
  old.look === wanted.look &&
  (old.text === undefined) === (wanted.text === undefined) &&
  Object.keys(old.own ?? {}).every((name) => wanted.own !== undefined && name in wanted.own);

function redraw(element: HTMLElement, old: Drawing, wanted: Drawing): void {
  if (old.className !== wanted.className) element.className = wanted.className;
  if (wanted.own) changeStyle(element, old.own ?? {}, wanted.own);
  if (wanted.text !== undefined && old.text !== wanted.text) element.textContent = wanted.text;
  if (old.isHidden !== wanted.isHidden) setAttribute(element, 'aria-hidden', wanted.isHidden ? 'true' : null);
  draw(element, old.children ?? [], wanted.children ?? []);
}
