import { describe, expect, it } from 'vitest';
import { cleanCell } from '../../../shared/document/cleaning/clean-cell';
import { withoutInvisible } from '../../../shared/document/cleaning/invisible';

describe('Characters that nobody sees', () => {
  it.each([
    ['\ufeff区总工会\u200b', '区总工会', ['字节顺序标记', '零宽空格']],
    ['培训\u00ad班\u2060', '培训班', ['可选连字符', '零宽连接符']],
    ['一是培训\u000b二是慰问', '一是培训\n二是慰问', ['手动换行符']],
    ['培训\u0007', '培训', ['控制字符 U+0007']],
    ['培\u200d训', '培训', ['零宽连接符']],
  ])('go, and are named: %j', (text, clean, found) => expect(withoutInvisible(text)).toEqual({ text: clean, found }));

  it.each(['第一行\n第二行\t5', '一\r\n二', '👨‍👩‍👧 家庭', 'ئىشچىلار\u200cئۇيۇشمىسى', '区　总'])(
    'are not what can be seen or shapes a letter: %j',
    (text) => expect(withoutInvisible(text)).toBeNull(),
  );
});

describe('A number in a cell for amounts', () => {
  it.each([
    ['254.85　', 254.85],
    ['２９９．５９', 299.59],
    [' 1,234.50', 1234.5],
    ['－5', -5],
  ])('that is written %j becomes a number', (text, value) =>
    expect(cleanCell(text, 'amount', 'plainNumber')?.value).toBe(value),
  );

  it.each(['254.85', '约30', '不适用', '－', '２９９．５９万元', '1 299.59', '１００％', '1234567890123456 '])(
    'is not %j: plain, or no number beyond doubt',
    (text) => expect(cleanCell(text, 'amount', 'plainNumber')).toBeNull(),
  );

  it('keeps a percentage a percentage, and is not guessed without its sign', () => {
    expect(cleanCell('８５％', 'percent', 'plainNumber')?.value).toBe(0.85);
    expect(cleanCell('85　', 'percent', 'plainNumber')).toBeNull();
  });

  it('is told once: its blanks are no finding of their own', () => {
    expect(cleanCell('254.85　', 'amount', 'noOuterBlanks')).toBeNull();
    expect(cleanCell('约30　', 'amount', 'noOuterBlanks')?.value).toBe('约30');
  });

  it('comes out of its tags', () => {
    expect(cleanCell('<p>254.85</p>', 'amount', 'noMarkup')).toEqual({ value: 254.85, explain: '查到 <p>、</p>' });
  });

  it('is looked for only in cells for numbers', () => {
    expect(cleanCell('９５％', 'indicator', 'plainNumber')).toBeNull();
  });
});
