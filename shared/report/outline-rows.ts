/** The outline beside a report: its own headings, and at their places those that its outline asks for and it lacks. */
import type { BlockId, HeadingLevel, Report } from '../document/report';
import type { HeadingId } from '../forms/outlines/outline';
import { outlineOf } from '../forms/outlines/outlines';
import { matchReport, placeFor } from './outline-of-report';
import { contentText } from './report-text';
import type { FigureText } from './report-text';

export type OutlineRow =
  | {
      readonly kind: 'there';
      readonly block: BlockId;
      readonly level: HeadingLevel;
      /** with its number */
      readonly text: string;
    }
  | { readonly kind: 'missing'; readonly heading: HeadingId; readonly level: HeadingLevel; readonly text: string };

/** `numbers`: of the report. Of a chapter that is missing whole its sections are not told. */
export function outlineRows(
  report: Report,
  numbers: ReadonlyMap<BlockId, string>,
  figureText: FigureText,
): readonly OutlineRow[] {
  const outline = outlineOf(report.outline);
  const match = outline && matchReport(report, outline);
  const missing = (match?.missing ?? [])
    .filter(
      ({ level, chapter }) =>
        level === 1 || !match?.missing.some((other) => other.level === 1 && other.chapter === chapter),
    )
    .map((wanted) => ({ wanted, at: outline && match ? placeFor(report, outline, match, wanted) : 0 }));
  const missingAt = (index: number): readonly OutlineRow[] =>
    missing
      .filter(({ at }) => at === index)
      .map(({ wanted: { heading, level } }) => ({ kind: 'missing', heading: heading.id, level, text: heading.text }));
  const rows = report.blocks.flatMap((block, index): readonly OutlineRow[] => {
    if (block.kind !== 'heading') return missingAt(index);
    const text = `${numbers.get(block.id) ?? ''}${contentText(block.content, figureText)}`;
    return [...missingAt(index), { kind: 'there', block: block.id, level: block.level, text }];
  });
  return [...rows, ...missingAt(report.blocks.length)];
}
