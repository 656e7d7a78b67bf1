import { describe, expect, it } from 'vitest';
import { alignChangedRows, alignRows } from '../../shared/sheet/align-rows';

/** Rows are words; equal letters at the same place count one each. */
const align = (first: readonly string[], second: readonly string[]) =>
  alignRows(first.length, second.length, (i, j) =>
    [...(first[i] ?? '')].reduce((sum, letter, at) => sum + (letter === second[j]?.[at] ? 1 : 0), 0),
  );

describe('Rows of one list in another', () => {
  it('are found in order', () => expect(align(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([0, 1, 2]));
  it('pass over rows put in between', () => expect(align(['a', 'b'], ['x', 'a', 'y', 'z', 'b'])).toEqual([1, 4]));
  it('are null when missing', () => expect(align(['a', 'b', 'c'], ['a', 'c'])).toEqual([0, null, 1]));
  it('keep two equal rows apart', () =>
    expect(align(['s', 'p', 's', 'q'], ['s', 'p', 's', 'q'])).toEqual([0, 1, 2, 3]));
  it('take the better of two', () => expect(align(['abc'], ['axx', 'abx', 'abc'])).toEqual([2]));
  it('give up a weak row for strong ones', () => expect(align(['a', 'bcd'], ['bcd', 'a'])).toEqual([null, 0]));
  it('take the upper of equals', () => expect(align(['a'], ['a', 'a'])).toEqual([0]));
  it('are none in an empty list', () => expect(align(['a'], [])).toEqual([null]));
});

describe('Long lists of which little changed', () => {
  const alignChanged = (first: string, second: string) => {
    const equal = (i: number, j: number) => first[i] === second[j];
    return alignChangedRows(first.length, second.length, equal, (i, j) => (equal(i, j) ? 1 : 0));
  };
  it('are aligned as all others', () => {
    expect(alignChanged('abcd', 'abcd')).toEqual([0, 1, 2, 3]);
    expect(alignChanged('abxcd', 'abcyd')).toEqual([0, 1, null, 2, 4]);
    expect(alignChanged('abab', 'ab')).toEqual([0, 1, null, null]);
    expect(alignChanged('', 'ab')).toEqual([]);
  });
  it('take no table of all pairs for their equal ends', () => {
    let asked = 0;
    alignChangedRows(
      50_001,
      50_000,
      (i, j) => i === j || (i > 25_000 && i === j + 1),
      () => {
        asked += 1;
        return 0;
      },
    );
    expect(asked).toBeLessThan(10);
  });
});
