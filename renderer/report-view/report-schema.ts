/** The blocks of a report as nodes of the text editor; report-nodes.ts turns the ones into the others. */
import { Extension, Node, mergeAttributes } from '@tiptap/core';
import type { AnyExtension, Attribute } from '@tiptap/core';
import { storedFigure } from '../../shared/document/stored-report';
import type { Figure } from '../../shared/document/figure';

/** Kept in the document only: what is pasted gets a name, a level and a number of its own. */
const silent = (value: unknown): Partial<Attribute> => ({ default: value, rendered: false });

/** What every block that holds words has in common: the name that it keeps while it is changed (BlockId). */
const named = { id: silent('') };

const document = Node.create({ name: 'doc', topNode: true, content: 'block+' });
const text = Node.create({ name: 'text', group: 'inline' });

const lineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

// the first block of the group is what the editor makes where it needs one
const paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  addAttributes: () => named,
  parseHTML: () => [{ tag: 'p' }, { tag: 'div' }],
  renderHTML: () => ['p', 0],
});

const title = Node.create({
  name: 'title',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => named,
  parseHTML: () => [{ tag: 'h1[data-report-title]' }],
  renderHTML: () => ['h1', { 'data-report-title': '' }, 0],
});

const levels = [1, 2, 3, 4] as const;

const heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    ...named,
    level: silent(1),
    number: { default: null, parseHTML: (element) => element.getAttribute('data-number-typed'), rendered: false },
  }),
  parseHTML: () => levels.map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node }) => [
    `h${String(node.attrs['level'])}`,
    node.attrs['number'] === null ? {} : { 'data-number-typed': String(node.attrs['number']) },
    0,
  ],
});

const item = Node.create({
  name: 'item',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ ...named, marker: silent('number') }),
  parseHTML: () => [
    { tag: 'ol > li', attrs: { marker: 'number' } },
    { tag: 'li', attrs: { marker: 'bullet' } },
    { tag: 'p[data-item]', priority: 60, getAttrs: (element) => ({ marker: element.getAttribute('data-item') }) },
  ],
  renderHTML: ({ node }) => ['p', { 'data-item': String(node.attrs['marker']) }, 0],
});

const signOff = Node.create({
  name: 'signOff',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ ...named, part: silent('unit') }),
  parseHTML: () => [
    { tag: 'p[data-sign-off]', priority: 60, getAttrs: (element) => ({ part: element.getAttribute('data-sign-off') }) },
  ],
  renderHTML: ({ node }) => ['p', { 'data-sign-off': String(node.attrs['part']) }, 0],
});

const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'row+',
  isolating: true,
  addAttributes: () => ({ ...named, headRows: { default: 1, rendered: false } }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ node }) => ['table', { 'data-head-rows': String(node.attrs['headRows']) }, ['tbody', 0]],
});

const row = Node.create({
  name: 'row',
  content: 'cell*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

const span = (name: string): Partial<Attribute> => ({
  default: 1,
  parseHTML: (element) => Math.max(1, Number(element.getAttribute(name)) || 1),
  renderHTML: (attributes) => (attributes[name] === 1 ? {} : { [name]: String(attributes[name]) }),
});

const cell = Node.create({
  name: 'cell',
  content: 'inline*',
  isolating: true,
  // colwidth belongs to the table library; widths are the printed page's affair
  addAttributes: () => ({ colspan: span('colspan'), rowspan: span('rowspan'), colwidth: silent(null) }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['td', mergeAttributes(HTMLAttributes), 0],
});

/** null: no figure, such as what another program wrote there. */
function figureIn(element: HTMLElement): Figure | null {
  try {
    return storedFigure.parse(JSON.parse(element.getAttribute('data-figure') ?? ''));
  } catch {
    return null;
  }
}

const figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ figure: silent(null) }),
  parseHTML: () => [
    {
      tag: 'span[data-figure]',
      getAttrs: (element) => {
        const found = figureIn(element);
        return found ? { figure: found } : false;
      },
    },
  ],
  renderHTML: ({ node }) => {
    const shown: Figure = node.attrs['figure'];
    return ['span', { 'data-figure': JSON.stringify(shown) }, shown.text];
  },
});

const tableRoles: Readonly<Record<string, string>> = { table: 'table', row: 'row', cell: 'cell' };

/** Tells the table library which nodes are its own. */
const roles = Extension.create({
  name: 'tableRoles',
  extendNodeSchema: ({ name }: { readonly name: string }) => {
    const tableRole = tableRoles[name];
    return tableRole === undefined ? {} : { tableRole };
  },
});

/** Of the figure its look is made by the page (figure-view.ts), which knows what the tables say. */
export const figureNode = figure;

/** All but the figure. */
export const reportNodes: readonly AnyExtension[] = [
  document,
  text,
  paragraph,
  title,
  heading,
  item,
  signOff,
  table,
  row,
  cell,
  lineBreak,
  roles,
];
