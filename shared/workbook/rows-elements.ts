/**
 * What a worksheet and the parts around it hold beside cells and merges, after rows were changed: ranges, formulas, page
 * breaks (rows-references.ts). What concerned removed rows alone goes, and a list that is left empty goes with it.
 */
import type { FormulaShift } from '../sheet/shift-formula';
import { shiftFormula, shiftFormulaOfRanges } from '../sheet/shift-formula';
import type { HandedOn } from '../sheet/shift-merges';
import { shiftedRow } from '../sheet/shift-rows';
import { shiftedFrozenRows } from '../sheet/shift-workbook';
import type { Range } from '../sheet/sheet';
import { parseSqref } from './areas';
import { columnBreakSplices, rowBreakSplices } from './rows-breaks';
import { objectAnchorSplices } from './rows-corners';
import { shiftedRef } from './rows-ranges';
import {
  formulaAttributes,
  formulaElements,
  lists,
  namedRanges,
  rangeAttributes,
  rowAttributes,
} from './rows-references';
import type { Following } from './rows-references';
import { withAttribute } from './splice';
import type { Splice } from './splice';
import { child, escapeXml, relationshipId } from './xml';
import type { XmlElement } from './xml';

export interface ElementShift {
  readonly text: string;
  readonly shift: FormulaShift;
  /** false: the part belongs to no sheet or to another than the one whose rows change, so only formulas follow */
  readonly ownSheet: boolean;
  /** what merges keep of removed rows (handedOnTops) */
  readonly handedOn: readonly HandedOn[];
}

/** `ranges`: those for whose first cell its formulas are written, as the columns of a table are for its first row. */
export const elementSplices = (
  element: XmlElement,
  around: ElementShift,
  ranges: readonly Range[] = [],
): readonly Splice[] => splicesOf(element, { ...around, ranges, parent: '' }) ?? [without(element)];

interface Context extends ElementShift {
  /** of the element around: its formulas are written for the first cell of these */
  readonly ranges: readonly Range[];
  /** name of the element around */
  readonly parent: string;
}

/** null: the element goes. */
function splicesOf(element: XmlElement, context: Context): readonly Splice[] | null {
  const { text, shift, ownSheet } = context;
  if (ownSheet && element.name === 'rowBreaks') return rowBreakSplices(text, element, shift.rows);
  if (ownSheet && element.name === 'colBreaks') return columnBreakSplices(text, element, shift.rows);
  if (ownSheet && element.name === 'anchor') return objectAnchorSplices(element, shift.rows);
  if (isGone(element, context)) return null;
  const ranges = ownSheet ? (rangesOf(element) ?? context.ranges) : [];
  const parts = element.children.map((each) => splicesOf(each, { ...context, ranges, parent: element.name }));
  const kept = parts.filter((part) => part !== null).length;
  if (kept === 0 && parts.length > 0 && lists.includes(element.name)) return null;
  // A group of sparklines holds their colours too, but is nothing without them.
  if (element.children.some(({ name }, index) => name === 'sparklines' && parts[index] === null)) return null;
  const splices = element.children.flatMap((each, index) => parts[index] ?? [without(each)]);
  const tag = text.slice(element.start, element.openEnd);
  const counted = kept < parts.length && element.attributes['count'] !== undefined;
  const changed = shiftedTag(counted ? withAttribute(tag, 'count', String(kept)) : tag, element, context);
  if (changed !== tag) splices.push({ start: element.start, end: element.openEnd, text: changed });
  const content = shiftedContent(element, { ...context, ranges });
  if (content !== element.text) {
    splices.push({ start: element.openEnd, end: element.closeStart, text: escapeXml(content) });
  }
  return splices;
}

const without = ({ start, end }: XmlElement): Splice => ({ start, end, text: '' });

/** x14 writes its ranges as content of a child */
const rangesOf = (element: XmlElement): readonly Range[] | null => {
  const written = element.attributes['sqref'] ?? child(element, 'sqref')?.text;
  return written === undefined ? null : parseSqref(written);
};

/** A sparkline is drawn in one cell, other elements with such a child are meant for all cells of a kind. */
const followingOf = (parent: string): Following => (parent === 'sparkline' ? 'moves' : 'grows');

function isGone(element: XmlElement, { shift, ownSheet, handedOn, parent }: Context): boolean {
  const { attributes, name } = element;
  // A sparkline without its numbers stays, empty, as the schema allows it to.
  if (name === 'f' && parent === 'sparkline') return shiftFormula(element.text, shift).includes('#REF!');
  const around = { rows: shift.rows, handedOn };
  const inside = ownSheet ? child(element, 'sqref') : undefined;
  if (inside && shiftedRef(inside.text, followingOf(name), around) === null) return true;
  return rangesIn(element, shift, ownSheet).some(
    ([attribute, following]) => shiftedRef(attributes[attribute] ?? '', following, around) === null,
  );
}

/** Attributes that hold ranges of the sheet whose rows change. */
function rangesIn(
  element: XmlElement,
  { changedIn }: FormulaShift,
  ownSheet: boolean,
): readonly (readonly [attribute: string, following: Following])[] {
  const { name, attributes } = element;
  if (namedRanges.includes(name)) {
    const ours = attributes['sheet'] === changedIn && relationshipId(element) === undefined;
    return ours && attributes['ref'] !== undefined ? [['ref', 'grows']] : [];
  }
  if (!ownSheet) return [];
  return Object.entries(rangeAttributes[name] ?? {}).filter(([attribute]) => attributes[attribute] !== undefined);
}

function shiftedTag(tag: string, element: XmlElement, context: Context): string {
  const { name, attributes } = element;
  const { shift, ownSheet, ranges, handedOn } = context;
  const around = { rows: shift.rows, handedOn };
  const set = (result: string, attribute: string, value: string | null): string =>
    value === null || value === attributes[attribute] ? result : withAttribute(result, attribute, value);
  let result = tag;
  for (const [attribute, following] of rangesIn(element, shift, ownSheet)) {
    result = set(result, attribute, shiftedRef(attributes[attribute] ?? '', following, around));
  }
  for (const attribute of formulaAttributes[name] ?? []) {
    const formula = attributes[attribute];
    if (formula !== undefined) result = set(result, attribute, shiftFormulaOfRanges(formula, ranges, shift, handedOn));
  }
  if (
    ownSheet &&
    name === 'pane' &&
    /^\d+$/.test(attributes['ySplit'] ?? '') &&
    attributes['state']?.startsWith('frozen')
  ) {
    result = set(result, 'ySplit', String(shiftedFrozenRows(Number(attributes['ySplit']), shift.rows)));
  }
  for (const attribute of ownSheet ? (rowAttributes[name] ?? []) : []) {
    const row = attributes[attribute];
    if (row !== undefined) result = set(result, attribute, String(shiftedRow(Number(row), shift.rows)));
  }
  if (ownSheet && name === 'inputCells' && shiftedRef(attributes['r'] ?? '', 'moves', around) === null) {
    result = set(result, 'deleted', '1');
  }
  const location = name === 'hyperlink' ? attributes['location'] : undefined;
  const moved = location === undefined ? null : shiftFormula(location, shift);
  // A link to a removed row leads to what stands there now, as in Excel, which leaves its text alone.
  return moved === null || moved.includes('#REF!') ? result : set(result, 'location', moved);
}

function shiftedContent({ name, text, children }: XmlElement, context: Context): string {
  const { shift, ownSheet, ranges, handedOn, parent } = context;
  if (children.length > 0) return text;
  // The totals of a table are a formula of one row, not of the first one of the data.
  if (name === 'totalsRowFormula') return shiftFormula(text, shift);
  if (formulaElements.includes(name)) return shiftFormulaOfRanges(text, ranges, shift, handedOn);
  if (name !== 'sqref' || !ownSheet) return text;
  return shiftedRef(text, followingOf(parent), { rows: shift.rows, handedOn }) ?? text;
}
