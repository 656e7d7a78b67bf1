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

/** One remark of a conversation about a cell. */
export interface Remark {
  /** '' when the file does not tell */
  readonly author: string;
  readonly text: string;
  /** as in the file, such as 2022-03-01T09:30:00.00; '' when it does not tell */
  readonly writtenAt: string;
}

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
  /** 批注 as shown; of a conversation every remark as 作者：文字, one below the other */
  readonly note?: string;
  /** the remarks that `note` shows, oldest first, when it is a conversation (新式批注) */
  readonly conversation?: readonly Remark[];
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
  /** without =; written for the top left cell of the first range, so references without $ move along from there */
  readonly formulas: readonly string[];
  /** the lowest number wins where two looks disagree; those of the other rules are added */
  readonly priority: number;
  /** where this rule holds, rules of higher numbers are not looked at */
  readonly stopIfTrue?: true;
  readonly look: ConditionalLook;
}

/** What a rule that holds changes of the look of a cell; what is absent stays. */
export interface ConditionalLook {
  /** #rrggbb, as all colours here */
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly numberFormat?: string;
}

/** A corner of a picture. */
export interface PictureCorner {
  readonly row: number;
  readonly column: number;
  /** px at 100 % from the upper left corner of the cell, with fractions; may reach beyond a cell that was made smaller */
  readonly x: number;
  readonly y: number;
}

/** Where a picture stands; sheet/picture-box.ts makes px of it. */
export type PicturePlace =
  /** between two corners; when rows come or go it is stretched with them, or moves, or stays */
  | {
      readonly kind: 'corners';
      readonly from: PictureCorner;
      readonly to: PictureCorner;
      readonly follows: 'sizes' | 'place' | 'nothing';
    }
  /** at a corner, px at 100 % large; it moves with its cell */
  | { readonly kind: 'corner'; readonly from: PictureCorner; readonly width: number; readonly height: number }
  /** px at 100 % from the corner of the sheet */
  | {
      readonly kind: 'sheet';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** inside of a cell and as large as fits, as WPS keeps pictures (DISPIMG) */
  | { readonly kind: 'inCell'; readonly row: number; readonly column: number };

export interface Picture {
  readonly place: PicturePlace;
  /** name of the part that holds it: pictureBytes of workbook/pictures.ts gives its bytes */
  readonly part: string;
  /** image/png, image/jpeg, …; image/x-emf and image/x-wmf cannot be shown by a browser */
  readonly mediaType: string;
  /** text for those who cannot see it; '' without */
  readonly description: string;
}

/** Rows or columns that are folded and unfolded together; groups of a higher level lie inside of those of a lower one. */
export interface OutlineGroup {
  readonly first: number;
  readonly last: number;
  /** 1 to 7 */
  readonly level: number;
  /** folded: its rows or columns are hidden */
  readonly collapsed: boolean;
}

export interface Outline {
  readonly rows: readonly OutlineGroup[];
  readonly columns: readonly OutlineGroup[];
  /** the row with the sum, and the button, stands below its group, not above it */
  readonly sumsBelow: boolean;
  /** the column with the sum stands at the right of its group, not at its left */
  readonly sumsRight: boolean;
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
  /** ranges of a protected sheet that may be edited all the same, without a password; absent: none */
  readonly editableRanges?: readonly Range[];
  /**
   * headings and totals of tables (超级表): the table's own part repeats their texts, and a program that finds another
   * text there calls the file damaged. Absent: none
   */
  readonly tableFrames?: readonly Range[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** the lowest first; they may reach, or even stand, beyond the rows and columns of the sheet. Absent: none */
  readonly pictures?: readonly Picture[];
  /** absent: nothing is grouped */
  readonly outline?: Outline;
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
  /** JSON text of what the user wrote besides the cells; null: too large or damaged. Absent: there is none */
  readonly record?: string | null;
}

export const isOneCell = (cell: RowCell): boolean => cell.rowSpan === 1 && cell.columnSpan === 1;
