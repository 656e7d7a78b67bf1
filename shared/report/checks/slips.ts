/** Rules that look at one text at a time: each place where a word or a mark is not as it should be. */
import type { Change } from '../../document/change';
import { notRun, ran } from '../../document/checks/outcome';
import type { Fix, Issue } from '../../document/issue';
import type { RuleId } from '../../forms/rules';
import { replaceWords, typed } from '../replace-words';
import type { ReportText } from '../report-text';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';

/** UTF-16 units of a text, `to` is behind. */
export interface Slip {
  readonly from: number;
  readonly to: number;
  /** what should stand there; null: that is the user's to judge */
  readonly by: string | null;
}

export interface SlipRule {
  readonly rule: RuleId;
  /** in reading order, none over another */
  readonly find: (text: string, of: ReportText) => readonly Slip[];
  /** one sentence on the first of them; `words`: as underlined, blanks with what stands beside them */
  readonly say: (words: string, by: string | null) => string;
  /** of the button that mends them */
  readonly label: string;
}

/** Finds once for each block, so that a fix mends all of it; a text that did not change is not read again. */
export function slipRule({ rule, find, say, label }: SlipRule): ProseRule {
  const known = new WeakMap<ReportText, readonly Slip[]>();
  const read = (text: ReportText): readonly Slip[] => {
    const slips = known.get(text) ?? find(text.text, text);
    known.set(text, slips);
    return slips;
  };
  return {
    rule,
    run: (around) => {
      const findings = slipsByBlock(around.texts, read).flatMap((found): Issue[] => {
        const [first] = found;
        const [slip] = first?.slips ?? [];
        if (!first || !slip) return [];
        const count = found.reduce((sum, { slips }) => sum + slips.length, 0);
        const fix = fixOf(around, found, label);
        return [
          proseFinding(rule, {
            message: say(shownWords(first.text.text, slip), slip.by) + (count > 1 ? `，共${count}处` : ''),
            explain: inWords(found),
            words: found.flatMap(({ text, slips }) =>
              slips.map((each) => wordsIn(around.key, text, ...shown(text.text, each))),
            ),
            ...(fix && { fix }),
          }),
        ];
      });
      return around.texts.some(({ text }) => text !== '') ? ran(findings) : notRun(['报告正文']);
    },
  };
}

interface Found {
  readonly text: ReportText;
  readonly slips: readonly Slip[];
}

/** The texts of a table stand together. */
function slipsByBlock(
  texts: readonly ReportText[],
  slipsOf: (text: ReportText) => readonly Slip[],
): readonly (readonly Found[])[] {
  const blocks: Found[][] = [];
  for (const text of texts) {
    const slips = slipsOf(text);
    if (slips.length === 0) continue;
    const last = blocks.at(-1);
    if (last?.[0]?.text.block === text.block) last.push({ text, slips });
    else blocks.push([{ text, slips }]);
  }
  return blocks;
}

/** Of one block; null where nothing of it is certain, or where live figures stand in the way. */
function fixOf({ key, report }: ReportAround, found: readonly Found[], label: string): Fix | null {
  let current = report;
  let change: Change | null = null;
  for (const { text, slips } of found) {
    const replacements = slips.flatMap(({ from, to, by }) =>
      by === null || text.figures.some((figure) => from < figure.to && figure.from < to)
        ? []
        : [{ from, to, by: typed(by) }],
    );
    const made = replacements.length === 0 ? null : replaceWords({ key, report: current }, text, replacements);
    if (made?.kind !== 'replaceBlocks') continue;
    change = made;
    current = { ...current, blocks: current.blocks.toSpliced(made.index, made.removed, ...made.blocks) };
  }
  return change && { label, changes: [change] };
}

/** What is underlined: blanks and unseen characters with what stands beside them. */
function shown(text: string, { from, to }: Slip): readonly [number, number] {
  const isSeen = /[^\s\p{C}]/u.test(text.slice(from, to));
  return isSeen ? [from, to] : [Math.max(0, from - 1), Math.min(text.length, to + 1)];
}

const shownWords = (text: string, slip: Slip): string => text.slice(...shown(text, slip));

/** Nobody reads more of them. */
const mostNamed = 5;
const around = 6;

/** …演讲比赛,荣获优秀组… for each. */
function inWords(found: readonly Found[]): string {
  const places = found.flatMap(({ text: { text }, slips }) =>
    slips.map(({ from, to }) => {
      const start = Math.max(0, from - around);
      const end = Math.min(text.length, to + around);
      const quote = text.slice(start, end).replace(/\s+/g, ' ').trim();
      return `${start > 0 ? '…' : ''}${quote}${end < text.length ? '…' : ''}`;
    }),
  );
  const named = places.slice(0, mostNamed).join('；');
  return places.length > mostNamed ? `${named}；共${places.length}处` : named;
}

/** All places of a pattern (with the flag g); `by` is given the match. */
export const slipsOf = (
  text: string,
  pattern: RegExp,
  by: (match: RegExpExecArray) => string | null,
): readonly Slip[] =>
  [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    by: by(match),
  }));

/** In reading order, without those that stand on one before. */
export function inReadingOrder(slips: readonly Slip[]): readonly Slip[] {
  let end = 0;
  return slips
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ from, to }) => {
      const isFree = from >= end;
      if (isFree) end = to;
      return isFree;
    });
}
