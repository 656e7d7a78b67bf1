/** Finds the forms in what was brought in, and gives each of their places its value. */
import type { FormDefinition } from '../forms/definition';
import { clearWinner } from '../sheet/clear-winner';
import type { Likeness } from '../sheet/clear-winner';
import { yearOf } from '../sheet/label-text';
import type { PaperLabel } from '../sheet/paper-rows';
import type { PlacedForm, PlacedForms } from './brought-in';
import { broughtValues } from './brought-values';
import { findAnchors, isTitle } from './find-anchors';
import type { Anchors } from './find-anchors';
import { matchLabel } from './match-label';
import { keyAfter } from './form-key';
import { headLines } from './head-lines';
import { labelsOf, paperItems } from './paper-items';
import { partAtTitles } from './part-at-titles';
import { placingIssues, unitThere } from './placing-issues';
import { readInOrder } from './read-in-order';
import { blocksOf, sourceRows } from './source-rows';
import type { SourceRow } from './source-rows';
import type { SourceBlock } from './source';

/** Enough for a hundred forms; what is behind them is not searched, so that a hostile source costs seconds. */
const mostPieces = 50_000;

/**
 * `catalogue`: the forms to look for. `before`: those found already. Every
 * text of `blocks` is in a place, a table, a printed text, `unplaced` or `rest`.
 */
export function placeForms(
  blocks: readonly SourceBlock[],
  catalogue: readonly FormDefinition[],
  before: readonly PlacedForm[] = [],
): PlacedForms {
  const titles = catalogue.flatMap((definition) => labelsOf(paperItems(definition)).filter(isTitle));
  const all = sourceRows(partAtTitles(blocks, titles));
  const searched = all.slice(0, rowsWithin(all, mostPieces));
  const forms: PlacedForm[] = [];
  const rest: SourceRow[] = [];
  const waiting = segmentsOf(searched, titles);
  for (let rows = waiting.shift(); rows; rows = waiting.shift()) {
    const winner = winnerIn(rows, catalogue);
    if (!winner) {
      rest.push(...rows);
      continue;
    }
    const { form, first, last } = placedForm(winner, rows, all, [...before, ...forms]);
    forms.push(form);
    rest.push(...rows.filter(({ index }) => index < first));
    const behind = rows.filter(({ index }) => index > last);
    if (behind.length > 0) waiting.unshift(behind);
  }
  return { forms, rest: blocksOf([...rest, ...all.slice(searched.length)]) };
}

/** How many rows hold so many texts. */
function rowsWithin(rows: readonly SourceRow[], most: number): number {
  let count = 0;
  const beyond = rows.findIndex(({ pieces }) => (count += pieces.length) > most);
  return beyond < 0 ? rows.length : beyond;
}

/** A form begins with its title, so that of two forms of a kind each is read on its own. */
function segmentsOf(rows: readonly SourceRow[], titles: readonly PaperLabel[]): SourceRow[][] {
  const segments: SourceRow[][] = [[]];
  for (const row of rows) {
    const isHead = row.pieces.some((piece) => titles.some((title) => matchLabel(title, piece) !== null));
    if (isHead) segments.push([row]);
    else segments.at(-1)?.push(row);
  }
  return segments.filter((segment) => segment.length > 0);
}

interface Winner extends Likeness {
  readonly definition: FormDefinition;
  readonly anchors: Anchors;
}

const winnerIn = (rows: readonly SourceRow[], catalogue: readonly FormDefinition[]): Winner | null =>
  clearWinner(
    catalogue.map((definition): Winner => {
      const anchors = findAnchors(definition, rows);
      return { definition, anchors, confidence: anchors.confidence, hasTitle: anchors.hasTitle };
    }),
  );

function placedForm(
  { definition, anchors }: Winner,
  rows: readonly SourceRow[],
  all: readonly SourceRow[],
  before: readonly PlacedForm[],
): { readonly form: PlacedForm; readonly first: number; readonly last: number } {
  const key = keyAfter(before, definition.id);
  const reading = readInOrder(definition, rows, anchors);
  const lines = headLines(all, anchors);
  const year = yearIn(anchors) ?? lines.year;
  const unit = unitThere(definition, anchors) ?? lines.unit ?? definition.unit;
  const brought = broughtValues(definition, reading, year, unit);
  // the form shows the year in its title: a line with nothing else is not left over
  const yearLine = lines.yearLine && yearOf(lines.yearLine.text) === year ? lines.yearLine.text : null;
  const form: PlacedForm = {
    key,
    form: brought.form,
    confidence: anchors.confidence,
    unplaced: reading.unplaced.filter((text) => text !== yearLine),
    issues: placingIssues(key, definition, reading, brought, unit),
  };
  return { form, ...reading.rows };
}

/** The year of the title, or of the line below it. */
function yearIn({ found }: Anchors): number | null {
  for (const [{ placed }, { piece }] of found) {
    const { content } = placed;
    const look =
      content.kind === 'label' ? content.label.look : content.kind === 'place' ? content.place.look : undefined;
    const year = look === 'title' || look === 'subtitle' ? yearOf(piece.text) : null;
    if (year !== null) return year;
  }
  return null;
}
