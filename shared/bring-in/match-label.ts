/** Whether a text of a source is a printed text of a form, and what of it is more than that. */
import { assertNever } from '../assert-never';
import { splitAtLead } from '../document/lead';
import { normaliseLabel } from '../sheet/label-text';
import type { PaperLabel } from '../sheet/paper-rows';
import type { Piece } from './source-rows';

export interface LabelMatch {
  /** the value that stands behind the words in the same cell; '' when none does */
  readonly value: string;
  /** the words are not all that the cell says, such as a name before the title or behind 填表人 */
  readonly saysMore: boolean;
}

/** null where the piece is not the label. */
export function matchLabel(label: PaperLabel, piece: Piece): LabelMatch | null {
  const { content } = label.placed;
  switch (content.kind) {
    case 'place': {
      const { lead = '', trail } = content.place;
      const split = splitAtLead(piece.text, lead, trail);
      return split && { value: split.rest, saysMore: false };
    }
    case 'label':
      if (
        piece.words !== '' &&
        label.matches(content.label.look === 'title' ? withoutYear(piece.words) : piece.words)
      ) {
        const saysMore =
          content.label.look !== 'label' && content.label.look !== 'header' && moreThan(label.text, piece);
        return { value: '', saysMore };
      }
      return content.label.look === 'label' ? matchBeforeColon(label, piece) : null;
    case 'columnHead':
      return piece.words !== '' && label.matches(piece.words) ? { value: '', saysMore: false } : null;
    case 'tableCell':
      return null;
    default:
      return assertNever(content);
  }
}

/** 部门名称：区总工会 where the paper has two cells. */
function matchBeforeColon(label: PaperLabel, { parts }: Piece): LabelMatch | null {
  const part = parts.find(({ words }) => words !== '' && label.matches(words));
  return part ? { value: part.value, saysMore: false } : null;
}

/** 自评表（2022年度） */
const withoutYear = (words: string): string => words.replace(/\(\d{4}年?度?\)$/, '');

/** Years, brackets and the printed words taken away, is anything left? */
function moreThan(label: string, { words }: Piece): boolean {
  let rest = words;
  for (const word of label.replace(/\{\w+\}(年度?)?/g, ' ').split(/\s+/)) rest = rest.replace(normaliseLabel(word), '');
  return rest.replace(/\d{4}年?度?|[年月日度:()]/g, '') !== '';
}
