/** Numbers of headings and lists, counted from their order: 一、（一）1.（1）, GB/T 9704—2012 7.3.3. */
import { assertNever } from '../assert-never';
import type { BlockId, HeadingLevel, ReportBlock } from '../document/report';

const signs = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1…99 as Chinese numerals: 一, 十, 十二, 二十, 九十九. */
export function chineseOrdinal(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const last = ones === 0 && tens > 0 ? '' : (signs[ones] ?? '');
  return tens === 0 ? last : `${tens === 1 ? '' : (signs[tens] ?? '')}十${last}`;
}

/** The number of the `count`-th heading of a level, 1-based. */
export function headingNumber(level: HeadingLevel, count: number): string {
  switch (level) {
    case 1:
      return `${chineseOrdinal(count)}、`;
    case 2:
      return `（${chineseOrdinal(count)}）`;
    case 3:
      return `${count}.`;
    case 4:
      return `（${count}）`;
    default:
      return assertNever(level);
  }
}

/**
 * What stands before the text of each heading and list item: as typed, or by its order. A heading counts within the heading
 * above it; one with a number of its own is counted too.
 */
export function numbersOf(blocks: readonly ReportBlock[]): ReadonlyMap<BlockId, string> {
  const numbers = new Map<BlockId, string>();
  const counts = new Map<number, number>();
  let item = 0;
  for (const block of blocks) {
    if (block.kind === 'item') {
      item++;
      numbers.set(block.id, block.marker === 'number' ? `${item}.` : '·');
      continue;
    }
    item = 0;
    if (block.kind !== 'heading') continue;
    const count = (counts.get(block.level) ?? 0) + 1;
    counts.set(block.level, count);
    for (const level of [2, 3, 4]) if (level > block.level) counts.delete(level);
    numbers.set(block.id, block.number ?? headingNumber(block.level, count));
  }
  return numbers;
}
