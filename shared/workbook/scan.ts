/**
 * One pass over a worksheet part: its cells with their positions, and every other element as a small tree.
 * Reader and writer share it, so what is shown and what is patched cannot disagree.
 */
import { columnIndex } from '../sheet/address';
import { decodeEscapes } from './escapes';
import { ScannedCell, ScannedRows } from './scanned-rows';
import type { ScannedFormula } from './scanned-rows';
import { isTrue, numberAttribute, treeBuilder } from './xml';
import type { XmlElement } from './xml';
import { localName, walkXml } from './xml-reader';
import type { OpenTag } from './xml-reader';
import { damaged, tooLarge } from './zip';

export type { ScannedCell, ScannedFormula, ScannedRow } from './scanned-rows';

export interface ScannedSheet {
  /** of the worksheet namespace, with its colon; '' without */
  readonly prefix: string;
  readonly rows: ScannedRows;
  readonly sheetData: XmlElement;
  /** children of <worksheet> but sheetData */
  readonly elements: readonly XmlElement[];
}

const limit = { rows: 1_048_576, columns: 16_384 };
/** A cell costs some 130 bytes; the largest forms seen have 50,000. */
const mostCells = 1_500_000;

/** Throws damaged: rows that do not rise, cells outside a sheet, no sheetData. */
export function scanSheet(text: string): ScannedSheet {
  const tree = treeBuilder();
  const data = sheetDataScanner(text);
  let depth = 0;
  let sheetData: XmlElement | null = null;
  let inside = false;
  walkXml(text, {
    open: (tag) => {
      depth++;
      if (inside) data.open(tag);
      else if (depth > 1) {
        tree.open(tag);
        if (depth === 2 && tag.name === 'sheetData') {
          sheetData = tree.roots.at(-1) ?? null;
          inside = true;
        }
      }
    },
    text: (content) => (inside ? data.text(content) : tree.text(content)),
    close: (name, closeStart, end) => {
      depth--;
      if (inside && depth > 1) data.close(name, closeStart, end);
      else if (depth > 0) tree.close(name, closeStart, end);
      if (depth === 1) inside = false;
    },
  });
  const found = sheetData as XmlElement | null;
  if (!found) throw damaged('工作表没有内容区');
  return {
    prefix: found.qualified.slice(0, found.qualified.length - localName(found.qualified).length),
    rows: data.rows,
    sheetData: found,
    elements: tree.roots.filter((element) => element !== found),
  };
}

interface SheetDataScanner {
  readonly rows: ScannedRows;
  open(tag: OpenTag): void;
  text(content: string): void;
  close(name: string, closeStart: number, end: number): void;
}

type FormulaTag = Pick<ScannedFormula, 'type' | 'ref' | 'shared' | 'start'>;

function sheetDataScanner(text: string): SheetDataScanner {
  const rows = new ScannedRows(text);
  let isInRow = false;
  let cell: ScannedCell | null = null;
  let formula: FormulaTag | null = null;
  let phonetic = 0;
  let lastRow = -1;
  let lastColumn = -1;
  let reading: 'f' | 'v' | 't' | null = null;
  let content = '';
  return {
    rows,
    open: (tag) => {
      switch (tag.name) {
        case 'row':
          lastRow = rowOf(tag, lastRow);
          lastColumn = -1;
          isInRow = true;
          rows.open(lastRow, rowStyle(tag), tag.start, tag.openEnd);
          break;
        case 'c':
          if (!isInRow) break;
          lastColumn = columnOf(tag, lastRow, lastColumn);
          cell = scannedCell(text, tag, lastRow, lastColumn);
          if (rows.cells.length >= mostCells) throw tooLarge();
          rows.add(cell);
          break;
        case 'f':
        case 'v':
        case 't':
          if (tag.name === 'f') formula = formulaTag(tag);
          reading = tag.name;
          content = '';
          break;
        case 'is':
          if (cell) cell.inline = '';
          break;
        case 'rPh':
          phonetic++;
          break;
      }
    },
    text: (more) => {
      if (reading) content = content === '' ? more : content + more;
    },
    close: (name, closeStart, end) => {
      switch (name) {
        case 'row':
          if (isInRow) rows.close(closeStart, end);
          isInRow = false;
          break;
        case 'c':
          if (cell) cell.end = end;
          cell = null;
          break;
        case 'f':
          if (cell && formula) cell.formula = { text: content, ...formula, end };
          reading = null;
          break;
        case 'v':
          if (cell) cell.value = content;
          reading = null;
          break;
        case 't':
          if (cell && cell.inline !== null && phonetic === 0) cell.inline += decodeEscapes(content);
          reading = null;
          break;
        case 'rPh':
          phonetic--;
          break;
      }
    },
  };
}

const scannedCell = (text: string, tag: OpenTag, row: number, column: number): ScannedCell =>
  new ScannedCell(
    text,
    row,
    column,
    numberAttribute(tag.get('s'), 0),
    tag.get('t') ?? 'n',
    tag.start,
    tag.openEnd,
    tag.selfClosing,
  );

const rowStyle = (tag: OpenTag): number | null =>
  isTrue(tag.get('customFormat')) ? numberAttribute(tag.get('s'), 0) : null;

const formulaTag = (tag: OpenTag): FormulaTag => ({
  type: tag.get('t') ?? 'normal',
  ref: tag.get('ref'),
  shared: tag.get('si'),
  start: tag.start,
});

function rowOf(tag: OpenTag, previous: number): number {
  const written = tag.get('r');
  const row = written === undefined ? previous + 1 : Number(written) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= limit.rows) throw damaged(`行号 ${written ?? row + 1} 有误`);
  if (row <= previous) throw damaged(`第 ${row + 1} 行的次序有误`);
  return row;
}

function columnOf(tag: OpenTag, row: number, previous: number): number {
  const written = tag.get('r');
  if (written === undefined) return previous + 1;
  const match = /^([A-Z]{1,3})(\d+)$/i.exec(written);
  const column = match ? columnIndex(match[1] ?? '') : -1;
  if (column < 0 || column >= limit.columns || Number(match?.[2]) !== row + 1) throw damaged(`单元格 ${written} 有误`);
  if (column <= previous) throw damaged(`单元格 ${written} 的次序有误`);
  return column;
}
