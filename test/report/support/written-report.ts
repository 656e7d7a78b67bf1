/** Reports for tests: made from lines of text, as a clerk would see them. */
import type { HeadingLevel, Report, ReportBlock } from '../../../shared/document/report';
import { typed } from '../../../shared/report/replace-words';

/** Longer lines are paragraphs, numbered or not. */
const longestHeading = 45;

const styles: readonly { readonly level: HeadingLevel; readonly number: RegExp }[] = [
  { level: 1, number: /^[一二三四五六七八九十]+、\s*/ },
  { level: 2, number: /^[（(][一二三四五六七八九十]+[）)]\s*/ },
  { level: 3, number: /^\d{1,2}[.．、](?!\d)\s*/ },
  { level: 4, number: /^[（(]\d{1,2}[）)]\s*/ },
];

/** Each line a block; a short numbered line without 。or ； is a heading with the number as typed. `title`: [] for none. */
export function reportOf(
  outline: string,
  year: number | null,
  {
    title = [],
    body,
    signOff = [],
  }: { readonly title?: readonly string[]; readonly body: readonly string[]; readonly signOff?: readonly string[] },
): Report {
  let count = 0;
  const id = (): string => `t${++count}`;
  return {
    outline,
    year,
    blocks: [
      ...(title.length > 0 ? [{ kind: 'title', id: id(), content: typed(title.join('\n')) } as const] : []),
      ...body.map((line) => blockOf(line, id())),
      ...signOff.map((line, index): ReportBlock => ({
        kind: 'signOff',
        id: id(),
        part: index === 0 ? 'unit' : 'date',
        content: typed(line),
      })),
    ],
  };
}

function blockOf(line: string, id: string): ReportBlock {
  const isShort = line.length <= longestHeading && !/[。；;]/.test(line);
  const style = isShort ? styles.find(({ number }) => number.test(line)) : undefined;
  if (!style) return { kind: 'paragraph', id, content: typed(line) };
  const number = style.number.exec(line)?.[0] ?? '';
  return { kind: 'heading', id, level: style.level, number: number.trim(), content: typed(line.slice(number.length)) };
}

/** The printed text of each block, numbers of headings as typed. */
export const linesOf = ({ blocks }: Report): readonly string[] =>
  blocks.map((block) => {
    const words = 'content' in block ? block.content.map((inline) => (inline.kind === 'words' ? inline.text : '')) : [];
    return (block.kind === 'heading' ? (block.number ?? '') : '') + words.join('');
  });
