/** Numbers of headings given by their order again, where they were typed. */
import type { Change } from '../document/change';
import type { BlockId, Heading, Report, ReportKey } from '../document/report';

/** `which`: only these; all, unless told. A heading without a number on purpose is left without. */
export const automaticNumbers = (
  { key, report }: { readonly key: ReportKey; readonly report: Report },
  which?: ReadonlySet<BlockId>,
): readonly Change[] =>
  report.blocks.flatMap((block, index): Change[] => {
    if (block.kind !== 'heading' || !block.number || (which && !which.has(block.id))) return [];
    const heading: Heading = { ...block, number: null };
    return [{ kind: 'replaceBlocks', report: key, index, removed: 1, blocks: [heading] }];
  });
