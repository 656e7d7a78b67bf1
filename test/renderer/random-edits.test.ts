/** Whatever is done in the grid, all of it undone gives the very same document, and a save that writes nothing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assertNever } from '../../shared/assert-never';
import type { Document } from '../../shared/document/document';
import { editsToSave } from '../../shared/sheet/edits-to-save';
import { pasteCells } from '../../renderer/clipboard-commands';
import { clearSelection, commitText, fillSelection, typeText } from '../../renderer/edit-commands';
import { viewOfEditor } from '../../renderer/editor-state';
import { fill } from '../../renderer/fill-commands';
import { replaceAll } from '../../renderer/find-commands';
import { redoStep, travelTo, undoStep } from '../../renderer/perform';
import type { Program } from '../../renderer/program';
import { dropRows, editRows, rowEdits } from '../../renderer/row-edits';
import type { RowEditName } from '../../renderer/row-edits';
import { activeCell } from '../../renderer/selected-cells';
import { selectionAt } from '../../renderer/sheet-view/selection';
import { hideSelected, resizeTracks, showSelected } from '../../renderer/size-commands';
import { readOfficial, selfEvaluation } from '../support/official';
import { editorOf, openProgram } from '../support/open-program';
import { opened, startOf } from '../support/opened';

const workbook = readOfficial(selfEvaluation);
const origin = opened(workbook);

/** The indicator rows and a few around them: where rows come and go. */
const row = fc.integer({ min: 12, max: 36 });
const column = fc.integer({ min: 1, max: 8 });
const text = fc.constantFrom('指标1：培训', '95%', '5', '约30', '', '产出指标', '1,234.5万元', '甲\n乙');

const plainSteps = ['clear', 'replace', 'resize', 'hide', 'show', 'undo', 'redo'] as const;

const steps = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), text }),
  fc.record({ kind: fc.constant('fillSelection' as const), text }),
  fc.record({
    kind: fc.constant('rows' as const),
    name: fc.constantFrom(...(Object.keys(rowEdits) as RowEditName[])),
  }),
  fc.record({ kind: fc.constant('drop' as const), row, side: fc.constantFrom('above' as const, 'below' as const) }),
  fc.record({
    kind: fc.constant('paste' as const),
    plain: fc.constantFrom('1\t2\r\n3\t4', '甲', '指标1：a\r\n指标2：b\r\n指标3：c'),
  }),
  fc.record({ kind: fc.constant('fill' as const), copies: fc.boolean() }),
  fc.record({ kind: fc.constantFrom(...plainSteps) }),
);
const editing = fc.array(fc.record({ step: steps, row, column, height: fc.integer({ min: 0, max: 3 }) }), {
  minLength: 10,
  maxLength: 25,
});

type Edit = (typeof editing extends fc.Arbitrary<infer Edits extends readonly unknown[]> ? Edits : never)[number];

function edit(program: Program, { step, row: top, column: left, height }: Edit): void {
  const selection = { ...selectionAt({ row: top, column: left }), focus: { row: top + height, column: left } };
  program.setState(({ editor }) => (editor ? { editor: { ...editor, selections: { 0: selection } } } : {}));
  const range = { top, left, bottom: top + height, right: left };
  switch (step.kind) {
    case 'type': {
      const cell = activeCell(editorOf(program));
      if (!cell?.path) return;
      typeText(program, cell, step.text);
      return commitText(program, cell, step.text);
    }
    case 'fillSelection':
      return fillSelection(program, step.text);
    case 'rows':
      return editRows(program, step.name);
    case 'drop':
      return dropRows(program, step);
    case 'paste':
      return pasteCells(program, { plain: step.plain, html: '' }, range, 'all');
    case 'fill': {
      const target = { ...range, top: range.bottom + 1, bottom: range.bottom + 2 };
      return fill(program, { source: range, target, direction: 'down' }, step.copies);
    }
    case 'clear':
      return clearSelection(program);
    case 'replace': {
      const search = { text: '指标', options: { matchCase: false, wholeCell: false }, allSheets: true };
      return replaceAll(program, search, '目标');
    }
    case 'resize':
      return resizeTracks(program, 'rows', [{ index: top, pixels: 50 }]);
    case 'hide':
      return hideSelected(program, 'rows');
    case 'show':
      return showSelected(program, 'rows');
    case 'undo':
      return undoStep(program);
    case 'redo':
      return redoStep(program);
    default:
      return assertNever(step);
  }
}

it('undone to the start it is the same document, redone to the end too', () => {
  const before = startOf(workbook);
  let stepsMade = 0;
  fc.assert(
    fc.property(editing, (edits) => {
      const program = openProgram(workbook);
      for (const each of edits) edit(program, each);
      const end: Document = editorOf(program).document;
      const shown = viewOfEditor(editorOf(program)).workbook.sheets;
      const { history } = editorOf(program);
      const made = history.done.length;
      stepsMade += made;
      travelTo(program, 0);
      expect(editorOf(program).document).toEqual(before);
      expect(editsToSave(origin, editorOf(program).document, [])).toEqual([]);
      travelTo(program, made);
      expect(editorOf(program).document).toEqual(end);
      expect(viewOfEditor(editorOf(program)).workbook.sheets).toEqual(shown);
    }),
    { numRuns: 150 },
  );
  // most edits really changed something
  expect(stepsMade).toBeGreaterThan(500);
}, 120_000);
