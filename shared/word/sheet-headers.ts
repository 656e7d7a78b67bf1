/** 页眉 and 页脚 of a sheet (&C第 &P 页) as those of its section of Word; without a 页脚 of its own it has the page numbers of a report. */
import { Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import { assertNever } from '../assert-never';
import { headerParts } from '../print/header-footer';
import type { HeaderFacts, HeaderPart, HeaderPiece } from '../print/header-footer';
import type { PageSetup } from '../sheet/sheet';
import { halfPoints } from './lengths';
import { pageNumbers } from './page-numbers';
import { styleIds } from './styles';

const usualSize = 10;
const usualFont = '宋体';

/** `width`: twips between the margins. Odd and even pages have the same. */
export function sheetHeaders(
  page: PageSetup,
  facts: HeaderFacts,
  width: number,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const header = (): Header => new Header({ children: [lineOf(page.header, facts, width)] });
  const footer = (): Footer => new Footer({ children: [lineOf(page.footer, facts, width)] });
  return {
    // a section without headers would have those of the one before
    headers: { default: header(), even: header() },
    footers: page.footer === '' ? pageNumbers() : { default: footer(), even: footer() },
  };
}

function lineOf(codes: string, facts: HeaderFacts, width: number): Paragraph {
  if (codes === '') return new Paragraph({ style: styleIds.gap });
  const { left, center, right } = headerParts(codes, facts);
  return new Paragraph({
    style: styleIds.footer,
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2) },
      { type: TabStopType.RIGHT, position: width },
    ],
    children: [...runsOf(left), tab(), ...runsOf(center), tab(), ...runsOf(right)],
  });
}

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

function runsOf({ pieces, font, size, bold, italic }: HeaderPart): TextRun[] {
  const name = font ?? usualFont;
  return pieces.map(
    (piece) =>
      new TextRun({
        font: { ascii: name, hAnsi: name, eastAsia: name },
        size: halfPoints(size ?? usualSize),
        bold,
        italics: italic,
        children: [textOf(piece)],
      }),
  );
}

/** docx writes its names of page numbers as fields. */
function textOf(piece: HeaderPiece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'page':
      return PageNumber.CURRENT;
    case 'pages':
      return PageNumber.TOTAL_PAGES;
    default:
      return assertNever(piece);
  }
}
