/** Which lines of a text are the headings of an outline. */
import type { PrintedHeading } from '../forms/report-outline';
import { headingCore, isAlike, likenessTo, numberingStyle } from '../report/heading-words';
import { normaliseLabel } from '../sheet/label-text';

/** A line without a number is a heading only when its words are almost those of the outline. */
const leastUnnumbered = 0.8;
/** Decides between 一、基本情况 and （一）部门基本情况, which are the same words otherwise. */
const sameNumbering = 0.05;

/** A line as headings are compared; read once, for a source is searched for several outlines. */
export interface HeadingWords {
  /** '' where it cannot be a heading */
  readonly core: string;
  readonly numbering: string | null;
}

export function headingWords(line: string): HeadingWords {
  const text = normaliseLabel(line);
  const core = headingCore(text);
  // the years are gone: what is left with figures is an amount
  return { core: /\d/.test(core) ? '' : core, numbering: numberingStyle(text) };
}

interface Wanted {
  readonly heading: PrintedHeading;
  /** of a core to the heading, and to other words for it */
  readonly likenesses: readonly ((core: string) => number)[];
  readonly numbering: string | null;
  /** its chapter's place, also of a chapter itself */
  readonly chapter: string;
}

function wantedOf(headings: readonly PrintedHeading[]): readonly Wanted[] {
  let chapter = '';
  return headings.map((heading) => {
    if (heading.look === 'chapter') chapter = heading.text;
    const texts = [heading.label.text, ...(heading.label.also ?? [])].map(normaliseLabel);
    return {
      heading,
      likenesses: texts.map((text) => likenessTo(headingCore(text))),
      numbering: numberingStyle(texts[0] ?? ''),
      chapter,
    };
  });
}

/**
 * `headings`: without the title's. For each line the heading that it is, or null; a heading is found once. Chapters may stand
 * in any order, a section only in its own chapter or where that is missing. A line that means a heading found before is text.
 */
export function findHeadings(
  headings: readonly PrintedHeading[],
  lines: readonly HeadingWords[],
): readonly (PrintedHeading | null)[] {
  const wanted = wantedOf(headings);
  const found = new Set<Wanted>();
  let current: Wanted | null = null;
  return lines.map((line) => {
    if (found.size === wanted.length) return null;
    const best = bestFor(line, wanted, found);
    if (!best || found.has(best) || !mayStand(best, current, found)) return null;
    found.add(best);
    current = best;
    return best.heading;
  });
}

function bestFor(
  { core, numbering }: HeadingWords,
  wanted: readonly Wanted[],
  found: ReadonlySet<Wanted>,
): Wanted | null {
  if (core === '') return null;
  let best: { readonly wanted: Wanted; readonly score: number } | null = null;
  for (const each of wanted) {
    const likeness = Math.max(...each.likenesses.map((likenessOf) => likenessOf(core)));
    if (!isAlike(likeness) || (numbering === null && likeness < leastUnnumbered)) continue;
    const score = likeness + (numbering !== null && numbering === each.numbering ? sameNumbering : 0);
    const isBetter =
      !best || score > best.score || (score === best.score && found.has(best.wanted) && !found.has(each));
    if (isBetter) best = { wanted: each, score };
  }
  return best?.wanted ?? null;
}

const mayStand = (best: Wanted, current: Wanted | null, found: ReadonlySet<Wanted>): boolean =>
  best.heading.look === 'chapter' ||
  best.chapter === current?.chapter ||
  ![...found].some(({ chapter }) => chapter === best.chapter);
