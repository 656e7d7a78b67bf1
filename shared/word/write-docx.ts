/** A report as a Word file in 公文格式, alone or behind the tables of its workbook. Whoever calls it loads this file when it is wanted: docx is large. */
import { Document, Header, Packer, Paragraph } from 'docx';
import type { ISectionOptions } from 'docx';
import type { Report } from '../document/report';
import { paper } from '../report/official-format';
import type { LineSpacing } from '../report/official-format';
import type { FigureText } from '../report/report-text';
import type { Workbook } from '../sheet/sheet';
import { twips } from './lengths';
import { pageNumbers } from './page-numbers';
import { reportBody } from './report-body';
import type { PictureBytes } from './sheet-pictures';
import { sheetSection } from './sheet-section';
import { styleIds, wordStyles } from './styles';

export interface PrintedTables {
  readonly workbook: Workbook;
  /** 0-based, in their order */
  readonly sheets: readonly number[];
  /** of these sheets */
  readonly pictures: PictureBytes;
}

export interface WordContent {
  /** as the properties of the file name it, and the code &F of the sheets */
  readonly title: string;
  readonly report: Report;
  /** what its live figures show: the file holds them as text */
  readonly figureText: FigureText;
  readonly spacing: LineSpacing;
  /** sheets that stand before the report, as they are shown; null: the report alone */
  readonly tables: PrintedTables | null;
}

/** The bytes of a .docx. `printedAt` is for the codes &D and &T of the sheets' 页眉 and 页脚. */
export async function writeDocx(
  { title, report, figureText, spacing, tables }: WordContent,
  printedAt: Date = new Date(),
): Promise<Uint8Array> {
  const file = new Document({
    title,
    creator: '绩表',
    lastModifiedBy: '绩表',
    evenAndOddHeaderAndFooters: true,
    styles: wordStyles(spacing),
    sections: [...sheetSections(tables, title, printedAt), reportSection(report, figureText)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const sheetSections = (tables: WordContent['tables'], title: string, printedAt: Date): readonly ISectionOptions[] =>
  (tables?.sheets ?? []).flatMap((at) => {
    const sheet = tables?.workbook.sheets[at];
    return sheet && tables ? [sheetSection(sheet, tables.workbook.styles, title, printedAt, tables.pictures)] : [];
  });

/** mm from the edge of the paper up to the lower edge of the page number, whose line is about 6 mm high */
const belowPageNumber = paper.bottom - paper.number - 6;

const emptyHeader = (): Header => new Header({ children: [new Paragraph({ style: styleIds.footer })] });

const reportSection = (report: Report, figureText: FigureText): ISectionOptions => ({
  properties: {
    page: {
      size: { width: twips(paper.width), height: twips(paper.height) },
      margin: {
        top: twips(paper.top),
        bottom: twips(paper.bottom),
        left: twips(paper.left),
        right: twips(paper.right),
        footer: twips(belowPageNumber),
      },
    },
  },
  // a section without a header would have that of the sheet before
  headers: { default: emptyHeader(), even: emptyHeader() },
  footers: pageNumbers(),
  children: reportBody(report, figureText),
});
