/** The state of the page with one workbook open, as after opening a file. */
import { emptyHistory } from '../../shared/document/history';
import type { Workbook } from '../../shared/sheet/sheet';
import type { EditorState } from '../../renderer/editor-state';
import { createProgram } from '../../renderer/program';
import type { Program } from '../../renderer/program';
import { opened, startOf } from './opened';

export function openProgram(workbook: Workbook): Program {
  const program = createProgram();
  const editor: EditorState = {
    origin: opened(workbook),
    file: null,
    name: '自评表.xlsx',
    original: null,
    diskHash: null,
    document: startOf(workbook),
    saved: { step: undefined },
    history: emptyHistory,
    pending: null,
    explaining: null,
    results: [],
    sheet: 0,
    selections: {},
    report: null,
    places: {},
    reached: null,
    broughtIn: null,
    draftId: 'one',
  };
  program.setState({ editor });
  return program;
}

/** Throws when nothing is open. */
export function editorOf(program: Program): EditorState {
  const { editor } = program.getState();
  if (!editor) throw new Error('nothing is open');
  return editor;
}
