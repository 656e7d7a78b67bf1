import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver, isChangedWithin, madeOfNothing, remade } from '../../shared/sheet/carry-over';

const made = (list: readonly unknown[]) => ({ first: list, second: list });

/** Upper case of small letters, and how many were made for it. */
function upperCase(now: readonly string[], before: readonly string[]) {
  const last = before.map((letter) => letter.toUpperCase());
  let count = 0;
  const { results, changed } = carryOver(made(now), made(before), last, (row) => {
    count += 1;
    return (now[row] ?? '').toUpperCase();
  });
  return { results, changed, count, isLast: results === last };
}

const letters = (text: string): string[] => [...text];
const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

describe('Results of rows', () => {
  it('are those of the rows as they are now, whatever stood there before', () =>
    fc.assert(
      fc.property(texts, texts, (now, before) => {
        expect(upperCase(now, before).results).toEqual(now.map((letter) => letter.toUpperCase()));
      }),
    ));
  it('are the very list of before when nothing changed', () =>
    expect(upperCase(letters('abc'), letters('abc'))).toMatchObject({ isLast: true, count: 0, changed: [] }));
  it('are made for a changed row only', () =>
    expect(upperCase(letters('abxd'), letters('abcd'))).toMatchObject({ count: 1, changed: [2] }));
  it('move with their rows below one that was put in', () =>
    expect(upperCase(letters('abxcdefg'), letters('abcdefg'))).toMatchObject({ count: 1, changed: [2, 3] }));
  it('move with their rows below one that was taken out', () =>
    expect(upperCase(letters('abdefg'), letters('abcdefg'))).toMatchObject({ count: 0, changed: [2] }));
  it('move although the last row changed as well', () =>
    expect(upperCase(letters('axbcdefy'), letters('abcdefg'))).toMatchObject({ count: 2, changed: [1, 2, 7] }));
  it('are all made where nothing is known', () => {
    const { results, changed } = carryOver(made(letters('ab')), madeOfNothing, [], (row) => row);
    expect({ results, changed }).toEqual({ results: [0, 1], changed: [0, 1] });
  });
});

describe('Rows made once more', () => {
  const list = ['a', 'b', 'c'];
  it('leave the list as it is when they are the same', () =>
    expect(remade(list, [0, 2], (_row, before) => before ?? '')).toBe(list));
  it('are put into a list of their own', () => {
    expect(remade(list, [1], () => 'x')).toEqual(['a', 'x', 'c']);
    expect(list).toEqual(['a', 'b', 'c']);
  });
});

it('A changed row lies within rows from the first to before the end', () => {
  expect([1, 2, 3].map((first) => isChangedWithin([2, 9], first, 4))).toEqual([true, true, false]);
  expect(isChangedWithin([2, 9], 3, 9)).toBe(false);
  expect(isChangedWithin([2, 9], 3, 10)).toBe(true);
});
