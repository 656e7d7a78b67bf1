/**
 * What a workbook holds, told by its XML alone: fflate and saxes, and no code of the program.
 * The worksheets are told apart into cells and a frame (all that is not a cell), so that a comparison shows where a
 * difference stands.
 */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

export interface AnalysedCell {
  /** as shown: a number, a boolean, a text, an error as text; null when empty */
  readonly value: string | number | boolean | null;
  /** rich text and phonetic guides as canonical XML; null for everything plain */
  readonly rich: string | null;
  /** text, attributes and all; null without */
  readonly formula: string | null;
  /** font, fill, border, number format, alignment and protection, written out */
  readonly style: string;
}

export interface AnalysedSheet {
  readonly name: string;
  readonly part: string;
  readonly cells: ReadonlyMap<string, AnalysedCell>;
  /** every element but cells, dimension and the spans of rows, one a line, in order; new rows stand in `rows` only */
  readonly frame: readonly string[];
  /** number from 1 → its attributes but spans */
  readonly rows: ReadonlyMap<number, string>;
  /** the style that a new cell takes: of its row, else of its column */
  readonly usualStyle: (row: number, column: number) => string;
  /** spans of a row that are too narrow for its cells */
  readonly narrowSpans: readonly number[];
  /** A1:B2; null without */
  readonly dimension: string | null;
  /** cells filled by array formulas and data tables, or by shared formulas whose first cell is missing: A1:B2 */
  readonly arrays: readonly string[];
  /** references to shared strings */
  readonly references: number;
}

export interface Analysis {
  readonly parts: ReadonlySet<string>;
  readonly sheets: readonly AnalysedSheet[];
  /** everything of the workbook part but what asks for calculation */
  readonly workbook: readonly string[];
  readonly asksForCalculation: boolean;
  readonly sharedStrings: {
    readonly items: readonly string[];
    readonly counts: Readonly<Record<string, string>>;
  } | null;
}

export function analyse(bytes: Uint8Array): Analysis {
  const parts = unzipSync(bytes);
  const tree = (name: string): Node => parse(textOf(parts[name], name));
  const targets = (owner: string) => relationshipsOf(owner, parts);
  const main = targets('').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  const book = tree(main);
  const related = targets(main);
  const partOf = (kind: string) => {
    const target = related.find((each) => each.kind === kind)?.target;
    return target !== undefined && parts[target] ? target : undefined;
  };
  const styleOf = resolvedStyles(partOf('styles') === undefined ? null : tree(partOf('styles') ?? ''));
  const stringsPart = partOf('sharedStrings');
  const table = stringsPart === undefined ? null : tree(stringsPart);
  const strings = (table?.children ?? []).filter(({ name }) => name === 'si');
  const sheets = all(book, 'sheet').flatMap((sheet) => {
    const id = Object.entries(sheet.attributes).find(([name]) => /^\w+:id$/.test(name))?.[1];
    const target = related.find((each) => each.id === id);
    if (target?.kind !== 'worksheet') return [];
    return [analyseSheet(sheet.attributes['name'] ?? '', target.target, tree(target.target), strings, styleOf)];
  });
  const calculation = all(book, 'calcPr')[0]?.attributes['fullCalcOnLoad'];
  return {
    parts: new Set(Object.keys(parts)),
    sheets,
    workbook: lines(book)
      .map((line) => line.replace(/ fullCalcOnLoad="[^"]*"/, ''))
      .filter((line) => !/\/calcPr$/.test(line)),
    asksForCalculation: calculation === '1' || calculation === 'true',
    sharedStrings: table && { items: strings.map(canonical), counts: table.attributes },
  };
}

function textOf(bytes: Uint8Array | undefined, name: string): string {
  if (!bytes) throw new Error(`no part ${name}`);
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** Names of elements lose their prefix, names of attributes keep one of their own. */
function parse(text: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }: SaxesAttributeNS) => [name, value]),
    );
    const node: Node = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const add = (more: string): void => {
    const node = open.at(-1);
    if (node) node.text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  const [only] = root.children;
  if (!only) throw new Error('an empty part');
  return only;
}

function relationshipsOf(owner: string, parts: Readonly<Record<string, Uint8Array>>) {
  const folder = owner.split('/').slice(0, -1);
  const name = [...folder, '_rels', `${owner.split('/').at(-1) ?? ''}.rels`].join('/');
  if (!parts[name]) return [];
  return parse(textOf(parts[name], name)).children.map(({ attributes }) => {
    const base = `http://package/${owner}`;
    const target = decodeURIComponent(new URL(attributes['Target'] ?? '', base).pathname.slice(1));
    return { id: attributes['Id'], kind: attributes['Type']?.split('/').at(-1), target };
  });
}

const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

const attributesOf = (node: Node, ...left: string[]): string =>
  Object.entries(node.attributes)
    .filter(([name]) => !left.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

const canonical = (node: Node): string =>
  `<${node.name}${attributesOf(node)}>${node.children.map(canonical).join('')}${node.children.length === 0 ? node.text : node.text.trim()}</${node.name}>`;

/** Every element below one, as its attributes, its text and its path. */
const lines = (node: Node, path = ''): string[] => {
  const at = `${path}/${node.name}`;
  return [`${attributesOf(node)} ${node.text.trim()} ${at}`, ...node.children.flatMap((child) => lines(child, at))];
};

const builtIn = (node: Node | undefined, name: string): Node[] =>
  node?.children.find((child) => child.name === name)?.children ?? [];

/** The style number of a cell → all it says, independent of the numbers of fonts and fills. */
function resolvedStyles(root: Node | null): (style: string) => string {
  const [fonts, fills, borders] = ['fonts', 'fills', 'borders'].map((name) =>
    builtIn(root ?? undefined, name).map(canonical),
  );
  const formats = new Map(
    builtIn(root ?? undefined, 'numFmts').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode']]),
  );
  const written = builtIn(root ?? undefined, 'cellXfs').map((format) => {
    const { fontId, fillId, borderId, numFmtId } = format.attributes;
    const pick = (list: readonly string[] | undefined, id: string | undefined): string => list?.[Number(id ?? 0)] ?? '';
    return [
      pick(fonts, fontId),
      pick(fills, fillId),
      pick(borders, borderId),
      formats.get(numFmtId) ?? numFmtId ?? '',
      ...format.children.map(canonical),
    ].join(' ');
  });
  return (style) => written[Number(style)] ?? '';
}

export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const columnLetters = (column: number): string =>
  column <= 0 ? '' : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

function analyseSheet(
  name: string,
  part: string,
  root: Node,
  strings: readonly Node[],
  styleOf: (style: string) => string,
): AnalysedSheet {
  const cells = new Map<string, AnalysedCell>();
  const rows = new Map<number, string>();
  const narrowSpans: number[] = [];
  const arrays: string[] = [];
  const rowStyles = new Map<number, string>();
  const columns = all(root, 'col').map(({ attributes }) => attributes);
  const shared = new Set<string>();
  let references = 0;
  let row = 0;
  for (const line of root.children.find((child) => child.name === 'sheetData')?.children ?? []) {
    const next = Number(line.attributes['r'] ?? row + 1);
    if (next <= row) throw new Error(`row ${next} of ${part} is out of order`);
    row = next;
    rows.set(row, attributesOf(line, 'r', 'spans'));
    if (['1', 'true'].includes(line.attributes['customFormat'] ?? '')) rowStyles.set(row, line.attributes['s'] ?? '0');
    const [from, to] = (line.attributes['spans'] ?? '1:16384').split(':').map(Number);
    let column = 0;
    for (const cell of line.children.filter((child) => child.name === 'c')) {
      const at = cell.attributes['r'];
      const nextColumn = at === undefined ? column + 1 : columnNumber(at.replace(/\d+/, ''));
      if (nextColumn <= column) throw new Error(`${at ?? row} of ${part} is out of order`);
      column = nextColumn;
      if (column < (from ?? 0) || column > (to ?? 0)) narrowSpans.push(row);
      const address = `${columnLetters(column)}${row}`;
      const formula = cell.children.find(
        (child) => child.name === 'f' && (child.text !== '' || 't' in child.attributes),
      );
      const { t: kind, si = '', ref = address } = formula?.attributes ?? {};
      const isOrphan = kind === 'shared' && formula?.text === '' && !shared.has(si);
      if (kind === 'shared' && !isOrphan) shared.add(si);
      if (kind === 'array' || kind === 'dataTable' || isOrphan) arrays.push(ref);
      if (cell.attributes['t'] === 's') references++;
      cells.set(address, {
        ...contentOf(cell, strings),
        formula: formula ? canonical(formula) : null,
        style: styleOf(cell.attributes['s'] ?? '0'),
      });
    }
  }
  return {
    name,
    part,
    cells,
    frame: [
      `root${attributesOf(root)}`,
      ...root.children
        .filter((child) => child.name !== 'dimension')
        .flatMap((child) => (child.name === 'sheetData' ? ['sheetData'] : lines(child))),
    ],
    rows,
    usualStyle: (at, column) => {
      const over = columns.find(({ min, max }) => Number(min) <= column && column <= Number(max));
      return styleOf(rowStyles.get(at) ?? over?.['style'] ?? '0');
    },
    narrowSpans,
    dimension: root.children.find((child) => child.name === 'dimension')?.attributes['ref'] ?? null,
    arrays,
    references,
  };
}

const decoded = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Text without phonetic guides. */
const plain = (node: Node): string =>
  node.children
    .filter((child) => child.name === 't' || child.name === 'r')
    .map((child) => (child.name === 't' ? decoded(child.text) : plain(child)))
    .join('');

const richness = (node: Node): string | null =>
  node.children.some((child) => child.name !== 't') ? node.children.map(canonical).join('') : null;

function contentOf(cell: Node, strings: readonly Node[]): Pick<AnalysedCell, 'value' | 'rich'> {
  const value = cell.children.find((child) => child.name === 'v')?.text;
  const text = (item: Node | undefined): Pick<AnalysedCell, 'value' | 'rich'> =>
    item ? { value: plain(item) === '' ? null : plain(item), rich: richness(item) } : { value: null, rich: null };
  switch (cell.attributes['t']) {
    case 's':
      return text(strings[Number(value)]);
    case 'inlineStr':
      return text(cell.children.find((child) => child.name === 'is'));
    case 'b':
      return { value: value === undefined ? null : ['1', 'true'].includes(value), rich: null };
    case 'str':
    case 'e':
    case 'd':
      return { value: value === undefined || value === '' ? null : decoded(value), rich: null };
    default:
      return { value: value === undefined || value.trim() === '' ? null : Number(value), rich: null };
  }
}
