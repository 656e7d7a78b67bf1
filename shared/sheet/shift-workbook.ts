/** A workbook as it looks after rows were inserted and removed: the same rules as workbook/patch.ts follows in the file. */
import { changesRows } from './edits';
import type { RowChanges } from './edits';
import { copyFormula, growsWithRows, shiftFormula, shiftFormulaOfRanges } from './shift-formula';
import type { FormulaShift } from './shift-formula';
import { grownAndKept, handedOnTops } from './shift-merges';
import type { HandedOn } from './shift-merges';
import { grownRange, isRemoved, shiftedRange, shiftedRow } from './shift-rows';
import { isOneCell } from './sheet';
import type { Cell, ConditionalFormat, DefinedName, PageSetup, Range, Sheet, Workbook } from './sheet';

/** sheet name → what changes there: joined (joinedRowChanges) */
export type RowChangesBySheet = ReadonlyMap<string, RowChanges>;

/** The workbook itself when no row changes. */
export function shiftWorkbook(workbook: Workbook, changes: RowChangesBySheet): Workbook {
  let shifted = workbook;
  for (const [changedIn, rows] of changes) {
    if (!changesRows(rows)) continue;
    shifted = {
      ...shifted,
      sheets: shifted.sheets.map((sheet) => {
        const shift: FormulaShift = { sheet: sheet.name, changedIn, rows };
        return sheet.name === changedIn ? shiftSheet(sheet, shift) : shiftFormulas(sheet, shift);
      }),
      definedNames: shifted.definedNames.map((name) => shiftName(name, workbook, changedIn, rows)),
    };
  }
  return shifted;
}

function shiftSheet(sheet: Sheet, shift: FormulaShift): Sheet {
  const { rows } = shift;
  const inserted = rows.insertions.reduce((sum, { count }) => sum + count, 0);
  const removed = rows.removals.reduce((sum, { count }) => sum + count, 0);
  const handedOn = removed === 0 ? [] : handedOnTops(mergesOf(sheet), rows);
  return {
    ...sheet,
    rowCount: sheet.rowCount + inserted - removed,
    rowHeights: sheet.rowHeights.flatMap((height, row) =>
      isRemoved(row, rows) ? [] : [height, ...newRowsBelow(row, rows).map(() => height)],
    ),
    ...(sheet.hiddenSizes && { hiddenSizes: shiftHiddenSizes(sheet.hiddenSizes, rows) }),
    cells: sheet.cells.flatMap((cell) => shiftCell(cell, shift)).sort((a, b) => a.row - b.row || a.column - b.column),
    frozenRows: shiftedFrozenRows(sheet.frozenRows, rows),
    validations: sheet.validations.flatMap((each) => {
      const ranges = grownAndKept(each.ranges, rows, handedOn);
      return ranges.length === 0 ? [] : [{ ...each, ranges }];
    }),
    conditionalFormats: sheet.conditionalFormats.flatMap((each) => shiftConditionalFormat(each, shift, handedOn)),
    page: shiftPage(sheet.page, rows),
  };
}

const mergesOf = ({ cells }: Sheet): Range[] =>
  cells
    .filter((cell) => !isOneCell(cell))
    .map(({ row, column, rowSpan, columnSpan }) => ({
      top: row,
      left: column,
      bottom: row + rowSpan - 1,
      right: column + columnSpan - 1,
    }));

const shiftHiddenSizes = (
  { columns, rows: sizes }: NonNullable<Sheet['hiddenSizes']>,
  rows: RowChanges,
): NonNullable<Sheet['hiddenSizes']> => ({
  columns,
  rows: Object.fromEntries(
    Object.entries(sizes).flatMap(([row, size]) => {
      if (isRemoved(Number(row), rows)) return [];
      const moved = shiftedRow(Number(row), rows);
      return [0, ...newRowsBelow(Number(row), rows)].map((distance) => [moved + distance, size] as const);
    }),
  ),
});

/** 1, 2, … for each row that comes below this one. */
const newRowsBelow = (row: number, { insertions }: RowChanges): number[] =>
  insertions.flatMap(({ below, count }) =>
    below === row ? Array.from({ length: count }, (_, index) => index + 1) : [],
  );

/** The cell in its new place, with its copies in the rows inserted below it; nothing when all its rows are removed. */
function shiftCell(cell: Cell, shift: FormulaShift): Cell[] {
  const { rows } = shift;
  const range: Range = { top: cell.row, bottom: cell.row + cell.rowSpan - 1, left: 0, right: 0 };
  const insertion = cell.rowSpan === 1 ? rows.insertions.find(({ below }) => below === cell.row) : undefined;
  const reachesDown =
    cell.rowSpan > 1 ||
    insertion?.groupColumns.some((column) => cell.column <= column && column < cell.column + cell.columnSpan) === true;
  const moved = reachesDown ? grownRange(range, rows) : shiftedRange(range, rows);
  if (!moved) return [];
  const formula = cell.formula === undefined ? undefined : shiftFormula(cell.formula, shift);
  const own: Cell = {
    ...cell,
    row: moved.top,
    rowSpan: moved.bottom - moved.top + 1,
    ...(formula !== undefined && { formula }),
  };
  if (reachesDown || !insertion) return [own];
  const copies = newRowsBelow(cell.row, rows).map((distance): Cell => {
    const { column, columnSpan, style } = cell;
    const blank: Cell = { row: moved.top + distance, column, rowSpan: 1, columnSpan, value: null, text: '', style };
    return formula === undefined || cell.arrayFormula
      ? blank
      : { ...blank, formula: copyFormula(formula, distance, 0) };
  });
  return [own, ...copies];
}

/** Frozen rows that get rows among them stay frozen; one row stays frozen even when all of them are removed. */
export const shiftedFrozenRows = (frozen: number, rows: RowChanges): number =>
  frozen === 0 ? 0 : Math.max(shiftedRow(frozen - 1, rows) + (isRemoved(frozen - 1, rows) ? 0 : 1), 1);

function shiftConditionalFormat(
  format: ConditionalFormat,
  shift: FormulaShift,
  handedOn: readonly HandedOn[],
): ConditionalFormat[] {
  const ranges = grownAndKept(format.ranges, shift.rows, handedOn);
  if (ranges.length === 0) return [];
  const formulas = format.formulas.map((formula) => shiftFormulaOfRanges(formula, format.ranges, shift, handedOn));
  return [{ ...format, ranges, formulas }];
}

function shiftPage(page: PageSetup, rows: RowChanges): PageSetup {
  const { area, titleRows, titleColumns, rowBreaks } = page;
  const areas = area?.map((range) => grownRange(range, rows));
  const titles = titleRows && shiftedRange({ top: titleRows.first, bottom: titleRows.last, left: 0, right: 0 }, rows);
  return {
    ...page,
    // A name of which one part became #REF! names no rows, columns or area any more.
    area: areas?.every((range) => range !== null) ? areas : null,
    titleRows: titles && { first: titles.top, last: titles.bottom },
    titleColumns: titleRows && !titles ? null : titleColumns,
    rowBreaks: [...new Set(rowBreaks.map((row) => shiftedRow(row, rows)))].filter((row) => row > 0),
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

const shiftName = (name: DefinedName, workbook: Workbook, changedIn: string, rows: RowChanges): DefinedName => ({
  ...name,
  refersTo: shiftFormula(name.refersTo, {
    sheet: name.sheet === null ? '' : (workbook.sheets[name.sheet]?.name ?? ''),
    changedIn,
    rows,
    growAtEnd: growsWithRows(name.name),
  }),
});
