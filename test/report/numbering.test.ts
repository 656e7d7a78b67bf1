import { describe, expect, it } from 'vitest';
import type { HeadingLevel, ReportBlock } from '../../shared/document/report';
import { numbersOf } from '../../shared/report/numbering';

let ids = 0;
const heading = (level: HeadingLevel, number: string | null = null): ReportBlock => ({
  kind: 'heading',
  id: `h${++ids}`,
  level,
  number,
  content: [],
});
const item = (marker: 'number' | 'bullet' = 'number'): ReportBlock => ({
  kind: 'item',
  id: `i${++ids}`,
  marker,
  content: [],
});
const paragraph = (): ReportBlock => ({ kind: 'paragraph', id: `p${++ids}`, content: [] });

const printed = (...blocks: ReportBlock[]): string[] => [...numbersOf(blocks).values()];

describe('Numbers of a report', () => {
  it('count each level within the heading above it', () => {
    expect(
      printed(heading(1), heading(2), heading(2), heading(3), heading(4), heading(4), heading(1), heading(2)),
    ).toEqual(['一、', '（一）', '（二）', '1.', '（1）', '（2）', '二、', '（一）']);
  });

  it('keep a number that was typed, and count on behind it', () => {
    expect(printed(heading(1), heading(1, ''), heading(1, '六、'), heading(1))).toEqual(['一、', '', '六、', '四、']);
  });

  it('go beyond ten as Chinese does', () => {
    const twelve = printed(...Array.from({ length: 21 }, () => heading(1)));
    expect([twelve[9], twelve[10], twelve[19], twelve[20]]).toEqual(['十、', '十一、', '二十、', '二十一、']);
  });

  it('begin a list anew where other text parts it', () => {
    expect(printed(item(), item(), paragraph(), item(), item('bullet'))).toEqual(['1.', '2.', '1.', '·']);
  });
});
