import { describe, expect, test } from 'vitest';
import { headerParts } from '../../shared/print/header-footer';
import { pageRule, scaleOf } from '../../shared/print/page';
import { a4 } from '../support/a4-page';

const facts = { file: '', sheet: '', date: '', time: '' };
const empty = headerParts('', facts);
/** px at 96 per inch: 210 mm less an inch of margins */
const printable = 793.7 - 96;

describe('how much a table is made smaller', () => {
  test('a table that fits stays as it is, also where the file asks to fit', () => {
    expect(scaleOf(a4, { width: 600, height: 100 })).toBe(1);
    expect(scaleOf({ ...a4, fit: { width: 1, height: 0 } }, { width: 600, height: 5000 })).toBe(1);
  });

  test('a wide table is never cut off, although the file asks for no fit', () => {
    const scale = scaleOf(a4, { width: 1400, height: 100 });
    expect(1402 * scale).toBeLessThanOrEqual(printable);
    expect(1402 * scale).toBeGreaterThan(printable - 3);
  });

  test('a scale asked for is kept', () => {
    expect(scaleOf({ ...a4, scale: 85 }, { width: 600, height: 100 })).toBe(0.85);
  });

  test('one page tall makes a long table smaller', () => {
    // A4 is 1122.5 px tall, less two inches of margins
    const scale = scaleOf({ ...a4, fit: { width: 1, height: 1 } }, { width: 600, height: 1861 });
    expect(scale).toBeCloseTo((1122.5 - 192) / 1863, 2);
  });
});

describe('the @page rule', () => {
  test('A4 upright has its size and margins in inches', () => {
    const rule = pageRule('page-1', a4, empty, empty);
    expect(rule).toContain('@page page-1 {');
    expect(rule).toContain('size: 8.2677in 11.6929in');
    expect(rule).toContain('margin: 1in 0.5in 1in 0.5in');
  });

  test('A3 lies down when the file says landscape', () => {
    const rule = pageRule('page-1', { ...a4, paper: 8, orientation: 'landscape' }, empty, empty);
    expect(rule).toContain('size: 16.5354in 11.6929in');
  });

  test('an unknown paper is taken for A4', () => {
    expect(pageRule('page-1', { ...a4, paper: 256 }, empty, empty)).toContain('size: 8.2677in 11.6929in');
  });

  test('header and footer keep their distance from the edge of the paper', () => {
    const rule = pageRule('page-1', a4, headerParts('&R监制', facts), headerParts('&C&P', facts));
    expect(rule).toMatch(/@top-right \{ content: "监制";.*vertical-align: top; padding-top: 0.3in \}/);
    expect(rule).toMatch(
      /@bottom-center \{ content: counter\(page\);.*vertical-align: bottom; padding-bottom: 0.3in \}/,
    );
    expect(rule).not.toContain('@top-left');
  });
});
