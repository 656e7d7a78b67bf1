/** Going to a cell, to words of a report, or to another tab. */
import type { Path } from '../shared/document/document';
import type { Issue } from '../shared/document/issue';
import type { ReportKey, ReportWords } from '../shared/document/report';
import type { Range } from '../shared/sheet/sheet';
import { viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import { changeEditor, focusGrid } from './program';
import type { Program } from './program';
import { selectionAt, selectionOfRange } from './sheet-view/selection';
import type { GridSelection } from './sheet-view/selection';
import { flushTyping } from './shown-report';

function select(program: Program, sheet: number, selection: GridSelection): void {
  flushTyping(program);
  const selected = (now: EditorState) => ({ ...now.selections, [sheet]: selection });
  changeEditor(program, (now) => ({ ...now, sheet, report: null, selections: selected(now) }));
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

/** A tab below the page: a visible sheet by its index, or a report behind the sheets. */
export type PageTab =
  { readonly kind: 'sheet'; readonly sheet: number } | { readonly kind: 'report'; readonly report: ReportKey };

export function tabsOf(editor: EditorState): readonly PageTab[] {
  const { sheets } = viewOfEditor(editor).workbook;
  return [
    ...sheets.flatMap(({ visibility }, sheet): PageTab[] =>
      visibility === 'visible' ? [{ kind: 'sheet', sheet }] : [],
    ),
    ...Object.keys(editor.document.notes?.reports ?? {}).map((report): PageTab => ({ kind: 'report', report })),
  ];
}

const isShown = ({ sheet, report }: EditorState, tab: PageTab): boolean =>
  tab.kind === 'report' ? tab.report === report : report === null && tab.sheet === sheet;

export function showTab(program: Program, tab: PageTab): void {
  flushTyping(program);
  changeEditor(program, (now) =>
    tab.kind === 'report'
      ? { ...now, report: tab.report, reached: null }
      : { ...now, sheet: tab.sheet, report: null, reached: null },
  );
  focusGrid(program);
}

/** Shows the next tab (1) or the one before (-1); stays at the last and the first. */
export function showTabBeside(program: Program, step: 1 | -1): void {
  const { editor } = program.getState();
  if (!editor) return;
  const tabs = tabsOf(editor);
  const here = tabs.findIndex((tab) => isShown(editor, tab));
  const next = tabs[here + step];
  if (here >= 0 && next) showTab(program, next);
}

/** Selects words of a report and brings them into sight. */
export function goToWords(program: Program, words: ReportWords): void {
  flushTyping(program);
  changeEditor(program, (now) => ({ ...now, report: words.report, reached: { ...words } }));
  focusGrid(program);
}

/** Leads to the words of a report that a finding is about, else to its cell; false when it is about neither. */
export function goToFinding(program: Program, { words: [words] = [], paths: [path] }: Issue): boolean {
  if (words) goToWords(program, words);
  else if (path) goTo(program, path);
  return words !== undefined || path !== undefined;
}

/** Selects the cell that shows a path, on whichever sheet it stands. */
export function goTo(program: Program, path: Path): void {
  const { editor } = program.getState();
  const position = editor && viewOfEditor(editor).positionOf(path);
  if (position) selectCell(program, position.sheet, position.row, position.column);
}
