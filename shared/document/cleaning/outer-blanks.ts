/** Blanks at the ends of a text and of its lines, and empty lines. */
import type { Cleaned } from './cleaned';

const blanks = '[ \\t\\u00a0\\u2000-\\u200a\\u3000]';
const leading = new RegExp(`^${blanks}+`);
const trailing = new RegExp(`(?<!${blanks})${blanks}+$`);

/** Longer texts, and those of several lines, are prose, and its paragraphs are indented with blanks. */
const longestWithoutIndent = 30;

/** null when there are none, and for a text of nothing but blanks: everywhere it counts as empty. */
export function withoutOuterBlanks(text: string): Cleaned | null {
  if (text.trim() === '') return null;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r?\n/);
  const filled = lines.filter((line) => line.trim() !== '');
  const ended = filled.map((line) => line.replace(trailing, ''));
  const isProse = ended.length > 1 || ended.join('').length > longestWithoutIndent;
  const clean = isProse ? ended : ended.map((line) => line.replace(leading, ''));
  const found = [
    ...(clean.some((line, index) => line.length < (ended[index]?.length ?? 0)) ? ['开头的空格'] : []),
    ...ended.flatMap((line, index) => (line === filled[index] ? [] : ['行尾空格'])),
    ...lines.slice(filled.length).map(() => '空行'),
  ];
  return found.length === 0 ? null : { text: clean.join(lineEnd), found };
}
