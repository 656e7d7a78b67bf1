/** The XML of a worksheet after rows were inserted into it, or into a sheet that its formulas refer to. */
import { addressOf, columnName, parseRange } from '../sheet/address';
import { copyFormula, shiftFormula } from '../sheet/shift-formula';
import type { FormulaShift } from '../sheet/shift-formula';
import { grownRange, shiftedMerges, shiftedRange, shiftedRow } from '../sheet/shift-rows';
import type { Range } from '../sheet/sheet';
import { cellFormulas } from './cell-formulas';
import type { CellFormula } from './cell-formulas';
import { readMerges } from './merges';
import type { ScannedCell, ScannedRow, ScannedSheet } from './scan';
import { applySplices, withAttribute } from './splice';
import type { Splice } from './splice';
import { descendants, escapeXml } from './xml';
import type { XmlElement } from './xml';

/** Ranges of the sheet itself and its formulas. */
export function shiftSheet(text: string, scan: ScannedSheet, shift: FormulaShift): string {
  const formulas = cellFormulas(scan);
  const merges = mergeSplices(text, scan, shift);
  return applySplices(text, [
    ...scan.rows.flatMap((row) => rowSplices(text, scan.prefix, row, formulas, shift)),
    ...merges,
    ...scan.elements
      .filter(({ name }) => name !== 'mergeCells')
      .flatMap((element) => [...descendants(element)])
      .flatMap((element) => elementSplices(text, element, shift, true)),
  ]);
}

/** Formulas only; shared ones are written out when the shift reaches them. */
export function shiftOtherSheet(text: string, scan: ScannedSheet, shift: FormulaShift): string {
  const formulas = cellFormulas(scan);
  const touched = new Set(
    [...formulas]
      .filter(([, formula]) => shiftFormula(formula.text, shift) !== formula.text)
      .map(([cell]) => cell.formula?.shared ?? cell),
  );
  const cells = [...formulas.keys()].filter((cell) => touched.has(cell.formula?.shared ?? cell));
  return applySplices(text, [
    ...cells.flatMap((cell) => formulaSplices(text, scan.prefix, cell, formulas.get(cell), shift, false)),
    ...scan.elements
      .flatMap((element) => [...descendants(element)])
      .flatMap((element) => elementSplices(text, element, shift, false)),
  ]);
}

function rowSplices(
  text: string,
  prefix: string,
  row: ScannedRow,
  formulas: ReadonlyMap<ScannedCell, CellFormula>,
  shift: FormulaShift,
): readonly Splice[] {
  const at = shiftedRow(row.row, shift.insertions);
  const splices: Splice[] = [];
  if (at !== row.row) {
    splices.push(retagged(text, row, (tag) => withAttribute(tag, 'r', String(at + 1))));
    for (const cell of row.cells) {
      if (cell.attributes['r'] === undefined) continue;
      splices.push(retagged(text, cell, (tag) => withAttribute(tag, 'r', addressOf(at, cell.column))));
    }
  }
  for (const cell of row.cells) splices.push(...formulaSplices(text, prefix, cell, formulas.get(cell), shift, true));
  const insertion = shift.insertions.find(({ below }) => below === row.row);
  if (insertion) {
    const copies = Array.from({ length: insertion.count }, (_, index) =>
      rowCopy(text, prefix, row, formulas, shift, index + 1),
    );
    splices.push({ start: row.end, end: row.end, text: copies.join('') });
  }
  return splices;
}

function retagged(
  text: string,
  { start, openEnd }: { readonly start: number; readonly openEnd: number },
  change: (tag: string) => string,
): Splice {
  return { start, end: openEnd, text: change(text.slice(start, openEnd)) };
}

function formulaSplices(
  text: string,
  prefix: string,
  cell: ScannedCell,
  formula: CellFormula | undefined,
  shift: FormulaShift,
  ownSheet: boolean,
): readonly Splice[] {
  const { formula: scanned } = cell;
  if (!scanned || !formula) return [];
  const shifted = shiftFormula(formula.text, shift);
  const { start, end, type, ref } = scanned;
  if (type === 'shared') {
    // The members of a shared formula no longer stand as far apart as it says: each gets its own words.
    return [{ start, end, text: formulaXml(prefix, shifted) }];
  }
  const area = type === 'array' && ownSheet && ref !== undefined ? shiftedRef(ref, shift, shiftedRange) : ref;
  if (shifted === formula.text && area === ref) return [];
  const tag = text.slice(start, text.indexOf('>', start) + 1).replace(/\s*\/>$/, '>');
  const opened = area === undefined || area === ref ? tag : withAttribute(tag, 'ref', area);
  return [{ start, end, text: `${opened}${escapeXml(shifted)}</${prefix}f>` }];
}

const formulaXml = (prefix: string, formula: string): string => `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;

/** A new row: height and styles of the row above it, its formulas copied down, no values. */
function rowCopy(
  text: string,
  prefix: string,
  row: ScannedRow,
  formulas: ReadonlyMap<ScannedCell, CellFormula>,
  shift: FormulaShift,
  distance: number,
): string {
  const at = shiftedRow(row.row, shift.insertions) + distance;
  const cells = row.cells.map((cell) => {
    const stripped = ['t', 'cm', 'vm'].reduce(
      (tag, name) => withAttribute(tag, name, null),
      text.slice(cell.start, cell.openEnd),
    );
    const tag = withAttribute(stripped, 'r', addressOf(at, cell.column)).replace(/\s*\/?>$/, '');
    const formula = formulas.get(cell);
    if (!formula || formula.array) return `${tag}/>`;
    return `${tag}>${formulaXml(prefix, copyFormula(shiftFormula(formula.text, shift), distance, 0))}</${prefix}c>`;
  });
  const tag = withAttribute(text.slice(row.start, row.openEnd), 'r', String(at + 1)).replace(/\s*\/>$/, '>');
  return `${tag}${cells.join('')}</${prefix}row>`;
}

/** What stands before mergeCells in the schema. */
const beforeMerges = [
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
].concat(['dataConsolidate', 'customSheetViews']);

function mergeSplices(text: string, scan: ScannedSheet, shift: FormulaShift): readonly Splice[] {
  const merges = shiftedMerges(readMerges(scan), shift.insertions);
  const written = merges.map((merge) => `<${scan.prefix}mergeCell ref="${rangeText(merge)}"/>`).join('');
  const present = scan.elements.find(({ name }) => name === 'mergeCells');
  if (present && !present.selfClosing) {
    return [
      retagged(text, present, (tag) => withAttribute(tag, 'count', String(merges.length))),
      { start: present.openEnd, end: present.closeStart, text: written },
    ];
  }
  if (merges.length === 0) return [];
  const at = Math.max(
    scan.sheetData.end,
    ...scan.elements.filter(({ name }) => beforeMerges.includes(name)).map(({ end }) => end),
  );
  const name = `${scan.prefix}mergeCells`;
  return [{ start: at, end: at, text: `<${name} count="${merges.length}">${written}</${name}>` }];
}

type Move = (range: Range, insertions: FormulaShift['insertions']) => Range;

/** element → attributes that hold ranges, and how these move */
const rangeAttributes: Readonly<Record<string, Readonly<Record<string, Move>>>> = {
  dimension: { ref: grownRange },
  sheetView: { topLeftCell: shiftedRange },
  pane: { topLeftCell: shiftedRange },
  selection: { activeCell: shiftedRange, sqref: shiftedRange },
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

/** Ranges (of the sheet itself only) and formulas of one element outside the cells. */
function elementSplices(text: string, element: XmlElement, shift: FormulaShift, ownSheet: boolean): readonly Splice[] {
  const splices: Splice[] = [];
  const tag = text.slice(element.start, element.openEnd);
  const changed = shiftedTag(tag, element, shift, ownSheet);
  if (changed !== tag) splices.push({ start: element.start, end: element.openEnd, text: changed });
  const content = shiftedContent(element, shift, ownSheet);
  if (content !== element.text) {
    splices.push({ start: element.openEnd, end: element.closeStart, text: escapeXml(content) });
  }
  return splices;
}

function shiftedTag(tag: string, element: XmlElement, shift: FormulaShift, ownSheet: boolean): string {
  const { name, attributes } = element;
  const set = (result: string, attribute: string, value: string): string =>
    value === attributes[attribute] ? result : withAttribute(result, attribute, value);
  let result = tag;
  if (ownSheet) {
    for (const [attribute, move] of Object.entries(rangeAttributes[name] ?? {})) {
      const written = attributes[attribute];
      if (written !== undefined) result = set(result, attribute, shiftedRef(written, shift, move));
    }
    if (name === 'brk' && /^\d+$/.test(attributes['id'] ?? '')) {
      result = set(result, 'id', String(shiftedBreak(Number(attributes['id']), shift)));
    }
    // Frozen rows that get rows among them stay frozen.
    if (name === 'pane' && /^\d+$/.test(attributes['ySplit'] ?? '') && attributes['state']?.startsWith('frozen')) {
      result = set(result, 'ySplit', String(shiftedRow(Number(attributes['ySplit']) - 1, shift.insertions) + 1));
    }
  }
  const location = name === 'hyperlink' ? attributes['location'] : undefined;
  return location === undefined ? result : set(result, 'location', shiftFormula(location, shift));
}

function shiftedContent({ name, text, children }: XmlElement, shift: FormulaShift, ownSheet: boolean): string {
  if (children.length > 0) return text;
  if (formulaElements.includes(name)) return shiftFormula(text, shift);
  // x14 writes its ranges as content
  return name === 'sqref' && ownSheet ? shiftedRef(text, shift, grownRange) : text;
}

/** The break below row number `id` (1-based): new rows stay above it when they are added right there. */
const shiftedBreak = (id: number, { insertions }: FormulaShift): number =>
  insertions.reduce((sum, { below, count }) => (below < id ? sum + count : sum), id);

/** Ranges of a ref or sqref; what cannot be read stays. */
const shiftedRef = (ref: string, shift: FormulaShift, move: Move): string =>
  ref
    .split(' ')
    .map((written) => {
      const range = parseRange(written);
      if (!range) return written;
      const moved = move(range, shift.insertions);
      const bottom = Math.min(moved.bottom, 1_048_575);
      return moved.top === range.top && bottom === range.bottom ? written : rangeText({ ...moved, bottom });
    })
    .join(' ');

const rangeText = ({ top, left, bottom, right }: Range): string =>
  top === bottom && left === right
    ? addressOf(top, left)
    : `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`;
