/**
 * What other programs leave in copied text and nobody means to paste: tags that were published as text, soft line
 * breaks, invisible characters, Word's marks at the margin. Ordinary text is never changed.
 */

import { withoutInvisible } from '../../shared/document/cleaning/invisible';

/** The text of one cell or paragraph as it should be entered; lines end with \n. */
export function cleanText(text: string): string {
  const ended = text.replace(/\r\n?/g, '\n');
  const visible = withoutTags(withoutInvisible(ended)?.text ?? ended);
  const lines = visible.replaceAll('\u00a0', ' ').split('\n');
  const kept = lines.filter((line) => !isMargin(line));
  while (kept.length > 1 && kept.at(-1)?.trim() === '') kept.pop();
  // a cell of blanks only is an empty cell
  return kept.length === 1 && kept[0]?.trim() === '' && lines.length > 1 ? '' : kept.join('\n');
}

/**
 * Published tables carry the tags of the system that they were typed into, as text: <p>（一）…</p> <p>（二）…</p>.
 * Only paragraphs that are closed, line breaks and &nbsp; are taken for such: p<0.05 is a text.
 */
function withoutTags(text: string): string {
  const spaced = text.replace(/&nbsp;/gi, '\u00a0').replace(/[ \t]*<br\s*\/?>[ \t]*\n?/gi, '\n');
  if (!/<\/p>/i.test(spaced) || !/<p[\s>]/i.test(spaced)) return spaced;
  return spaced
    .replace(/\s*<\/p>\s*<p(\s[^<>]*)?>\s*/gi, '\n')
    .replace(/<p(\s[^<>]*)?>\s*/gi, '')
    .replace(/\s*<\/p>/gi, '\n');
}

/** Whole lines only: 带格式的: 字体: 宋体 and 批注 [a1]: … stand beside the text in Word, never in it. */
const marks: readonly RegExp[] = [
  /^(带格式的|带格式表格|设置了?格式)(\s*\[[^\]]{1,30}\])?\s*[:：]\s*(字体|字号|字距|缩进|段落|行距|间距|定义网格线|居中|左|右|两端对齐|分散对齐|列表|项目符号|编号|多级符号|制表位|样式|下划线|突出显示|边框|底纹|位置|非|无|正文|标题|表格|图案)/,
  /^(带格式表格|带格式的)\s*(\[[^\]]{1,30}\])?\s*$/,
  /^Formatted( Table)?(\s*\[[^\]]{1,30}\])?\s*(:|$)/,
  /^(批注|备注|Comment)\s*\[[^\][]{0,29}\d\]\s*[:：]/,
];

const isMargin = (line: string): boolean => marks.some((mark) => mark.test(line.trim()));
