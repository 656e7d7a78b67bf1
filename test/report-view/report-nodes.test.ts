import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportBlock } from '../../shared/document/report';
import { blockIds } from '../../renderer/report-view/block-ids';
import { blocksOf, ReportNodes } from '../../renderer/report-view/report-nodes';
import { figureNode, reportNodes } from '../../renderer/report-view/report-schema';
import { reportBlocks } from '../support/random-reports';

const schema = getSchema([...reportNodes, figureNode]);
const never = (): string => {
  throw new Error('no block was to be named');
};

describe('blocks of a report in the text editor', () => {
  test('any report comes back from its nodes, also when nothing of it is remembered', () => {
    assert(
      property(reportBlocks, (blocks) => {
        const doc = new ReportNodes(schema).document(blocks, never);
        doc.check();
        const fresh = schema.nodeFromJSON(doc.toJSON());
        expect(blocksOf(fresh)).toEqual(blocks);
      }),
    );
  });

  test('a block that nobody touched is the same object on both ways', () => {
    const blocks: readonly ReportBlock[] = [
      { kind: 'paragraph', id: 'a', content: [{ kind: 'words', text: '基本支出。' }] },
      { kind: 'paragraph', id: 'b', content: [{ kind: 'words', text: '项目支出。' }] },
    ];
    const nodes = new ReportNodes(schema);
    const state = EditorState.create({ doc: nodes.document(blocks, never) });
    const typed = state.apply(state.tr.insertText('无', 1)).doc;
    const [first, second] = blocksOf(typed);
    expect(second).toBe(blocks[1]);
    expect(first).toEqual({ kind: 'paragraph', id: 'a', content: [{ kind: 'words', text: '无基本支出。' }] });
    expect(nodes.document(blocksOf(typed), never).child(0)).toBe(typed.child(0));
  });

  test('a report without any block has one paragraph to write in', () => {
    const doc = new ReportNodes(schema).document([], () => 'new');
    expect(blocksOf(doc)).toEqual([{ kind: 'paragraph', id: 'new', content: [] }]);
  });
});

describe('names of blocks', () => {
  const stateOf = (blocks: readonly ReportBlock[]) => {
    let count = 0;
    return EditorState.create({
      doc: new ReportNodes(schema).document(blocks, never),
      plugins: [blockIds(() => `new${++count}`)],
    });
  };
  const one: readonly ReportBlock[] = [{ kind: 'paragraph', id: 'a', content: [{ kind: 'words', text: '甲乙' }] }];
  const idsOf = (state: EditorState) => blocksOf(state.doc).map(({ id }) => id);

  test('of a paragraph split in two the first half keeps the name', () => {
    const state = stateOf(one);
    expect(idsOf(state.apply(state.tr.split(2)))).toEqual(['a', 'new1']);
  });

  test('Enter before the first word leaves the name with the words', () => {
    const state = stateOf(one);
    expect(idsOf(state.apply(state.tr.split(1)))).toEqual(['new1', 'a']);
  });

  test('a block pasted twice has two names', () => {
    const state = stateOf(one);
    expect(idsOf(state.apply(state.tr.insert(state.doc.content.size, state.doc.child(0))))).toEqual(['a', 'new1']);
  });
});
