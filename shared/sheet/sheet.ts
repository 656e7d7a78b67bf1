/**
 * A sheet as it looks: the one model that the screen, the printed page and a new file are views of.
 * Rows and columns are 0-based here; only addresses such as G37 (address.ts) count from 1.
 */
import type { CellValue, Path } from '../document/document';

export type LineStyle =
  | 'thin'
  | 'medium'
  | 'thick'
  | 'double'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export interface BorderLine {
  readonly line: LineStyle;
  /** #rrggbb */
  readonly color: string;
}

export interface Font {
  readonly name: string;
  /** pt, halves kept: 10.5 is 五号 */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** #rrggbb */
  readonly color: string;
}

export type Horizontal =
  'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
export type Vertical = 'top' | 'center' | 'bottom' | 'justify' | 'distributed';

export interface Style {
  readonly font: Font;
  /** #rrggbb, or null for none */
  readonly fill: string | null;
  readonly left: BorderLine | null;
  readonly right: BorderLine | null;
  readonly top: BorderLine | null;
  readonly bottom: BorderLine | null;
  /** Excel's format code, such as #,##0.00 or General */
  readonly numberFormat: string;
  readonly horizontal: Horizontal;
  readonly vertical: Vertical;
  readonly wrap: boolean;
  readonly shrinkToFit: boolean;
  /** steps of about three spaces */
  readonly indent: number;
  /** degrees counter-clockwise, -90…90; 'stacked' writes the characters one below the other */
  readonly rotation: number | 'stacked';
  /** only matters while the sheet is protected */
  readonly locked: boolean;
}

/** Index into Workbook.styles. */
export type StyleId = number;

/** One cell, or the anchor of a merged rectangle; covered cells are not listed. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly value: CellValue;
  /** the value as shown, number format applied; errors as #DIV/0! */
  readonly text: string;
  readonly style: StyleId;
  /** without the leading = */
  readonly formula?: string;
  /** the formula fills several cells ({=…}): its results are kept as in the file */
  readonly arrayFormula?: true;
  /** 批注 */
  readonly note?: string;
  /** what an edit of this cell changes; absent: the cell cannot be edited */
  readonly path?: Path;
  /** all that an edit changes when it is more than `path`: the rows of a merged group cell, `path` first */
  readonly paths?: readonly Path[];
  /** filled by the form or by a formula */
  readonly computed?: true;
  /** why the cell cannot be edited, as a sentence */
  readonly locked?: string;
}

/** A cell as its row holds it, wherever that row stands. */
export type RowCell = Omit<Cell, 'row'>;

/**
 * One row's cells, which do not know where the row stands: rows below an inserted one stay the same objects. Made by
 * cellRow (sheet-cells.ts).
 */
export interface CellRow {
  /** anchors only, from left to right */
  readonly cells: readonly RowCell[];
  /** whether one of them reaches into rows below */
  readonly isTall: boolean;
  readonly hasFormulas: boolean;
}

/** 0-based, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Validation {
  readonly ranges: readonly Range[];
  readonly kind: 'list' | 'decimal' | 'whole' | 'date' | 'time' | 'textLength' | 'custom' | 'any';
  /** choices of a list, resolved; empty for other kinds */
  readonly choices: readonly string[];
  /** most characters, where a textLength rule sets a number */
  readonly longest?: number;
  readonly errorMessage?: string;
  readonly prompt?: string;
}

export interface ConditionalFormat {
  readonly ranges: readonly Range[];
  readonly kind: 'expression' | 'cellIs' | 'other';
  readonly operator?: string;
  /** written for the top left cell of the first range */
  readonly formulas: readonly string[];
  readonly priority: number;
  readonly look: {
    readonly color?: string;
    readonly fill?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
  };
}

/** Margins in inches, as in the file. */
export interface PageSetup {
  /** as numbered in OOXML: 9 is A4, 8 is A3 */
  readonly paper: number;
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** percent, when no fit is asked for */
  readonly scale: number;
  /** pages wide and tall; 0 means as many as needed; null: no fit */
  readonly fit: { readonly width: number; readonly height: number } | null;
  readonly centeredHorizontally: boolean;
  readonly centeredVertically: boolean;
  /** Excel's codes, such as &C第 &P 页 共 &N 页 */
  readonly header: string;
  readonly footer: string;
  /** null: all that is used */
  readonly area: readonly Range[] | null;
  /** rows repeated on every page */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly titleColumns: { readonly first: number; readonly last: number } | null;
  /** a page break stands above these rows */
  readonly rowBreaks: readonly number[];
  readonly gridLines: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** what is shown: everything used, styled or merged, capped for hostile files */
  readonly rowCount: number;
  readonly columnCount: number;
  /** px at 100 %, whole numbers, one per column; 0 is hidden */
  readonly columnWidths: readonly number[];
  /** px at 100 %, whole numbers, one per row; 0 is hidden */
  readonly rowHeights: readonly number[];
  /** px of hidden columns and rows once they are shown again, by column and row; what is absent gets the usual size */
  readonly hiddenSizes?: {
    readonly columns: Readonly<Record<number, number>>;
    readonly rows: Readonly<Record<number, number>>;
  };
  /** px of the widest digit of the workbook's usual font, in which the user is told widths; absent: 7 */
  readonly digitWidth?: number;
  /** one per row; cells with their place are asked of sheet-cells.ts and cell-index.ts */
  readonly rows: readonly CellRow[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridLines: boolean;
  readonly protected: boolean;
  /** whether the protection forbids other sizes; absent: it does not */
  readonly lockedSizes?: { readonly columns: boolean; readonly rows: boolean };
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly page: PageSetup;
}

export interface DefinedName {
  readonly name: string;
  /** index of the sheet it belongs to, or null for the whole workbook */
  readonly sheet: number | null;
  readonly refersTo: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly styles: readonly Style[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
}

export const isOneCell = (cell: RowCell): boolean => cell.rowSpan === 1 && cell.columnSpan === 1;
