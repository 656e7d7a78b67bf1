import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clear, setText } from '../../shared/document/commands';
import type { Document, Path } from '../../shared/document/document';
import { emptyHistory, record, redo, undo } from '../../shared/document/history';
import type { History } from '../../shared/document/history';
import { insertRows } from '../../shared/document/row-commands';
import { applyTransaction } from '../../shared/document/transaction';
import type { Transaction } from '../../shared/document/transaction';
import { yuelu2022 } from './yuelu-2022';

const form = yuelu2022.definition;
const start: Document = { forms: { [form]: yuelu2022 }, cells: {} };
const place = (id: string): Path => ({ kind: 'place', form, place: id });
const cell = (row: string, column: string): Path => ({ kind: 'tableCell', form, table: 'indicators', row, column });
const loose: Path = { kind: 'looseCell', sheet: '填报说明', address: 'A7' };

interface Session {
  readonly document: Document;
  readonly history: History<string>;
}

function run({ document, history }: Session, transaction: Transaction | null, time: number): Session {
  if (!transaction) return { document, history };
  const applied = applyTransaction(document, transaction);
  return {
    document: applied.document,
    history: record(history, transaction, applied.inverse, { time, before: `before ${time}`, after: `after ${time}` }),
  };
}

const begin: Session = { document: start, history: emptyHistory };

describe('undo and redo', () => {
  it('takes back every step of random editing and makes it again', () => {
    const paths = [place('posts'), place('goal'), cell('r1', 'actual'), cell('r5', 'reason'), loose];
    const step = fc.oneof(
      fc.record({ path: fc.constantFrom(...paths), text: fc.string() }).map(({ path, text }) => ({ path, text })),
      fc.constantFrom('insert' as const, 'clear' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const end = steps.reduce((session, what, index) => {
          const transaction =
            what === 'insert'
              ? insertRows(session.document, { form, table: 'indicators', rows: ['r3'] }, 'below', [`new${index}`])
              : what === 'clear'
                ? clear(session.document, paths)
                : setText(session.document, [what.path], what.text);
          return run(session, transaction, index * 300);
        }, begin);
        let { document, history } = end;
        for (let back = undo(history, document); back; back = undo(history, document)) ({ document, history } = back);
        expect(document).toEqual(start);
        for (let on = redo(history, document); on; on = redo(history, document)) ({ document, history } = on);
        expect(document).toEqual(end.document);
      }),
      { numRuns: 200 },
    );
  });

  it('joins typing into one cell within half a second, and nothing else', () => {
    const first = run(begin, setText(start, [place('goal')], '加'), 0);
    const second = run(first, setText(first.document, [place('goal')], '加强'), 400);
    expect(second.history.done).toHaveLength(1);
    const later = run(second, setText(second.document, [place('goal')], '加强培训'), 1500);
    expect(later.history.done).toHaveLength(2);
    const elsewhere = run(later, setText(later.document, [place('posts')], '4'), 1600);
    expect(elsewhere.history.done).toHaveLength(3);
  });
});

it('does not join typing with a step from before an undo', () => {
  const first = run(begin, setText(start, [place('goal')], '加'), 0);
  const second = run(first, setText(first.document, [place('posts')], '4'), 100);
  const back = undo(second.history, second.document);
  if (!back) throw new Error('nothing to undo');
  const third = run(back, setText(back.document, [place('goal')], '加强'), 300);
  expect(third.history.done).toHaveLength(2);
});

describe('commands', () => {
  it('keep codes and long numbers of cells outside the form as typed', () => {
    for (const text of ['007', '430104199001011234']) {
      expect(setText(start, [loose], text)?.changes[0]).toMatchObject({ value: text });
    }
    expect(setText(start, [loose], '1,234.5')?.changes[0]).toMatchObject({ value: 1234.5 });
  });

  it('do nothing to a row that is gone', () => {
    expect(setText(start, [cell('gone', 'actual')], '8')).toBeNull();
  });

  it('do nothing when nothing changes', () => {
    expect(setText(start, [place('posts')], '3')).toBeNull();
    expect(clear(start, [place('income.other.budget')])).toBeNull();
  });

  it('give a new row the groups of its neighbour', () => {
    const transaction = insertRows(start, { form, table: 'indicators', rows: ['r3'] }, 'below', ['new']);
    const { document } = applyTransaction(start, transaction ?? { label: '', changes: [] });
    const rows = document.forms[form]?.tables['indicators'] ?? [];
    expect(rows).toHaveLength(19);
    expect(rows[4]).toEqual({ id: 'new', values: { level1: '产出指标', level2: '数量指标' } });
  });

  it('write amounts as numbers and keep what is no number as typed', () => {
    const amount = setText(start, [place('income.total.budget')], '1,299.59');
    expect(amount?.changes[0]).toMatchObject({ value: 1299.59 });
    const words = setText(start, [place('income.total.budget')], '约300');
    expect(words?.changes[0]).toMatchObject({ value: '约300' });
  });
});
