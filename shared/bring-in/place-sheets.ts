/**
 * Forms whose tables came with their columns and merged cells, as web pages and Word files have them: such a table is
 * read as a workbook is.
 */
import type { FormDefinition } from '../forms/definition';
import { cellIndex } from '../sheet/cell-index';
import { findLabels } from '../sheet/find-labels';
import { otherUnit, otherUnitsNamed, recognise } from '../sheet/recognise';
import type { Recognition } from '../sheet/recognise';
import type { Cell, Sheet } from '../sheet/sheet';
import { blockSheet, blockStyles } from './block-sheet';
import type { BlockSheet } from './block-sheet';
import type { PlacedForm, PlacedForms } from './brought-in';
import { keyAfter } from './form-key';
import { converted } from './placing-issues';
import type { SourceBlock } from './source';
import { typedForm } from './typed-form';

/** Of one form: its title and unit above, its sign-off and notes below. */
const most = { above: 6, tables: 4, below: 4 };
/** Whole tables only: what the recogniser is less sure of is left to those who read by words. */
const leastConfidence = 0.75;

/** `rest`: what belongs to none of them, the rows of their tables above and below included. */
export function placeSheets(blocks: readonly SourceBlock[], catalogue: readonly FormDefinition[]): PlacedForms {
  const forms: PlacedForm[] = [];
  const rest: SourceBlock[] = [];
  let from = 0;
  for (;;) {
    const found = nextForms(blocks, from, catalogue);
    if (!found) return { forms, rest: [...rest, ...blocks.slice(from)] };
    const { first, last, sheet, recognitions } = found;
    const left = leftOver(blocks.slice(first, last), sheet, recognitions);
    recognitions.forEach((recognition, index) => {
      const { definition, confidence, form } = recognition;
      const { unit, issues } = unitOf(recognition, sheet.sheet);
      forms.push({
        key: keyAfter(forms, definition.id),
        form: typedForm(definition, form, unit),
        confidence,
        unplaced: index === 0 ? left.between : [],
        issues,
      });
    });
    rest.push(...blocks.slice(from, first), ...left.before, ...left.after);
    from = last;
  }
}

/** The amounts become those of a new form: other than in an opened workbook they are converted to its unit. */
function unitOf(
  { definition, issues }: Recognition,
  sheet: Sheet,
): { readonly unit: string; readonly issues: Recognition['issues'] } {
  const [there] = otherUnitsNamed(definition, findLabels(definition, sheet));
  if (there === undefined) return { unit: definition.unit, issues };
  const asTheyAre = otherUnit(there, definition.unit).message;
  const others = issues.filter(({ message }) => message !== asTheyAre);
  return { unit: there, issues: [converted(there, definition.unit), ...others] };
}

interface FoundForms {
  /** blocks from `first` to before `last` */
  readonly first: number;
  readonly last: number;
  readonly sheet: BlockSheet;
  readonly recognitions: readonly Recognition[];
}

/** The first table from `from` on that a form begins with, with as many of the tables below it as make it most certain. */
function nextForms(
  blocks: readonly SourceBlock[],
  from: number,
  catalogue: readonly FormDefinition[],
): FoundForms | null {
  for (let start = from; start < blocks.length; start++) {
    if (blocks[start]?.kind !== 'table') continue;
    let best: FoundForms | null = null;
    let end = start;
    for (let tables = 0; tables < most.tables && end >= 0; tables++) {
      const first = paragraphsBefore(blocks, start, from);
      const last = paragraphsBehind(blocks, end + 1);
      const sheet = blockSheet('', blocks.slice(first, last));
      const workbook = { sheets: [sheet.sheet], styles: blockStyles, definedNames: [], date1904: false };
      const recognitions = recognise(workbook, catalogue);
      if (sureness(recognitions) > sureness(best?.recognitions ?? [])) best = { first, last, sheet, recognitions };
      end = blocks.findIndex((block, index) => index > end && block.kind === 'table');
    }
    if (best && sureness(best.recognitions) >= leastConfidence) return best;
  }
  return null;
}

const sureness = (recognitions: readonly Recognition[]): number =>
  recognitions.reduce((most, { confidence }) => Math.max(most, confidence), 0);

function paragraphsBefore(blocks: readonly SourceBlock[], table: number, from: number): number {
  let first = table;
  while (first > from && table - first < most.above && blocks[first - 1]?.kind === 'paragraph') first--;
  return first;
}

function paragraphsBehind(blocks: readonly SourceBlock[], behind: number): number {
  let last = behind;
  while (last - behind < most.below && blocks[last]?.kind === 'paragraph') last++;
  return last;
}

interface LeftOver {
  readonly before: readonly SourceBlock[];
  /** texts between those of the forms */
  readonly between: readonly string[];
  readonly after: readonly SourceBlock[];
}

function leftOver(
  blocks: readonly SourceBlock[],
  { sheet, sources }: BlockSheet,
  recognitions: readonly Recognition[],
): LeftOver {
  const used = new Set(recognitions.flatMap((recognition) => usedCells(recognition, sheet)));
  const rows = [...used].map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const before: SourceBlock[] = [];
  const after: SourceBlock[] = [];
  let row = 0;
  for (const block of blocks) {
    const height = block.kind === 'table' ? block.rows.length : 1;
    before.push(...rowsBetween(block, 0, top - row));
    after.push(...rowsBetween(block, bottom + 1 - row, height));
    row += height;
  }
  const between = [...sources.keys()].filter(
    (cell) => cell.value !== null && cell.row >= top && cell.row <= bottom && !used.has(at(sheet, cell) ?? cell),
  );
  return { before, between: between.map(({ text }) => text), after };
}

/** Cells of a sheet are made where someone looks: they are the same only when they come from there. */
const at = (sheet: Sheet, { row, column }: Cell): Cell | undefined => cellIndex(sheet).at(row, column);

function usedCells({ definition, binding }: Recognition, sheet: Sheet): Cell[] {
  const labels = [...findLabels(definition, sheet).labels.values()].map(({ row, column }) => ({ row, column }));
  const places = Object.values(binding.places);
  const inTables = Object.values(binding.tables).flatMap(({ rows, columns }) =>
    rows.flatMap(({ row }) => Object.values(columns).map((column) => ({ row, column }))),
  );
  const index = cellIndex(sheet);
  return [...labels, ...places, ...inTables].flatMap(({ row, column }) => index.at(row, column) ?? []);
}

/** Rows `from` to before `to` of a block, which may lie outside of it. */
function rowsBetween(block: SourceBlock, from: number, to: number): SourceBlock[] {
  if (block.kind === 'paragraph') return from <= 0 && to >= 1 ? [block] : [];
  const rows = block.rows.slice(Math.max(0, from), Math.max(0, to));
  return rows.length === 0 ? [] : [{ kind: 'table', rows }];
}
