import { expect, test } from 'vitest';
import { spokenCell } from '../../renderer/sheet-view/spoken-cell';
import type { Cell } from '../../shared/sheet/sheet';

const cell = (more: Partial<Cell> = {}): Cell => ({
  row: 36,
  column: 6,
  rowSpan: 1,
  columnSpan: 1,
  value: 5,
  text: '5',
  style: 0,
  ...more,
});

const alone = { top: 36, left: 6, bottom: 36, right: 6 };

test('a cell is spoken as its address and text', () => {
  expect(spokenCell(cell(), {}, [alone])).toBe('G37 5');
});

test('a locked cell says why, then its note, then its findings with their levels', () => {
  const locked = cell({ locked: '此单元格受保护', note: '按批复填写' });
  const mark = {
    level: 'error',
    sentences: [
      { level: 'error', text: '分值合计为110，应为100' },
      { level: 'explained', text: '预算执行率计了两次' },
    ],
  } as const;
  expect(spokenCell(locked, { mark }, [alone])).toBe(
    'G37 5 此单元格受保护 批注：按批复填写 错误：分值合计为110，应为100 已说明：预算执行率计了两次',
  );
});

test('a selection beyond the cell says how far it reaches', () => {
  expect(spokenCell(cell(), {}, [{ ...alone, bottom: 39, right: 7 }])).toBe('G37 5 已选定 G37 到 H40');
});

test('several ranges are named one after the other', () => {
  const other = { top: 1, left: 1, bottom: 2, right: 2 };
  expect(spokenCell(cell(), {}, [other, alone])).toBe('G37 5 已选定 B2 到 C3、G37');
});

test('a merged cell alone is no larger selection', () => {
  const merged = cell({ rowSpan: 3, columnSpan: 2 });
  expect(spokenCell(merged, {}, [{ ...alone, bottom: 38, right: 7 }])).toBe('G37 5');
});
