/** Hiding and showing what is selected, as the menu and the keys do it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { redoStep, undoStep } from '../../renderer/perform';
import { viewOfEditor } from '../../renderer/editor-state';
import type { Program } from '../../renderer/program';
import { hideSelected, resizeTracks, showSelected } from '../../renderer/size-commands';
import { selectionAt } from '../../renderer/sheet-view/selection';
import type { GridSelection } from '../../renderer/sheet-view/selection';
import { readOfficial, selfEvaluation } from '../support/official';
import { openProgram } from '../support/open-program';

const workbook = readOfficial(selfEvaluation);
/** 附件2, protected: rows may change, columns may not */
const protectedSheet = 0;
/** 填报说明, not protected */
const freeSheet = 1;

let program: Program;

function sheet() {
  const { editor } = program.getState();
  const found = editor && viewOfEditor(editor).workbook.sheets[editor.sheet];
  if (!found) throw new Error('nothing is open');
  return found;
}

function select(index: number, anchor: readonly [row: number, column: number], focus = anchor): void {
  const at = ([row, column]: readonly [number, number]) => ({ row, column });
  const selection: GridSelection = { ...selectionAt(at(anchor)), focus: at(focus) };
  program.setState(({ editor }) =>
    editor ? { editor: { ...editor, sheet: index, selections: { [index]: selection } } } : {},
  );
}

beforeEach(() => {
  program = openProgram(workbook);
});

describe('Rows of the selected cells', () => {
  it('are hidden in one step and shown again by selecting around them', () => {
    select(protectedSheet, [4, 4], [6, 5]);
    hideSelected(program, 'rows');
    expect(sheet().rowHeights.slice(3, 8)).toEqual([36, 0, 0, 0, 36]);
    undoStep(program);
    expect(sheet().rowHeights.slice(3, 8)).toEqual([36, 36, 36, 36, 36]);
    redoStep(program);
    select(protectedSheet, [3, 4], [7, 5]);
    showSelected(program, 'rows');
    expect(sheet().rowHeights.slice(3, 8)).toEqual([36, 36, 36, 36, 36]);
  });

  it('of a merged cell are all its rows', () => {
    // A4 reaches down to row 12
    select(protectedSheet, [5, 0]);
    hideSelected(program, 'rows');
    expect(sheet().rowHeights.slice(2, 13)).toEqual([36, 0, 0, 0, 0, 0, 0, 0, 0, 0, 36]);
  });

  it('say so when none of them is hidden', () => {
    select(protectedSheet, [3, 4], [7, 5]);
    showSelected(program, 'rows');
    expect(program.getState().notice?.text).toContain('没有隐藏的行');
  });

  it('are not all hidden at once', () => {
    select(protectedSheet, [0, 0], [34, 8]);
    hideSelected(program, 'rows');
    expect(program.getState().notice?.text).toBe('至少要留下一行，没有隐藏。');
    expect(sheet().rowHeights).not.toContain(0);
  });
});

describe('Columns', () => {
  it('of a sheet whose protection keeps them stay, with a sentence', () => {
    select(protectedSheet, [4, 4]);
    hideSelected(program, 'columns');
    expect(program.getState().notice?.text).toContain('工作表受保护');
    expect(program.getState().editor?.history.done).toEqual([]);
  });

  it('of an unprotected sheet can change; undo shows the sheet where it happens', () => {
    select(freeSheet, [0, 0]);
    const before = sheet().columnWidths;
    resizeTracks(program, 'columns', [{ index: 0, pixels: 300 }]);
    expect(sheet().columnWidths[0]).toBe(300);
    select(protectedSheet, [0, 0]);
    undoStep(program);
    expect(sheet().name).toBe('填报说明');
    expect(sheet().columnWidths).toEqual(before);
  });
});
