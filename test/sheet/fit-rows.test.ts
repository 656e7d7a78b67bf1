import { describe, expect, it } from 'vitest';
import { fitRows } from '../../shared/sheet/fit-rows';

/** Letters of a shorter list among those of a longer one; a dot is a place that stays free. */
function fitted(shorter: string, longer: string): string {
  const own = [...shorter].map((letter) => (longer.includes(letter) ? longer.indexOf(letter) : null));
  const places = [...longer].map(() => '.');
  fitRows(own, longer.length).forEach((place, row) => (places[place] = shorter[row] ?? ''));
  return places.join('');
}

describe('A shorter list in a longer one', () => {
  it('leaves free the places of those that are gone', () => expect(fitted('acdf', 'abcdef')).toBe('a.cd.f'));
  it('fills equal lists from the top, in whichever order', () => expect(fitted('bca', 'abc')).toBe('bca'));
  it('puts new ones behind those above them', () => expect(fitted('axd', 'abcde')).toBe('ax.d.'));
  it('puts new ones at the top to the upper places', () => expect(fitted('xye', 'abcde')).toBe('xy..e'));
  it('keeps most where they belong when one was moved', () => expect(fitted('bcda', 'abcdef')).toBe('.bcda.'));
  it('gives up a place that leaves no room for those above or below', () => {
    expect(fitted('xya', 'abcd')).toBe('xya.');
    expect(fitted('dxy', 'abcd')).toBe('dxy.');
  });
});
