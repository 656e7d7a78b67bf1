/** The rows of a worksheet and their cells after rows were inserted and removed. */
import { addressOf } from '../sheet/address';
import { copyFormula, shiftFormula } from '../sheet/shift-formula';
import { handedOnBottoms, handedOnTops } from '../sheet/shift-merges';
import type { HandedOn } from '../sheet/shift-merges';
import { isRemoved, shiftedRow } from '../sheet/shift-rows';
import type { Range } from '../sheet/sheet';
import { formulaSplices, formulaXml } from './rows-formulas';
import type { ShiftedXml } from './rows-formulas';
import type { ScannedCell, ScannedRow, ScannedSheet } from './scan';
import { applySplices, withAttribute } from './splice';
import type { Splice } from './splice';

/** `merges`: as opened; what their removed rows hand on to those that stay goes along. */
export function rowsSplices(xml: ShiftedXml, scan: ScannedSheet, merges: readonly Range[]): readonly Splice[] {
  const { rows } = xml.shift;
  const scanned = new Map(scan.rows.map((row) => [row.row, row]));
  const arriving = cellsByTarget(handedOnTops(merges, rows), scanned);
  const edges = cellsByTarget(handedOnBottoms(merges, rows), scanned);
  const missing = [...arriving].filter(([row]) => !scanned.has(row));
  return [
    ...scan.rows.flatMap((row) => rowSplices(xml, row, arriving.get(row.row) ?? [], edges.get(row.row) ?? [])),
    ...missing.map(([row, cells]) => missingRow(xml, scan, row, cells)),
  ];
}

/** Row as opened → the cells of removed rows that it gets. */
function cellsByTarget(
  handedOn: readonly HandedOn[],
  rows: ReadonlyMap<number, ScannedRow>,
): ReadonlyMap<number, readonly ScannedCell[]> {
  const targets = new Map<number, ScannedCell[]>();
  for (const { from, to, left, right } of handedOn) {
    const cells = rows.get(from)?.cells.filter(({ column }) => left <= column && column <= right) ?? [];
    if (cells.length > 0) targets.set(to, [...(targets.get(to) ?? []), ...cells]);
  }
  return targets;
}

/** `arriving` replace the row's own cells; of `edges` they, or those of the last new row below, take the styles. */
function rowSplices(
  xml: ShiftedXml,
  row: ScannedRow,
  arriving: readonly ScannedCell[],
  edges: readonly ScannedCell[],
): readonly Splice[] {
  const { text, prefix, shift } = xml;
  if (isRemoved(row.row, shift.rows)) return [{ start: row.start, end: row.end, text: '' }];
  const at = shiftedRow(row.row, shift.rows);
  const insertion = shift.rows.insertions.find(({ below }) => below === row.row);
  const splices: Splice[] = [];
  const tag = text.slice(row.start, row.openEnd);
  // A row without a number is the next one, which may be another row now.
  const numbered = at === row.row && row.attributes['r'] !== undefined;
  let openTag = numbered ? tag : withAttribute(tag, 'r', String(at + 1));
  if (row.selfClosing && arriving.length > 0) {
    const cells = [...arriving].sort((a, b) => a.column - b.column).map((cell) => movedCell(xml, cell, at));
    openTag = `${openTag.replace(/\s*\/>$/, '>')}${cells.join('')}</${prefix}row>`;
  }
  if (openTag !== tag) splices.push({ start: row.start, end: row.openEnd, text: openTag });
  for (const cell of row.cells) {
    const replacement = arriving.find(({ column }) => column === cell.column);
    const edge = insertion ? undefined : edges.find(({ column }) => column === cell.column);
    if (replacement) splices.push({ start: cell.start, end: cell.end, text: movedCell(xml, replacement, at) });
    else splices.push(...cellSplices(xml, cell, at, edge ?? cell));
  }
  for (const cell of row.selfClosing ? [] : arriving) {
    if (row.cells.some(({ column }) => column === cell.column)) continue;
    const place = row.cells.find(({ column }) => column > cell.column)?.start ?? row.closeStart;
    splices.push({ start: place, end: place, text: movedCell(xml, cell, at) });
  }
  if (insertion) {
    const copies = Array.from({ length: insertion.count }, (_, index) =>
      rowCopy(xml, row, index + 1, index + 1 === insertion.count ? edges : []),
    );
    splices.push({ start: row.end, end: row.end, text: copies.join('') });
  }
  return splices;
}

/** The cell in row `at`, with its formula shifted and the style of `styled`. */
function cellSplices(xml: ShiftedXml, cell: ScannedCell, at: number, styled: ScannedCell): readonly Splice[] {
  const tag = xml.text.slice(cell.start, cell.openEnd);
  const addressed =
    cell.row === at || cell.attributes['r'] === undefined ? tag : withAttribute(tag, 'r', addressOf(at, cell.column));
  const changed = withStyle(addressed, cell, styled);
  const formula = formulaSplices(cell, xml, true);
  return changed === tag ? formula : [{ start: cell.start, end: cell.openEnd, text: changed }, ...formula];
}

const withStyle = (tag: string, cell: ScannedCell, styled: ScannedCell): string =>
  styled.attributes['s'] === cell.attributes['s'] ? tag : withAttribute(tag, 's', styled.attributes['s'] ?? null);

/** The whole cell, as it reads in row `at`. */
function movedCell(xml: ShiftedXml, cell: ScannedCell, at: number): string {
  const splices = cellSplices(xml, cell, at, cell).map((splice) => ({
    ...splice,
    start: splice.start - cell.start,
    end: splice.end - cell.start,
  }));
  return applySplices(xml.text.slice(cell.start, cell.end), splices);
}

/** A row that the file has not written yet, with cells handed on to it. */
function missingRow(xml: ShiftedXml, scan: ScannedSheet, row: number, cells: readonly ScannedCell[]): Splice {
  const at = shiftedRow(row, xml.shift.rows);
  const place = scan.rows.find((each) => each.row > row)?.start ?? scan.sheetData.closeStart;
  const written = [...cells].sort((a, b) => a.column - b.column).map((cell) => movedCell(xml, cell, at));
  const text = `<${xml.prefix}row r="${at + 1}">${written.join('')}</${xml.prefix}row>`;
  return { start: place, end: place, text };
}

/** A new row: height and styles of the row above it, its formulas copied down, no values. `edges` lend their styles. */
function rowCopy(
  { text, prefix, formulas, shift }: ShiftedXml,
  row: ScannedRow,
  distance: number,
  edges: readonly ScannedCell[],
): string {
  const at = shiftedRow(row.row, shift.rows) + distance;
  const cells = row.cells.map((cell) => {
    const stripped = ['t', 'cm', 'vm'].reduce(
      (tag, name) => withAttribute(tag, name, null),
      text.slice(cell.start, cell.openEnd),
    );
    const edge = edges.find(({ column }) => column === cell.column) ?? cell;
    const styled = withStyle(stripped, cell, edge);
    const tag = withAttribute(styled, 'r', addressOf(at, cell.column)).replace(/\s*\/?>$/, '');
    const formula = formulas.get(cell);
    if (!formula || formula.array) return `${tag}/>`;
    return `${tag}>${formulaXml(prefix, copyFormula(shiftFormula(formula.text, shift), distance, 0))}</${prefix}c>`;
  });
  // A copy of a row that stands for folded ones stands for none.
  const unfolded = withAttribute(text.slice(row.start, row.openEnd), 'collapsed', null);
  const tag = withAttribute(unfolded, 'r', String(at + 1)).replace(/\s*\/>$/, '>');
  return `${tag}${cells.join('')}</${prefix}row>`;
}
