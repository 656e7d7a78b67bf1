/** Text of HTML as a reader sees it: source line breaks, hidden parts and Office's additions are not text. */

/** A line break that was meant, and the end of a paragraph; private characters that no text contains. */
const lineBreak = '\ue000';
const paragraphEnd = '\ue001';
/** a blank that must not be joined with its neighbours */
const keptBlank = '\ue002';
const keptTab = '\ue003';

const unseen = new Set([
  'SCRIPT',
  'STYLE',
  'HEAD',
  'TITLE',
  'TEMPLATE',
  'XML',
  'META',
  'LINK',
  'NOSCRIPT',
  'SELECT',
  'COMMENT',
  'DEL',
]);

const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER ' +
    'HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

const styleOf = (element: Element): string => (element.getAttribute('style') ?? '').replace(/\s/g, '').toLowerCase();

/** Scripts, styles, what is not displayed, deleted text and the marks of Word's comments. */
export function isHidden(element: Element): boolean {
  if (unseen.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden')) return true;
  const style = styleOf(element);
  return (
    /(^|;)(display:none|mso-hide:all|visibility:hidden|mso-element:(comment|footnote|endnote|header|footer))/.test(
      style,
    ) || /\bMso(CommentReference|CommentText)\b/i.test(element.className)
  );
}

/** The text of a node, \n between lines; blank lines at both ends are left out. */
export function textOfHtml(node: Node): string {
  return finished(marked(node));
}

/** Several neighbouring nodes as one text. */
export const textOfNodes = (nodes: readonly Node[]): string => finished(nodes.map(marked).join(''));

function marked(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return sourceText(node);
  if (!isElement(node)) return '';
  if (isHidden(node)) return '';
  const tag = node.tagName.toUpperCase();
  if (tag === 'BR') return lineBreak;
  const style = styleOf(node);
  const inner = [...node.childNodes].map(marked).join('');
  if (style.includes('mso-tab-count')) return keptTab;
  if (style.includes('mso-list:ignore')) return listNumber(inner);
  if (style.includes('mso-spacerun:yes') || style.includes('white-space:pre') || tag === 'PRE') return kept(inner);
  if (tag === 'TD' || tag === 'TH') return `${inner}${keptBlank}`;
  return blocks.has(tag) ? `${paragraphEnd}${inner}${paragraphEnd}` : inner;
}

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

const sourceText = (node: Node): string => (node.nodeValue ?? '').replace(/[\ue000-\ue003]/g, '');

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
