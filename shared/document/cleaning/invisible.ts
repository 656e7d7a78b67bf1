/** Characters that nobody sees: they came along with copied text, and no search or comparison finds the word again. */
import type { Cleaned } from './cleaned';

/** Control characters cannot be kept in a workbook; \r belongs to a line end. */
const unseen = /[\u0000-\u0008\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/g;
/** Of these a zero-width joiner also holds an emoji together. */
const joiners =
  /[\u200c\u200e\u200f]|(?<![\p{Extended_Pictographic}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** Ends of lines that Excel does not know. */
const softBreak = /[\u000b\u0085\u2028\u2029]/g;

const any = new RegExp(`${unseen.source}|[\\u200c-\\u200f]|${softBreak.source}`);

/** In Uyghur, Kazakh and Mongolian joiners and marks of direction shape the words. */
const shaped = /[\p{Script=Arabic}\p{Script=Mongolian}]/u;

const names: Readonly<Record<string, string>> = {
  '\u000b': '手动换行符',
  '\u00ad': '可选连字符',
  '\u200b': '零宽空格',
  '\u200d': '零宽连接符',
  '\u2028': '行分隔符',
  '\u2029': '段落分隔符',
  '\u2060': '零宽连接符',
  '\ufeff': '字节顺序标记',
};

/** null when all of it can be seen. */
export function withoutInvisible(text: string): Cleaned | null {
  if (!any.test(text)) return null;
  const found: string[] = [];
  const take =
    (instead: string) =>
    (character: string): string => {
      found.push(inWords(character));
      return instead;
    };
  const seen = text.replace(softBreak, take('\n')).replace(unseen, take(''));
  const clean = shaped.test(seen) ? seen : seen.replace(joiners, take(''));
  return found.length === 0 ? null : { text: clean, found };
}

function inWords(character: string): string {
  const code = character.charCodeAt(0);
  return (
    names[character] ?? `${code < 0xa0 ? '控制字符' : '零宽字符'} U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  );
}
