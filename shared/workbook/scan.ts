/**
 * One pass over a worksheet part: its cells with their positions, and every other element as a small tree.
 * Reader and writer share it, so what is shown and what is patched cannot disagree.
 */
import { decodeEscapes } from './escapes';
import type { ScannedFormula } from './scanned-cell';
import { ScannedRows } from './scanned-rows';
import { isTrue, numberAttribute, treeBuilder } from './xml';
import type { XmlElement } from './xml';
import { localName, walkXml } from './xml-reader';
import type { OpenTag } from './xml-reader';
import { damaged, tooLarge } from './zip';

export type { ScannedCell, ScannedFormula } from './scanned-cell';
export type { ScannedRow } from './scanned-rows';

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
    text: (content, start) => (inside ? data.text(content, start) : tree.text(content, start)),
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
  text(content: string, start: number | null): void;
  close(name: string, closeStart: number, end: number): void;
}

type FormulaTag = Pick<ScannedFormula, 'type' | 'ref' | 'shared' | 'inputs' | 'start'>;

function sheetDataScanner(text: string): SheetDataScanner {
  const rows = new ScannedRows(text);
  const { cells } = rows;
  let isInRow = false;
  /** place of the cell that is being read */
  let cell: number | null = null;
  let formula: FormulaTag | null = null;
  let phonetic = 0;
  let lastRow = -1;
  let lastColumn = -1;
  let reading: 'f' | 'v' | 't' | null = null;
  let content = '';
  /** where the content stands in the text as it is */
  let contentStart: number | null = null;
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
          if (cells.length >= mostCells) throw tooLarge();
          lastColumn = columnOf(tag, lastRow, lastColumn);
          cell = cells.add(lastRow, lastColumn, styleOf(tag), tag.get('t') ?? 'n', tag.start, tag.openEnd);
          break;
        case 'f':
        case 'v':
        case 't':
          if (tag.name === 'f') formula = formulaTag(tag);
          reading = tag.name;
          content = '';
          contentStart = null;
          break;
        case 'is':
          if (cell !== null) cells.inlines.set(cell, '');
          break;
        case 'rPh':
          phonetic++;
          break;
      }
    },
    text: (more, start) => {
      if (!reading) return;
      contentStart = content === '' ? start : null;
      content = content === '' ? more : content + more;
    },
    close: (name, closeStart, end) => {
      switch (name) {
        case 'row':
          if (isInRow) rows.close(closeStart, end);
          isInRow = false;
          break;
        case 'c':
          if (cell !== null) cells.setEnd(cell, end);
          cell = null;
          break;
        case 'f':
          if (cell !== null && formula) cells.formulas.set(cell, { text: content, ...formula, end });
          reading = null;
          break;
        case 'v':
          if (cell !== null) cells.setValue(cell, content, contentStart);
          reading = null;
          break;
        case 't': {
          const before = cell === null ? undefined : cells.inlines.get(cell);
          if (cell !== null && before !== undefined && phonetic === 0) {
            cells.inlines.set(cell, before + decodeEscapes(content));
          }
          reading = null;
          break;
        }
        case 'rPh':
          phonetic--;
          break;
      }
    },
  };
}

const styleOf = (tag: OpenTag): number => numberAttribute(tag.get('s'), 0);

const rowStyle = (tag: OpenTag): number | null => (isTrue(tag.get('customFormat')) ? styleOf(tag) : null);

const formulaTag = (tag: OpenTag): FormulaTag => ({
  type: tag.get('t') ?? 'normal',
  ref: tag.get('ref'),
  shared: tag.get('si'),
  inputs: [tag.get('r1'), tag.get('r2')].filter((input) => input !== undefined),
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
  const column = columnIn(written, row);
  if (column === null || column >= limit.columns) throw damaged(`单元格 ${written} 有误`);
  if (column <= previous) throw damaged(`单元格 ${written} 的次序有误`);
  return column;
}

/** 0-based column of an address in this row; null when it is none. By hand, because every cell has one. */
function columnIn(address: string, row: number): number | null {
  let letters = 0;
  let column = 0;
  for (; letters < address.length; letters++) {
    const letter = (address.charCodeAt(letters) & ~0x20) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (letters === 0 || letters > 3) return null;
  let number = 0;
  for (let at = letters; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number === row + 1 ? column - 1 : null;
}
