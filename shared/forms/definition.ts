/**
 * The types of a form definition and the small words it is written with.
 * A definition is data and looks like the paper: one line of code per printed row (see hunan-department-self-evaluation.ts).
 */
import type { Expression } from './expression';
import type { Check } from './check-declaration';
import type { ColumnId, FormId, PlaceId, TableId } from './ids';
import type { Profile } from './profile';

/** What a place is meant to hold. Any text is accepted all the same; a check reports what does not fit. */
export type ValueKind =
  | 'text'
  /** a short text in the middle of its cell: the name of a project, a unit, an indicator */
  | 'name'
  /** money in the unit of the form, two decimals */
  | 'amount'
  /** a plain number: people, offices, ㎡ */
  | 'count'
  /** a ratio; 1 is shown as 100.00% */
  | 'percent'
  /** 分值 or 得分 */
  | 'score'
  /** 指标值: sign, number and unit in one text, such as ≥95% or 450人 */
  | 'indicator';

/** What the amounts of a form are counted in. */
export type AmountUnit = '万元' | '元';

/** `across` columns and `down` rows, as in an HTML table: a cell takes the next column that no cell above reaches into. */
interface Extent {
  readonly across: number;
  readonly down: number;
}

/**
 * What other bureaus print in place of a text; they are recognised, never printed. `{months}` stands for the months that
 * such a text names: 1—7月.
 */
export type OtherWords = readonly string[];

/**
 * Printed text. `{year}` stands for the year of the form, which is read from the title and the lines below it, `{lastYear}`
 * for the one before; a file may say 2022年, 本年 or leave the year open.
 */
export interface LabelCell extends Extent {
  readonly kind: 'label';
  readonly text: string;
  readonly also?: OtherWords;
  readonly look: 'title' | 'subtitle' | 'header' | 'label' | 'line';
  /** the table below whose rows it spans too, besides those of `down` */
  readonly along?: TableId;
}

/** A cell to fill in. */
export interface PlaceCell extends Extent {
  readonly kind: 'place';
  readonly id: PlaceId;
  readonly value: ValueKind;
  /** what is printed there on the blank form, such as 10 or － ; then it is not to be filled in */
  readonly preset?: string | number;
  /** printed in the same cell before the value, such as 资金总额： */
  readonly lead?: string;
  /** what it is called where no printed text says it: the closing lines of a report */
  readonly name?: string;
  /** printed in the same cell behind the value, such as 年度; only where there is a lead, which may be empty */
  readonly trail?: string;
  /** a line below the title, in its middle or from the left, without a frame */
  readonly look?: 'subtitle' | 'line';
  /** grey as the calculated cells of its column, though its content is printed */
  readonly shaded?: true;
}

export type PaperCell = LabelCell | PlaceCell;

/** One printed row; `height` in pt. */
export interface PaperRow {
  readonly height: number;
  readonly cells: readonly PaperCell[];
}

export interface RowsBlock {
  readonly kind: 'rows';
  readonly rows: readonly PaperRow[];
}

export interface TableColumn {
  readonly id: ColumnId;
  /** text of the column's heading */
  readonly label: string;
  readonly also?: OtherWords;
  /**
   * A heading of its own over this column and its neighbours with the same one; then the table has two rows of headings,
   * and the headings of columns without it reach over both.
   */
  readonly under?: string;
  readonly value: ValueKind;
  /** texts to choose from; of a group column those of `start` where it is absent. Anything else may be typed all the same. */
  readonly choices?: readonly string[];
  readonly across: number;
  /** equal neighbours of a group column are one merged cell */
  readonly group: boolean;
}

/** A row or two of headings and one row template repeated; the `side` label spans all. */
export interface TableBlock {
  readonly kind: 'table';
  readonly id: TableId;
  readonly side?: { readonly text: string; readonly across: number };
  readonly columns: readonly TableColumn[];
  /**
   * A printed line in place of the columns' labels: one cell for each column, in their order, with places where the line
   * has figures of its own, such as the sum that the rows below it break down. The labels then only name the columns.
   */
  readonly head?: readonly PaperCell[];
  /** rows of the blank form: values by column; an empty text in a group column begins a blank merged cell */
  readonly start: readonly Readonly<Record<ColumnId, string>>[];
  /** pt, of each row of headings */
  readonly headerHeight: number;
  /** pt */
  readonly rowHeight: number;
}

export type Block = RowsBlock | TableBlock;

/** A place that the form calculates: 合计, 执行率, 得分. */
export interface Formula {
  readonly place: PlaceId;
  readonly is: Expression;
  /** decimals of the result, rounded half up; of the ratio itself for percent (4 decimals = 2 of the percentage) */
  readonly decimals: number;
}

/** Where 预算执行率 is scored; both count towards 总分 though no row of the indicator table holds them. */
export interface ExecutionScore {
  readonly weight: PlaceId;
  readonly score: PlaceId;
  /** the amounts that 执行率 is of */
  readonly spent: PlaceId;
  readonly budget: PlaceId;
}

/** Where a paper is set in other type than the official workbooks, which have a title in 方正小标宋简体 18 and 宋体 10.5. */
export interface PaperFonts {
  readonly title: { readonly name: string; readonly size: number; readonly bold: boolean };
  /** pt, of everything below the title */
  readonly size: number;
}

/** inches */
export interface PaperMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface FormDefinition {
  readonly id: FormId;
  readonly version: number;
  /** 文种 as printed, without the year */
  readonly title: string;
  /** where and since when this layout is used, for the catalogue */
  readonly origin: string;
  readonly unit: AmountUnit;
  /** where the year of the form is filled in, on a paper that has it in a cell of its own */
  readonly yearPlace?: PlaceId;
  /** widths of the paper's columns in characters, as Excel counts them */
  readonly widths: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
  /** absent where the paper is set as the official workbooks are */
  readonly fonts?: PaperFonts;
  /** absent where they are those of the official workbooks */
  readonly margins?: PaperMargins;
  /** printed at the top right of every page, outside the table */
  readonly pageHeader?: string;
  readonly blocks: readonly Block[];
  readonly formulas: readonly Formula[];
  /** absent where 预算执行率 is not scored */
  readonly execution?: ExecutionScore;
  readonly checks: readonly Check[];
  readonly profile: Profile;
}

export const row = (height: number, ...cells: PaperCell[]): PaperRow => ({ height, cells });
export const rows = (...list: PaperRow[]): RowsBlock => ({ kind: 'rows', rows: list });

const words =
  (look: LabelCell['look']) =>
  (text: string, across = 1, down = 1): LabelCell => ({ kind: 'label', text, across, down, look });

export const title = words('title');
/** a line below the title, without a frame, such as （{year}年度） */
export const subtitle = words('subtitle');
/** a heading above or beside places */
export const header = words('header');
export const label = words('label');
/** a line without a frame, such as the sign-off */
export const line = words('line');

export const place = (id: PlaceId, value: ValueKind, across = 1, down = 1): PlaceCell => ({
  kind: 'place',
  id,
  value,
  across,
  down,
});

/** a place whose content is printed on the form already */
export const printed = (id: PlaceId, value: ValueKind, preset: string | number, across = 1): PlaceCell => ({
  ...place(id, value, across),
  preset,
});

/** a place that shares its cell with the words before it: 资金总额：646.06 */
export const placeBehind = (lead: string, id: PlaceId, value: ValueKind, across = 1, down = 1): PlaceCell => ({
  ...place(id, value, across, down),
  lead,
});

/** a place without a printed text of its own */
export const named = (name: string, cell: PlaceCell): PlaceCell => ({ ...cell, name });

/** the year in a line of its own below the title: {year}年度 */
export const yearLine = (id: PlaceId, across: number): PlaceCell => ({
  ...placeBehind('', id, 'count', across),
  trail: '年度',
  look: 'subtitle',
});

/** a label beside a table and the rows above it */
export const along = (table: TableId, cell: LabelCell): LabelCell => ({ ...cell, along: table });

/** a printed place among calculated ones */
export const shaded = (cell: PlaceCell): PlaceCell => ({ ...cell, shaded: true });

export const column = (id: ColumnId, text: string, value: ValueKind, across = 1): TableColumn => ({
  id,
  label: text,
  value,
  across,
  group: false,
});

/** `value`: a name in the middle of its cell, or a text from its upper left corner */
export const groupColumn = (id: ColumnId, text: string, across = 1, value: 'name' | 'text' = 'name'): TableColumn => ({
  ...column(id, text, value, across),
  group: true,
});

/** a column in which √ says yes */
export const tickColumn = (id: ColumnId, text: string): TableColumn => ({
  ...column(id, text, 'name'),
  choices: ['√'],
});

/** columns below a heading of their own */
export const under = (text: string, ...columns: readonly TableColumn[]): TableColumn[] =>
  columns.map((each) => ({ ...each, under: text }));

/** a text, or the heading of a column, that other bureaus print in other words */
export const also = <Printed extends LabelCell | TableColumn>(printedText: Printed, ...words: OtherWords): Printed => ({
  ...printedText,
  also: words,
});
