/** F02: numbers of headings and paragraphs are continuous, none twice, with one kind of brackets. */
import { notRun, ran } from '../../document/checks/outcome';
import type { Change } from '../../document/change';
import type { Fix, Issue } from '../../document/issue';
import type { ReportWords } from '../../document/report';
import { headingNumber } from '../numbering';
import { replaceWords, typed } from '../replace-words';
import { numberLike, typedNumber } from '../typed-number';
import { breaksIn } from './number-sequences';
import type { Break } from './number-sequences';
import { numberedLines } from './numbered-lines';
import type { NumberedLine } from './numbered-lines';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';
import { assertNever } from '../../assert-never';

export const numberedInOrder: ProseRule = {
  rule: 'F02',
  run: (around) => {
    const lines = numberedLines(around);
    if (lines.length === 0) return notRun(['带编号的标题']);
    const chapters = lines.filter(isChapter);
    return ran([
      ...chapterFindings(around, chapters),
      ...sectionsIn(lines).flatMap((section) => [
        ...breaksIn(section).map((each) => breakFinding(around, each)),
        ...levelFindings(around, section),
      ]),
      ...bracketFindings(around, lines),
    ]);
  },
};

const isChapter = ({ place, number, text }: NumberedLine): boolean =>
  place?.level === 1 || (number?.level === 1 && text.block.kind === 'heading');

/** The numbered lines of each chapter, without its heading. */
function sectionsIn(lines: readonly NumberedLine[]): readonly (readonly NumberedLine[])[] {
  const sections: NumberedLine[][] = [[]];
  for (const line of lines) {
    if (isChapter(line)) sections.push([]);
    else sections.at(-1)?.push(line);
  }
  return sections;
}

/** All that is underlined of a heading is its words: its number is none of its text. */
function wordsOf({ key }: ReportAround, { text, number, typedIn }: NumberedLine): readonly ReportWords[] {
  return typedIn === 'text' && number
    ? [wordsIn(key, text, number.from, number.to)]
    : [wordsIn(key, text, 0, text.text.length)];
}

const inQuotes = ({ number, text, typedIn }: NumberedLine): string => {
  const words = typedIn === 'text' ? text.text.trim() : (number?.written ?? '') + text.text;
  return `“${words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words}”`;
};
const longestQuote = 20;

function chapterFindings(around: ReportAround, chapters: readonly NumberedLine[]): readonly Issue[] {
  const numbered = chapters.filter(({ number }) => number?.level === 1);
  // a report whose chapters have no numbers, or numbers of their own kind
  if (numbered.length < 2 || numbered.length * 2 < chapters.length) return [];
  const fix = automatic(around, chapters);
  let last = 0;
  let lost = 0;
  return chapters.flatMap((line, position): Issue[] => {
    const value = line.number?.level === 1 ? line.number.value : null;
    const made = (message: string): Issue[] => [
      proseFinding('F02', {
        message,
        explain: `各章编号：${chapters.map(({ number }) => number?.written ?? '（无）').join(' ')}`,
        words: wordsOf(around, line),
        ...(fix && { fix }),
      }),
    ];
    if (value === null) {
      lost++;
      return made(`${inQuotes(line)}没有编号，应为“${headingNumber(1, position + 1)}”`);
    }
    const isNext = value > last && value <= last + lost + 1;
    const before = last;
    last = Math.max(last, value);
    lost = 0;
    if (isNext) return [];
    return made(
      value <= before
        ? `${inQuotes(line)}的编号重复，前面已到“${headingNumber(1, before)}”`
        : `${inQuotes(line)}前面缺“${headingNumber(1, before + 1)}”`,
    );
  });
}

/** Chapters that do not have the number of their place get it from there. */
function automatic({ key, report }: ReportAround, chapters: readonly NumberedLine[]): Fix | null {
  const changes = chapters.flatMap(({ index, number, typedIn, text }, position): Change[] => {
    const block = report.blocks[index];
    const isRight = number?.level === 1 && number.value === position + 1;
    if (isRight || !block || (block.kind !== 'heading' && block.kind !== 'paragraph')) return [];
    const { id, content } = block;
    // its number stands in its text
    if (typedIn === 'text' || text.figures.length > 0) return [];
    return [
      {
        kind: 'replaceBlocks',
        report: key,
        index,
        removed: 1,
        blocks: [{ kind: 'heading', id, level: 1, number: null, content }],
      },
    ];
  });
  return changes.length === 0 ? null : { label: '自动编号', changes };
}

function breakFinding(around: ReportAround, found: Break): Issue {
  const { line } = found;
  const fix =
    found.kind === 'otherLevel' ? renumbered(around, line, numberLike(found.like, line.number?.value ?? 1)) : null;
  return proseFinding('F02', {
    message: `${inQuotes(line)}${breakInWords(found)}`,
    explain: `编号“${line.number?.written ?? ''}”`,
    words: wordsOf(around, line),
    ...(fix && { fix }),
  });
}

function breakInWords(found: Break): string {
  const { number } = found.line;
  if (!number) return '没有编号';
  switch (found.kind) {
    case 'repeated':
      return `的编号重复，前面已到“${numberLike(number, found.last)}”`;
    case 'skipped':
      return `前面缺“${numberLike(number, found.last + 1)}”`;
    case 'otherLevel':
      return `的编号应为“${numberLike(found.like, number.value)}”`;
    case 'otherPoint':
      return `的标点与前面的“${found.like.written}”不一致`;
    default:
      return assertNever(found);
  }
}

/** Another number for a line; a heading comes to the level of its number. */
function renumbered(
  { key, report }: ReportAround,
  { index, number, typedIn, text }: NumberedLine,
  by: string,
): Fix | null {
  const block = report.blocks[index];
  if (!number || !block) return null;
  const level = typedNumber(by)?.level ?? number.level;
  const change: Change | null =
    typedIn === 'heading' && block.kind === 'heading'
      ? { kind: 'replaceBlocks', report: key, index, removed: 1, blocks: [{ ...block, level, number: by }] }
      : replaceWords({ key, report }, text, [{ from: number.from, to: number.to, by: typed(by) }]);
  return change && { label: '改正编号', changes: [change] };
}

/** A heading of the outline that is numbered as one of another level, beside a sister that is not. */
function levelFindings(around: ReportAround, section: readonly NumberedLine[]): readonly Issue[] {
  return section.flatMap((line): Issue[] => {
    const { place, number } = line;
    if (!place || place.level === number?.level || number?.value !== 1) return [];
    const sisters = section.filter(
      (other) => other.place?.level === place.level && other.number?.level === place.level && other.index < line.index,
    );
    const last = sisters.at(-1)?.number;
    if (!last) return [];
    return [
      proseFinding('F02', {
        message: `${inQuotes(line)}的编号应为“${numberLike(last, last.value + 1)}”`,
        explain: `提纲中与“${last.written}”同级`,
        words: wordsOf(around, line),
      }),
    ];
  });
}

/** （一） and (一) in one report. */
function bracketFindings(around: ReportAround, lines: readonly NumberedLine[]): readonly Issue[] {
  return ([2, 4] as const).flatMap((level): Issue[] => {
    const ofLevel = lines.filter(({ number }) => number?.level === level);
    const half = ofLevel.filter(({ number }) => /[()]/.test(number?.written ?? ''));
    const [first] = half;
    if (!first || half.length === ofLevel.length) return [];
    const full = ofLevel.length - half.length;
    const changes = half.flatMap((line) => renumbered(around, line, wide(line.number?.written ?? ''))?.changes ?? []);
    return [
      proseFinding('F02', {
        message: `编号括号不一致：${half.length}处半角，${full}处全角`,
        explain: half.map(({ number }) => number?.written).join(' '),
        words: half.flatMap((line) => wordsOf(around, line)),
        ...(changes.length > 0 && { fix: { label: '改为全角括号', changes } }),
      }),
    ];
  });
}

const wide = (written: string): string => written.replace('(', '（').replace(')', '）');
