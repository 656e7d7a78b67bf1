/** The printed texts of a form, row by row: what recognise looks for. */
import { assertNever } from '../assert-never';
import type { FormDefinition, LabelCell, OtherWords } from '../forms/definition';
import { yearWanted } from '../forms/label-year';
import type { LabelYear } from '../forms/label-year';
import { exactWords, labelMatcher, oneLine, withoutRemark } from './label-text';
import type { Matches } from './label-text';
import { splitAtLead } from '../document/lead';
import { noContent, paperGrid } from '../document/paper-grid';
import type { PlacedCell } from '../document/paper-grid';

export interface PaperLabel {
  readonly placed: PlacedCell;
  readonly text: string;
  readonly matches: Matches;
  /** what it matches, where that can be told by comparing words (exactWords) */
  readonly words: readonly { readonly whole: string; readonly short: string }[] | null;
  /** null when the text has no year */
  readonly year: LabelYear | null;
  /** what finding it counts for */
  readonly weight: number;
}

export interface PaperRowLabels {
  readonly row: number;
  /** labels that begin in this row, from left to right, also those that share their cell with a place */
  readonly own: readonly PaperLabel[];
  /** labels that reach in from a row above */
  readonly beside: readonly PaperLabel[];
  /** cells that begin in this row or reach in, from left to right */
  readonly cells: readonly PlacedCell[];
  /** nothing to fill in begins here: a row of headings */
  readonly labelsOnly: boolean;
}

/** A title tells forms apart better than any other text. */
const weights: Readonly<Record<LabelCell['look'], number>> = {
  title: 3,
  subtitle: 1,
  header: 1,
  label: 1,
  line: 1,
};

/** 行次, 栏次 and 科目编码: a file may have them as numbers, or not at all, so they are no labels to look for. */
export const isPrintedNumber = (text: string): boolean => /^\d+$/.test(text);

const known = new WeakMap<FormDefinition, readonly PaperRowLabels[]>();

/** Tables have their heading row only. */
export function paperRows(definition: FormDefinition): readonly PaperRowLabels[] {
  const before = known.get(definition);
  if (before) return before;
  const grid = paperGrid(definition, noContent);
  const labels = new Map(
    grid.cells.flatMap((placed) => {
      const label = labelOf(placed);
      return label ? [[placed, label] as const] : [];
    }),
  );
  const rows = grid.heights.map((_height, row): PaperRowLabels => {
    const cells = grid.cells
      .filter((placed) => placed.row <= row && row < placed.row + placed.rowSpan)
      .sort((a, b) => a.column - b.column);
    const begins = cells.filter((placed) => placed.row === row);
    return {
      row,
      own: begins.flatMap((placed) => labels.get(placed) ?? []),
      beside: cells.flatMap((placed) => (placed.row < row ? (labels.get(placed) ?? []) : [])),
      cells,
      labelsOnly: begins.length > 0 && begins.every((placed) => placed.content.kind !== 'place'),
    };
  });
  known.set(definition, rows);
  return rows;
}

function labelOf(placed: PlacedCell): PaperLabel | null {
  const { content } = placed;
  switch (content.kind) {
    case 'label': {
      const { text, also, look } = content.label;
      if (oneLine(text) === '' || isPrintedNumber(text)) return null;
      return printed(placed, text, also, look);
    }
    case 'columnHead': {
      const { label: text, also } = content.column;
      return printed(placed, text, also, 'header');
    }
    case 'place': {
      const { lead, trail } = content.place;
      if (lead === undefined) return null;
      const matches = (found: string): boolean => splitAtLead(found, lead, trail) !== null;
      return { placed, text: lead + (trail ?? ''), matches, words: null, year: null, weight: weights.label };
    }
    case 'tableCell':
      return null;
    default:
      return assertNever(content);
  }
}

const printed = (
  placed: PlacedCell,
  text: string,
  also: OtherWords | undefined,
  look: LabelCell['look'],
): PaperLabel => ({
  placed,
  text,
  matches: matcherOf(text, also, look),
  words: exactOf(text, also, look),
  year: yearWanted(text),
  weight: weights[look],
});

const anyLabels = new WeakMap<FormDefinition, Matches>();

/** Whether a normalised text is any of a form's labels. */
export function anyLabelOf(definition: FormDefinition): Matches {
  const known = anyLabels.get(definition);
  if (known) return known;
  const whole = new Set<string>();
  const short = new Set<string>();
  const asked: Matches[] = [];
  for (const { words, matches } of paperRows(definition).flatMap(({ own }) => own)) {
    if (words === null) asked.push(matches);
    for (const each of words ?? []) {
      whole.add(each.whole);
      short.add(each.short);
    }
  }
  const isAny: Matches = (text) =>
    whole.has(text) || short.has(withoutRemark(text)) || asked.some((matches) => matches(text));
  anyLabels.set(definition, isAny);
  return isAny;
}

/** null when one of them has to be asked. */
function exactOf(
  text: string,
  also: OtherWords = [],
  look: LabelCell['look'],
): readonly { readonly whole: string; readonly short: string }[] | null {
  const words = [text, ...also].map((each) => exactWords(each, look));
  return words.every((each) => each !== null) ? words : null;
}

function matcherOf(text: string, also: OtherWords = [], look: LabelCell['look']): Matches {
  switch (look) {
    case 'title':
    case 'subtitle':
    case 'header':
    case 'label':
    case 'line': {
      const matchers = [text, ...also].map((words) => labelMatcher(words, look));
      return (found) => matchers.some((matches) => matches(found));
    }
    default:
      return assertNever(look);
  }
}
