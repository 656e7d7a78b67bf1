/** text/html of the clipboard → tables with merged cells and paragraphs, in the order in which a reader sees them. */
import type { TextCell, TextTable } from '../../shared/sheet/paste/text-table';
import { isElement, isHidden, textOfHtml, textOfNodes } from './html-text';
import { ownMark, ownText, type OwnMark } from './own-mark';

export type HtmlBlock =
  { readonly kind: 'table'; readonly table: TextTable } | { readonly kind: 'paragraph'; readonly text: string };

export interface HtmlContent {
  readonly blocks: readonly HtmlBlock[];
  /** what this program wrote into its own copies; null for all others */
  readonly own: OwnMark | null;
  /** Word numbers its lists: its plain text has a tab behind the number, which ends no cell */
  readonly hasWordList: boolean;
}

/** More than any form has; a page may claim millions. */
const mostRows = 10_000;
const mostColumns = 1000;

export function readHtml(html: string): HtmlContent {
  // LibreOffice Writer ends its HTML with a zero character
  const page = new DOMParser().parseFromString(withTable(html.replaceAll('\0', '')), 'text/html');
  return {
    blocks: blocksOf(page.body),
    own: ownMark(page),
    hasWordList: /mso-list:\s*ignore/i.test(html),
  };
}

/** Some programs hand over the rows alone, and a parser drops rows that stand in no table. */
function withTable(html: string): string {
  const fragment = /<!--StartFragment-->([\s\S]*?)(<!--EndFragment-->|$)/i.exec(html)?.[1] ?? '';
  if (/<table[\s>]/i.test(html)) return html;
  const rows = /<t[rd][\s>]/i.test(fragment) ? fragment : html;
  return /<t[rd][\s>]/i.test(rows) ? `<table>${rows}</table>` : html;
}

/** Text and tables of a node, from top to bottom. */
function blocksOf(node: Node): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let loose: Node[] = [];
  const endText = (): void => {
    const text = textOfNodes(loose);
    loose = [];
    if (text.trim() !== '')
      blocks.push(...text.split('\n').map((line): HtmlBlock => ({ kind: 'paragraph', text: line })));
  };
  for (const child of node.childNodes) {
    if (!isElement(child) || child.querySelector('table, tr') === null) {
      if (isElement(child) && isTable(child)) {
        endText();
        blocks.push(...tableBlocks(child));
      } else loose.push(child);
      continue;
    }
    endText();
    if (isHidden(child)) continue;
    blocks.push(...(isTable(child) ? tableBlocks(child) : blocksOf(child)));
  }
  endText();
  return blocks;
}

const isTable = (element: Element): boolean => element.tagName === 'TABLE';

function tableBlocks(table: Element): HtmlBlock[] {
  if (isHidden(table)) return [];
  if (isForLayout(table)) return rowsOf(table).flatMap((row) => cellsOf(row).flatMap(blocksOf));
  const read = gridOf(table);
  return read.cells.length === 0 ? [] : [{ kind: 'table', table: read }];
}

/** A page that is laid out with a table has its text in the tables inside; a table in a cell of a form has little of it. */
function isForLayout(table: Element): boolean {
  const inner = [...table.querySelectorAll('table')].filter((each) => each.parentElement?.closest('table') === table);
  const innerLength = inner.reduce((sum, each) => sum + textOfHtml(each).length, 0);
  return innerLength > 0 && textOfHtml(table).length - innerLength < innerLength;
}

/** Rows of a table itself, not of tables inside it. Excel adds a hidden row that only carries widths. */
const rowsOf = (table: Element): Element[] =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table && !isHidden(row));

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter((cell) => /^T[DH]$/.test(cell.tagName) && !isHidden(cell));

/** The grid that rowspan and colspan make, as a browser lays it out. */
function gridOf(table: Element): TextTable {
  const rows = rowsOf(table).slice(0, mostRows);
  const taken = new Set<string>();
  const cells: TextCell[] = [];
  let columnCount = 0;
  rows.forEach((element, row) => {
    let column = 0;
    for (const cell of cellsOf(element)) {
      while (taken.has(`${row}:${column}`)) column++;
      if (column >= mostColumns) break;
      const columnSpan = span(cell, 'colspan', mostColumns - column);
      const rowSpan = span(cell, 'rowspan', rows.length - row);
      for (let below = row; below < row + rowSpan; below++) {
        for (let right = column; right < column + columnSpan; right++) taken.add(`${below}:${right}`);
      }
      cells.push({ row, column, rowSpan, columnSpan, text: ownText(cell) ?? textOfCell(cell) });
      column += columnSpan;
      columnCount = Math.max(columnCount, column);
    }
  });
  return { rowCount: rows.length, columnCount, cells };
}

/** An empty cell of Word or of a page holds a blank that keeps its frame. */
function textOfCell(cell: Element): string {
  const text = textOfHtml(cell);
  return /^[ \n\t]*$/.test(text) ? '' : text;
}

/** 0 means to the end of the table. */
function span(cell: Element, name: 'rowspan' | 'colspan', most: number): number {
  const given = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  if (given === 0) return most;
  return Math.min(Number.isNaN(given) || given < 0 ? 1 : given, most);
}
