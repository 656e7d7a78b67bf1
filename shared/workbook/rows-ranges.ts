/** References of one sheet to itself, as parts of a workbook write them, after its rows were changed. */
import { assertNever } from '../assert-never';
import { parseRange, rangeText } from '../sheet/address';
import type { RowChanges } from '../sheet/edits';
import { keptRanges } from '../sheet/shift-merges';
import type { HandedOn } from '../sheet/shift-merges';
import { grownRange, shiftedRange, shiftedRow } from '../sheet/shift-rows';
import type { Range } from '../sheet/sheet';
import type { Following } from './rows-references';

/** What happens to the rows of a sheet. */
export interface RangeShift {
  readonly rows: RowChanges;
  /** what merges keep of removed rows (handedOnTops) */
  readonly handedOn: readonly HandedOn[];
}

/** Ranges of a ref or sqref without those that are gone; what cannot be read stays. null: nothing is left. */
export function shiftedRef(ref: string, following: Following, { rows, handedOn }: RangeShift): string | null {
  const written = ref.split(/\s+/).filter((text) => text !== '');
  const ranges = written.map((text) => parseRange(text) ?? parseRows(text));
  const moved = ranges.flatMap((range, index): string[] => {
    const text = written[index] ?? '';
    if (!range) return [text];
    const there = shiftedAs(range, following, rows);
    if (!there) return [];
    if (there.top === range.top && there.bottom === range.bottom) return [text];
    return [parseRows(text) ? `${there.top + 1}:${there.bottom + 1}` : rangeText(there)];
  });
  const known = ranges.filter((range) => range !== null);
  const all = [...moved, ...keptAs(known, following, moved, { rows, handedOn })];
  // as written, whatever the spaces between
  if (all.length === written.length && all.every((text, index) => text === written[index])) return ref;
  return all.length === 0 ? null : all.join(' ');
}

/** Whole rows (5:7), which some programs write; null when the text is none. */
function parseRows(text: string): Range | null {
  const found = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/.exec(text);
  return found && { top: Number(found[1]) - 1, left: 0, bottom: Number(found[2]) - 1, right: lastColumn };
}

const lastColumn = 16_383;

/** null: all its rows are removed. */
function shiftedAs(range: Range, following: Following, rows: RowChanges): Range | null {
  const row = shiftedRow(range.top, rows);
  const there = { ...range, top: row, bottom: row };
  switch (following) {
    case 'grows':
      return grownRange(range, rows);
    case 'moves':
      return shiftedRange(range, rows);
    case 'nearGrowing':
      return grownRange(range, rows) ?? there;
    case 'near':
      return shiftedRange(range, rows) ?? there;
    default:
      return assertNever(following);
  }
}

function keptAs(
  ranges: readonly Range[],
  following: Following,
  moved: readonly string[],
  { rows, handedOn }: RangeShift,
): readonly string[] {
  switch (following) {
    case 'grows':
      return keptRanges(ranges, rows, handedOn).map(rangeText);
    case 'moves':
      // A link or a watched cell is one place.
      return moved.length > 0 ? [] : keptRanges(ranges, rows, handedOn).slice(0, 1).map(rangeText);
    case 'near':
    case 'nearGrowing':
      return [];
    default:
      return assertNever(following);
  }
}
