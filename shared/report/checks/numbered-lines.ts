/** The headings and paragraphs of a report that begin with a number, or should. */
import type { HeadingLevel } from '../../document/report';
import { matchReport } from '../outline-of-report';
import type { PlacedHeading } from '../outline-headings';
import type { ReportText } from '../report-text';
import { typedNumber } from '../typed-number';
import type { TypedNumber } from '../typed-number';
import type { ReportAround } from './prose-rule';

export interface NumberedLine {
  /** 0-based, of its block */
  readonly index: number;
  readonly text: ReportText;
  /** null: it has none, though it is a heading of the outline */
  readonly number: TypedNumber | null;
  /** where the number was typed: as that of a heading block, or within the text; null where it is given by the order */
  readonly typedIn: 'heading' | 'text' | null;
  /** the heading of the outline that it is */
  readonly place: PlacedHeading | null;
  readonly level: HeadingLevel;
}

const read = new WeakMap<ReportText, TypedNumber | null>();

function numberIn(text: ReportText): TypedNumber | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const number = typedNumber(text.text);
  read.set(text, number);
  return number;
}

/** In reading order. */
export function numberedLines({ report, outline, texts, numbers }: ReportAround): readonly NumberedLine[] {
  const found = outline ? matchReport(report, outline).found : [];
  const byBlock = new Map(texts.map((text) => [text.block.id, text]));
  return report.blocks.flatMap((block, index): NumberedLine[] => {
    const text = byBlock.get(block.id);
    if (!text || (block.kind !== 'heading' && block.kind !== 'paragraph')) return [];
    const place = found[index] ?? null;
    const ofHeading = block.kind === 'heading' ? typedNumber(numbers.get(block.id) ?? '') : null;
    const number = ofHeading ?? numberIn(text);
    if (!number && !place) return [];
    const level = number?.level ?? place?.level ?? 1;
    const isAutomatic = block.kind === 'heading' && block.number === null;
    const typedIn = !number || (isAutomatic && ofHeading) ? null : ofHeading ? 'heading' : 'text';
    return [{ index, text, number, typedIn, place, level }];
  });
}
