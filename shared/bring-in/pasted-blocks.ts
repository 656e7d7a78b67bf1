/** What was copied in Word or on a web page, as blocks of a report: cleaned, headings told by their numbers, nothing dropped. */
import type { BlockId, ReportBlock } from '../document/report';
import type { ReportOutline } from '../forms/outlines/outline';
import { blocksOfHtml } from './read-html';
import { paragraph, reportBlocks, tableBlock } from './report-blocks';
import type { ReportPart } from './report-blocks';

/** `outline`: that of the report, whose headings are known without a number; undefined for one that is not known. */
export function pastedBlocks(
  html: string,
  outline: ReportOutline | undefined,
  newId: () => BlockId,
): readonly ReportBlock[] {
  const parts = blocksOfHtml(html).map((block): ReportPart =>
    block.kind === 'table' ? block : { kind: 'line', text: block.text.replace(/^[\s　]+|[\s　]+$/g, '') },
  );
  const filled = parts.filter((part) => part.kind === 'table' || part.text !== '');
  const { blocks, length } = reportBlocks(outline ?? noOutline, [], filled);
  // behind a date comes the next document in a file; what is pasted is all wanted
  const rest = filled
    .slice(length)
    .map((part) => (part.kind === 'table' ? tableBlock('', part.rows) : paragraph('', part.text)));
  return [...blocks, ...rest].map((block) => ({ ...block, id: newId() }));
}

const noOutline: ReportOutline = { id: '', version: 1, name: '', title: '', origin: '', chapters: [] };
