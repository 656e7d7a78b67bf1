/** A report as the user writes it: chapters, paragraphs, tables and the sign-off, with figures that stand for cells of the tables. */
import type { OutlineId } from '../forms/ids';
import type { Figure } from './figure';

/** Names one report within a document: `report`, or `report#2` for its second. */
export type ReportKey = string;

/** Names one block within a report, for as long as the block is there; saved with it. */
export type BlockId = string;

/** Typed words, or a figure that shows what the tables say. A line break within a block is a \n. */
export type Inline =
  { readonly kind: 'words'; readonly text: string } | { readonly kind: 'figure'; readonly figure: Figure };

/** Never two `words` one behind the other, and none that is empty. */
export type Content = readonly Inline[];

/** 1 一、 2 （一） 3 1. 4 （1） */
export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Title {
  readonly kind: 'title';
  readonly id: BlockId;
  readonly content: Content;
}

export interface Heading {
  readonly kind: 'heading';
  readonly id: BlockId;
  readonly level: HeadingLevel;
  /** as typed, such as 六、 or '' for none; null: numbered by itself (numbering.ts) */
  readonly number: string | null;
  /** without its number */
  readonly content: Content;
}

/** Printed with an indent of two characters. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly id: BlockId;
  readonly content: Content;
}

/** Of a list: 1. 2. 3. by their order, or a bullet. Items that follow each other are one list. */
export interface ListItem {
  readonly kind: 'item';
  readonly id: BlockId;
  readonly marker: 'number' | 'bullet';
  readonly content: Content;
}

export interface ReportCell {
  readonly content: Content;
  /** columns and rows that it covers, 1 where it is not merged */
  readonly across: number;
  readonly down: number;
}

/** A row has the cells that begin in it, as in an HTML table. */
export interface ReportTable {
  readonly kind: 'table';
  readonly id: BlockId;
  /** rows at the top that are headings, repeated on every page */
  readonly headRows: number;
  readonly rows: readonly (readonly ReportCell[])[];
}

/** 落款: the unit's name or the date, below the text at the right. */
export interface SignOffLine {
  readonly kind: 'signOff';
  readonly id: BlockId;
  readonly part: 'unit' | 'date';
  readonly content: Content;
}

export type ReportBlock = Title | Heading | Paragraph | ListItem | ReportTable | SignOffLine;

export interface Report {
  readonly outline: OutlineId;
  /** 年度 that it reports on; null when unknown */
  readonly year: number | null;
  readonly blocks: readonly ReportBlock[];
}

/** Words of a report: where a finding underlines, and where it leads to. */
export interface ReportWords {
  readonly report: ReportKey;
  readonly block: BlockId;
  /** of a table: the 0-based row, and the 0-based cell among those of the row */
  readonly cell?: { readonly row: number; readonly cell: number };
  /** UTF-16 units in the block's text (report-text.ts), numbers of headings and markers of lists left out; `to` is behind */
  readonly from: number;
  readonly to: number;
}

/** Of the `count`-th report of a document, 1-based: `report`, `report#2`. */
export const reportKey = (count: number): ReportKey => (count === 1 ? 'report' : `report#${count}`);

/** `report`, or the next number that is not taken. */
export function freeReportKey(taken: ReadonlySet<ReportKey>): ReportKey {
  let count = 1;
  while (taken.has(reportKey(count))) count++;
  return reportKey(count);
}
