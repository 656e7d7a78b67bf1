/** A workbook as it looks after rows were inserted: the same rules as workbook/patch.ts follows in the file. */
import type { RowInsertion } from './edits';
import { copyFormula, shiftFormula } from './shift-formula';
import type { FormulaShift } from './shift-formula';
import { grownRange, shiftedRange, shiftedRow } from './shift-rows';
import type { Cell, DefinedName, PageSetup, Range, Sheet, Workbook } from './sheet';

/** sheet name → insertions there: joined, rising, in rows as opened */
export type Insertions = ReadonlyMap<string, readonly RowInsertion[]>;

export function growWorkbook(workbook: Workbook, insertions: Insertions): Workbook {
  let grown = workbook;
  for (const [insertedIn, list] of insertions) {
    if (list.length === 0) continue;
    grown = {
      ...grown,
      sheets: grown.sheets.map((sheet) => {
        const shift: FormulaShift = { sheet: sheet.name, insertedIn, insertions: list };
        return sheet.name === insertedIn ? growSheet(sheet, shift) : shiftFormulas(sheet, shift);
      }),
      definedNames: grown.definedNames.map((name) => shiftName(name, workbook, insertedIn, list)),
    };
  }
  return grown;
}

/** The row as opened of a row as shown; null for an inserted one. */
export function rowAsOpened(row: number, insertions: readonly RowInsertion[]): number | null {
  let opened = row;
  for (const { below, count } of insertions) {
    if (opened <= below) break;
    if (opened <= below + count) return null;
    opened -= count;
  }
  return opened;
}

function growSheet(sheet: Sheet, shift: FormulaShift): Sheet {
  const { insertions } = shift;
  const grow = (ranges: readonly Range[]): Range[] => ranges.map((range) => grownRange(range, insertions));
  const inserted = insertions.reduce((sum, { count }) => sum + count, 0);
  return {
    ...sheet,
    rowCount: sheet.rowCount + inserted,
    rowHeights: sheet.rowHeights.flatMap((height, row) => [height, ...newRowsBelow(row, insertions).map(() => height)]),
    ...(sheet.hiddenSizes && { hiddenSizes: growHiddenSizes(sheet.hiddenSizes, insertions) }),
    cells: sheet.cells.flatMap((cell) => growCell(cell, shift)).sort((a, b) => a.row - b.row || a.column - b.column),
    frozenRows: sheet.frozenRows === 0 ? 0 : shiftedRow(sheet.frozenRows - 1, insertions) + 1,
    validations: sheet.validations.map((each) => ({ ...each, ranges: grow(each.ranges) })),
    conditionalFormats: sheet.conditionalFormats.map((each) => ({
      ...each,
      ranges: grow(each.ranges),
      formulas: each.formulas.map((formula) => shiftFormula(formula, shift)),
    })),
    page: growPage(sheet.page, insertions),
  };
}

const growHiddenSizes = (
  { columns, rows }: NonNullable<Sheet['hiddenSizes']>,
  insertions: readonly RowInsertion[],
): NonNullable<Sheet['hiddenSizes']> => ({
  columns,
  rows: Object.fromEntries(
    Object.entries(rows).flatMap(([row, size]) => {
      const moved = shiftedRow(Number(row), insertions);
      return [0, ...newRowsBelow(Number(row), insertions)].map((distance) => [moved + distance, size] as const);
    }),
  ),
});

/** 1, 2, … for each row that comes below this one. */
const newRowsBelow = (row: number, insertions: readonly RowInsertion[]): number[] =>
  insertions.flatMap(({ below, count }) =>
    below === row ? Array.from({ length: count }, (_, index) => index + 1) : [],
  );

/** The cell in its new place, with its copies in the rows inserted below it. */
function growCell(cell: Cell, shift: FormulaShift): Cell[] {
  const { insertions } = shift;
  const rows: Range = { top: cell.row, bottom: cell.row + cell.rowSpan - 1, left: 0, right: 0 };
  const insertion = cell.rowSpan === 1 ? insertions.find(({ below }) => below === cell.row) : undefined;
  const reachesDown =
    cell.rowSpan > 1 ||
    insertion?.groupColumns.some((column) => cell.column <= column && column < cell.column + cell.columnSpan) === true;
  const moved = reachesDown ? grownRange(rows, insertions) : shiftedRange(rows, insertions);
  const formula = cell.formula === undefined ? undefined : shiftFormula(cell.formula, shift);
  const own: Cell = {
    ...cell,
    row: moved.top,
    rowSpan: moved.bottom - moved.top + 1,
    ...(formula !== undefined && { formula }),
  };
  if (reachesDown || !insertion) return [own];
  const copies = newRowsBelow(cell.row, insertions).map((distance): Cell => {
    const { column, columnSpan, style } = cell;
    const blank: Cell = { row: moved.top + distance, column, rowSpan: 1, columnSpan, value: null, text: '', style };
    return formula === undefined ? blank : { ...blank, formula: copyFormula(formula, distance, 0) };
  });
  return [own, ...copies];
}

function growPage(page: PageSetup, insertions: readonly RowInsertion[]): PageSetup {
  const { area, titleRows, rowBreaks } = page;
  return {
    ...page,
    area: area && area.map((range) => grownRange(range, insertions)),
    titleRows: titleRows && {
      first: shiftedRow(titleRows.first, insertions),
      last: shiftedRow(titleRows.last, insertions),
    },
    rowBreaks: rowBreaks.map((row) => shiftedRow(row, insertions)),
  };
}

const shiftFormulas = (sheet: Sheet, shift: FormulaShift): Sheet => ({
  ...sheet,
  cells: sheet.cells.map((cell) =>
    cell.formula === undefined ? cell : { ...cell, formula: shiftFormula(cell.formula, shift) },
  ),
  conditionalFormats: sheet.conditionalFormats.map((each) => ({
    ...each,
    formulas: each.formulas.map((formula) => shiftFormula(formula, shift)),
  })),
});

const shiftName = (
  name: DefinedName,
  workbook: Workbook,
  insertedIn: string,
  insertions: readonly RowInsertion[],
): DefinedName => ({
  ...name,
  refersTo: shiftFormula(name.refersTo, {
    sheet: name.sheet === null ? '' : (workbook.sheets[name.sheet]?.name ?? ''),
    insertedIn,
    insertions,
    growAtEnd: name.name !== '_xlnm.Print_Titles',
  }),
});
