/**
 * One pass over a worksheet part: its cells with their positions, and every other element as a small tree.
 * Reader and writer share it, so what is shown and what is patched cannot disagree.
 */
import { columnIndex } from '../sheet/address';
import { decodeEscapes } from './escapes';
import { localName, treeBuilder, walkXml } from './xml';
import type { Attributes, OpenTag, XmlElement } from './xml';
import { damaged } from './zip';

export interface ScannedFormula {
  readonly text: string;
  /** t: normal, shared, array or dataTable */
  readonly type: string;
  readonly ref: string | undefined;
  /** si: number of the shared formula */
  readonly shared: string | undefined;
  /** r1, r2: the cells that a data table tries values in */
  readonly inputs: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Rows and columns are 0-based everywhere. */
export interface ScannedCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: Attributes;
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  end: number;
  formula: ScannedFormula | null;
  /** content of <v>, null without */
  value: string | null;
  /** content of <is>, null without */
  inline: string | null;
}

export interface ScannedRow {
  readonly row: number;
  readonly attributes: Attributes;
  readonly start: number;
  readonly openEnd: number;
  readonly selfClosing: boolean;
  closeStart: number;
  end: number;
  readonly cells: ScannedCell[];
}

export interface ScannedSheet {
  /** of the worksheet namespace, with its colon; '' without */
  readonly prefix: string;
  readonly rows: readonly ScannedRow[];
  readonly sheetData: XmlElement;
  /** children of <worksheet> but sheetData */
  readonly elements: readonly XmlElement[];
}

const limit = { rows: 1_048_576, columns: 16_384 };

/** Throws damaged: rows that do not rise, cells outside a sheet, no sheetData. */
export function scanSheet(text: string): ScannedSheet {
  const tree = treeBuilder();
  const data = sheetDataScanner();
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
  readonly rows: readonly ScannedRow[];
  open(tag: OpenTag): void;
  text(content: string): void;
  close(name: string, closeStart: number, end: number): void;
}

function sheetDataScanner(): SheetDataScanner {
  const rows: ScannedRow[] = [];
  let row: ScannedRow | null = null;
  let cell: ScannedCell | null = null;
  let formula: OpenTag | null = null;
  let phonetic = 0;
  let lastRow = -1;
  let lastColumn = -1;
  let reading: 'f' | 'v' | 't' | null = null;
  let content = '';
  return {
    rows,
    open: (tag) => {
      switch (tag.name) {
        case 'row': {
          const at = rowOf(tag, lastRow);
          lastRow = at;
          lastColumn = -1;
          const { attributes, start, openEnd, selfClosing } = tag;
          row = { row: at, attributes, start, openEnd, selfClosing, closeStart: openEnd, end: openEnd, cells: [] };
          rows.push(row);
          break;
        }
        case 'c': {
          if (!row) break;
          const at = columnOf(tag, row.row, lastColumn);
          lastColumn = at;
          cell = {
            row: row.row,
            column: at,
            attributes: tag.attributes,
            start: tag.start,
            openEnd: tag.openEnd,
            selfClosing: tag.selfClosing,
            end: tag.openEnd,
            formula: null,
            value: null,
            inline: null,
          };
          row.cells.push(cell);
          break;
        }
        case 'f':
        case 'v':
        case 't':
          if (tag.name === 'f') formula = tag;
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
      if (reading) content += more;
    },
    close: (name, closeStart, end) => {
      switch (name) {
        case 'row':
          if (row) Object.assign(row, { closeStart, end });
          row = null;
          break;
        case 'c':
          if (cell) cell.end = end;
          cell = null;
          break;
        case 'f':
          if (cell && formula) {
            const { t: type = 'normal', ref, si: shared, r1, r2 } = formula.attributes;
            const inputs = [r1, r2].filter((input) => input !== undefined);
            cell.formula = { text: content, type, ref, shared, inputs, start: formula.start, end };
          }
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

function rowOf(tag: OpenTag, previous: number): number {
  const written = tag.attributes['r'];
  const row = written === undefined ? previous + 1 : Number(written) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= limit.rows) throw damaged(`行号 ${written ?? row + 1} 有误`);
  if (row <= previous) throw damaged(`第 ${row + 1} 行的次序有误`);
  return row;
}

function columnOf(tag: OpenTag, row: number, previous: number): number {
  const written = tag.attributes['r'];
  if (written === undefined) return previous + 1;
  const match = /^([A-Z]{1,3})(\d+)$/i.exec(written);
  const column = match ? columnIndex(match[1] ?? '') : -1;
  if (column < 0 || column >= limit.columns || Number(match?.[2]) !== row + 1) throw damaged(`单元格 ${written} 有误`);
  if (column <= previous) throw damaged(`单元格 ${written} 的次序有误`);
  return column;
}
