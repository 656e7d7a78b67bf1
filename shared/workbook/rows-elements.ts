/**
 * What a worksheet holds beside its cells and merges, after rows were changed: ranges, formulas, page breaks. What
 * concerned removed rows alone goes, and a list that is left empty goes with it, since the schema knows none.
 */
import { parseRange, rangeText } from '../sheet/address';
import type { RowChanges } from '../sheet/edits';
import { shiftFormula, shiftFormulaOfRanges } from '../sheet/shift-formula';
import type { FormulaShift } from '../sheet/shift-formula';
import { grownRange, shiftedRange, shiftedRow } from '../sheet/shift-rows';
import { shiftedFrozenRows } from '../sheet/shift-workbook';
import type { Range } from '../sheet/sheet';
import { parseSqref } from './areas';
import { rowBreakSplices } from './rows-breaks';
import { withAttribute } from './splice';
import type { Splice } from './splice';
import { child, escapeXml } from './xml';
import type { XmlElement } from './xml';

export interface ElementShift {
  readonly text: string;
  readonly shift: FormulaShift;
  /** false: the sheet only refers to the one whose rows change, so only formulas follow */
  readonly ownSheet: boolean;
}

export const elementSplices = (element: XmlElement, around: ElementShift): readonly Splice[] =>
  splicesOf(element, { ...around, ranges: [] }) ?? [without(element)];

interface Context extends ElementShift {
  /** of the element around: its formulas are written for the first cell of these */
  readonly ranges: readonly Range[];
}

/** null: the element goes. */
function splicesOf(element: XmlElement, context: Context): readonly Splice[] | null {
  const { text, shift, ownSheet } = context;
  if (ownSheet && element.name === 'rowBreaks') return rowBreakSplices(text, element, shift.rows);
  if (ownSheet && isGone(element, shift.rows)) return null;
  const inside = { ...context, ranges: rangesOf(element) ?? context.ranges };
  const parts = element.children.map((each) => splicesOf(each, inside));
  const kept = parts.filter((part) => part !== null).length;
  if (kept === 0 && parts.length > 0 && lists.includes(element.name)) return null;
  const splices = element.children.flatMap((each, index) => parts[index] ?? [without(each)]);
  const tag = text.slice(element.start, element.openEnd);
  const counted = kept < parts.length && element.attributes['count'] !== undefined;
  const changed = shiftedTag(counted ? withAttribute(tag, 'count', String(kept)) : tag, element, context);
  if (changed !== tag) splices.push({ start: element.start, end: element.openEnd, text: changed });
  const content = shiftedContent(element, inside);
  if (content !== element.text) {
    splices.push({ start: element.openEnd, end: element.closeStart, text: escapeXml(content) });
  }
  return splices;
}

const without = ({ start, end }: XmlElement): Splice => ({ start, end, text: '' });

/** What holds nothing but its entries. */
const lists: readonly string[] = [
  'dataValidations',
  'conditionalFormattings',
  'hyperlinks',
  'protectedRanges',
  'ignoredErrors',
  'cellWatches',
  'ext',
  'extLst',
];

/** null: all rows of the range are removed */
type Move = (range: Range, rows: RowChanges) => Range | null;

/** What a view looks at, or where it says that the sheet has content, is somewhere in any case. */
const nearby =
  (move: Move): Move =>
  (range, rows) => {
    const row = shiftedRow(range.top, rows);
    return move(range, rows) ?? { ...range, top: row, bottom: row };
  };

/** element → attributes that hold ranges, and how these move */
const rangeAttributes: Readonly<Record<string, Readonly<Record<string, Move>>>> = {
  dimension: { ref: nearby(grownRange) },
  sheetView: { topLeftCell: nearby(shiftedRange) },
  pane: { topLeftCell: nearby(shiftedRange) },
  selection: { activeCell: nearby(shiftedRange), sqref: nearby(shiftedRange) },
  conditionalFormatting: { sqref: grownRange },
  dataValidation: { sqref: grownRange },
  protectedRange: { sqref: grownRange },
  ignoredError: { sqref: grownRange },
  autoFilter: { ref: grownRange },
  sortState: { ref: grownRange },
  sortCondition: { ref: grownRange },
  hyperlink: { ref: shiftedRange },
  cellWatch: { r: shiftedRange },
};

const formulaElements: readonly string[] = ['formula', 'formula1', 'formula2', 'f'];

/** x14 writes its ranges as content of a child */
const rangesOf = (element: XmlElement): readonly Range[] | null => {
  const written = element.attributes['sqref'] ?? child(element, 'sqref')?.text;
  return written === undefined ? null : parseSqref(written);
};

function isGone(element: XmlElement, rows: RowChanges): boolean {
  const { attributes, name } = element;
  const inside = child(element, 'sqref');
  if (inside && shiftedRef(inside.text, rows, grownRange) === null) return true;
  return Object.entries(rangeAttributes[name] ?? {}).some(([attribute, move]) => {
    const written = attributes[attribute];
    return written !== undefined && shiftedRef(written, rows, move) === null;
  });
}

function shiftedTag(tag: string, { name, attributes }: XmlElement, { shift, ownSheet }: Context): string {
  const set = (result: string, attribute: string, value: string | null): string =>
    value === null || value === attributes[attribute] ? result : withAttribute(result, attribute, value);
  let result = tag;
  if (ownSheet) {
    for (const [attribute, move] of Object.entries(rangeAttributes[name] ?? {})) {
      const written = attributes[attribute];
      if (written !== undefined) result = set(result, attribute, shiftedRef(written, shift.rows, move));
    }
    if (name === 'pane' && /^\d+$/.test(attributes['ySplit'] ?? '') && attributes['state']?.startsWith('frozen')) {
      result = set(result, 'ySplit', String(shiftedFrozenRows(Number(attributes['ySplit']), shift.rows)));
    }
  }
  const location = name === 'hyperlink' ? attributes['location'] : undefined;
  const moved = location === undefined ? null : shiftFormula(location, shift);
  // A link to a removed row leads to what stands there now, as in Excel, which leaves its text alone.
  return moved === null || moved.includes('#REF!') ? result : set(result, 'location', moved);
}

function shiftedContent({ name, text, children }: XmlElement, { shift, ownSheet, ranges }: Context): string {
  if (children.length > 0) return text;
  if (formulaElements.includes(name)) return shiftFormulaOfRanges(text, ranges, shift);
  return name === 'sqref' && ownSheet ? (shiftedRef(text, shift.rows, grownRange) ?? text) : text;
}

/** Ranges of a ref or sqref without those that are gone; what cannot be read stays. null: nothing is left. */
export function shiftedRef(ref: string, rows: RowChanges, move: Move): string | null {
  const kept = ref.split(' ').flatMap((written): string[] => {
    const range = parseRange(written);
    if (!range) return [written];
    const moved = move(range, rows);
    if (!moved) return [];
    return [moved.top === range.top && moved.bottom === range.bottom ? written : rangeText(moved)];
  });
  return kept.length === 0 ? null : kept.join(' ');
}
