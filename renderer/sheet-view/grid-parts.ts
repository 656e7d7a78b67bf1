/** AG Grid's internal elements that the sheet reaches for: class names of version 36.2, looked up here only. */

export interface GridParts {
  /** scrolls both ways */
  readonly viewport: HTMLElement;
  /** holds the rows that scroll */
  readonly scrolling: HTMLElement;
  /** holds the frozen rows */
  readonly frozen: HTMLElement;
}

export function gridParts(root: HTMLElement): GridParts {
  return {
    viewport: find(root, '.ag-grid-viewport'),
    scrolling: find(root, '.ag-grid-scrolling-container'),
    frozen: find(root, '.ag-grid-pinned-top-rows-container'),
  };
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`AG Grid has no ${selector}: another version than 36.2?`);
  return element;
}
