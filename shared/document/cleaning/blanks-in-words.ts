/**
 * Blanks inside Chinese words: 发展和发 展, “维 护”职能. A blank between two words may be meant (尊法守法 携手筑梦; a list
 * of names), so only those that break a word of the dictionary, or follow where no phrase ends, are taken for slips.
 */
import type { Cleaned } from './cleaned';

const blanks = ' \\t\\u00a0\\u2000-\\u200a\\u3000';
/** Chinese characters with the blanks between them; Latin words, numbers and punctuation end a run. */
const runs = new RegExp(`\\p{Script=Han}(?:[\\p{Script=Han}${blanks}]*\\p{Script=Han})?`, 'gu');
const between = new RegExp(`([${blanks}]+)`);
/** 积极性和创造性， 组织: not behind 。, where the end of a paragraph may have been lost, nor 、 in a list that is lined up */
const behindComma = new RegExp(`(?<=[，；：])[${blanks}]+(?=\\p{Script=Han})`, 'gu');
const anyBlank = new RegExp(`[${blanks}]`, 'g');

/** Names and headings are spaced out to be as wide as their neighbours: 张 三, 合 计, 项 目 名 称. */
const longestSpaced = 4;

/** Words that something must follow: 改革和 建设. */
const opening = /[和与及或的对将把被向于]$/u;

let words: Intl.Segmenter | null = null;

/** The first dictionary look-up takes the engine some ten milliseconds, so it waits for a text that needs it. */
const segmenter = (): Intl.Segmenter => (words ??= new Intl.Segmenter('zh', { granularity: 'word' }));

/** null when no word is broken. */
export function withoutBlanksInWords(text: string): Cleaned | null {
  if (!between.test(text) || text.replace(anyBlank, '').length <= longestSpaced) return null;
  const found: string[] = [];
  const clean = text
    .replace(runs, (run) => joined(run, found))
    .replace(behindComma, (_blanks, at: number, whole: string) => {
      found.push(around(whole, at));
      return '';
    });
  return found.length === 0 ? null : { text: clean, found };
}

/** A run without the blanks that break a word of it. */
function joined(run: string, found: string[]): string {
  // phrases at even positions, the blanks between them at odd ones
  const parts = run.split(between);
  const phrases = parts.filter((_part, index) => index % 2 === 0);
  if (phrases.length < 2 || isSpacedOut(phrases) || isParallel(phrases)) return run;
  const wordEnds = endsOfWords(phrases.join(''));
  let length = 0;
  let at = 0;
  return parts
    .map((part, index) => {
      at += part.length;
      if (index % 2 === 0) {
        length += part.length;
        return part;
      }
      if (wordEnds.has(length) && !opening.test(parts[index - 1] ?? '')) return part;
      found.push(around(run, at - part.length));
      return '';
    })
    .join('');
}

/** 项 目 名 称 */
const isSpacedOut = (phrases: readonly string[]): boolean =>
  phrases.length > 2 && phrases.every((phrase) => [...phrase].length === 1);

/** 尊法守法 携手筑梦: phrases as long as each other are a slogan. */
const isParallel = (phrases: readonly string[]): boolean =>
  phrases.every((phrase) => phrase.length > 3 && phrase.length === phrases[0]?.length);

/** Positions in a text at which a word of the dictionary ends. */
const endsOfWords = (text: string): ReadonlySet<number> =>
  new Set([...segmenter().segment(text)].map(({ index, segment }) => index + segment.length));

/** The blanks at a position with a few characters on both sides. */
function around(text: string, at: number): string {
  const after = text.slice(at).trimStart().slice(0, 3);
  const gap = text.length - at - text.slice(at).trimStart().length;
  return `“${text.slice(Math.max(0, at - 4), at + gap)}${after}”`;
}
