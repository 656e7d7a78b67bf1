import { describe, expect, it } from 'vitest';
import { fitCss } from '../../renderer/sheet-view/cell-look';
import { readOfficial, selfEvaluation, cellAt } from '../support/official';

const workbook = readOfficial(selfEvaluation);
const rate = cellAt(workbook.sheets[0], 'G6');
const style = workbook.styles[rate.style];

describe('a number', () => {
  it('becomes smaller where the column is too narrow for it, instead of breaking over two lines', () => {
    if (!style) throw new Error('G6 has no style');
    // the 执行率 column is 54 px wide; 100.00% at 10.5 pt (14 px) needs more
    const look = fitCss(style, { value: 1, text: '100.00%' }, 54);
    expect(look.whiteSpace).toBe('pre');
    expect(look.fontSize).toBeLessThan(14);
    expect(look.fontSize).toBeGreaterThan(10);
  });

  it('keeps its size where it fits, and text keeps wrapping', () => {
    if (!style) throw new Error('G6 has no style');
    expect(fitCss(style, { value: 0.9, text: '90.00%' }, 120)).toEqual({ whiteSpace: 'pre' });
    expect(fitCss(style, { value: '预算执行率>90%', text: '预算执行率>90%' }, 54)).toEqual({});
  });
});
