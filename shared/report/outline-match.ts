/**
 * Which lines of a report are which headings of its outline, told by their meaning: numbers, order and weak words do not
 * count. Headings whose number was lost, and which stand there as a paragraph, are found too.
 */
import type { HeadingLevel } from '../document/report';
import type { ReportOutline } from '../forms/outlines/outline';
import { headingCore, isAlike, likenessTo, numberingStyle, plainHeading } from './heading-words';
import type { NumberingStyle } from './heading-words';
import { headingsOf } from './outline-headings';
import type { PlacedHeading } from './outline-headings';

export interface HeadingLine {
  /** with its number, if it has one */
  readonly text: string;
  /** of a heading block; null: a paragraph, or nothing is known of it */
  readonly level: HeadingLevel | null;
}

export interface OutlineMatch {
  /** for each line the heading that it is; null: none, or one that stood there before */
  readonly found: readonly (PlacedHeading | null)[];
  /** in reading order of the outline */
  readonly missing: readonly PlacedHeading[];
  /** 0-based lines of `found` that stand out of order, as few as make the rest be in order, and those in another chapter */
  readonly misplaced: readonly number[];
}

/** A line that is no heading block and has no number is a heading only when its words are almost those of the outline. */
const leastUnnumbered = 0.8;
/** A heading in another chapter than its own is one when its words are those of the outline. */
const leastElsewhere = 0.95;
/** Decides between 一、基本情况 and （一）部门基本情况, which are the same words otherwise. */
const sameNumbering = 0.05;

/**
 * Chapters may stand in any order, a section in its own chapter or where that is missing; of two lines that mean the same
 * heading the first is it.
 */
export function matchHeadings(outline: ReportOutline, lines: readonly HeadingLine[]): OutlineMatch {
  const wanted = wantedOf(outline);
  const found = new Map<Wanted, number>();
  const elsewhere: { readonly line: number; readonly wanted: Wanted }[] = [];
  const choices = lines.map((line) => choicesFor(line, wanted));
  const chapters = new Set(choices.map((choice) => bestOf(choice, found)?.wanted.place.heading));
  let current: PlacedHeading | null = null;
  for (const [index, choice] of choices.entries()) {
    const best = bestOf(choice, found);
    if (!best || found.has(best.wanted)) continue;
    const { place } = best.wanted;
    if (place.level === 1 || place.chapter === current?.chapter || !chapters.has(place.chapter)) {
      found.set(best.wanted, index);
      current = place;
    } else if (best.isNumbered && best.likeness >= leastElsewhere) {
      elsewhere.push({ line: index, wanted: best.wanted });
    }
  }
  const misplaced = outOfOrder([...found].map(([each, line]) => ({ ...each.place, line, rank: wanted.indexOf(each) })));
  for (const { line, wanted: each } of elsewhere) {
    if (found.has(each)) continue;
    found.set(each, line);
    misplaced.push(line);
  }
  const byLine = new Map([...found].map(([{ place }, line]) => [line, place]));
  return {
    found: lines.map((_line, index) => byLine.get(index) ?? null),
    missing: wanted.filter((each) => !found.has(each)).map(({ place }) => place),
    misplaced: misplaced.sort((a, b) => a - b),
  };
}

interface Wanted {
  readonly place: PlacedHeading;
  /** of a core to the heading, and to other words for it */
  readonly likenesses: readonly ((core: string) => number)[];
}

const known = new WeakMap<ReportOutline, readonly Wanted[]>();

function wantedOf(outline: ReportOutline): readonly Wanted[] {
  const made =
    known.get(outline) ??
    headingsOf(outline).map((place) => ({
      place,
      likenesses: [place.heading.text, ...place.heading.also].map((text) =>
        likenessTo(headingCore(plainHeading(text))),
      ),
    }));
  known.set(outline, made);
  return made;
}

interface ReadLine {
  /** '' where it cannot be a heading */
  readonly core: string;
  readonly numbering: NumberingStyle | null;
  readonly isHeading: boolean;
}

const styles: Readonly<Record<HeadingLevel, NumberingStyle>> = { 1: 'chapter', 2: 'section', 3: 'item', 4: 'section' };

function headingLine({ text, level }: HeadingLine): ReadLine {
  const plain = plainHeading(text);
  const core = headingCore(plain);
  // the years are gone: what is left with figures is an amount
  return {
    core: /\d/.test(core) ? '' : core,
    numbering: numberingStyle(plain) ?? (level && styles[level]),
    isHeading: level !== null,
  };
}

/** A heading that a line may be. */
interface Choice {
  readonly wanted: Wanted;
  readonly likeness: number;
  /** likeness, and whether it is numbered as such a heading is */
  readonly score: number;
  readonly isNumbered: boolean;
}

/** By line: most of a report stays as it is from one keystroke to the next. */
const chosen = new WeakMap<HeadingLine, { readonly wanted: readonly Wanted[]; readonly choices: readonly Choice[] }>();

function choicesFor(line: HeadingLine, wanted: readonly Wanted[]): readonly Choice[] {
  const kept = chosen.get(line);
  if (kept?.wanted === wanted) return kept.choices;
  const { core, numbering, isHeading } = headingLine(line);
  const least = numbering === null && !isHeading ? leastUnnumbered : 0;
  const choices =
    core === ''
      ? []
      : wanted.flatMap((each): Choice[] => {
          const likeness = Math.max(...each.likenesses.map((likenessOf) => likenessOf(core)));
          if (!isAlike(likeness) || likeness < least) return [];
          const score = likeness + (numbering === styles[each.place.level] ? sameNumbering : 0);
          return [{ wanted: each, likeness, score, isNumbered: numbering !== null }];
        });
  chosen.set(line, { wanted, choices });
  return choices;
}

/** Of two that are as good, the one that was not found yet. */
const bestOf = (choices: readonly Choice[], found: ReadonlyMap<Wanted, number>): Choice | null =>
  choices.reduce<Choice | null>((best, each) => {
    const isBetter =
      !best ||
      each.score > best.score ||
      (each.score === best.score && found.has(best.wanted) && !found.has(each.wanted));
    return isBetter ? each : best;
  }, null);

interface Standing extends PlacedHeading {
  readonly line: number;
  /** in reading order of the outline */
  readonly rank: number;
}

/** Lines that stand behind one that belongs behind them: chapters among chapters, sections within their chapter. */
function outOfOrder(standing: readonly Standing[]): number[] {
  const groups = new Map<unknown, readonly Standing[]>();
  for (const each of standing) {
    const group = each.level === 1 ? null : each.chapter;
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const inOrder = new Set(longestAscending(group));
    return group.filter((each) => !inOrder.has(each)).map(({ line }) => line);
  });
}

/** The longest run in which the ranks ascend; `group` in the order of the lines. */
function longestAscending(group: readonly Standing[]): readonly Standing[] {
  const runs: (readonly Standing[])[] = [];
  for (const each of group) {
    runs.push([...longest(runs.filter((run) => (run.at(-1)?.rank ?? each.rank) < each.rank)), each]);
  }
  return longest(runs);
}

const longest = (runs: readonly (readonly Standing[])[]): readonly Standing[] =>
  runs.reduce<readonly Standing[]>((best, run) => (run.length > best.length ? run : best), []);
