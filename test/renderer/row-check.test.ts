/** What happens to steps that change rows of a workbook in which a save would refuse it. */
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commitText, typeText } from '../../renderer/edit-commands';
import { viewOfEditor } from '../../renderer/editor-state';
import { redoStep, undoStep } from '../../renderer/perform';
import type { Program } from '../../renderer/program';
import { startRowCheck } from '../../renderer/row-check';
import { editRows } from '../../renderer/row-edits';
import { selectionAt } from '../../renderer/sheet-view/selection';
import type { WorkbookClient } from '../../renderer/workbook-client';
import type { RowChangesBySheet } from '../../shared/sheet/shift-workbook';
import { cellAt, readOfficial, selfEvaluation } from '../support/official';
import { editorOf, openProgram } from '../support/open-program';

const workbook = readOfficial(selfEvaluation);
const sentence =
  '“附件2”里有数组公式，在这里加行或删行可能会弄乱它，请先在 Excel 或 WPS 中插入或删除所需的行，再打开填写。';

let program: Program;
/** what the worker was asked, in turn */
let asked: RowChangesBySheet[];
/** answers the oldest question */
let answer: (sentence: string | null) => void;

beforeEach(() => {
  vi.stubGlobal('document', new Window().document);
  // a page that is not in sight, which gets no frames: what waits for one is done a tenth of a second later
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.useFakeTimers();
  asked = [];
  const answers: ((sentence: string | null) => void)[] = [];
  answer = (told) => answers.shift()?.(told);
  const rowRefusal: WorkbookClient['rowRefusal'] = (_original, rowChanges) => {
    asked.push(rowChanges);
    return new Promise((resolve) => answers.push(resolve));
  };
  program = openProgram(workbook);
  program.setState(({ editor }) => ({ editor: editor && { ...editor, original: Uint8Array.of(1) } }));
  startRowCheck(program, { rowRefusal } as Partial<WorkbookClient> as WorkbookClient);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const painted = () => vi.advanceTimersByTimeAsync(100);
const select = (row: number): void =>
  program.setState(({ editor }) => ({
    editor: editor && { ...editor, selections: { 0: selectionAt({ row: row - 1, column: 3 }) } },
  }));
const firstSheet = () => viewOfEditor(editorOf(program)).workbook.sheets[0];
const rowCount = (): number | undefined => firstSheet()?.rowCount;
const notice = (): string | undefined => program.getState().notice?.text;
const rowsAsOpened = workbook.sheets[0]?.rowCount ?? 0;

/** Below row 17, which is selected; the question is asked. */
async function insertRow(): Promise<void> {
  select(17);
  editRows(program, 'insertBelow');
  await painted();
}
async function answered(told: string | null): Promise<void> {
  answer(told);
  await painted();
}

describe('A row that the workbook refuses', () => {
  test('is taken back in one step, and the sentence says why', async () => {
    const before = editorOf(program).document;
    await insertRow();
    expect(rowCount()).toBe(rowsAsOpened + 1);
    await answered(sentence);
    expect(editorOf(program).document).toEqual(before);
    expect(editorOf(program).history.done).toEqual([]);
    expect(notice()).toBe(`${sentence}已撤回“插入行”这一步。`);
    expect(program.getState().notice?.takesKeys).toBe(true);
  });

  test('is refused again when it is brought back by 恢复', async () => {
    await insertRow();
    await answered(sentence);
    redoStep(program);
    await painted();
    expect(asked).toHaveLength(2);
    await answered(sentence);
    expect(rowCount()).toBe(rowsAsOpened);
  });

  test('goes together with those put in before the answer came', async () => {
    await insertRow();
    await insertRow();
    await answered(sentence);
    await answered(sentence);
    await answered(sentence);
    expect(rowCount()).toBe(rowsAsOpened);
    expect(editorOf(program).history.done).toEqual([]);
  });

  test('stays when something was entered since; the user is told, and loses nothing', async () => {
    await insertRow();
    commitText(program, cellAt(firstSheet(), 'D18'), '慰问人次');
    await answered(sentence);
    expect(cellAt(firstSheet(), 'D18').value).toBe('慰问人次');
    expect(notice()).toBe(`${sentence}请撤销加行或删行的那一步，否则不能保存。`);
    expect(program.getState().notice?.takesKeys).toBe(undefined);
  });

  test('stays while something is being typed', async () => {
    await insertRow();
    typeText(program, cellAt(firstSheet(), 'D18'), '慰问');
    await answered(sentence);
    expect(cellAt(firstSheet(), 'D18').value).toBe('慰问');
    expect(notice()).toContain(sentence);
  });

  test('stays while a cell is open whose first letters were not reported yet', async () => {
    await insertRow();
    const area = document.createElement('textarea');
    area.className = 'sheet-editor editing';
    document.body.append(area);
    await answered(sentence);
    expect(rowCount()).toBe(rowsAsOpened + 1);
    expect(notice()).toContain(sentence);
  });

  test('stays while a dialog stands over the sheet', async () => {
    await insertRow();
    program.setState({ dialog: { kind: 'longText' } });
    await answered(sentence);
    expect(rowCount()).toBe(rowsAsOpened + 1);
    expect(notice()).toContain(sentence);
  });

  test('is not spoken of when the user has taken it back meanwhile', async () => {
    await insertRow();
    undoStep(program);
    await answered(sentence);
    expect(notice()).toBe(undefined);
    expect(editorOf(program).history.undone).toHaveLength(1);
  });
});

test('a row that is allowed stays, without a word', async () => {
  await insertRow();
  await answered(null);
  expect(rowCount()).toBe(rowsAsOpened + 1);
  expect(notice()).toBe(undefined);
});

test('the workbook is asked about changed rows alone, each time they are others', async () => {
  commitText(program, cellAt(firstSheet(), 'D16'), '培训人次');
  await painted();
  expect(asked).toEqual([]);
  await insertRow();
  await answered(null);
  commitText(program, cellAt(firstSheet(), 'D18'), '慰问人次');
  await painted();
  expect(asked).toHaveLength(1);
  editRows(program, 'remove');
  await painted();
  expect(asked).toHaveLength(1);
  select(16);
  editRows(program, 'remove');
  await painted();
  expect(asked.map((rowChanges) => [...rowChanges.values()])).toEqual([
    [{ insertions: [{ below: 16, count: 1, groupColumns: expect.anything() }], removals: [] }],
    [{ insertions: [], removals: [{ first: 15, count: 1 }] }],
  ]);
});
