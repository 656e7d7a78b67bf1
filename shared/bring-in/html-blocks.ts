/** HTML of a page or of the clipboard → its paragraphs and tables with merged cells, in the order in which a reader sees them. */
import { isHidden, textOfHtml } from './html-text';
import { parseHtml } from './html-tree';
import type { HtmlElement, HtmlNode } from './html-tree';
import type { SourceCell } from './source';

export interface HtmlCell extends SourceCell {
  readonly element: HtmlElement;
}

/** A paragraph is one line, also a blank one. */
export type HtmlBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: HtmlElement; readonly rows: readonly (readonly HtmlCell[])[] };

/** Browsers take no more. */
const widestCell = 1000;

/** Throws SourceError for a page that is nested too deeply. LibreOffice Writer ends its HTML with a zero character. */
export const htmlBlocks = (html: string): HtmlBlock[] =>
  blocksOf(parseHtml(withTable(html.replaceAll('\0', ''))).children);

/** Some programs hand over the rows alone, as WPS does on the clipboard. */
function withTable(html: string): string {
  if (/<table[\s>]/i.test(html)) return html;
  const fragment = /<!--StartFragment-->([\s\S]*?)(<!--EndFragment-->|$)/i.exec(html)?.[1] ?? '';
  const rows = /<t[rd][\s>]/i.test(fragment) ? fragment : html;
  return /<t[rd][\s>]/i.test(rows) ? `<table>${rows}</table>` : html;
}

function blocksOf(nodes: readonly HtmlNode[]): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let loose: HtmlNode[] = [];
  const endText = (): void => {
    const text = textOfHtml(loose);
    loose = [];
    if (text.trim() !== '') for (const line of text.split('\n')) blocks.push({ kind: 'paragraph', text: line });
  };
  for (const node of nodes) {
    if (typeof node === 'string' || (!node.hasTable && node.name !== 'table')) {
      loose.push(node);
      continue;
    }
    endText();
    if (isHidden(node)) continue;
    blocks.push(...(node.name === 'table' ? tableBlocks(node) : blocksOf(node.children)));
  }
  endText();
  return blocks;
}

function tableBlocks(table: HtmlElement): HtmlBlock[] {
  const rows = rowsOf(table);
  if (isForLayout(table)) return rows.flatMap((row) => cellsOf(row).flatMap(({ children }) => blocksOf(children)));
  const captions = table.children.filter((child) => typeof child !== 'string' && child.name === 'caption');
  const read = rows.map((row, at) => cellsOf(row).map((cell) => htmlCell(cell, rows.length - at)));
  const isEmpty = read.every((row) => row.length === 0);
  return [...blocksOf(captions), ...(isEmpty ? [] : [{ kind: 'table', table, rows: read } as const])];
}

/** A page that is laid out with a table has its text in the tables inside; a table in a cell of a form has little of it. */
function isForLayout(table: HtmlElement): boolean {
  const inner = innerTables(table).reduce((sum, { length }) => sum + length, 0);
  return inner > 0 && table.length - inner < inner;
}

const innerTables = ({ children }: HtmlElement): HtmlElement[] =>
  children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'table') return [child];
    return child.hasTable ? innerTables(child) : [];
  });

/** Rows of a table itself, not of tables inside it. Excel adds a hidden row that only carries widths. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  const rows: HtmlElement[] = [];
  const collect = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string' || isHidden(node)) continue;
      if (node.name === 'tr') rows.push(node);
      else if (node.name !== 'table' && node.hasTable) collect(node.children);
    }
  };
  collect(table.children);
  return rows;
}

const cellsOf = ({ children }: HtmlElement): HtmlElement[] =>
  children.flatMap((child) =>
    typeof child !== 'string' && (child.name === 'td' || child.name === 'th') && !isHidden(child) ? [child] : [],
  );

/** An empty cell of Word or of a page holds a blank that keeps its frame. */
function htmlCell(element: HtmlElement, rowsLeft: number): HtmlCell {
  const text = textOfHtml(element.children);
  return {
    element,
    text: /^[ \n\t]*$/.test(text) ? '' : text,
    across: span(element.attributes['colspan'], 1, widestCell),
    // 0: to the end of the table
    down: span(element.attributes['rowspan'], rowsLeft, rowsLeft),
  };
}

function span(given: string | undefined, ofZero: number, most: number): number {
  const wanted = Number.parseInt(given ?? '1', 10);
  if (wanted === 0) return ofZero;
  return Math.min(Number.isNaN(wanted) || wanted < 0 ? 1 : wanted, most);
}
