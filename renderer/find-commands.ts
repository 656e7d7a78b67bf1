/** 查找 and 替换 in the open workbook, or in the report that is shown instead (find-in-report.ts). */
import { findText, replaceText } from '../shared/sheet/find-text';
import type { FindOptions, Found } from '../shared/sheet/find-text';
import { setTexts } from './edit-commands';
import { viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import {
  findNextInReport,
  foundInReport,
  indexOfSelected,
  replaceAllInReport,
  replaceHereInReport,
} from './find-in-report';
import { perform } from './perform';
import { changeEditor, tell } from './program';
import type { Program } from './program';
import { pathsOf, selectionOf } from './selected-cells';
import { editText } from './sheet-view/edit-text';
import { isEditable } from './sheet-view/scene';
import { selectionAt } from './sheet-view/selection';
import { plainStyle } from '../shared/sheet/plain-style';

export interface Search {
  readonly text: string;
  readonly options: Omit<FindOptions, 'sheet'>;
  /** in all sheets that are shown, else only in the one that is */
  readonly allSheets: boolean;
}

/** How many there are, and which of them the user is in: its index, or -1. */
export function standingOf(editor: EditorState, search: Search): { readonly count: number; readonly here: number } {
  if (editor.report !== null) {
    const words = foundInReport(editor, search);
    return { count: words.length, here: indexOfSelected(editor, words) };
  }
  const all = found(editor, search);
  return { count: all.length, here: indexOfActive(editor, all) };
}

const found = (editor: EditorState, { text, options, allSheets }: Search): readonly Found[] =>
  findText(viewOfEditor(editor).workbook, text, { ...options, sheet: allSheets ? null : editor.sheet });

/** Which of the found cells the user is in: its index, or -1. */
function indexOfActive(editor: EditorState, all: readonly Found[]): number {
  const { row, column } = selectionOf(editor).active;
  return all.findIndex(({ sheet, cell }) => sheet === editor.sheet && covers(cell, row, column));
}

const covers = (cell: Found['cell'], row: number, column: number): boolean =>
  cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.columnSpan;

/** Selects the found cell after the active one (1), or before it (-1), round and round; the keyboard stays where it is. */
export function findNext(program: Program, search: Search, by: 1 | -1): void {
  const { editor } = program.getState();
  if (!editor) return;
  if (editor.report !== null) return findNextInReport(program, search, by);
  const all = found(editor, search);
  if (all.length === 0) return tell(program, 'information', `没有找到“${search.text}”。`);
  const here = indexOfActive(editor, all);
  const after = all.findIndex(({ sheet, cell }) => isAfter(editor, sheet, cell));
  const next = here >= 0 ? here + by : by === 1 ? after : (after < 0 ? all.length : after) - 1;
  const target = all[(next + all.length) % all.length] ?? all[0];
  if (target) select(program, target);
}

function isAfter(editor: EditorState, sheet: number, cell: Found['cell']): boolean {
  const { row, column } = selectionOf(editor).active;
  if (sheet !== editor.sheet) return sheet > editor.sheet;
  return cell.row > row || (cell.row === row && cell.column > column);
}

const select = (program: Program, { sheet, cell }: Found): void =>
  changeEditor(program, (now) => ({
    ...now,
    sheet,
    selections: { ...now.selections, [sheet]: selectionAt({ row: cell.row, column: cell.column }) },
  }));

/** Replaces in the active cell when it is a found one, and goes on to the next. */
export function replaceHere(program: Program, search: Search, replacement: string): void {
  const { editor } = program.getState();
  if (!editor) return;
  if (editor.report !== null) return replaceHereInReport(program, search, replacement);
  const all = found(editor, search);
  const here = all[indexOfActive(editor, all)];
  if (here) replaceIn(program, editor, search, replacement, [here]);
  findNext(program, search, 1);
}

/** Replaces in all found cells as one step, and tells how many could not be changed. */
export function replaceAll(program: Program, search: Search, replacement: string): void {
  const { editor } = program.getState();
  if (!editor) return;
  if (editor.report !== null) return replaceAllInReport(program, search, replacement);
  const all = found(editor, search);
  if (all.length === 0) return tell(program, 'information', `没有找到“${search.text}”。`);
  const { count, cells } = replaceIn(program, editor, search, replacement, all);
  const left = all.length - cells;
  const rest = left > 0 ? `有 ${left} 个单元格不能修改，没有替换。` : '';
  tell(program, cells > 0 ? 'success' : 'information', `已在 ${cells} 个单元格中替换 ${count} 处。${rest}`);
}

function replaceIn(
  program: Program,
  editor: EditorState,
  { text, options }: Search,
  replacement: string,
  all: readonly Found[],
): { readonly count: number; readonly cells: number } {
  const { styles } = viewOfEditor(editor).workbook;
  let count = 0;
  const texts = all.flatMap(({ cell }) => {
    const replaced = replaceText(editText(cell, styles[cell.style] ?? plainStyle), text, replacement, options);
    if (replaced.count === 0 || !isEditable(cell)) return [];
    count += replaced.count;
    return [{ paths: pathsOf(cell), text: replaced.content }];
  });
  perform(program, setTexts(editor, '替换', texts));
  return { count, cells: texts.length };
}
