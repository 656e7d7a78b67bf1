/** Text of HTML as a reader sees it: line breaks of the source, hidden parts and Office's additions are not text. */
import type { HtmlElement, HtmlNode } from './html-tree';

/** A line break that was meant, and the end of a paragraph; private characters that no text contains. */
const lineBreak = '\ue000';
const paragraphEnd = '\ue001';
/** a blank that must not be joined with its neighbours */
const keptBlank = '\ue002';
const keptTab = '\ue003';

const unseen = new Set(['comment', 'del', 'rp', 'option']);

const blocks = new Set(
  (
    'address article aside blockquote caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hr li main nav ol p pre section table tbody tfoot thead tr ul'
  ).split(' '),
);

const styleOf = ({ attributes: { style = '' } }: HtmlElement): string => style.replace(/\s/g, '').toLowerCase();

/** What is not displayed, deleted text and the marks of Word's comments. */
export function isHidden(element: HtmlElement): boolean {
  if (unseen.has(element.name) || 'hidden' in element.attributes) return true;
  return (
    /(^|;)(display:none|mso-hide:all|visibility:hidden|mso-element:(comment|footnote|endnote|header|footer))/.test(
      styleOf(element),
    ) || /\bMso(CommentReference|CommentText)\b/i.test(element.attributes['class'] ?? '')
  );
}

/** The text of neighbouring nodes, \n between lines; blank lines at both ends are left out. */
export const textOfHtml = (nodes: readonly HtmlNode[]): string => finished(nodes.map(marked).join(''));

function marked(node: HtmlNode): string {
  if (typeof node === 'string') return node.replace(/[\ue000-\ue003]/g, '');
  if (isHidden(node)) return '';
  const { name, attributes } = node;
  if (name === 'br') return lineBreak;
  if (name === 'input') return fieldText(attributes);
  if (name === 'select') return chosenText(node);
  const style = styleOf(node);
  const inner = node.children.map(marked).join('');
  if (style.includes('mso-tab-count')) return keptTab;
  if (style.includes('mso-list:ignore')) return listNumber(inner);
  if (style.includes('mso-spacerun:yes') || style.includes('white-space:pre') || name === 'pre') return kept(inner);
  if (name === 'textarea') return kept(inner);
  if (name === 'td' || name === 'th') return `${inner}${keptBlank}`;
  return blocks.has(name) ? `${paragraphEnd}${inner}${paragraphEnd}` : inner;
}

/** A form on the web that is filled in shows its texts in fields. */
const fieldText = ({ type = 'text', value = '' }: Readonly<Record<string, string>>): string =>
  /^(text|number|date|tel|email|url)$/i.test(type) ? value : '';

function chosenText({ children }: HtmlElement): string {
  const options = children.flatMap((each) => (typeof each !== 'string' && each.name === 'option' ? [each] : []));
  const chosen = options.find(({ attributes }) => 'selected' in attributes) ?? options[0];
  return chosen ? chosen.children.map(marked).join('') : '';
}

const kept = (text: string): string =>
  text
    .replace(/\r\n?|\n/g, lineBreak)
    .replaceAll(' ', keptBlank)
    .replaceAll('\t', keptTab);

/** Word pads the number of a list with blanks of a small font: one is enough after 1. and none after （一）. */
function listNumber(inner: string): string {
  const number = inner.replace(/[\s\u00a0]+/g, '');
  return /[.\w]$/.test(number) ? `${number} ` : number;
}

const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u3000-\\u303f“”‘’…—·]';
const wrapped = new RegExp(`(?<=${wide})[ \\t\\f]*[\\r\\n][ \\t\\r\\n\\f]*(?=${wide})`, 'g');

/** A line break of the source between two wide characters is only wrapping; elsewhere it is one blank, as in a browser. */
function finished(text: string): string {
  const flat = text
    .replace(wrapped, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/ ?([\ue000\ue001]) ?/g, '$1')
    // the break at the end of a paragraph is not a line of its own
    .replace(/\ue000(?=\ue001)/g, '')
    .replace(/^[ \ue001]+|[ \ue001\ue002]+$/g, '')
    .replace(/\ue001+/g, '\n');
  return flat
    .replaceAll(lineBreak, '\n')
    .replaceAll(keptBlank, ' ')
    .replaceAll(keptTab, '\t')
    .replaceAll('\u00a0', ' ');
}
