/** What the grid really draws: lines found in a screenshot, lines of text as Chromium broke them. */
import type { Page } from '@playwright/test';
import type { Picture } from '../support/picture';

/** `at`, `from`, `to` in px of the screenshot; both ends included. */
export interface DrawnLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Longer than any stroke of a letter. */
const shortest = 30;

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All black lines of one px and more within an area; the px of a thick line are lines of their own. */
export function drawnLines(picture: Picture, area: Area): { horizontal: DrawnLine[]; vertical: DrawnLine[] } {
  const isDark = (x: number, y: number): boolean => Math.max(...picture.at(x, y)) < 100;
  const horizontal: DrawnLine[] = [];
  const vertical: DrawnLine[] = [];
  for (let y = area.top; y < area.bottom; y++) {
    runs(area.left, area.right, (x) => isDark(x, y)).forEach((run) => horizontal.push({ at: y, ...run }));
  }
  for (let x = area.left; x < area.right; x++) {
    runs(area.top, area.bottom, (y) => isDark(x, y)).forEach((run) => vertical.push({ at: x, ...run }));
  }
  return { horizontal, vertical };
}

function runs(start: number, end: number, isDark: (at: number) => boolean): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from: number | null = null;
  for (let at = start; at <= end; at++) {
    if (at < end && isDark(at)) from ??= at;
    else if (from !== null) {
      if (at - from >= shortest) found.push({ from, to: at - 1 });
      from = null;
    }
  }
  return found;
}

/** A cell's text as it stands on the screen; px of the page. */
export interface DrawnText extends Area {
  /** one entry per line, without spaces */
  readonly lines: readonly { readonly text: string; readonly middle: number }[];
}

/** Every cell with a text that is in sight, merged ones once. */
export const drawnTexts = (page: Page): Promise<DrawnText[]> =>
  page.locator('.sheet-text:not([aria-hidden])').evaluateAll((elements) =>
    elements.flatMap((element): DrawnText[] => {
      const text = (element.querySelector('.sheet-line') ?? element).firstChild;
      if (!(text instanceof Text)) return [];
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const lines: { text: string; middle: number }[] = [];
      for (let index = 0; index < text.length; index++) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + 1);
        const box = range.getBoundingClientRect();
        const sign = text.data.slice(index, index + 1);
        if (sign.trim() === '') continue;
        const middle = (box.top + box.bottom) / 2;
        const last = lines.at(-1);
        if (last && Math.abs(last.middle - middle) < box.height / 2) last.text += sign;
        else lines.push({ text: sign, middle });
      }
      return [{ left, top, right, bottom, lines }];
    }),
  );
