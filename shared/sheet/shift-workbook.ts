/** A workbook as it looks after rows were inserted and removed: the same rules as workbook/patch.ts follows in the file. */
import { changesRows } from './edits';
import type { RowChanges } from './edits';
import { growsWithRows, shiftFormula, shiftFormulaOfRanges } from './shift-formula';
import type { FormulaShift } from './shift-formula';
import { grownAndKept, handedOnTops } from './shift-merges';
import type { HandedOn } from './shift-merges';
import { shiftOutline, shiftPictures } from './shift-pictures';
import { inRowsShown, rowTable } from './row-table';
import { shiftCells, shiftFormulasIn } from './shift-cells';
import { grownRange, grownRanges, isRemoved, shiftedRange, shiftedRow } from './shift-rows';
import type { ConditionalFormat, DefinedName, PageSetup, Range, Sheet, Workbook } from './sheet';
import { specialCells } from './special-rows';

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
  const table = rowTable(sheet.rowCount, rows);
  const heightBelow = (below: number): number => sheet.rowHeights[below] ?? 0;
  const handedOn = rows.removals.length === 0 ? [] : handedOnTops(tallMergesOf(sheet), rows);
  return {
    ...sheet,
    rowCount: table.origins.length,
    rowHeights: inRowsShown(sheet.rowHeights, table, heightBelow, 0),
    ...(sheet.hiddenSizes && { hiddenSizes: shiftHiddenSizes(sheet.hiddenSizes, rows) }),
    rows: shiftCells(sheet, shift),
    frozenRows: shiftedFrozenRows(sheet.frozenRows, rows),
    validations: sheet.validations.flatMap((each) => {
      const ranges = grownAndKept(each.ranges, rows, handedOn);
      return ranges.length === 0 ? [] : [{ ...each, ranges }];
    }),
    conditionalFormats: sheet.conditionalFormats.flatMap((each) => shiftConditionalFormat(each, shift, handedOn)),
    ...(sheet.editableRanges && { editableRanges: grownRanges(sheet.editableRanges, rows) }),
    ...(sheet.tableFrames && { tableFrames: shiftedRanges(sheet.tableFrames, rows) }),
    ...(sheet.pictures && { pictures: shiftPictures(sheet.pictures, rows) }),
    ...(sheet.outline && { outline: shiftOutline(sheet.outline, rows) }),
    page: shiftPage(sheet.page, rows),
  };
}

const tallMergesOf = (sheet: Sheet): Range[] =>
  specialCells(sheet).tall.map(({ row, column, end, columnSpan }) => ({
    top: row,
    left: column,
    bottom: end - 1,
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

/** Frozen rows that get rows among them stay frozen; one row stays frozen even when all of them are removed. */
export const shiftedFrozenRows = (frozen: number, rows: RowChanges): number =>
  frozen === 0 ? 0 : Math.max(shiftedRow(frozen - 1, rows) + (isRemoved(frozen - 1, rows) ? 0 : 1), 1);

const shiftedRanges = (ranges: readonly Range[], rows: RowChanges): Range[] =>
  ranges.map((range) => shiftedRange(range, rows)).filter((range) => range !== null);

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
  rows: shiftFormulasIn(sheet, shift),
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
