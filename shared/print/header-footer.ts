/** Excel's header and footer codes (&C第 &P 页) → the three parts of a line, and those → CSS `content`. */
import { fontStack } from './font-stacks';

export type HeaderPiece =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'page' } | { readonly kind: 'pages' };

/** One of the three parts. CSS gives a margin box one font, so the first font code of the part decides for all of it. */
export interface HeaderPart {
  readonly pieces: readonly HeaderPiece[];
  readonly font: string | null;
  /** pt */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface HeaderParts {
  readonly left: HeaderPart;
  readonly center: HeaderPart;
  readonly right: HeaderPart;
}

/** What the codes &F, &A, &D and &T stand for. */
export interface HeaderFacts {
  readonly file: string;
  readonly sheet: string;
  readonly date: string;
  readonly time: string;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `file`: its name without folders and extension. */
export const headerFacts = (sheet: string, file: string, at: Date): HeaderFacts => ({
  file,
  sheet,
  date: `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`,
  time: `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`,
});

/**
 * One code or a run of plain text. The size code takes up to three digits, as in Excel, which is why Excel itself
 * writes a space after it when digits follow. &G (picture), &U &E &S &X &Y &K have no part in the text.
 */
const token = /&([LCRPNDTAFZGBIUESXY&])|&"([^"]*)"|&(\d{1,3})|&K(?:[0-9A-F]{6}|\d{2}[+-]\d{3})|&[\s\S]?|([^&]+)/gi;

/** &C is where text without a part goes; page arithmetic (&P+1) is dropped: a browser cannot start at another page. */
export function headerParts(codes: string, facts: HeaderFacts): HeaderParts {
  const parts = { left: emptyDraft(), center: emptyDraft(), right: emptyDraft() };
  let part = parts.center;
  for (const match of codes.matchAll(token)) {
    const [, code, font, size, text] = match;
    if (text !== undefined) addText(part, afterPageNumber(part) ? text.replace(/^[+-]\d+/, '') : text);
    else if (font !== undefined) setFont(part, font);
    else if (size !== undefined) part.size ??= Number(size);
    else if (code !== undefined) part = applyCode(code.toUpperCase(), part, parts, facts);
  }
  return parts;
}

type Draft = { -readonly [Key in keyof HeaderPart]: HeaderPart[Key] } & { pieces: HeaderPiece[] };
type Drafts = Record<'left' | 'center' | 'right', Draft>;

const emptyDraft = (): Draft => ({ pieces: [], font: null, size: null, bold: false, italic: false });

const afterPageNumber = (part: Draft): boolean => part.pieces.at(-1)?.kind === 'page';

/** The part that goes on being filled. */
function applyCode(code: string, part: Draft, parts: Drafts, facts: HeaderFacts): Draft {
  switch (code) {
    case 'L':
      return parts.left;
    case 'C':
      return parts.center;
    case 'R':
      return parts.right;
    case 'P':
      part.pieces.push({ kind: 'page' });
      return part;
    case 'N':
      part.pieces.push({ kind: 'pages' });
      return part;
    case 'B':
      part.bold = true;
      return part;
    case 'I':
      part.italic = true;
      return part;
    default:
      addText(part, textOfCode(code, facts));
      return part;
  }
}

const textOfCode = (code: string, facts: HeaderFacts): string =>
  ({ '&': '&', F: facts.file, A: facts.sheet, D: facts.date, T: facts.time })[code] ?? '';

function addText(part: Draft, text: string): void {
  if (text) part.pieces.push({ kind: 'text', text });
}

/** &"宋体,加粗" or &"-,Bold Italic"; - keeps the font. */
function setFont(part: Draft, code: string): void {
  const [name = '', look = ''] = code.split(',');
  if (name && name !== '-') part.font ??= name;
  if (/bold|加粗|粗体/i.test(look)) part.bold = true;
  if (/italic|倾斜|斜体/i.test(look)) part.italic = true;
}

/** CSS declarations of a margin box; '' when the part is empty. */
export function marginBox(part: HeaderPart): string {
  if (part.pieces.length === 0) return '';
  const content = part.pieces.map((piece) => {
    if (piece.kind === 'page') return 'counter(page)';
    return piece.kind === 'pages' ? 'counter(pages)' : cssString(piece.text);
  });
  const look = [part.bold ? 'font-weight: bold' : '', part.italic ? 'font-style: italic' : ''].filter(Boolean);
  return [
    `content: ${content.join(' ')}`,
    `font-family: ${fontStack(part.font ?? '宋体')}`,
    `font-size: ${part.size ?? 10}pt`,
    ...look,
  ].join('; ');
}

/** `<` is escaped too, so that no text can close the style element. */
export const cssString = (text: string): string =>
  `"${text.replace(/\r\n?/g, '\n').replace(/["\\<>&\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
