/** A copied text line by line, each with its cells between tabs. */

export interface TextLine {
  readonly text: string;
  /** texts between tabs; one where the line has none */
  readonly cells: readonly string[];
  readonly kind: TextLineKind;
}

export type TextLineKind =
  | 'blank'
  | 'prose'
  /** a tab and one text: one cell of the indented manner */
  | 'cell'
  /** several cells between tabs */
  | 'row';

export function textLines(text: string): TextLine[] {
  return rawLines(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')).map((line): TextLine => {
    const cells = cellsOf(line);
    return { text: line, cells, kind: kindOf(cells) };
  });
}

function kindOf(cells: readonly string[]): TextLineKind {
  const [first = ''] = cells;
  if (cells.length === 1) return first.trim() === '' ? 'blank' : 'prose';
  return cells.length === 2 && first.trim() === '' ? 'cell' : 'row';
}

/** Excel quotes a cell that holds line breaks; two prose lines that begin and end with a quote have no tab beside it. */
const quotedCell = /(^|\t)"((?:[^"]|"")*)"(?=\t|\n|$)/gm;

function rawLines(text: string): string[] {
  // Inside of a quoted cell a line break becomes Word's own sign for it until the lines are parted.
  const joined = text.replace(quotedCell, (cell: string, ...groups: readonly unknown[]) => {
    const before = groups[0];
    const end = Number(groups[2]) + cell.length;
    return before === '\t' || text[end] === '\t' ? cell.replaceAll('\n', '\v') : cell;
  });
  return joined.split('\n');
}

function cellsOf(line: string): string[] {
  const cells = line.split('\t');
  if (cells.length === 1) return cells;
  return cells.map((cell) => {
    const quoted = /^"((?:[^"]|"")*)"$/.exec(cell)?.[1];
    return (quoted === undefined ? cell : quoted.replaceAll('""', '"')).replaceAll('\v', '\n');
  });
}
