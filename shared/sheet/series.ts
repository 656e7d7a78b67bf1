/** How a few texts go on when they are filled over more cells, in the manner of Excel: 指标1： → 指标2：, 1 3 → 5, 一月 → 二月. */
import { Decimal } from 'decimal.js';

/** Lists that Chinese Excel and WPS know by heart. */
const lists: readonly (readonly string[])[] = [
  ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
  ['第一季度', '第二季度', '第三季度', '第四季度'],
  ['第一季', '第二季', '第三季', '第四季'],
  ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  ['日', '一', '二', '三', '四', '五', '六'],
  ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'],
  ['子', '丑', '寅', '卯', '辰', '巳', '午', '未', '申', '酉', '戌', '亥'],
];

/**
 * `count` texts that follow `texts`; with `backwards` those that come before, nearest first. `copies`: the texts again
 * and again, whatever they are.
 */
export function continued(texts: readonly string[], count: number, backwards: boolean, copies: boolean): string[] {
  const given = backwards ? texts.toReversed() : texts;
  const rule = copies ? null : (numbers(given) ?? numberedTexts(given, backwards) ?? fromList(given, backwards));
  return Array.from({ length: count }, (_, index) => rule?.(index + 1) ?? given[index % given.length] ?? '');
}

/** The text `ahead` places after the last one. */
type Rule = (ahead: number) => string;

/** Numbers at even distances; one number alone is copied. */
function numbers(texts: readonly string[]): Rule | null {
  const values = texts.map((text) => (/^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : null));
  return values.length < 2 ? null : evenly(values, (value) => value.toString());
}

function evenly(values: readonly (Decimal | null)[], write: (value: Decimal) => string): Rule | null {
  const [first, second] = values;
  const last = values.at(-1);
  if (!first || !second || !last) return null;
  const step = second.minus(first);
  const isEven = values.every((value, index) => value?.equals(first.plus(step.times(index))) === true);
  return isEven ? (ahead) => write(last.plus(step.times(ahead))) : null;
}

/**
 * 指标1：…, 项目 3, 第2批: the number after a word counts on. A number after a sign or before a unit (≥95%, 450人) is an
 * 指标值 and stays as it is.
 */
const numbered = /^(指标\s*|第|.*[\p{L})）\s])(\d+)([：:、.．)）](?:.*)|[批期次号组季月年].{0,2}|)$/su;

function numberedTexts(texts: readonly string[], backwards: boolean): Rule | null {
  const parts = texts.map((text) => numbered.exec(text));
  const [first] = parts;
  if (!first || !parts.every((part) => part?.[1] === first[1])) return null;
  const tail = parts.at(-1)?.[3] ?? '';
  const write = (value: Decimal): string => `${first[1] ?? ''}${Decimal.max(value, 0).toString()}${tail}`;
  const values = parts.map((part) => new Decimal(part?.[2] ?? 0));
  if (values.length > 1) return evenly(values, write);
  const start = values[0] ?? new Decimal(0);
  return (ahead) => write(start.plus(backwards ? -ahead : ahead));
}

function fromList(texts: readonly string[], backwards: boolean): Rule | null {
  const list = lists.find((each) => texts.every((text) => each.includes(text)));
  const [first = '', second] = texts;
  if (!list) return null;
  const length = list.length;
  const step = second === undefined ? (backwards ? -1 : 1) : list.indexOf(second) - list.indexOf(first);
  const isEven = texts.every((text, index) => text === list[modulo(list.indexOf(first) + step * index, length)]);
  const last = list.indexOf(texts.at(-1) ?? '');
  return isEven ? (ahead) => list[modulo(last + step * ahead, length)] ?? '' : null;
}

const modulo = (value: number, length: number): number => ((value % length) + length) % length;
