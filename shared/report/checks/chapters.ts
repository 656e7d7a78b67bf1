/** F01: the chapters of the outline are all there, in its order; sections stand in their own chapter. */
import { notRun, ran } from '../../document/checks/outcome';
import type { Issue } from '../../document/issue';
import type { ReportWords } from '../../document/report';
import type { ReportOutline } from '../../forms/outlines/outline';
import { insertedHeading } from '../insert-heading';
import { headingNumber } from '../numbering';
import type { PlacedHeading } from '../outline-headings';
import { matchReport, placeFor } from '../outline-of-report';
import type { OutlineMatch } from '../outline-match';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';

export const chaptersComplete: ProseRule = {
  rule: 'F01',
  run: (around) => {
    const { outline, report } = around;
    if (!outline) return notRun(['报告提纲']);
    if (around.texts.every(({ text }) => text === '')) return notRun(['报告正文']);
    const match = matchReport(report, outline);
    return ran([
      ...match.missing
        .filter(({ level }) => level === 1)
        .map((chapter) => missingChapter(around, outline, match, chapter)),
      ...match.misplaced.flatMap((line) => misplaced(around, match, line) ?? []),
    ]);
  },
};

const inOutline = ({ origin }: ReportOutline, { heading, order }: PlacedHeading): string =>
  `${origin}：${headingNumber(1, order + 1)}${heading.text}`;

function missingChapter(
  around: ReportAround,
  outline: ReportOutline,
  match: OutlineMatch,
  chapter: PlacedHeading,
): Issue {
  const { key, report } = around;
  const change = insertedHeading({ key, report }, outline, chapter);
  return proseFinding('F01', {
    message: `缺少“${chapter.heading.text}”一章`,
    explain: inOutline(outline, chapter),
    words: wordsAt(around, placeFor(report, outline, match, chapter)),
    ...(change && { fix: { label: '插入这一章', changes: [change] } }),
  });
}

/** The heading before which it belongs, or the last text where it belongs at the end. */
function wordsAt({ key, report, texts }: ReportAround, index: number): readonly ReportWords[] {
  const block = report.blocks[index];
  const isAtEnd = !block || block.kind === 'signOff';
  const wanted = isAtEnd ? report.blocks[index - 1] : block;
  const text = texts.findLast((each) => each.block.id === wanted?.id);
  if (!text) return [];
  const isWhole = !isAtEnd || text.block.kind === 'heading';
  return [wordsIn(key, text, isWhole ? 0 : Math.max(0, text.text.length - shownAtEnd), text.text.length)];
}

const shownAtEnd = 10;

function misplaced({ key, report, texts }: ReportAround, { found }: OutlineMatch, line: number): Issue | null {
  const place = found[line];
  const text = texts.find(({ block }) => block.id === report.blocks[line]?.id);
  if (!place || !text) return null;
  const standsIn = found.slice(0, line + 1).findLast((each) => each?.level === 1);
  const isElsewhere = place.level > 1 && standsIn && standsIn.chapter !== place.chapter;
  const belongs = isElsewhere ? `应在“${place.chapter.text}”一章` : '次序与提纲不一致';
  return proseFinding('F01', {
    message: `“${text.text}”${belongs}`,
    explain: `提纲中是第${place.order + 1}${place.level === 1 ? '章' : '节'}“${place.heading.text}”`,
    words: [wordsIn(key, text, 0, text.text.length)],
  });
}
