/** D13: 全年完成情况 that says the target again, item by item, tells nothing of what was done. */
import { halfWidth } from '../values';
import { placeName } from '../place-names';
import { nameOfPlace } from './entered-cells';
import type { FormRule } from './form-tests';
import { finding, notRun, ran } from './outcome';

/** Shorter items, such as 无 or 工会经费收缴, can hardly be said in other words. */
const shortestItem = 8;
/** A target without its verb keeps at least that share of its words. */
const leastKept = 0.6;
const goalPlace = 'goal';
const resultPlace = 'result';

export const resultNotCopied: FormRule = (check, around) => {
  const { definition, key, form } = around;
  const [goal, result] = [goalPlace, resultPlace].map((place) => String(form.places[place] ?? '').trim());
  const missing = [goal ? '' : goalPlace, result ? '' : resultPlace].filter((place) => place !== '');
  if (!goal || !result) return notRun(missing.map((place) => placeName(definition, place)));
  const targets = itemsOf(goal);
  const copies = itemsOf(result).flatMap((item): Copy[] => {
    const target = targets.find(({ number }) => number === item.number);
    if (!target || item.text.length < shortestItem) return [];
    if (item.text === target.text) return [{ item, lost: '' }];
    const isTail = target.text.endsWith(item.text) && item.text.length >= target.text.length * leastKept;
    return isTail ? [{ item, lost: target.text.slice(0, -item.text.length) }] : [];
  });
  if (copies.length === 0) return ran([]);
  const place = (id: string) => ({ kind: 'place', form: key, place: id }) as const;
  const where = targets.length > 1 ? `第${copies.map(({ item }) => item.number).join('、')}项` : '';
  return ran([
    finding(
      check,
      `${nameOfPlace(definition, resultPlace)}${where}照抄目标，请写实际完成了什么`,
      copies.map(inWords).join('；'),
      [place(resultPlace), place(goalPlace)],
    ),
  ]);
};

interface Item {
  /** as written before it, else its place in the text; from 1 */
  readonly number: number;
  /** without its number, blanks and signs */
  readonly text: string;
}

interface Copy {
  readonly item: Item;
  /** the words of the target that the result left out before it; '' for none */
  readonly lost: string;
}

const numbering = /^\(?(\d{1,2})(?:[、.)]|\.\s)\s*(?!\d)/;

function itemsOf(text: string): readonly Item[] {
  const lines = halfWidth(text)
    // 1、…；2、… in one paragraph
    .replace(/([;；。])\s*(?=\(?\d{1,2}[、.)]\D)/g, '$1\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, index) => ({
    number: Number(numbering.exec(line)?.[1] ?? index + 1),
    text: line.replace(numbering, '').replace(/[\s\p{P}]/gu, ''),
  }));
}

const inWords = ({ item: { number, text }, lost }: Copy): string =>
  lost === '' ? `第${number}项与目标相同：${shortened(text)}` : `第${number}项是目标去掉“${lost}”：${shortened(text)}`;

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
