/** 查找 and 替换 in the report that is shown. */
import { findWords, replaceFound } from '../shared/report/find-words';
import type { FoundWords } from '../shared/report/find-words';
import { viewOfEditor } from './editor-state';
import type { EditorState, ReportPlace } from './editor-state';
import type { Search } from './find-commands';
import { perform } from './perform';
import { changeEditor, tell } from './program';
import type { Program } from './program';
import { flushTyping } from './shown-report';

export function foundInReport(editor: EditorState, { text, options }: Search): readonly FoundWords[] {
  const shown = editor.report === null ? undefined : viewOfEditor(editor).reports[editor.report];
  return shown ? findWords(shown.key, shown.texts, text, options.matchCase) : [];
}

/** Where the user is, or is being led. */
function placeIn({ report, reached, places }: EditorState): ReportPlace | undefined {
  if (report === null) return undefined;
  return reached?.report === report ? reached : places[report];
}

/** Which of the found words are selected: its index, or -1. */
export function indexOfSelected(editor: EditorState, all: readonly FoundWords[]): number {
  const place = placeIn(editor);
  return all.findIndex(({ words }) => isSameText(words, place) && words.from === place?.from && words.to === place.to);
}

const isSameText = (one: ReportPlace, other: ReportPlace | undefined): boolean =>
  one.block === other?.block && one.cell?.row === other.cell?.row && one.cell?.cell === other.cell?.cell;

/** Selects the found words behind the caret (1), or before it (-1), round and round; the keyboard stays where it is. */
export function findNextInReport(program: Program, search: Search, by: 1 | -1): void {
  const editor = written(program);
  if (!editor) return;
  const all = foundInReport(editor, search);
  if (all.length === 0) return tell(program, 'information', `没有找到“${search.text}”。`);
  const here = indexOfSelected(editor, all);
  const next = here >= 0 ? here + by : by === 1 ? firstBehind(editor, all) : firstBehind(editor, all) - 1;
  const target = all[(next + all.length) % all.length];
  if (target) changeEditor(program, (now) => ({ ...now, reached: { ...target.words } }));
}

/** The document with what was typed just now. */
function written(program: Program): EditorState | null {
  flushTyping(program);
  return program.getState().editor;
}

/** Index of the first found words behind the caret; their number when none is. */
function firstBehind(editor: EditorState, all: readonly FoundWords[]): number {
  const place = placeIn(editor);
  const shown = editor.report === null ? undefined : viewOfEditor(editor).reports[editor.report];
  const texts = shown?.texts ?? [];
  const here = texts.findIndex(({ block, cell }) =>
    isSameText({ report: '', block: block.id, from: 0, to: 0, ...(cell && { cell }) }, place),
  );
  const behind = all.findIndex(({ text, words }) => {
    const at = texts.indexOf(text);
    return at > here || (at === here && words.from >= (place?.to ?? 0));
  });
  return behind < 0 ? all.length : behind;
}

/** Replaces the selected words when they are found ones, and goes on to the next. */
export function replaceHereInReport(program: Program, search: Search, replacement: string): void {
  const editor = written(program);
  if (!editor) return;
  const all = foundInReport(editor, search);
  const here = all[indexOfSelected(editor, all)];
  if (here) replace(program, editor, [here], replacement);
  findNextInReport(program, search, 1);
}

/** Replaces all found words as one step, and tells how many stayed because they are live figures. */
export function replaceAllInReport(program: Program, search: Search, replacement: string): void {
  const editor = written(program);
  if (!editor) return;
  const all = foundInReport(editor, search);
  if (all.length === 0) return tell(program, 'information', `没有找到“${search.text}”。`);
  const { count, left } = replace(program, editor, all, replacement);
  const rest = left > 0 ? `有 ${left} 处是引用数，随表更新，没有替换。` : '';
  tell(program, count > 0 ? 'success' : 'information', `已替换 ${count} 处。${rest}`);
}

function replace(program: Program, editor: EditorState, found: readonly FoundWords[], replacement: string) {
  const { document, report } = editor;
  if (report === null) return { count: 0, left: 0 };
  const replaced = replaceFound(document, report, found, replacement);
  if (replaced.changes.length > 0) perform(program, { label: '替换', changes: replaced.changes });
  return replaced;
}
