/** E16: what was done is told in the words of the goal, of the report or of the table beside it. */
import { notRun, ran } from '../../document/checks/outcome';
import type { Issue } from '../../document/issue';
import type { Path } from '../../document/document';
import { matchReport } from '../outline-of-report';
import type { ReportText } from '../report-text';
import { textsBelow } from './goals-stated';
import { proseFinding, wordsIn } from './prose-rule';
import type { ProseRule, ReportAround } from './prose-rule';

/** Shorter sentences can hardly be said in other words. */
const shortestSentence = 12;
const goalPlace = 'goal';

interface Sentence {
  /** without number, blanks and marks */
  readonly core: string;
  readonly from: number;
  readonly to: number;
}

const read = new WeakMap<ReportText, readonly Sentence[]>();

function sentencesOf(text: ReportText): readonly Sentence[] {
  const known = read.get(text) ?? sentencesIn(text.text);
  read.set(text, known);
  return known;
}

const sentencesIn = (text: string): readonly Sentence[] =>
  [...text.matchAll(/[^。；;\n]+/g)].flatMap(({ index, 0: words }) => {
    const core = words.replace(/^\s*[（(]?[\d一二三四五六七八九十]{1,3}[、.．）)]\s*/, '').replace(/[\s\p{P}]/gu, '');
    return core.length < shortestSentence ? [] : [{ core, from: index, to: index + words.length }];
  });

interface Goals {
  readonly cores: ReadonlySet<string>;
  readonly paths: readonly Path[];
}

export const resultAsGoal: ProseRule = {
  rule: 'E16',
  run: (around) => {
    const headings = chapterTexts(around);
    const results = headings.performance ? textsBelow(around, headings.performance) : [];
    const goals = goalsOf(around, headings.goals);
    if (goals.cores.size === 0) return notRun(['绩效目标']);
    if (results.every(({ text }) => text === '')) return notRun(['绩效情况一章']);
    return ran(
      results.flatMap((text): Issue[] => {
        const copies = sentencesOf(text).filter(({ core }) => goals.cores.has(core));
        const [first] = copies;
        if (!first) return [];
        const words = text.text.slice(first.from, first.to).trim();
        return [
          proseFinding('E16', {
            message: `“${words.length > 20 ? `${words.slice(0, 20)}…` : words}”照抄目标，请写实际完成了什么`,
            explain: `与绩效目标相同${copies.length > 1 ? `，共${copies.length}句` : ''}`,
            words: copies.map(({ from, to }) => wordsIn(around.key, text, from, to)),
            paths: goals.paths,
          }),
        ];
      }),
    );
  },
};

function chapterTexts({ report, outline, texts }: ReportAround) {
  const found = outline ? matchReport(report, outline).found : [];
  const headingOf = (id: string): ReportText | undefined => {
    const block = report.blocks[found.findIndex((place) => place?.heading.id === id)];
    return block && texts.find((text) => text.block.id === block.id);
  };
  return { goals: headingOf('overview.goals'), performance: headingOf('performance') };
}

function goalsOf(around: ReportAround, heading: ReportText | undefined): Goals {
  const said = heading ? textsBelow(around, heading).flatMap(sentencesOf) : [];
  const beside = around.tables.filter(
    ({ file, form }) => file === null && form.year === around.report.year && typeof form.places[goalPlace] === 'string',
  );
  const listed = beside.flatMap(({ form }) => sentencesIn(String(form.places[goalPlace])));
  return {
    cores: new Set([...said, ...listed].map(({ core }) => core)),
    paths: beside.map(({ key }) => ({ kind: 'place', form: key, place: goalPlace })),
  };
}
