/** The three sample reports as blocks, made of their lines without the program's own reader. */
import { readFileSync } from 'node:fs';
import type { Content, HeadingLevel, Report, ReportBlock } from '../../../shared/document/report';

/** The lines of each sample that are its report; blank ones say nothing. */
export const sampleReports = {
  daoxian: linesOf('daoxian-2023'),
  lusong: linesOf('lusong-2022'),
  yuelu: linesOf('yuelu-2022', '2022年度长沙市岳麓区总工会'),
} as const;

function linesOf(name: string, first?: string): readonly string[] {
  const text = readFileSync(new URL(`../../fixtures/samples/${name}.txt`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return first === undefined ? lines : lines.slice(lines.indexOf(first));
}

export const words = (text: string): Content => (text === '' ? [] : [{ kind: 'words', text }]);

/** Longer lines that begin with a number are paragraphs. */
const longestHeading = 40;

const headings: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^\s*[一二三四五六七八九十]+、/],
  [2, /^\s*[（(][一二三四五六七八九十]+[）)]/],
  [3, /^\s*\d+[.．、]/],
];

/** What stands above the first heading is the title, a date at the end has the unit's name above it. */
export function reportOfLines(lines: readonly string[]): Report {
  const firstHeading = lines.findIndex((line) => headings.some(([, number]) => number.test(line)));
  const date = lines.findIndex((line) => /^\s*\d{4}\/\d+\/\d+\s*$/.test(line));
  const blocks = lines.map((line, at): ReportBlock => {
    const id = `block-${at}`;
    if (at < firstHeading) return { kind: 'title', id, content: words(line) };
    if (at === date) return { kind: 'signOff', id, part: 'date', content: words(line) };
    if (at === date - 1) return { kind: 'signOff', id, part: 'unit', content: words(line) };
    const [level, number] = headings.find(([, pattern]) => pattern.test(line)) ?? [];
    const printed = number?.exec(line)?.[0];
    if (level === undefined || printed === undefined || line.length > longestHeading)
      return { kind: 'paragraph', id, content: words(line) };
    return { kind: 'heading', id, level, number: printed, content: words(line.slice(printed.length)) };
  });
  return { outline: 'hunan-2022', year: 2022, blocks };
}
