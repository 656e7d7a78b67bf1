/** What typing is measured against: Tiptap with paragraphs, headings and text, the same words and nothing else. */
import { Editor, Node } from '@tiptap/core';
import { paragraphFor, longReport } from './report-of-length';
import { keyRecorder, timeToPaint } from './bench-page';
import '../../renderer/report-view/report-view.css';
import './page.css';

const place = document.createElement('div');
place.className = 'report-paper';
const root = document.getElementById('root') as HTMLElement;
root.className = 'report-view';
root.style.height = '860px';

const textOf = (block: (typeof longReport.blocks)[number]): string =>
  block.kind === 'table' ? '' : block.content.map((each) => (each.kind === 'words' ? each.text : '')).join('');

const editor = new Editor({
  element: { mount: place },
  extensions: [
    Node.create({ name: 'doc', topNode: true, content: 'block+' }),
    Node.create({ name: 'text', group: 'inline' }),
    Node.create({ name: 'paragraph', group: 'block', content: 'inline*', renderHTML: () => ['p', 0] }),
    Node.create({ name: 'heading', group: 'block', content: 'inline*', renderHTML: () => ['h2', 0] }),
  ],
  content: {
    type: 'doc',
    content: longReport.blocks
      .filter((block) => textOf(block) !== '')
      .map((block) => ({
        type: block.kind === 'heading' ? 'heading' : 'paragraph',
        content: [{ type: 'text', text: textOf(block) }],
      })),
  },
});

window.bench = {
  ...keyRecorder(),
  show: () =>
    timeToPaint(
      () => root.append(place),
      () => root.textContent.length > 1000,
    ),
  goTo: (round) => {
    const wanted = textOf(paragraphFor(round));
    let at = 0;
    editor.state.doc.forEach((node, position) => {
      if (at === 0 && node.textContent === wanted) at = position;
    });
    editor.commands.focus(at + 20, { scrollIntoView: true });
  },
  scroll: () => Promise.resolve([]),
};
