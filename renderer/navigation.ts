/** Going to a cell or to another sheet. */
import type { Path } from '../shared/document/document';
import type { Range } from '../shared/sheet/sheet';
import { viewOfEditor } from './editor-state';
import { changeEditor, focusGrid } from './program';
import type { Program } from './program';
import { selectionAt, selectionOfRange } from './sheet-view/selection';
import type { GridSelection } from './sheet-view/selection';

function select(program: Program, sheet: number, selection: GridSelection): void {
  changeEditor(program, (now) => ({ ...now, sheet, selections: { ...now.selections, [sheet]: selection } }));
  focusGrid(program);
}

/** Makes a cell the active one, on the sheet of that index, and gives the grid the keyboard. */
export const selectCell = (program: Program, sheet: number, row: number, column: number): void =>
  select(program, sheet, selectionAt({ row, column }));

export const selectRange = (
  program: Program,
  sheet: number,
  range: Range,
  unit: GridSelection['unit'] = 'cells',
): void => select(program, sheet, { ...selectionOfRange(range), unit });

/** Shows the next visible sheet (1) or the one before (-1); stays at the last and the first. */
export function showSheetBeside(program: Program, step: 1 | -1): void {
  const { editor } = program.getState();
  if (!editor) return;
  const { sheets } = viewOfEditor(editor).workbook;
  let sheet = editor.sheet + step;
  while (sheets[sheet] && sheets[sheet]?.visibility !== 'visible') sheet += step;
  if (!sheets[sheet]) return;
  changeEditor(program, (now) => ({ ...now, sheet }));
  focusGrid(program);
}

/** Selects the cell that shows a path, on whichever sheet it stands. */
export function goTo(program: Program, path: Path): void {
  const { editor } = program.getState();
  const position = editor && viewOfEditor(editor).positionOf(path);
  if (position) selectCell(program, position.sheet, position.row, position.column);
}
