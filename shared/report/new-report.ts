/** A report as it is begun: the headings of its outline, room to write below them, and the sign-off. */
import type { BlockId, Report, ReportBlock } from '../document/report';
import type { ReportOutline } from '../forms/outlines/outline';
import { headingsOf } from './outline-headings';
import { typed } from './replace-words';

export interface ReportStart {
  /** null: unknown */
  readonly year: number | null;
  /** name of the unit; '' when unknown */
  readonly unit: string;
}

/** `newId` names a block by its index. */
export function newReport(
  outline: ReportOutline,
  { year, unit }: ReportStart,
  newId: (index: number) => BlockId,
): Report {
  const blocks: ReportBlock[] = [];
  const id = (): BlockId => newId(blocks.length);
  const title = outline.title.replace('{year}', year === null ? '' : String(year)).replace('{unit}', unit);
  blocks.push({ kind: 'title', id: id(), content: typed(year === null ? title.replace(/^年度/, '') : title) });
  for (const { heading, level } of headingsOf(outline)) {
    blocks.push({ kind: 'heading', id: id(), level, number: null, content: typed(heading.text) });
    if (heading.sections.length === 0) blocks.push({ kind: 'paragraph', id: id(), content: [] });
  }
  blocks.push({ kind: 'signOff', id: id(), part: 'unit', content: typed(unit) });
  blocks.push({ kind: 'signOff', id: id(), part: 'date', content: [] });
  return { outline: outline.id, year, blocks };
}
