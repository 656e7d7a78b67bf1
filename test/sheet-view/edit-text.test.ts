import { describe, expect, it } from 'vitest';
import { editText } from '../../renderer/sheet-view/edit-text';

const edited = (value: string | number | boolean | null, numberFormat: string, text = '') =>
  editText({ value, text }, { numberFormat });

describe('the text a cell is edited as', () => {
  it('has all digits of a rounded amount', () => expect(edited(1234.5678, '#,##0.00', '1,234.57')).toBe('1234.5678'));
  it('is a percentage where a percentage is shown', () => expect(edited(0.857142, '0.00%', '85.71%')).toBe('85.7142%'));
  it('hides the noise of binary numbers', () => {
    expect(edited(0.1 + 0.2, 'General')).toBe('0.3');
    expect(edited(0.07, '0%', '7%')).toBe('7%');
  });
  it('never has an exponent', () => expect(edited(0.0000001, 'General')).toBe('0.0000001'));
  it('is the date as shown', () =>
    expect(edited(44926, 'yyyy"年"m"月"d"日"', '2022年12月31日')).toBe('2022年12月31日'));
  it('is the text itself', () => expect(edited('约30', '0.00', '约30')).toBe('约30'));
  it('is empty for an empty cell', () => expect(edited(null, 'General')).toBe(''));
  it('is not taken for a date because of a unit in quotes', () =>
    expect(edited(12.5, '0.00"days"', '12.50days')).toBe('12.5'));
});
