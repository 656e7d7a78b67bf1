/** A heading that a report lacks, put where it belongs. */
import type { Change } from '../document/change';
import type { Report, ReportBlock, ReportKey } from '../document/report';
import type { OutlineHeading, ReportOutline } from '../forms/outlines/outline';
import { newBlockIds } from './block-ids';
import { headingBlocks } from './new-report';
import type { PlacedHeading } from './outline-headings';
import { matchReport, placeFor } from './outline-of-report';

/** With all that belongs below it, as far as that is missing too; null where the report has it. */
export function insertedHeading(
  { key, report }: { readonly key: ReportKey; readonly report: Report },
  outline: ReportOutline,
  wanted: PlacedHeading,
): Change | null {
  const match = matchReport(report, outline);
  if (!match.missing.includes(wanted)) return null;
  const index = placeFor(report, outline, match, wanted);
  const stands = (heading: OutlineHeading): boolean => match.found.some((place) => place?.heading === heading);
  const { heading, level } = wanted;
  // a chapter of which only the heading was lost: its sections stand there already
  const needed: OutlineHeading = heading.sections.some(stands) ? { ...heading, sections: [] } : heading;
  const made: readonly ReportBlock[] = headingBlocks(needed, level, newBlockIds(report.blocks, `${heading.id}-`));
  return {
    kind: 'replaceBlocks',
    report: key,
    index,
    removed: 0,
    blocks: needed === heading ? made : made.slice(0, 1),
  };
}
