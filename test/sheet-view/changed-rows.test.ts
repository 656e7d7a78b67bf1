import { describe, expect, it } from 'vitest';
import { changedRows } from '../../renderer/sheet-view/changed-rows';
import type { Cell, Sheet } from '../../shared/sheet/sheet';
import { sheetOf } from './sheet-picture';
import { withCells } from '../support/cells';

const sheet = sheetOf(['ab', 'cb', 'de']);
const withCell = (letter: string, change: Partial<Cell>): Sheet =>
  withCells(sheet, (cell) => (cell.text === letter ? { ...cell, ...change } : { ...cell }));

describe('the rows to draw again', () => {
  it('are none when only the objects are new', () => expect(changedRows(sheet, withCell('a', {}))).toEqual(new Set()));
  it('are the row of a changed text', () =>
    expect(changedRows(sheet, withCell('d', { text: 'x' }))).toEqual(new Set([2])));
  it('are all rows of a changed merge', () =>
    expect(changedRows(sheet, withCell('b', { text: 'x' }))).toEqual(new Set([0, 1])));
  it('include the row above when a border may have changed', () =>
    expect(changedRows(sheet, withCell('d', { style: 1 }))).toEqual(new Set([1, 2])));
  it('are all of them when rows, widths or merges changed', () => {
    expect(changedRows(sheet, sheetOf(['ab', 'cb', 'de', 'fg']))).toBeNull();
    expect(changedRows(sheet, sheetOf(['ab', 'cx', 'de']))).toBeNull();
    expect(changedRows(sheet, { ...sheet, columnWidths: [50, 60] })).toBeNull();
  });
});
