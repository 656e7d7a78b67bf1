/** Copying, cutting and pasting cells. A cut empties nothing until it is pasted here; a paste is one undoable step. */
import type { Change } from '../shared/document/change';
import { clear } from '../shared/document/commands';
import type { Document } from '../shared/document/document';
import { applyTransaction } from '../shared/document/transaction';
import { cellIndex } from '../shared/sheet/cell-index';
import { changesOf, isEditable, planPlaces, type PastePlan, type PasteTarget } from '../shared/sheet/paste/paste';
import { planRows } from '../shared/sheet/paste/paste-rows';
import { takesProse } from '../shared/sheet/paste/takes-prose';
import { onlyCell, tableOfRows, type TextTable } from '../shared/sheet/paste/text-table';
import { columnsIn, rowsIn } from '../shared/sheet/paste/visible-places';
import type { Range, Sheet } from '../shared/sheet/sheet';
import { liveMark, type ClipboardMark } from './clipboard/clipboard-mark';
import { copiedRange } from './clipboard/copied-range';
import { pasteNotice } from './clipboard/paste-notice';
import { readPayload, readPlain, type ClipboardPayload, type PastedContent } from './clipboard/read-payload';
import { readSystemClipboard } from './clipboard/system-clipboard';
import { viewOfEditor } from './editor-state';
import { perform } from './perform';
import { changeEditor, tell, type Program } from './program';
import { selectionOfRange, type GridSelection } from './sheet-view/selection';

/** The texts for the clipboard, and a frame around the range; null when nothing is open. */
export function copyCells(program: Program, kind: ClipboardMark['kind'], range: Range): ClipboardPayload | null {
  const { editor } = program.getState();
  const workbook = editor && viewOfEditor(editor).workbook;
  const sheet = workbook?.sheets[editor?.sheet ?? 0];
  if (!editor || !workbook || !sheet) return null;
  const { document, draftId } = editor;
  const copy = crypto.randomUUID();
  const payload = copiedRange({ document, sheet, styles: workbook.styles }, range, copy);
  program.setState({ mark: { kind, copy, draftId, sheet: editor.sheet, range, payload, document } });
  return payload;
}

/** Esc: the frame goes, a cut is no longer moved; what is on the clipboard stays there. */
export const dropMark = (program: Program): void => program.setState({ mark: null });

/** `values`: plain text alone, each cell in its place, no rows added. */
export type PasteKind = 'all' | 'values';

/** Pastes at the top left of `range`; says how many rows were added and how many texts found no cell. */
export function pasteCells(program: Program, payload: ClipboardPayload, range: Range, kind: PasteKind): void {
  const { editor } = program.getState();
  const view = editor && viewOfEditor(editor);
  const sheet = view?.workbook.sheets[editor?.sheet ?? 0];
  if (!editor || !view || !sheet) return;
  const content = kind === 'values' ? readPlain(payload.plain) : readPayload(payload);
  if (!content) return tell(program, 'information', '剪贴板里没有可以粘贴的文字。');
  const mark = liveMark(program.getState());
  const isOwn = mark !== null && content.own?.copy === mark.copy;
  const isMove = isOwn && mark.kind === 'cut';
  // a cut keeps its size, whatever is selected
  const place = isMove ? { ...range, bottom: range.top, right: range.left } : range;
  const target: PasteTarget = { view, document: editor.document, sheet, range: place };
  const plan = planOf(target, content, kind);
  const source = isMove ? view.workbook.sheets[mark.sheet] : undefined;
  const emptied = source && mark ? emptiedBy(editor.document, source, mark.range, content.table, plan) : [];
  const start = applyTransaction(editor.document, { label: '', changes: emptied }).document;
  const changes = [...emptied, ...changesOf(start, plan)];
  const pasted = plan.area && selectionOfRange(plan.area);
  const transaction = changes.length > 0 ? { label: isMove ? '剪切' : '粘贴', changes } : null;
  perform(program, transaction, pasted ? { then: () => pasted } : {});
  if (isOwn && !isMove && plan.newRows.length === 0) keepMark(program, mark);
  if (!transaction && pasted) select(program, pasted);
  const notice = pasteNotice(view, plan);
  if (notice !== null) tell(program, 'information', notice);
}

/** Enter while the moving frame is shown pastes once, as in Excel; false when nothing is marked. */
export function pasteMarked(program: Program, range: Range): boolean {
  const mark = liveMark(program.getState());
  if (!mark) return false;
  pasteCells(program, mark.payload, range, 'all');
  dropMark(program);
  return true;
}

/** 粘贴 of a menu or button: asks the browser for the clipboard, else sends the user to the keys. */
export async function pasteByMenu(program: Program, range: Range, kind: PasteKind): Promise<void> {
  const payload = await readSystemClipboard();
  if (payload) pasteCells(program, payload, range, kind);
  else
    tell(
      program,
      'information',
      `浏览器不允许从菜单粘贴，请按 ${kind === 'values' ? 'Ctrl+Shift+V' : 'Ctrl+V'} 粘贴。`,
    );
}

function planOf(target: PasteTarget, content: PastedContent, kind: PasteKind): PastePlan {
  const { sheet, view, range } = target;
  const isOneText = content.prose !== null && takesProse(sheet, view.workbook.styles, range);
  const table = isOneText ? tableOfRows([[content.prose]]) : content.table;
  if (kind === 'values' || onlyCell(table)) return planPlaces(target, table);
  const copiedFrom = content.own ? (content.own.isOneGroup ? 'oneGroup' : 'severalGroups') : 'elsewhere';
  return planRows(target, { table, copiedFrom, newId: () => crypto.randomUUID() }) ?? planPlaces(target, table);
}

/** Cells of a cut range whose text has found its new cell; a text that found none stays where it is. */
function emptiedBy(
  document: Document,
  source: Sheet,
  range: Range,
  table: TextTable,
  { written, newRows }: PastePlan,
): readonly Change[] {
  const moved = new Set([...written, ...newRows.flatMap(({ cells }) => cells)].map((cell) => cell.source));
  const rows = rowsIn(source, range.top, range.bottom);
  const columns = columnsIn(source, range.left, range.right);
  const index = cellIndex(source);
  const paths = table.cells.flatMap((from) => {
    const cell = index.at(rows[from.row] ?? -1, columns[from.column] ?? -1);
    return isEditable(cell) && moved.has(from) ? (cell.paths ?? [cell.path]) : [];
  });
  return clear(document, paths)?.changes ?? [];
}

/** A copy can be pasted again and again: its frame stays. */
function keepMark(program: Program, mark: ClipboardMark): void {
  const { editor } = program.getState();
  if (editor) program.setState({ mark: { ...mark, document: editor.document } });
}

/** What was pasted is selected, also where it was there already. */
const select = (program: Program, selection: GridSelection): void =>
  changeEditor(program, (now) => ({ ...now, selections: { ...now.selections, [now.sheet]: selection } }));
