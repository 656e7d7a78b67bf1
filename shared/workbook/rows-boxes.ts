/**
 * Boxes in VML (notes, form controls, OLE objects) after rows were changed. VML as Excel writes it is not always
 * well-formed XML (an open <br>), so its elements are found by pattern.
 */
import type { RowChanges } from '../sheet/edits';
import { shiftFormula } from '../sheet/shift-formula';
import type { FormulaShift } from '../sheet/shift-formula';
import { shiftedRow } from '../sheet/shift-rows';
import { escapeXml } from './xml';

/** Row where the cell of a note stands now, 0-based as opened; null when it is gone, and its note with it (keptPlaces). */
export type KeptAt = (row: number, column: number) => number | null;

/** Boxes of the sheet whose rows change. */
export const shiftBoxes = (text: string, shift: FormulaShift, keptAt: KeptAt): string =>
  shiftBoxFormulas(text, shift)
    .replace(block('shape'), (shape) => (noteRow(shape, keptAt) === 'gone' ? '' : shape))
    .replace(block('ClientData'), (data) => {
      const row = noteRow(data, keptAt);
      if (typeof row !== 'number') return shiftObject(data, shift.rows);
      return shiftAnchor(data, shift.rows).replace(element('Row'), `$1${row}$3`);
    });

/** 'none' for the box of a form control or an OLE object */
function noteRow(box: string, keptAt: KeptAt): number | 'gone' | 'none' {
  const row = numberIn(box, 'Row');
  return row === null ? 'none' : (keptAt(row, numberIn(box, 'Column') ?? 0) ?? 'gone');
}

/** Formulas of boxes on any sheet: the cell that a control fills, the range that it lists. */
export const shiftBoxFormulas = (text: string, shift: FormulaShift): string =>
  text.replace(
    /(<((?:[\w.-]+:)?Fmla(?:Link|Range|Pict|Txbx))>)([^<]*)(?=<\/\2>)/g,
    (all, tag: string, _name: string, formula: string) => {
      const shifted = shiftFormula(unescaped(formula), shift);
      return shifted === unescaped(formula) ? all : tag + escapeXml(shifted);
    },
  );

/** What is not a note stays in its place when it says so; the element means the opposite of its name. */
const shiftObject = (data: string, rows: RowChanges): string =>
  says(data, 'MoveWithCells') ? data : shiftAnchor(data, rows);

const says = (data: string, name: string): boolean =>
  new RegExp(`<(?:[\\w.-]+:)?${name}\\s*(?:/>|>\\s*(?:t|true|1)?\\s*<)`, 'i').test(data);

/** An element with its content, of which a self-closing one has none. */
const block = (name: string): RegExp =>
  new RegExp(`<((?:[\\w.-]+:)?${name})(?=[\\s>])(?:[^>"']|"[^"]*"|'[^']*')*(?<!/)>[\\s\\S]*?</\\1>`, 'g');

const element = (name: string): RegExp => new RegExp(`(<(?:[\\w.-]+:)?${name}>\\s*)([^<]*?)(\\s*<)`);

const numberIn = (shape: string, name: string): number | null => {
  const found = element(name).exec(shape)?.[2];
  return found === undefined || !/^\d+$/.test(found) ? null : Number(found);
};

/**
 * left column, offset, top row, offset, right column, offset, bottom row, offset. A box never loses height; it gets higher
 * with rows inside it, unless it keeps its size (an element that means the opposite of its name).
 */
function shiftAnchor(data: string, rows: RowChanges): string {
  return data.replace(element('Anchor'), (_all, before: string, anchor: string, after: string) => {
    const pieces = anchor.split(',');
    const [top, bottom] = [Number(pieces[2]), Number(pieces[6])];
    const moved = shiftedRow(top, rows);
    const least = moved + bottom - top;
    const numbers = new Map([
      [2, moved],
      [6, says(data, 'SizeWithCells') ? least : Math.max(shiftedRow(bottom, rows), least)],
    ]);
    const written = pieces.map((piece, index) =>
      numbers.has(index) ? piece.replace(/\d+/, String(numbers.get(index))) : piece,
    );
    return before + written.join(',') + after;
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_all, name: string) => entities[name] ?? '');
