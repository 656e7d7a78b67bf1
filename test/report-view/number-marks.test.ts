import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import type { ReportBlock } from '../../shared/document/report';
import { numberMarks } from '../../renderer/report-view/number-marks';
import { ReportNodes } from '../../renderer/report-view/report-nodes';
import { figureNode, reportNodes } from '../../renderer/report-view/report-schema';

const schema = getSchema([...reportNodes, figureNode]);
const nodes = new ReportNodes(schema);
const heading = (id: string, text: string): ReportBlock => ({
  kind: 'heading',
  id,
  level: 1,
  number: null,
  content: [{ kind: 'words', text }],
});
const stateOf = (blocks: readonly ReportBlock[]) =>
  EditorState.create({ doc: nodes.document(blocks, () => ''), plugins: [numberMarks()] });

/** The numbers that are drawn, in reading order. */
function drawnIn(state: EditorState): unknown[] {
  const [plugin] = state.plugins;
  const drawn = plugin?.props.decorations?.call(plugin, state) as DecorationSet;
  return drawn
    .find()
    .toSorted((one, other) => one.from - other.from)
    .map((decoration) => Reflect.get(Reflect.get(decoration, 'type'), 'attrs')['data-number']);
}

test('numbers stay while words are typed', () => {
  const state = stateOf([heading('a', '基本情况'), heading('b', '问题')]);
  expect(drawnIn(state.apply(state.tr.insertText('主要', 1)))).toEqual(['一、', '二、']);
});

test('a heading that another one replaces, as undo does, is numbered again', () => {
  const state = stateOf([heading('a', '基本情况'), heading('b', '问题')]);
  const size = state.doc.child(0).nodeSize;
  const undone = state.apply(state.tr.replaceWith(0, size, nodes.node(heading('a', '概况'))));
  expect(drawnIn(undone)).toEqual(['一、', '二、']);
});

test('a heading that takes up the paragraph below it keeps its number', () => {
  const state = stateOf([
    heading('a', '基本情况'),
    heading('b', '问题'),
    { kind: 'paragraph', id: 'c', content: [] },
    heading('d', '措施'),
  ]);
  const end = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize;
  expect(drawnIn(state.apply(state.tr.join(end)))).toEqual(['一、', '二、', '三、']);
});
