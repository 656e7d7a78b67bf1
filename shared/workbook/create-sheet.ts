/** Fills one exceljs worksheet from a Sheet. */
import type * as ExcelJS from 'exceljs';
import { addressOf } from '../sheet/address';
import type { Cell, ConditionalFormat, Range, Sheet, Style, Validation } from '../sheet/sheet';
import { cellsOf } from '../sheet/sheet-cells';
import { usualColumn, usualRow } from '../sheet/own-sizes';
import { excelColor, excelStyle } from './create-styles';
import { encodeEscapes } from './escapes';

/** px of a digit of Calibri 11, the default font that exceljs always writes and that column widths count in */
const digitWidth = 7;
/** The one width that exceljs takes for "not set" and leaves out. */
const unwritableWidth = 9;
const pointsPerPixel = 72 / 96;

export function fillSheet(target: ExcelJS.Worksheet, sheet: Sheet, styles: readonly Style[]): void {
  const { columns, rows } = sheet.hiddenSizes ?? { columns: {}, rows: {} };
  sheet.columnWidths.forEach((width, index) =>
    setWidth(target.getColumn(index + 1), width, columns[index] ?? usualColumn),
  );
  sheet.rowHeights.forEach((height, index) => setHeight(target.getRow(index + 1), height, rows[index] ?? usualRow));
  for (const cell of cellsOf(sheet)) fillCell(target, cell, styles);
  for (const validation of sheet.validations) addList(target, validation);
  for (const format of sheet.conditionalFormats) addFormat(target, format);
  setView(target, sheet);
  setPage(target, sheet);
  if (sheet.protected) protect(target);
}

/** `shownAgain`: px of a hidden column once it is shown. */
function setWidth(column: ExcelJS.Column, width: number, shownAgain: number): void {
  const characters = (width || shownAgain) / digitWidth;
  column.width = characters === unwritableWidth ? unwritableWidth + 1 / 256 : characters;
  column.hidden = width === 0;
}

/** A row without cells and height is left out by exceljs, and with it that it is hidden. */
function setHeight(row: ExcelJS.Row, height: number, shownAgain: number): void {
  row.hidden = height === 0;
  row.height = (height || shownAgain) * pointsPerPixel;
}

function fillCell(target: ExcelJS.Worksheet, cell: Cell, styles: readonly Style[]): void {
  const written = target.getCell(cell.row + 1, cell.column + 1);
  const style = styles[cell.style];
  if (style) written.style = excelStyle(style);
  const value = cellValue(cell);
  if (value !== null) written.value = value;
  if (cell.note !== undefined) written.note = encodeEscapes(cell.note);
  if (cell.rowSpan === 1 && cell.columnSpan === 1) return;
  // gives the covered cells the style of the first, so that the frame is closed on all sides
  target.mergeCells(cell.row + 1, cell.column + 1, cell.row + cell.rowSpan, cell.column + cell.columnSpan);
}

type CellError = '#N/A' | '#REF!' | '#NAME?' | '#DIV/0!' | '#NULL!' | '#VALUE!' | '#NUM!';
const errors: readonly string[] = [
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
] satisfies CellError[];
const isError = (text: string): text is CellError => errors.includes(text);

/** A formula over several cells has no range here and is written as its value. */
function cellValue({ value, formula, arrayFormula }: Cell): ExcelJS.CellValue {
  const text = typeof value === 'string' ? encodeEscapes(value) : value;
  if (formula === undefined || arrayFormula) return text;
  if (text === null) return { formula };
  return { formula, result: typeof text === 'string' && isError(text) ? { error: text } : text };
}

const rangeText = ({ top, left, bottom, right }: Range): string =>
  top === bottom && left === right ? addressOf(top, left) : `${addressOf(top, left)}:${addressOf(bottom, right)}`;

/** Excel's limit for the choices of a list within its formula. */
const longestList = 255;

/**
 * Lists only: a Sheet knows no bounds of other kinds. Choices with a comma or too long for Excel's limit are left out,
 * which costs the drop-down and no data. A value that is not in the list may be typed: the checks speak, not the cell.
 */
function addList(target: ExcelJS.Worksheet, { kind, choices, ranges, prompt }: Validation): void {
  const list = choices.join(',');
  const fits = list.length <= longestList && choices.every((choice) => !choice.includes(','));
  if (kind !== 'list' || choices.length === 0 || !fits) return;
  for (const range of ranges) {
    // exceljs has no type for a range, and its own sorting joins single cells again
    addressesOf(range).forEach((address) => {
      target.getCell(address).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${list.replaceAll('"', '""')}"`],
        showErrorMessage: false,
        ...(prompt !== undefined && { showInputMessage: true, prompt }),
      };
    });
  }
}

const addressesOf = ({ top, left, bottom, right }: Range): string[] =>
  Array.from({ length: bottom - top + 1 }, (_row, row) =>
    Array.from({ length: right - left + 1 }, (_column, column) => addressOf(top + row, left + column)),
  ).flat();

function addFormat(target: ExcelJS.Worksheet, format: ConditionalFormat): void {
  const { look, formulas } = format;
  const style: Partial<ExcelJS.Style> = {
    font: {
      ...(look.color && { color: excelColor(look.color) }),
      ...(look.bold !== undefined && { bold: look.bold }),
      ...(look.italic !== undefined && { italic: look.italic }),
    },
    ...(look.fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: excelColor(look.fill) } }),
  };
  const shared = { formulae: [...formulas], priority: format.priority, style };
  const ref = format.ranges.map(rangeText).join(' ');
  if (format.kind === 'expression')
    target.addConditionalFormatting({ ref, rules: [{ type: 'expression', ...shared }] });
  if (format.kind === 'cellIs' && isOperator(format.operator)) {
    target.addConditionalFormatting({ ref, rules: [{ type: 'cellIs', operator: format.operator, ...shared }] });
  }
}

const operators: readonly string[] = [
  'equal',
  'greaterThan',
  'lessThan',
  'between',
] satisfies ExcelJS.CellIsOperators[];
const isOperator = (text: string | undefined): text is ExcelJS.CellIsOperators =>
  text !== undefined && operators.includes(text);

function setView(target: ExcelJS.Worksheet, { frozenRows, frozenColumns, showGridLines }: Sheet): void {
  const frozen = frozenRows > 0 || frozenColumns > 0;
  target.views = [
    frozen ? { state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows, showGridLines } : { showGridLines },
  ];
}

/** Print area and repeated rows are defined names, see create-names.ts. */
function setPage(target: ExcelJS.Worksheet, { page }: Sheet): void {
  target.pageSetup = {
    paperSize: page.paper,
    orientation: page.orientation,
    margins: page.margins,
    ...(page.fit
      ? { fitToPage: true, fitToWidth: page.fit.width, fitToHeight: page.fit.height }
      : { scale: page.scale }),
    horizontalCentered: page.centeredHorizontally,
    verticalCentered: page.centeredVertically,
    showGridLines: page.gridLines,
  };
  if (page.header) target.headerFooter.oddHeader = page.header;
  if (page.footer) target.headerFooter.oddFooter = page.footer;
  // exceljs puts the break below a row and counts from 1: above row 5 (0-based) is below row 5 (1-based)
  for (const row of page.rowBreaks) target.getRow(row).addPageBreak();
}

/** Without a password. exceljs sets the protection at once; its promise waits for nothing but a password's hash. */
function protect(target: ExcelJS.Worksheet): void {
  void target.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatRows: true });
}
