/** What a clerk is asked before a save could hurt, and what every answer does. */
import { beforeEach, describe, expect, test } from 'vitest';
import { setText } from '../../shared/document/commands';
import { explain, explanationOf } from '../../shared/document/explanations';
import type { Autosave } from '../../renderer/autosave';
import { hasUnsavedWork, viewOfEditor } from '../../renderer/editor-state';
import { perform, undoStep } from '../../renderer/perform';
import type { Program } from '../../renderer/program';
import { saveCommands } from '../../renderer/save-commands';
import type { SaveCommands } from '../../renderer/save-commands';
import { sha256 } from '../../renderer/sha256';
import { WorkbookFailure } from '../../renderer/workbook-client';
import type { WorkbookClient } from '../../renderer/workbook-client';
import type { Issue } from '../../shared/document/issue';
import { patch } from '../../shared/workbook/patch';
import { read } from '../../shared/workbook/read';
import { WorkbookError } from '../../shared/workbook/workbook-error';
import { memoryHost, memoryMachine } from '../support/memory-host';
import type { MemoryMachine } from '../support/memory-host';
import { officialBytes, selfEvaluation } from '../support/official';
import { editorOf, openProgram } from '../support/open-program';
import { startOf } from '../support/opened';

const original = officialBytes(selfEvaluation);
const strange = new TextEncoder().encode('同事的改动');

let machine: MemoryMachine;
let program: Program;
let commands: SaveCommands;
/** what save was told about signatures, in turn */
let signatures: string[];
let isSigned: boolean;

const workbooks: Pick<WorkbookClient, 'save'> = {
  save: async (bytes, edits, what, record) => {
    signatures.push(what);
    if (isSigned && what === 'refuse') throw new WorkbookFailure('此工作簿带有数字签名。', 'signed');
    try {
      return patch(bytes, edits, what, record);
    } catch (error) {
      if (error instanceof WorkbookError) throw new WorkbookFailure(error.message, error.code);
      throw error;
    }
  },
};

beforeEach(async () => {
  machine = memoryMachine();
  machine.files.set('自评表.xlsx', original);
  signatures = [];
  isSigned = false;
  program = openProgram(read(original));
  const host = memoryHost(machine, '自评表.xlsx');
  const file = (await host.startFile({}))?.file ?? null;
  const autosave: Autosave = { forget: async () => undefined, flush: async () => undefined };
  const editor = { ...editorOf(program), file, original, diskHash: await sha256(original) };
  program.setState({ editor });
  const { origin } = editor;
  const form = origin.kind === 'opened' ? (origin.recognitions[0]?.key ?? '') : '';
  perform(program, setText(editor.document, [{ kind: 'place', form, place: 'duties' }], '服务职工'));
  commands = saveCommands({
    host,
    workbooks: workbooks as WorkbookClient,
    program,
    autosave,
    evaluation: { of: async () => [] },
    during: async (_busy, work) => work(),
    orAskForClick: async (_purpose, pick) => pick(),
  });
});

const question = (): string | null => {
  const { dialog } = program.getState();
  return dialog?.kind === 'saveProblem' ? dialog.problem : null;
};
const onDisk = (): Uint8Array | undefined => machine.files.get('自评表.xlsx');
const isSaved = (): boolean => program.getState().notice?.text === '已保存：自评表.xlsx';

describe('a file that another program changed', () => {
  beforeEach(() => void machine.files.set('自评表.xlsx', strange));

  test('is asked about and left alone', async () => {
    await commands.save();
    expect(question()).toBe('changedOnDisk');
    expect(onDisk()).toBe(strange);
  });

  test('is overwritten only by the choice to do so, and what was there is kept', async () => {
    await commands.overwrite();
    expect(isSaved()).toBe(true);
    expect(onDisk()).not.toBe(strange);
    expect(machine.backups.map(({ bytes }) => bytes)).toEqual([strange]);
  });
});

describe('a file that is open in Excel or WPS', () => {
  beforeEach(() => void machine.locked.add('自评表.xlsx'));

  test('is asked about; saving despite it is a choice that holds for one save', async () => {
    await commands.save();
    expect(question()).toBe('openElsewhere');
    expect(onDisk()).toBe(original);
    await commands.saveDespiteLock();
    expect(isSaved()).toBe(true);
    await commands.save();
    expect(question()).toBe('openElsewhere');
  });

  test('is never overwritten by that choice when it has changed meanwhile', async () => {
    machine.files.set('自评表.xlsx', strange);
    await commands.saveDespiteLock();
    expect(question()).toBe('changedOnDisk');
    expect(onDisk()).toBe(strange);
  });
});

describe('a signed workbook', () => {
  beforeEach(() => void (isSigned = true));

  test('warns before the first save only', async () => {
    await commands.save();
    expect(question()).toBe('signed');
    expect(onDisk()).toBe(original);
    await commands.saveUnsigned();
    expect(isSaved()).toBe(true);
    await commands.save();
    expect(question()).toBe(null);
    expect(signatures).toEqual(['refuse', 'drop', 'drop']);
  });

  test('saved under another name stays signed itself', async () => {
    machine.dialogAnswers.push('另一份.xlsx');
    await commands.saveAs();
    expect(onDisk()).toBe(original);
    expect(machine.files.has('另一份.xlsx')).toBe(true);
  });
});

test('a file that cannot be written leads to 另存为 instead of a dead end', async () => {
  machine.files.delete('自评表.xlsx');
  await commands.save();
  expect(question()).toBe('notWritten');
  machine.dialogAnswers.push('新的.xlsx');
  await commands.saveAs();
  expect(program.getState().editor?.name).toBe('新的.xlsx');
  expect(question()).toBe(null);
});

test('an explanation is unsaved work until it is in the file, and so is taking it back', async () => {
  const { document } = editorOf(program);
  const [form = ''] = Object.keys(document.forms);
  perform(program, setText(document, [{ kind: 'place', form, place: 'goal' }], '<p>服务职工</p>'));
  await commands.save();
  expect(hasUnsavedWork(editorOf(program))).toBe(false);
  const finding = found();
  perform(program, explain(editorOf(program).document, finding, '模板如此'));
  expect(hasUnsavedWork(editorOf(program))).toBe(true);
  await commands.save();
  expect(hasUnsavedWork(editorOf(program))).toBe(false);
  expect(explanationOf(startOf(read(onDisk() ?? original)), finding)?.text).toBe('模板如此');
  undoStep(program);
  expect(hasUnsavedWork(editorOf(program))).toBe(true);
  await commands.save();
  expect(startOf(read(onDisk() ?? original)).notes).toBeUndefined();
});

/** The first thing found in the workbook that is open. */
function found(): Issue {
  const [finding] = viewOfEditor(editorOf(program)).check.findings;
  if (!finding) throw new Error('nothing found');
  return finding;
}
