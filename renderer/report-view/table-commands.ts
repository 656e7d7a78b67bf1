/** What can be done to tables of a report. */
import { TextSelection } from '@tiptap/pm/state';
import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  splitCell,
} from '@tiptap/pm/tables';
import { labelled, nodeType } from './block-commands';

const called =
  (label: string, command: Command): Command =>
  (state, dispatch, view) =>
    command(state, dispatch && ((transaction) => dispatch(labelled(transaction, label))), view);

/** Below the block where the caret is, with one row of headings. An empty paragraph gives way to it. */
export const insertTable =
  (rows: number, columns: number): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    if (isInTable(state)) return false;
    if (!dispatch) return true;
    const cells = Array.from({ length: columns }, () => nodeType(state, 'cell').create());
    const table = nodeType(state, 'table').create(
      { headRows: rows > 1 ? 1 : 0 },
      Array.from({ length: rows }, () => nodeType(state, 'row').create(null, cells)),
    );
    const isEmpty = $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
    const behind = $from.depth === 0 ? $from.pos : $from.after(1);
    const at = isEmpty ? $from.before(1) : behind;
    const tr = state.tr;
    if (isEmpty) tr.replaceWith(at, behind, table);
    else tr.insert(at, table);
    // without a block behind it nothing could be written below
    const end = at + table.nodeSize;
    if (end === tr.doc.content.size) tr.insert(end, nodeType(state, 'paragraph').create());
    tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
    dispatch(labelled(tr, '插入表格').scrollIntoView());
    return true;
  };

const addRow = called('插入表格行', addRowAfter);

/** Tab: the next cell, and behind the last one a new row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!addRow(state, dispatch, view) || !view) return false;
  return goToNextCell(1)(view.state, dispatch);
};

export const previousCell: Command = (state, dispatch) =>
  isInTable(state) && (goToNextCell(-1)(state, dispatch) || true);

/** The words of merged cells are kept, each on a line of its own. */
const merge: Command = (state, dispatch) => {
  if (!mergeCells(state)) return false;
  if (!dispatch || !(state.selection instanceof CellSelection)) return true;
  const filled: number[] = [];
  state.selection.forEachCell((cell, at) => {
    if (cell.content.size > 0) filled.push(at + cell.nodeSize - 1);
  });
  let changed = state;
  const tr = state.tr;
  for (const end of filled.slice(0, -1).toReversed()) tr.insert(end, nodeType(state, 'lineBreak').create());
  changed = state.apply(tr);
  return mergeCells(changed, (merging) => {
    for (const step of merging.steps) tr.step(step);
    dispatch(labelled(tr, '合并单元格'));
  });
};

export const tableCommands = {
  rowAbove: called('插入表格行', addRowBefore),
  rowBelow: addRow,
  columnBefore: called('插入表格列', addColumnBefore),
  columnAfter: called('插入表格列', addColumnAfter),
  removeRow: called('删除表格行', deleteRow),
  removeColumn: called('删除表格列', deleteColumn),
  mergeCells: merge,
  splitCell: called('拆分单元格', splitCell),
  removeTable: called('删除表格', deleteTable),
} as const satisfies Readonly<Record<string, Command>>;

export type TableCommand = keyof typeof tableCommands;
