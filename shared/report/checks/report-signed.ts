/** A04: a report is signed with unit and date; A05: in time. */
import type { Change } from '../../document/change';
import { notRun, ran } from '../../document/checks/outcome';
import { timeliness } from '../../document/checks/signed-off';
import type { Fix } from '../../document/issue';
import type { ReportBlock, SignOffLine } from '../../document/report';
import { dateIn } from '../../document/sign-off';
import { newBlockIds } from '../block-ids';
import { typed } from '../replace-words';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';
import { signedIn, titleOf, unitInTitle } from './report-unit';

const parts = ['unit', 'date'] as const;
const names = { unit: '单位名称', date: '日期' } as const;

export const reportSigned: ProseRule = {
  rule: 'A04',
  title: '落款有单位名称和日期',
  run: (around) => {
    const { key, texts } = around;
    const last = texts.findLast(({ block }) => block.kind !== 'signOff');
    if (!last || texts.every(({ text }) => text === '')) return notRun(['报告正文']);
    const missing = parts.filter((part) => !signedIn(around, part));
    if (missing.length === 0) return ran([]);
    const line = texts.find(({ block }) => block.kind === 'signOff' && missing.includes(block.part));
    const at = line ?? last;
    const fix = withLines(around, missing);
    return ran([
      proseFinding('A04', {
        message: `落款缺${missing.map((part) => names[part]).join('和')}`,
        explain: '正文之后右下方写单位名称，再写日期',
        words: [wordsIn(key, at, Math.max(0, at.text.length - shownAtEnd), at.text.length)],
        ...(fix && { fix }),
      }),
    ]);
  },
};

const shownAtEnd = 10;

/** Lines that the report does not have yet; what is to be written in those that it has only the user knows. */
function withLines(around: ReportAround, missing: readonly SignOffLine['part'][]): Fix | null {
  const { key, report } = around;
  const stands = (part: SignOffLine['part']): boolean =>
    report.blocks.some((block) => block.kind === 'signOff' && block.part === part);
  const newId = newBlockIds(report.blocks, 'signed-');
  const unit = unitInTitle(titleOf(around)?.text ?? '');
  const blocks = missing
    .filter((part) => !stands(part))
    .map((part): ReportBlock => ({ kind: 'signOff', id: newId(), part, content: typed(part === 'unit' ? unit : '') }));
  if (blocks.length === 0) return null;
  const date = report.blocks.findIndex((block) => block.kind === 'signOff' && block.part === 'date');
  const index = date >= 0 ? date : report.blocks.length;
  const change: Change = { kind: 'replaceBlocks', report: key, index, removed: 0, blocks };
  return { label: '加上落款', changes: [change] };
}

export const reportInTime: ProseRule = {
  rule: 'A05',
  title: '落款日期在年度结束之后，不晚于截止日期',
  run: (around) => {
    const { key, report, tables } = around;
    const text = signedIn(around, 'date');
    const date = text && dateIn(text.text);
    if (!date || report.year === null) return notRun([date ? '报告年度' : '落款日期']);
    const beside = tables.find(({ file, form }) => file === null && form.year === report.year);
    const found = timeliness(date, report.year, beside?.profile.deadline ?? null);
    if (found === 'noDeadline') return notRun(['填报的截止日期']);
    return ran(found ? [proseFinding('A05', { ...found, words: [wordsIn(key, text, 0, text.text.length)] })] : []);
  },
};
