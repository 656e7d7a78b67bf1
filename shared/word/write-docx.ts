/** A report as a Word file in 公文格式, alone or behind the tables of its workbook. Whoever calls it loads this file when it is wanted: docx is large. */
import { Document, Packer } from 'docx';
import type { ISectionOptions } from 'docx';
import type { Report } from '../document/report';
import { paper } from '../report/official-format';
import type { LineSpacing } from '../report/official-format';
import type { FigureText } from '../report/report-text';
import type { Workbook } from '../sheet/sheet';
import { twips } from './lengths';
import { pageNumbers } from './page-numbers';
import { reportBody } from './report-body';
import { sheetSection } from './sheet-section';
import { wordStyles } from './styles';

export interface WordContent {
  /** as the properties of the file name it */
  readonly title: string;
  readonly report: Report;
  /** what its live figures show: the file holds them as text */
  readonly figureText: FigureText;
  readonly spacing: LineSpacing;
  /** sheets (0-based) that stand before the report, as they are shown; null: the report alone */
  readonly tables: { readonly workbook: Workbook; readonly sheets: readonly number[] } | null;
}

/** The bytes of a .docx. */
export async function writeDocx({ title, report, figureText, spacing, tables }: WordContent): Promise<Uint8Array> {
  const file = new Document({
    title,
    creator: '绩表',
    lastModifiedBy: '绩表',
    evenAndOddHeaderAndFooters: true,
    styles: wordStyles(spacing),
    sections: [...sheetSections(tables), reportSection(report, figureText)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const sheetSections = (tables: WordContent['tables']): readonly ISectionOptions[] =>
  (tables?.sheets ?? []).flatMap((at) => {
    const sheet = tables?.workbook.sheets[at];
    return sheet && tables ? [sheetSection(sheet, tables.workbook.styles)] : [];
  });

/** mm from the edge of the paper up to the lower edge of the page number, whose line is about 6 mm high */
const belowPageNumber = paper.bottom - paper.number - 6;

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
  footers: pageNumbers(),
  children: reportBody(report, figureText),
});
