import { describe, expect, it } from 'vitest';
import { fontStack } from '../../shared/print/font-stacks';

describe('a font named in a workbook', () => {
  it('is tried under its English and its Chinese name', () => {
    expect(fontStack('宋体')).toMatch(/^"SimSun", "宋体"/);
    expect(fontStack('SimSun')).toBe(fontStack('宋体'));
  });

  it('falls back to one of the same kind', () => {
    expect(fontStack('方正小标宋简体')).toMatch(/^"方正小标宋简体".*"Noto Serif CJK SC".*serif$/);
    expect(fontStack('黑体')).toContain('"Noto Sans CJK SC"');
    expect(fontStack('Calibri')).toMatch(/^Calibri, Carlito/);
  });

  it('cannot write anything else into a style sheet', () => {
    expect(fontStack('x"; } body { display: none')).not.toMatch(/[;{}]/);
  });
});
