/** Every workbook of the corpus is read as openpyxl reads it, but for what openpyxl is known not to read. */
import { expect, test } from 'vitest';
import { addressOf, rangeText } from '../../shared/sheet/address';
import type { Cell, Sheet, Workbook } from '../../shared/sheet/sheet';
import { isOneCell } from '../../shared/sheet/sheet';
import { cellsOf } from '../../shared/sheet/sheet-cells';
import { read } from '../../shared/workbook/read';
import { corpus } from '../support/oddities';
import { openedByOpenpyxl } from '../workbook/support/openpyxl-workbook';
import type { OpenpyxlCell } from '../workbook/support/openpyxl-workbook';

/** It sees no sheet behind an escaped or strict name, and stops at C:C in rules and at a text that is not there. */
const unread = [
  'absolute-targets.xlsx',
  'empty-and-odd-cells.xlsx',
  'part-names-in-chinese.xlsx',
  'strict-open-xml.xlsx',
  'whole-columns-named-by-letters.xlsx',
];
/** It leaves _xHHHH_ as it is, and takes the cells that a formula fills for constants. */
const readOtherwise: Readonly<Record<string, readonly string[]>> = {
  'control-characters.xlsx': ['附件2!A2', '附件2!A3'],
  'array-formula.xlsx': ['附件2!C3'],
  'dynamic-array.xlsx': ['附件2!C3'],
};

const rangeOf = ({ row, column, rowSpan, columnSpan }: Cell): string =>
  rangeText({ top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 });

const mergesOf = (sheet: Sheet): string[] =>
  cellsOf(sheet)
    .filter((cell) => !isOneCell(cell))
    .map(rangeOf)
    .sort();

/** The cell in the words of openpyxl. Shared formulas are written out here and not there: only that it is one counts. */
function inTheirWords(cell: Cell, { styles }: Workbook, theirs: OpenpyxlCell): OpenpyxlCell {
  const style = styles[cell.style];
  const { formula } = cell;
  const isDate = theirs.value === null && theirs.formula === null;
  return {
    value: formula !== undefined || isDate ? null : (cell.value ?? null),
    formula: formula === undefined ? null : theirs.formula === '' ? '' : formula,
    // A font may leave its name and size out.
    font: theirs.font && (style?.font.name ?? ''),
    size: theirs.size && (style?.font.size ?? 0),
    bold: style?.font.bold ?? false,
    wrap: style?.wrap ?? false,
    horizontal: style?.horizontal ?? '',
    left: style?.left?.line ?? null,
  };
}

test('values, formulas, fonts, alignment, lines and merges of every cell', () => {
  const answers = openedByOpenpyxl(corpus);
  if (answers === null) {
    process.stdout.write('openpyxl is not installed: what was read is not compared with it.\n');
    return;
  }
  const sees = (index: number, sheet: string): boolean => answers[index]?.[sheet] !== undefined;
  const notSeen = corpus.filter(({ bytes }, index) => !read(bytes).sheets.every(({ name }) => sees(index, name)));
  expect(notSeen.map(({ name }) => name)).toEqual(unread);
  corpus.forEach(({ name, bytes }, index) => {
    const workbook = read(bytes);
    for (const sheet of workbook.sheets) {
      const theirs = answers[index]?.[sheet.name];
      if (!theirs) continue;
      const others = Object.entries(theirs.cells).filter(
        ([at]) => !readOtherwise[name]?.includes(`${sheet.name}!${at}`),
      );
      const cells = new Map(cellsOf(sheet).map((cell) => [addressOf(cell.row, cell.column), cell]));
      const ours = others.map(([at, cell]) => {
        const found = cells.get(at);
        return [at, found ? inTheirWords(found, workbook, cell) : null];
      });
      expect({ name, cells: ours }).toEqual({ name, cells: others });
      expect({ name, merges: mergesOf(sheet) }).toEqual({ name, merges: theirs.merges });
    }
  });
});
