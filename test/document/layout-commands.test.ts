import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Axis } from '../../shared/document/change';
import { emptyDocument } from '../../shared/document/document';
import type { Document } from '../../shared/document/document';
import { hide, resize, show } from '../../shared/document/layout-commands';
import { applyTransaction } from '../../shared/document/transaction';
import type { Transaction } from '../../shared/document/transaction';

const sheet = '表';
const track = (key: number, shown = 64) => ({ key: String(key), shown });
const sized = (key: number, pixels: number, shown = 64) => ({ ...track(key, shown), pixels });
const done = (document: Document, transaction: Transaction | null): Document =>
  transaction ? applyTransaction(document, transaction).document : document;
const columnsOf = (document: Document) => document.layout?.[sheet]?.columns;

describe('A size given by the user', () => {
  it('is kept by the name of the column or row, several as one step', () => {
    const transaction = resize(emptyDocument, sheet, 'columns', [sized(1, 90), sized(2, 90)]);
    expect(transaction?.label).toBe('列宽');
    expect(columnsOf(done(emptyDocument, transaction))).toEqual({
      1: { pixels: 90, hidden: false },
      2: { pixels: 90, hidden: false },
    });
  });

  it('that is the size shown already changes nothing', () => {
    expect(resize(emptyDocument, sheet, 'rows', [sized(1, 64)])).toBeNull();
    expect(resize(emptyDocument, sheet, 'rows', [sized(1, 0, 0)])).toBeNull();
  });

  it('is no larger than Excel can show', () => {
    const wide = done(emptyDocument, resize(emptyDocument, sheet, 'columns', [sized(1, 9999)]));
    expect(columnsOf(wide)).toEqual({ 1: { pixels: 1790, hidden: false } });
    const high = done(emptyDocument, resize(emptyDocument, sheet, 'rows', [sized(1, 9999)]));
    expect(high.layout?.[sheet]?.rows).toEqual({ 1: { pixels: 546, hidden: false } });
  });
});

describe('A hidden column', () => {
  const wide = done(emptyDocument, resize(emptyDocument, sheet, 'columns', [sized(1, 90)]));

  it('keeps its width for when it is shown again', () => {
    const hidden = done(wide, hide(wide, sheet, 'columns', [track(1, 90), track(2)]));
    expect(columnsOf(hidden)).toEqual({ 1: { pixels: 90, hidden: true }, 2: { pixels: null, hidden: true } });
    const shown = done(hidden, show(hidden, sheet, 'columns', [track(1, 0), track(2, 0)]));
    expect(columnsOf(shown)).toEqual({ 1: { pixels: 90, hidden: false }, 2: { pixels: null, hidden: false } });
  });

  it('is hidden by dragging its border to nothing, too', () => {
    const hidden = done(wide, resize(wide, sheet, 'columns', [sized(1, 0, 90)]));
    expect(columnsOf(hidden)).toEqual({ 1: { pixels: 90, hidden: true } });
  });

  it('cannot be hidden again, nor a visible one be shown', () => {
    expect(hide(emptyDocument, sheet, 'columns', [track(1, 0)])).toBeNull();
    expect(show(emptyDocument, sheet, 'columns', [track(1)])).toBeNull();
  });
});

it('Taking back sizes leaves the very same document', () => {
  const step = fc.record({
    what: fc.constantFrom('resize', 'hide', 'show'),
    axis: fc.constantFrom<Axis>('columns', 'rows'),
    key: fc.integer({ min: 0, max: 3 }),
    pixels: fc.integer({ min: 0, max: 300 }),
    on: fc.constantFrom('甲', '乙'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let document = emptyDocument;
      const inverses: Transaction[] = [];
      for (const { what, axis, key, pixels, on } of steps) {
        const shown = what === 'show' ? 0 : 64;
        const transaction =
          what === 'resize'
            ? resize(document, on, axis, [sized(key, pixels)])
            : (what === 'hide' ? hide : show)(document, on, axis, [track(key, shown)]);
        if (!transaction) continue;
        const applied = applyTransaction(document, transaction);
        ({ document } = applied);
        inverses.unshift(applied.inverse);
      }
      for (const inverse of inverses) ({ document } = applyTransaction(document, inverse));
      expect(document).toStrictEqual(emptyDocument);
    }),
  );
});
