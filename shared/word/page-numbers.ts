/** — 1 — at the foot of each page: at the right on odd pages, at the left on even ones, one character from the edge (7.5). */
import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ISectionOptions } from 'docx';
import { pageNumberDash, pageNumberFont, sizes } from '../report/official-format';
import { twipsOfPoints } from './lengths';
import { styleIds } from './styles';

/** Digits are 宋体 too, unlike those of the text. */
const font = { ascii: pageNumberFont, hAnsi: pageNumberFont, eastAsia: pageNumberFont, hint: 'eastAsia' } as const;

const free = twipsOfPoints(sizes.pageNumber);

function footer(side: 'left' | 'right'): Footer {
  const run = new TextRun({
    font,
    children: [`${pageNumberDash} `, PageNumber.CURRENT, ` ${pageNumberDash}`],
  });
  const alignment = side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT;
  return new Footer({
    children: [new Paragraph({ style: styleIds.footer, alignment, indent: { [side]: free }, children: [run] })],
  });
}

/** For every section; the file must say that odd and even pages differ. */
export const pageNumbers = (): NonNullable<ISectionOptions['footers']> => ({
  default: footer('right'),
  even: footer('left'),
});
