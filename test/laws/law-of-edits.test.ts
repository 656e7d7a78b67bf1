/** What is shown after many edits, one by one, is what the same document shows from the start: nothing stale is kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clear, setText } from '../../shared/document/commands';
import { pathKey } from '../../shared/document/document';
import type { Document, Path } from '../../shared/document/document';
import { emptyHistory, record, redo, undo } from '../../shared/document/history';
import type { History } from '../../shared/document/history';
import { insertRows, moveRows, removeRows } from '../../shared/document/row-commands';
import type { Transaction } from '../../shared/document/transaction';
import { applyTransaction } from '../../shared/document/transaction';
import { cellIndex } from '../../shared/sheet/cell-index';
import type { SheetResults } from '../../shared/sheet/edits';
import type { Cell, Sheet, Workbook } from '../../shared/sheet/sheet';
import { startDocument, viewOf } from '../../shared/sheet/view';
import type { Origin, View } from '../../shared/sheet/view';
import { applyInputChanges, inputChanges } from '../../shared/workbook/input-changes';
import type { EvaluatedWorkbook } from '../../shared/workbook/evaluate';
import { otherOfficials, readOfficial, selfEvaluation, withFirstSheet } from '../support/official';
import { formKey, indicatorsOf, opened, withIndicators } from '../support/opened';
import { cellsIn, withCellList } from '../support/cells';

type Step =
  | { readonly kind: 'type'; readonly at: number; readonly text: string }
  | { readonly kind: 'clear'; readonly at: number }
  | { readonly kind: 'insert' | 'remove' | 'moveUp' | 'moveDown'; readonly at: number }
  | { readonly kind: 'result'; readonly at: number; readonly result: number }
  /** rows that were put in are others now, in the same places, as after a row was moved */
  | { readonly kind: 'otherRows' }
  | { readonly kind: 'undo' | 'redo' };

const at = fc.nat({ max: 2000 });
const texts = fc.constantFrom('5', '10', '0.1234567', '', '满意度指标', '产出指标', '质量指标', '≥95%', '300', 'x');
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), at, text: texts }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), at }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('insert' as const), at }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'moveUp' as const, 'moveDown' as const), at }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('result' as const), at, result: fc.nat({ max: 100 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('otherRows' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  ),
  { minLength: 1, maxLength: 15 },
);

interface State {
  readonly document: Document;
  readonly history: History<null>;
  readonly results: readonly SheetResults[];
}

/** Steps name cells by number, over all sheets, so that every kind of cell has its turn. */
function after(state: State, step: Step, view: View, name: string): State {
  const cells = view.workbook.sheets.flatMap(cellsIn);
  switch (step.kind) {
    case 'type':
      return done(state, setText(state.document, pathsOf(editable(cells, step.at)), step.text), name);
    case 'clear':
      return done(state, clear(state.document, pathsOf(editable(cells, step.at))), name);
    case 'insert':
    case 'remove':
    case 'moveUp':
    case 'moveDown': {
      if (!state.document.forms[formKey]) return state;
      const rows = indicatorsOf(state.document);
      const chosen = { form: formKey, table: 'indicators', rows: [rows[step.at % rows.length]?.id ?? ''] };
      const edits = {
        insert: () => insertRows(state.document, chosen, 'below', [name]),
        remove: () => removeRows(state.document, chosen),
        moveUp: () => moveRows(state.document, chosen, 'up'),
        moveDown: () => moveRows(state.document, chosen, 'down'),
      };
      return done(state, edits[step.kind](), name);
    }
    case 'result':
      return { ...state, results: resultsOf(view.workbook, step.at, step.result) };
    case 'otherRows': {
      if (!state.document.forms[formKey]) return state;
      const rows = indicatorsOf(state.document).map((row) =>
        row.id.startsWith('step') ? { ...row, id: `${row.id} moved` } : row,
      );
      return { ...state, document: withIndicators(state.document, rows) };
    }
    default: {
      const travelled = (step.kind === 'undo' ? undo : redo)(state.history, state.document);
      return travelled ? { ...state, document: travelled.document, history: travelled.history } : state;
    }
  }
}

const nowhere = { time: 0, before: null, after: null };

function done(state: State, transaction: Transaction | null, name: string): State {
  if (!transaction) return state;
  const { document, inverse } = applyTransaction(state.document, transaction);
  return { ...state, document, history: record(state.history, { ...transaction, joins: name }, inverse, nowhere) };
}

/** Of all cells that can be edited, of those of tables, or of their group columns: these are few among many. */
function editable(cells: readonly Cell[], at: number): Cell | undefined {
  const kinds = [
    ({ path }: Cell) => path !== undefined,
    ({ path }: Cell) => path?.kind === 'tableCell',
    ({ path }: Cell) => path?.kind === 'tableCell' && path.column.startsWith('level'),
  ];
  const wanted = cells.filter(kinds[at % kinds.length] ?? (() => true));
  return wanted[Math.floor(at / kinds.length) % Math.max(1, wanted.length)];
}
const pathsOf = (cell: Cell | undefined): readonly Path[] => cell?.paths ?? (cell?.path ? [cell.path] : []);

function resultsOf({ sheets }: Workbook, at: number, result: number): SheetResults[] {
  return sheets.map((sheet) => {
    const formulas = cellsIn(sheet).filter(({ formula }) => formula !== undefined);
    const { row, column } = formulas[at % Math.max(1, formulas.length)] ?? { row: 0, column: 0 };
    return { sheet: sheet.name, results: formulas.length === 0 ? [] : [{ row, column, result }] };
  });
}

/** All that a view says, places of paths included. */
function said(view: View) {
  const paths = view.workbook.sheets.flatMap((sheet) => cellsIn(sheet).flatMap((cell) => pathsOf(cell)));
  const { workbook, rowChanges, forms, check } = view;
  const places = new Map(paths.map((path) => [pathKey(path), view.positionOf(path)]));
  return { workbook, rowChanges, forms, check, places };
}

/** Every place of a sheet, looked for in the plain list. */
function coveredBy(sheet: Sheet, row: number, column: number): Cell | undefined {
  const reaches = (cell: Cell) =>
    cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.columnSpan;
  return cellsIn(sheet).find(reaches);
}

function everyStep(workbook: Workbook, list: readonly Step[], look: (state: State, view: View) => void): void {
  const origin: Origin = opened(workbook);
  let state: State = { document: startDocument(origin), history: emptyHistory, results: [] };
  for (const [number, step] of list.entries()) {
    state = after(state, step, viewOf(origin, state.document, state.results), `step${number}`);
    look(state, viewOf(origin, state.document, state.results));
  }
}

/** Groups written once above blank cells, as some files have them, and not protected. */
const withoutGroupMerges = (workbook: Workbook): Workbook =>
  withFirstSheet(workbook, (sheet) => ({
    ...withCellList(
      sheet,
      cellsIn(sheet).flatMap((cell): Cell[] => {
        if (cell.rowSpan === 1 || cell.column === 0 || cell.columnSpan > 1) return [cell];
        return Array.from({ length: cell.rowSpan }, (_, index) =>
          index === 0 ? { ...cell, rowSpan: 1 } : { ...cell, row: cell.row + index, rowSpan: 1, value: null, text: '' },
        );
      }),
    ),
    protected: false,
  }));

const workbooks: readonly (readonly [string, Workbook])[] = [
  ...[selfEvaluation, ...otherOfficials].map((name) => [name, readOfficial(name)] as const),
  ['自评表 without merged groups and protection', withoutGroupMerges(readOfficial(selfEvaluation))],
];

describe.each(workbooks)('%s after edits one by one', (name, workbook) => {
  it('shows and finds what its document shows and finds from the start', () => {
    fc.assert(
      fc.property(steps, (list) => {
        everyStep(workbook, list, ({ document, results }, view) => {
          const anew = opened(structuredClone(workbook));
          expect(said(view)).toEqual(said(viewOf(anew, structuredClone(document), results)));
        });
      }),
      { numRuns: name.includes('部门整体支出绩效自评表') || name.includes('merged') ? 25 : 4 },
    );
  });

  it('finds every cell where it stands', () => {
    fc.assert(
      fc.property(steps, fc.nat(), fc.nat(), (list, row, column) => {
        everyStep(workbook, list, (_state, view) => {
          for (const sheet of view.workbook.sheets) {
            const [r, c] = [row % sheet.rowCount, column % sheet.columnCount];
            expect(cellIndex(sheet).at(r, c)).toBe(coveredBy(sheet, r, c));
          }
        });
      }),
      { numRuns: 20 },
    );
  });

  it('tells the evaluator enough to know the whole workbook', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let known: EvaluatedWorkbook | null = null;
        let told: Workbook | null = null;
        everyStep(workbook, list, (_state, view) => {
          known = applyInputChanges(known, inputChanges(told, view.workbook));
          told = view.workbook;
          expect(known).toEqual(applyInputChanges(null, inputChanges(null, view.workbook)));
        });
      }),
      { numRuns: 20 },
    );
  });
});
