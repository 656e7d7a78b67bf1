/** Keeps the results of the workbook's own formulas fresh while the user types. */
import type { SheetResults } from '../shared/sheet/edits';
import { isCalculated } from '../shared/sheet/formula-cells';
import { afterPaint } from './after-paint';
import type { EditorState } from './editor-state';
import { viewOfEditor } from './editor-state';
import { changeEditor, tell } from './program';
import type { Program } from './program';
import type { WorkbookClient } from './workbook-client';

export interface Evaluation {
  /** the results for exactly what is in this document */
  of(editor: EditorState): Promise<readonly SheetResults[]>;
}

/** Results belong to an input; whatever the user typed since makes them stale. */
const isSameInput = (one: EditorState, other: EditorState | null): boolean =>
  one.origin === other?.origin && one.document === other?.document && one.pending === other?.pending;

export function startEvaluation(program: Program, workbooks: WorkbookClient): Evaluation {
  let running: Promise<readonly SheetResults[]> = Promise.resolve([]);
  let asked: EditorState | null = null;

  function evaluate(editor: EditorState): Promise<readonly SheetResults[]> {
    if (asked && isSameInput(asked, editor)) return running;
    asked = editor;
    // a new form's formulas are its own calculation, already in the view
    const evaluates = editor.origin.kind === 'opened' && isCalculated(editor.origin.workbook);
    running = evaluates ? workbooks.evaluate(viewOfEditor(editor).workbook) : Promise.resolve([]);
    running.then(
      (results) => {
        if (isSameInput(editor, program.getState().editor)) changeEditor(program, (now) => ({ ...now, results }));
      },
      () => {
        asked = null;
        tell(program, 'error', '工作簿中的公式暂时不能计算，请保存后重新打开。');
      },
    );
    return running;
  }

  let isWaiting = false;
  program.subscribe(({ editor }) => {
    if (isWaiting || !editor || (asked && isSameInput(asked, editor))) return;
    isWaiting = true;
    // telling the worker what changed took as long as a tenth of an inserted row
    afterPaint(() => {
      isWaiting = false;
      const now = program.getState().editor;
      if (now) evaluate(now).catch(() => undefined);
    });
  });

  return { of: evaluate };
}
