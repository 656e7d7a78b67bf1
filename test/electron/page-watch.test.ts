import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPages } from '../../electron/page-watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const watch = (firstPatience: number | null) => {
  const onGone = vi.fn();
  return { onGone, ...watchPages({ patience: 15_000, firstPatience, onGone }) };
};

test('the shell ends 15 seconds after its last page has gone', () => {
  const { onGone, sign } = watch(600_000);
  sign(1);
  vi.advanceTimersByTime(24 * 3_600_000);
  sign(0);
  vi.advanceTimersByTime(14_999);
  expect(onGone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onGone).toHaveBeenCalledOnce();
});

test('a page that reloads in time keeps the shell', () => {
  const { onGone, sign } = watch(600_000);
  sign(1);
  sign(0);
  vi.advanceTimersByTime(10_000);
  sign(1);
  vi.advanceTimersByTime(60_000);
  expect(onGone).not.toHaveBeenCalled();
});

test('a window that never opened is given up after its time, a served address never', () => {
  const opened = watch(600_000);
  const served = watch(null);
  vi.advanceTimersByTime(600_000);
  expect(opened.onGone).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(served.onGone).not.toHaveBeenCalled();
});
