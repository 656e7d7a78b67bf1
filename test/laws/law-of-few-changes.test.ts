/** An edit of a long table makes few rows new: all others are the very objects that were shown before, wherever they stand. */
import { describe, expect, it } from 'vitest';
import { setText } from '../../shared/document/commands';
import type { Document } from '../../shared/document/document';
import { insertRows, moveRows, removeRows } from '../../shared/document/row-commands';
import type { Transaction } from '../../shared/document/transaction';
import { applyTransaction } from '../../shared/document/transaction';
import type { CellRow } from '../../shared/sheet/sheet';
import { startDocument, viewOf } from '../../shared/sheet/view';
import { inputChanges } from '../../shared/workbook/input-changes';
import { longForm } from '../support/long-form';
import { formKey, opened } from '../support/opened';

const count = 2000;
const origin = opened(longForm(count));
const start = startDocument(origin);

const rows = (...indexes: number[]) => ({
  form: formKey,
  table: 'indicators',
  rows: indexes.map((index) => start.forms[formKey]?.tables['indicators']?.[index]?.id ?? ''),
});

const path = (index: number, column: string) =>
  ({ kind: 'tableCell', form: formKey, table: 'indicators', row: rows(index).rows[0] ?? '', column }) as const;

const done = (document: Document, transaction: Transaction | null): Document =>
  transaction ? applyTransaction(document, transaction).document : document;

const shown = (document: Document) => viewOf(origin, document, []).workbook;
const rowsIn = (document: Document): readonly CellRow[] => shown(document).sheets[0]?.rows ?? [];

/** How many rows are new objects after an edit. */
function newRows(before: Document, after: Document): number {
  const known = new Set(rowsIn(before));
  return rowsIn(after).filter((row) => !known.has(row)).length;
}

/** How many rows the evaluator is told of. */
function toldRows(before: Document, after: Document): number {
  const [old, now] = [shown(before), shown(after)];
  const changes = inputChanges(old, now);
  if (changes.kind === 'whole') return Infinity;
  return changes.sheets.reduce(
    (sum, { added, removed, replaced }) => sum + added.length + removed + replaced.length,
    0,
  );
}

/** The form's other rows: those above the table may show other figures, and formulas name other rows. */
const others = 20;

describe(`In a table of ${count} rows`, () => {
  it.each([
    ['a row put in near the top', insertRows(start, rows(3), 'below', ['new'])],
    ['a row put in near the end', insertRows(start, rows(count - 3), 'above', ['new'])],
    ['a row taken out', removeRows(start, rows(1002))],
    ['a row moved by one', moveRows(start, rows(503), 'down')],
  ])('%s makes few rows new, in the sheet and for the evaluator', (_what, transaction) => {
    const after = done(start, transaction);
    expect(newRows(start, after)).toBeLessThan(others);
    expect(newRows(after, start)).toBeLessThan(others);
    expect(toldRows(start, after)).toBeLessThan(others);
  });

  it('a second row put in elsewhere leaves the first one as it is', () => {
    const once = done(start, insertRows(start, rows(3), 'below', ['one']));
    const twice = done(once, insertRows(once, rows(1503), 'below', ['two']));
    expect(newRows(once, twice)).toBeLessThan(others);
    expect(toldRows(once, twice)).toBeLessThan(others);
  });

  it('a text typed makes one row new, and of it one cell', () => {
    const after = done(start, setText(start, [path(7, 'name')], '培训人次'));
    const [before, now] = [rowsIn(start), rowsIn(after)];
    const changed = now.flatMap((row, at) => (row === before[at] ? [] : [at]));
    expect(changed).toHaveLength(1);
    const [at = -1] = changed;
    const cells = now[at]?.cells.filter((cell, position) => cell !== before[at]?.cells[position]);
    expect(cells?.map(({ text }) => text)).toEqual(['培训人次']);
    expect(toldRows(start, after)).toBe(1);
  });

  it('everything taken back shows the very rows of before', () => {
    const before = rowsIn(start);
    const inserted = applyTransaction(start, insertRows(start, rows(10), 'above', ['new']) as Transaction);
    rowsIn(inserted.document);
    const back = rowsIn(applyTransaction(inserted.document, inserted.inverse).document);
    expect(back).toHaveLength(before.length);
    expect(back.filter((row, at) => row !== before[at]).length).toBeLessThan(others);
  });
});
