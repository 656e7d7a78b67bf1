/** A report of twenty pages: the prose of a published one, again and again. */
import prose from '../../test/fixtures/samples/lusong-2022.txt?raw';
import { reportBlocks } from '../../shared/bring-in/report-blocks';
import type { Report, ReportBlock } from '../../shared/document/report';
import { hunan2022 } from '../../shared/forms/outlines/hunan-2022';

/** characters: 22 lines of 28 on a page */
const length = 12_000;

const lines = prose
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');

const once = reportBlocks(
  hunan2022,
  [],
  lines.map((text) => ({ kind: 'line', text })),
).blocks;

const repeats = Math.ceil(length / lines.join('').length);

export const longReport: Report = {
  outline: hunan2022.id,
  year: 2022,
  blocks: Array.from({ length: repeats }, (_, round) =>
    once.map((block): ReportBlock => ({ ...block, id: `${round} ${block.id}` })),
  ).flat(),
};

/** Those that are typed into: paragraphs of several lines, in the middle of the report. */
export const longParagraphs = longReport.blocks.filter(
  (block) => block.kind === 'paragraph' && block.content.some((each) => each.kind === 'words' && each.text.length > 60),
);

export const paragraphFor = (round: number): ReportBlock => {
  const block = longParagraphs[(Math.floor(longParagraphs.length / 2) + round) % longParagraphs.length];
  if (!block) throw new Error('no long paragraph');
  return block;
};
