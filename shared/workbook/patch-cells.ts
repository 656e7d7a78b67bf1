/** Values and formula results written into the XML of one worksheet; what is not named stays byte for byte. */
import type { CellValue } from '../document/document';
import { addressOf, parseRange } from '../sheet/address';
import type { CellEdit, FormulaResult } from '../sheet/edits';
import type { Range } from '../sheet/sheet';
import { cellFormulas } from './cell-formulas';
import { cellValue } from './cell-value';
import { arrayAreas, isWithin, onFormula, onTableFrame } from './closed-places';
import { encodeEscapes } from './escapes';
import type { ScannedCell, ScannedRow, ScannedSheet } from './scan';
import { textElement } from './shared-strings';
import type { SharedStringsAppender } from './shared-strings';
import { attributeSplice, splicedPieces, withAttribute } from './splice';
import type { Splice } from './splice';
import { WorkbookError } from './workbook-error';
import { children, escapeXml, isTrue, numberAttribute } from './xml';

export interface CellPatch {
  readonly cells: readonly CellEdit[];
  readonly results: readonly FormulaResult[];
  /** texts of the shared strings as the file has them */
  readonly strings: readonly string[];
  /** null: the workbook has no shared strings, texts are written into the cells */
  readonly appender: SharedStringsAppender | null;
  readonly date1904: boolean;
  /** headings and totals of tables: another text there makes Excel call the file damaged */
  readonly tableFrames: readonly Range[];
}

/** Most characters a cell can hold. */
const longestText = 32_767;
const errorValue = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/**
 * The new XML of the sheet, in pieces. Throws protected for a value on a formula cell, unsupported for a text that is too long or a
 * new one in a table's heading.
 */
export function patchCells(text: string, scan: ScannedSheet, patch: CellPatch): readonly string[] {
  const splices: Splice[] = [];
  const fresh = new Map<number, Fresh[]>();
  const formulas = cellFormulas(scan);
  const arrays = arrayAreas(scan);
  for (const edit of lastOfEachPlace(patch.cells)) {
    const cell = scan.rows.cell(edit.row, edit.column);
    const value = edit.value === '' ? null : edit.value;
    if (cell ? formulas.has(cell) : isWithin(edit, arrays)) throw onFormula(edit);
    if (holds(cell, value, patch)) continue;
    if (isWithin(edit, patch.tableFrames)) throw onTableFrame(edit);
    if (cell) splices.push(replacedCell(scan.prefix, cell, value, patch));
    else addTo(fresh, edit.row, { column: edit.column, value, row: edit.row });
  }
  for (const result of lastOfEachPlace(patch.results)) {
    const cell = scan.rows.cell(result.row, result.column);
    if (cell && formulas.get(cell)?.array === false) splices.push(...freshResult(text, cell, result.result, patch));
  }
  splices.push(...freshCells(text, scan, fresh, patch));
  return splicedPieces(text, splices);
}

function lastOfEachPlace<Place extends { readonly row: number; readonly column: number }>(
  places: readonly Place[],
): Iterable<Place> {
  return new Map(places.map((place) => [addressOf(place.row, place.column), place])).values();
}

/** Type and content of a cell that holds a value. */
interface Content {
  readonly type: string | null;
  readonly body: string;
}

function contentOf(value: CellValue, at: string, prefix: string, patch: CellPatch): Content {
  const plain = (content: string): string => `<${prefix}v>${content}</${prefix}v>`;
  if (value === null) return { type: null, body: '' };
  if (typeof value === 'number') return { type: null, body: plain(numberText(value)) };
  if (typeof value === 'boolean') return { type: 'b', body: plain(value ? '1' : '0') };
  if (value.length > longestText) {
    throw new WorkbookError(
      'unsupported',
      `${at} 的内容有 ${value.length} 个字，超过 Excel 单元格的上限 ${longestText} 个字，请精简后再保存。`,
    );
  }
  if (patch.appender) return { type: 's', body: plain(String(patch.appender.indexOf(value))) };
  return { type: 'inlineStr', body: `<${prefix}is>${textElement(prefix, value)}</${prefix}is>` };
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`not a number that a file can hold: ${value}`);
  return String(value);
}

/** An unchanged value leaves the cell as it is, with its rich text. */
function holds(cell: ScannedCell | undefined, value: CellValue, patch: CellPatch): boolean {
  const present = cell ? cellValue(cell, patch.strings, patch.date1904) : null;
  return present === value || (present === '' && value === null);
}

function replacedCell(prefix: string, cell: ScannedCell, value: CellValue, patch: CellPatch): Splice {
  if (cell.type === 's') patch.appender?.released();
  const { s, ph } = cell.attributes;
  const at = addressOf(cell.row, cell.column);
  const written = cellXml(prefix, at, { s, ph }, contentOf(value, at, prefix, patch));
  return { start: cell.start, end: cell.end, text: written };
}

function cellXml(
  prefix: string,
  at: string,
  kept: Readonly<Record<string, string | undefined>>,
  { type, body }: Content,
): string {
  const attributes = Object.entries({ r: at, ...kept, t: type ?? undefined })
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
  return body === '' ? `<${prefix}c${attributes}/>` : `<${prefix}c${attributes}>${body}</${prefix}c>`;
}

function freshResult(text: string, cell: ScannedCell, result: CellValue, patch: CellPatch): readonly Splice[] {
  const { formula } = cell;
  if (!formula || cellValue(cell, patch.strings, patch.date1904) === result) return [];
  const prefix = prefixOf(text, cell);
  const { type, body } = resultContent(result);
  const tag = withAttribute(text.slice(cell.start, cell.openEnd), 't', type);
  const written = `${tag}${text.slice(formula.start, formula.end)}<${prefix}v>${body}</${prefix}v></${prefix}c>`;
  return [{ start: cell.start, end: cell.end, text: written }];
}

const prefixOf = (text: string, cell: ScannedCell): string => /^<([\w.-]+:)?/.exec(text.slice(cell.start))?.[1] ?? '';

function resultContent(result: CellValue): Content {
  if (typeof result === 'number') return { type: null, body: numberText(result) };
  if (typeof result === 'boolean') return { type: 'b', body: result ? '1' : '0' };
  const text = result ?? '';
  return { type: errorValue.test(text) ? 'e' : 'str', body: escapeXml(encodeEscapes(text)) };
}

/** A value for a place where the file has no cell yet. */
interface Fresh {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

function addTo(rows: Map<number, Fresh[]>, row: number, cell: Fresh): void {
  const list = rows.get(row);
  if (list) list.push(cell);
  else rows.set(row, [cell]);
}

function freshCells(
  text: string,
  scan: ScannedSheet,
  fresh: ReadonlyMap<number, readonly Fresh[]>,
  patch: CellPatch,
): readonly Splice[] {
  if (fresh.size === 0) return [];
  const xml = (cell: Fresh, style: string | undefined): string => {
    const at = addressOf(cell.row, cell.column);
    return cellXml(scan.prefix, at, { s: style }, contentOf(cell.value, at, scan.prefix, patch));
  };
  const splices: Splice[] = [];
  const newRows: { readonly row: number; readonly text: string }[] = [];
  for (const [row, unordered] of [...fresh].sort(([a], [b]) => a - b)) {
    const cells = [...unordered].sort((a, b) => a.column - b.column);
    const present = scan.rows.withNumber(row);
    const style = (column: number): string | undefined => rowStyle(present) ?? columnStyle(scan, column);
    const written = cells.map((cell) => ({ column: cell.column, text: xml(cell, style(cell.column)) }));
    if (present) splices.push(...intoRow(text, scan.prefix, present, written));
    else {
      const body = written.map((cell) => cell.text).join('');
      newRows.push({ row, text: `<${scan.prefix}row r="${row + 1}">${body}</${scan.prefix}row>` });
    }
  }
  return [...splices, ...intoSheet(text, scan, newRows), ...widenedDimension(text, scan, [...fresh.values()].flat())];
}

const rowStyle = (row: ScannedRow | undefined): string | undefined =>
  row && isTrue(row.attributes['customFormat']) ? row.attributes['s'] : undefined;

const columnStyle = (scan: ScannedSheet, column: number): string | undefined =>
  scan.elements
    .filter(({ name }) => name === 'cols')
    .flatMap((cols) => children(cols, 'col'))
    .find(
      ({ attributes }) =>
        numberAttribute(attributes['min'], 0) <= column + 1 && column < numberAttribute(attributes['max'], 0),
    )?.attributes['style'];

interface Written {
  readonly column: number;
  readonly text: string;
}

function intoRow(text: string, prefix: string, row: ScannedRow, cells: readonly Written[]): readonly Splice[] {
  const tag = withSpans(text.slice(row.start, row.openEnd), row.attributes['spans'], cells);
  if (row.selfClosing) {
    const body = cells.map((cell) => cell.text).join('');
    return [{ start: row.start, end: row.end, text: `${opened(tag)}${body}</${prefix}row>` }];
  }
  const inserted = cells.map(({ column, text: cell }): Splice => {
    const at = row.cells.find((each) => each.column > column)?.start ?? row.closeStart;
    return { start: at, end: at, text: cell };
  });
  return [{ start: row.start, end: row.openEnd, text: tag }, ...inserted];
}

/** <row/> → <row> */
const opened = (tag: string): string => tag.replace(/\s*\/>$/, '>');

/** spans, a hint for readers, must not be too narrow */
function withSpans(tag: string, spans: string | undefined, cells: readonly Written[]): string {
  const match = /^(\d+):(\d+)$/.exec(spans ?? '');
  if (!match) return tag;
  const columns = cells.map(({ column }) => column + 1);
  const wider = `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`;
  return wider === spans ? tag : withAttribute(tag, 'spans', wider);
}

function intoSheet(
  text: string,
  { prefix, rows, sheetData }: ScannedSheet,
  newRows: readonly { readonly row: number; readonly text: string }[],
): readonly Splice[] {
  if (newRows.length === 0) return [];
  if (sheetData.selfClosing) {
    const body = newRows.map((row) => row.text).join('');
    const tag = opened(text.slice(sheetData.start, sheetData.openEnd));
    return [{ start: sheetData.start, end: sheetData.end, text: `${tag}${body}</${prefix}sheetData>` }];
  }
  return newRows.map((fresh) => {
    const at = rows.after(fresh.row)?.start ?? sheetData.closeStart;
    return { start: at, end: at, text: fresh.text };
  });
}

function widenedDimension(text: string, scan: ScannedSheet, cells: readonly Fresh[]): readonly Splice[] {
  const dimension = scan.elements.find(({ name }) => name === 'dimension');
  const range = parseRange(dimension?.attributes['ref'] ?? '');
  if (!dimension || !range) return [];
  const wide = cells.reduce(
    (wider, { row, column }) => ({
      top: Math.min(wider.top, row),
      left: Math.min(wider.left, column),
      bottom: Math.max(wider.bottom, row),
      right: Math.max(wider.right, column),
    }),
    range,
  );
  const ref = `${addressOf(wide.top, wide.left)}:${addressOf(wide.bottom, wide.right)}`;
  const same = JSON.stringify(wide) === JSON.stringify(range);
  return same ? [] : [attributeSplice(text, dimension, 'ref', ref)];
}
