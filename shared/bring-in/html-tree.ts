/** HTML → a small tree of elements and texts, without a DOM: this runs in the worker and in the command line. */
import { Parser } from 'htmlparser2';
import { SourceError } from './source-error';

export interface HtmlElement {
  /** in small letters */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  /** letters inside, those of hidden parts too */
  readonly length: number;
  /** a table, or rows without one, stands inside */
  readonly hasTable: boolean;
}

export type HtmlNode = HtmlElement | string;

interface Growing extends HtmlElement {
  readonly children: HtmlNode[];
  length: number;
  hasTable: boolean;
}

/** Browsers stop at 512 as well. */
const deepest = 512;
/** That the page never closes: the parser keeps them all, and needs ever longer for each. */
const mostUnclosed = 20_000;
/** A saved page of a form has some thousand. */
const mostElements = 500_000;

/** Never shown, whatever stands inside. */
const dropped = new Set(
  'script style head title template xml noscript iframe object svg math canvas audio video datalist'.split(' '),
);
const cells = new Set(['td', 'th']);
const rows = new Set(['tr']);
const sections = new Set(['thead', 'tbody', 'tfoot', 'caption']);
/** What ends where one of these begins, innermost first; many pages leave the ends of cells and rows away. */
const endedBy: Readonly<Record<string, readonly ReadonlySet<string>[]>> = {
  td: [cells],
  th: [cells],
  tr: [cells, rows],
  thead: [cells, rows, sections],
  tbody: [cells, rows, sections],
  tfoot: [cells, rows, sections],
};

/** Broken markup is mended as browsers do where it matters for tables. Throws SourceError for what is too deep or too long. */
export function parseHtml(html: string): HtmlElement {
  const root = growing('body', {});
  const open: Growing[] = [root];
  let count = 0;
  let unseen = 0;
  let unclosed = 0;

  const close = (): void => {
    const closed = open.pop();
    const parent = open.at(-1);
    if (!closed || !parent) return;
    parent.length += closed.length;
    parent.hasTable ||= closed.hasTable || closed.name === 'table' || closed.name === 'tr';
  };
  /** Closes up to the nearest of these inside of the nearest table; nothing when none is open there. */
  const closeNearest = (isMeant: (name: string) => boolean): void => {
    const at = open.findLastIndex(({ name }) => isMeant(name));
    const table = open.findLastIndex(({ name }) => name === 'table');
    if (at <= 0 || at < table) return;
    while (open.length > at) close();
  };

  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (++unclosed > mostUnclosed) throw tooMuch();
      if (unseen > 0 || dropped.has(name)) return void unseen++;
      if (name === 'html' || name === 'body') return;
      for (const ended of endedBy[name] ?? []) closeNearest((each) => ended.has(each));
      if (open.length > deepest || ++count > mostElements) throw tooMuch();
      const element = growing(name, attributes);
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    onclosetag: (name) => {
      unclosed--;
      if (unseen > 0) return void unseen--;
      if (name === 'table') {
        const at = open.findLastIndex((each) => each.name === 'table');
        while (at > 0 && open.length > at) close();
      } else closeNearest((each) => each === name);
    },
    ontext: (text) => {
      const inner = open.at(-1);
      if (unseen > 0 || !inner) return;
      const last = inner.children.at(-1);
      // texts come in pieces, one for each entity
      if (typeof last === 'string') inner.children[inner.children.length - 1] = last + text;
      else inner.children.push(text);
      inner.length += text.length;
    },
  });
  parser.write(html);
  parser.end();
  while (open.length > 1) close();
  return root;
}

const growing = (name: string, attributes: Readonly<Record<string, string>>): Growing => ({
  name,
  attributes,
  children: [],
  length: 0,
  hasTable: false,
});

const tooMuch = (): SourceError =>
  new SourceError('tooLarge', '这个网页的内容层次太深或太多，不能读入，请只复制其中的表格，用“粘贴整表”带入。');
