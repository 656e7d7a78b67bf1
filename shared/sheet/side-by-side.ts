/**
 * Lists that stand side by side on one paper, as 收入 and 支出: each keeps its own order, and where a file has a line more or
 * fewer in one of them, its lines move against those of the others.
 */
import type { PlacedCell } from '../document/paper-grid';
import type { FormDefinition } from '../forms/definition';
import { alignRows } from './align-rows';
import { paperRows } from './paper-rows';
import type { PaperLabel, PaperRowLabels } from './paper-rows';
import type { SheetText } from './sheet-texts';
import type { Cell } from './sheet';

export interface SideBySide {
  /** the labels of each list from above */
  readonly lists: readonly (readonly PaperLabel[])[];
  /** the label in whose row a place of a list stands */
  readonly labelOf: ReadonlyMap<PlacedCell, PaperLabel>;
}

/** Two rows with two labels and places each are no lists: 项目名称 beside 项目负责人, 主管部门 beside 实施单位. */
const leastRows = 3;

const known = new WeakMap<FormDefinition, SideBySide>();

export function sideBySide(definition: FormDefinition): SideBySide {
  const before = known.get(definition);
  if (before) return before;
  const lines = paperRows(definition).map(linesIn);
  const columns = lines.flatMap((row) => (row.length > 1 ? row.map(({ label }) => label.placed.column) : []));
  const isList = (column: number): boolean => columns.filter((each) => each === column).length >= leastRows;
  const ofLists = lines.flat().filter(({ label }) => isList(label.placed.column));
  const found = {
    lists: [...new Set(columns.filter(isList))].map((column) =>
      ofLists.flatMap(({ label }) => (label.placed.column === column ? [label] : [])),
    ),
    labelOf: new Map(ofLists.map(({ label, place }) => [place, label])),
  };
  known.set(definition, found);
  return found;
}

interface Line {
  readonly label: PaperLabel;
  readonly place: PlacedCell;
}

/** The labels of a row that have a place behind them before the next label. */
function linesIn({ own, cells }: PaperRowLabels): readonly Line[] {
  const lines: Line[] = [];
  let label: PaperLabel | undefined;
  for (const placed of cells) {
    const here = own.find((each) => each.placed === placed);
    if (label && placed.content.kind === 'place') lines.push({ label, place: placed });
    if (here || placed.content.kind === 'place') label = placed.content.kind === 'place' ? undefined : here;
  }
  return lines;
}

/** Where the labels of a list stand in the column that most of those in `found` stand in, in the list's own order. */
export function alignList(
  list: readonly PaperLabel[],
  texts: readonly SheetText[],
  found: ReadonlyMap<PlacedCell, Cell>,
): readonly (readonly [PlacedCell, Cell])[] {
  const column = mostFrequent(list.flatMap(({ placed }) => found.get(placed)?.column ?? []));
  const inColumn = texts.filter(
    ({ cell, text }) => cell.column === column && list.some((label) => label.matches(text)),
  );
  const aligned = alignRows(list.length, inColumn.length, (first, second) => {
    const text = inColumn[second]?.text;
    return text !== undefined && list[first]?.matches(text) ? 1 : 0;
  });
  return list.flatMap(({ placed }, index): (readonly [PlacedCell, Cell])[] => {
    const cell = inColumn[aligned[index] ?? -1]?.cell;
    return cell ? [[placed, cell]] : [];
  });
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
