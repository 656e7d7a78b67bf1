/** Amounts of which a text says what they are made of: 共44.75万元。一是…9.6万元。二是…17.9935万元. In doubt there is none. */
import { assertNever } from '../../assert-never';
import { halfWidth } from '../../document/values';
import { kept } from '../kept';
import type { ReportText } from '../report-text';
import { numberedParts, openedAt } from './opened-lists';
import type { ListKind, OpenedList } from './opened-lists';
import { sentenceEnds } from './sentences';
import { statementsOf } from './statements';
import type { Statement } from './statements';

export interface StatedSum {
  readonly total: Statement;
  /** in their order, two at least; what a part is made of is a sum of its own */
  readonly parts: readonly Statement[];
  /** all parts are named; else the total may be more than what is named */
  readonly isComplete: boolean;
  /** numbers of parts, from the first on, after which the list may have ended already */
  readonly mayEndAfter: readonly number[];
}

export const statedSums: (text: ReportText) => readonly StatedSum[] = kept(read);

interface Reading {
  readonly plain: string;
  readonly ends: readonly number[];
  readonly amounts: readonly Statement[];
  readonly sums: StatedSum[];
}

function read(text: ReportText): readonly StatedSum[] {
  const amounts = statementsOf(text).filter(isAmount);
  if (amounts.length < 3) return [];
  const plain = halfWidth(text.text);
  const reading: Reading = { plain, ends: sentenceEnds(plain), amounts, sums: [] };
  for (let index = 0; index < amounts.length;) index = readFrom(reading, index, plain.length, 0).next;
  return reading.sums.filter((sum) => sum.parts.length > 1 && [sum.total, ...sum.parts].every(isClear));
}

/** 政府性基金拨款：0 is an amount too. */
const isAmount = ({ kind, number, before }: Statement): boolean =>
  kind === 'money' || (kind === 'bare' && number.isZero() && /(?:资金|拨款|支出|收入|经费|费用?)$/.test(before));

/** A change, an average or what was left is no part of what was spent. */
const otherWords = /增加|减少|增长|下降|提高|降低|节约|节省|上年|去年|人均|最高|至少|以上|每[人名户家个]/;

const isClear = ({ exactness, before, after }: Statement): boolean =>
  exactness === 'exact' && !otherWords.test(before) && !/^(?:以上|以内|以下|左右)/.test(after);

/** Lists within a list go this deep in no report. */
const deepest = 4;

/** Reads the amount at `index` and all that it is said to be made of; `next`: the amount behind that. */
function readFrom(reading: Reading, index: number, end: number, depth: number): { readonly next: number } {
  const total = reading.amounts[index];
  const opened = total && depth < deepest ? openedAt(reading.plain, total.to, reading.ends) : null;
  if (!total || !opened) return { next: index + 1 };
  const list = { ...opened, end: Math.min(scopeEnd(reading, opened, depth), end) };
  switch (list.kind) {
    case 'numbered':
      return readNumbered(reading, total, index + 1, list, depth);
    case 'sentences':
    case 'among':
    case 'parts':
      return readList(reading, total, index + 1, list, depth);
    default:
      return assertNever(list.kind);
  }
}

/** A list within a list ends at ；, where the outer one goes on. */
function scopeEnd({ plain }: Reading, { kind, from, end }: OpenedList, depth: number): number {
  if (depth === 0 || kind === 'numbered' || kind === 'sentences') return end;
  const semicolon = plain.slice(from, end).search(/[;；]/);
  return semicolon < 0 ? end : from + semicolon;
}

function readList(
  reading: Reading,
  total: Statement,
  first: number,
  { kind, from, end }: OpenedList,
  depth: number,
): { readonly next: number } {
  const { plain, amounts, sums } = reading;
  const parts: Statement[] = [];
  const mayEndAfter: number[] = [];
  let index = first;
  let last = from;
  for (let part = amounts[index]; part && part.start < end; part = amounts[index]) {
    if (parts.length > 0 && /[;；]/.test(plain.slice(last, part.start))) mayEndAfter.push(parts.length);
    parts.push(part);
    index = readFrom(reading, index, end, depth + 1).next;
    last = amounts[index - 1]?.to ?? last;
  }
  const isComplete = isCompleteList(kind) && !/^\s*等/.test(plain.slice(last, last + 3));
  sums.push({ total, parts, isComplete, mayEndAfter: kind === 'sentences' ? [] : mayEndAfter });
  return { next: Math.max(index, first) };
}

const isCompleteList = (kind: ListKind): boolean => kind !== 'among';

/** Every 一是 must say an amount; behind the last one the list goes on to the end of its sentence. */
function readNumbered(
  reading: Reading,
  total: Statement,
  first: number,
  { from }: OpenedList,
  depth: number,
): { readonly next: number } {
  const { plain, amounts, ends, sums } = reading;
  const starts = numberedParts(plain, from);
  const last = starts.at(-1);
  if (last === undefined || starts.length < 2) return { next: first };
  const end = ends.find((each) => each > last) ?? plain.length;
  const parts: Statement[] = [];
  let index = first;
  for (let part = amounts[index]; part && part.start < end; part = amounts[index]) {
    parts.push(part);
    index = readFrom(reading, index, starts.find((start) => start > part.start) ?? end, depth + 1).next;
  }
  const isEveryOneFilled = starts.every((start, at) =>
    parts.some((part) => start < part.start && part.start < (starts[at + 1] ?? end)),
  );
  if (isEveryOneFilled) sums.push({ total, parts, isComplete: true, mayEndAfter: [] });
  return { next: Math.max(index, first) };
}
