/** What a place is called in a sentence: 资金来源 合计 全年预算数, read off the labels around it on the paper. */
import { assertNever } from '../assert-never';
import type { FormDefinition } from '../forms/definition';
import type { PlaceId } from '../forms/ids';
import { inAnyYear } from '../forms/label-year';
import { noContent, paperGrid } from './paper-grid';
import type { PlacedCell } from './paper-grid';

const names = new WeakMap<FormDefinition, ReadonlyMap<PlaceId, readonly string[]>>();

/** The labels one by one, from the side inwards; the id itself for a place that the form does not have. */
export function placeLabels(definition: FormDefinition, place: PlaceId): readonly string[] {
  let known = names.get(definition);
  if (!known) names.set(definition, (known = namePlaces(definition)));
  return known.get(place) ?? [place];
}

export const placeName = (definition: FormDefinition, place: PlaceId): string =>
  placeLabels(definition, place).join(' ');

/** Side labels and the label before a place, the heading above it, the words in its own cell; line breaks and blanks removed. */
function namePlaces(definition: FormDefinition): ReadonlyMap<PlaceId, readonly string[]> {
  const { cells } = paperGrid(definition, noContent);
  const result = new Map<PlaceId, readonly string[]>();
  for (const cell of cells) {
    if (cell.content.kind !== 'place') continue;
    if (cell.content.place.name !== undefined) {
      result.set(cell.content.place.id, [cell.content.place.name]);
      continue;
    }
    const beside = cells.filter((other) => isBeside(other, cell)).map(textOf);
    const before = cells.filter((other) => isDirectlyBefore(cells, other, cell)).map(textOf);
    const above = cells.filter((other) => isHeading(cells, other, cell)).map(textOf);
    const parts = [...beside.slice(-1), ...before, ...above.slice(-1), textOf(cell)];
    result.set(
      cell.content.place.id,
      [...new Set(parts)].filter((text) => text !== ''),
    );
  }
  return result;
}

/** Without what only orders it on the paper: 其中：, （1）, 1、. */
const textOf = ({ content }: PlacedCell): string =>
  inAnyYear(wordsOf(content))
    .replace(/\s/g, '')
    .replace(/^其中[：:]/, '')
    .replace(/^[（(]\d+[）)]|^\d+、|[：:]$/g, '');

function wordsOf(content: PlacedCell['content']): string {
  switch (content.kind) {
    case 'label':
      return content.label.text;
    case 'columnHead':
      return content.column.label;
    case 'place':
      return (content.place.lead ?? '') + (content.place.trail ?? '');
    case 'tableCell':
      return '';
    default:
      return assertNever(content);
  }
}

/** A label several rows high at the left of the place's row: 资金来源. */
const isBeside = (label: PlacedCell, place: PlacedCell): boolean =>
  label.content.kind === 'label' &&
  label.rowSpan > 1 &&
  label.row <= place.row &&
  place.row < label.row + label.rowSpan &&
  label.column < place.column;

/** The last one-row label left of the place in its own row: 合计. */
function isDirectlyBefore(cells: readonly PlacedCell[], label: PlacedCell, place: PlacedCell): boolean {
  const candidates = cells.filter(
    ({ content, row, rowSpan, column }) =>
      content.kind === 'label' && rowSpan === 1 && row === place.row && column < place.column,
  );
  return candidates.at(-1) === label;
}

/** The nearest text above in the same column, if it is a heading: 全年预算数, or a table's 分值 above its total. */
function isHeading(cells: readonly PlacedCell[], label: PlacedCell, place: PlacedCell): boolean {
  const nearest = cells
    .filter(
      ({ content, row, column, columnSpan }) =>
        (content.kind === 'label' || content.kind === 'columnHead') &&
        row < place.row &&
        column <= place.column &&
        place.column < column + columnSpan,
    )
    .at(-1);
  return nearest === label && (label.content.kind === 'columnHead' || isHeader(label));
}

const isHeader = ({ content }: PlacedCell): boolean => content.kind === 'label' && content.label.look === 'header';
