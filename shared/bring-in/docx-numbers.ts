/** A Word package whose text says what a reader sees: numbers of lists and headings written out, hidden text left out. */
import { strToU8 } from 'fflate';
import { Parser } from 'htmlparser2';
import { decodeText } from './decode-text';
import { packedParts, tooLarge } from './docx-parts';
import type { DocxParts } from './docx-parts';
import { levelNumber, NumberCounter, readNumbering } from './docx-numbering';

interface ListUse {
  /** undefined: as its style says; 0: none */
  numId?: string;
  level?: number;
}

/** w:styleId → the list that paragraphs of this style are numbered by, and the style it is based on */
type ListStyles = ReadonlyMap<string, ListUse & { readonly basedOn?: string }>;

/** Those in cells too; mammoth needs a second for them. */
const mostParagraphs = 8000;

/** The whole package again, for mammoth. Throws SourceError for one that is too long. */
export function withNumbers(parts: DocxParts): Uint8Array {
  const text = (name: string): string => {
    const part = parts[name];
    return part ? decodeText(part) : '';
  };
  const document = text('word/document.xml');
  if ((document.match(/<w:p[ >]/g) ?? []).length > mostParagraphs) throw tooLarge();
  const counter = new NumberCounter(readNumbering(text('word/numbering.xml')));
  const styles = readListStyles(text('word/styles.xml'));
  return packedParts({ ...parts, 'word/document.xml': strToU8(numbered(document, counter, styles)) });
}

function readListStyles(xml: string): ListStyles {
  const styles = new Map<string, { numId?: string; level?: number; basedOn?: string }>();
  let style: { numId?: string; level?: number; basedOn?: string } = {};
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const value = attributes['w:val'];
        if (name === 'w:style') {
          style = {};
          styles.set(attributes['w:styleId'] ?? '', style);
        }
        if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
        if (name === 'w:numId' && value !== undefined) style.numId = value;
        if (name === 'w:ilvl') style.level = levelNumber(value);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return styles;
}

/** What a style says, or one that it is based on; a circle of styles ends. */
function listOfStyle(styles: ListStyles, id: string | undefined): ListUse {
  let use: ListUse = {};
  let at = id;
  for (let step = 0; step < 20 && at !== undefined; step++) {
    const style = styles.get(at);
    use = { ...(style?.numId !== undefined && { numId: style.numId }), ...use };
    if (style?.level !== undefined) use = { level: style.level, ...use };
    at = style?.basedOn;
  }
  return use;
}

interface Paragraph extends ListUse {
  style?: string;
  hasText: boolean;
  /** where the number goes: behind the paragraph's properties */
  insertAt: number;
}

interface Patch {
  readonly from: number;
  /** behind the last letter that goes */
  readonly to: number;
  readonly text: string;
}

/** The number of a paragraph stands in a run of its own in front of it. */
function numbered(xml: string, counter: NumberCounter, styles: ListStyles): string {
  const patches: Patch[] = [];
  const paragraphs: Paragraph[] = [];
  /** `depth`: how many paragraphs are open around it, as a text box stands in a run of its own */
  const runs: { readonly from: number; readonly depth: number; isHidden: boolean }[] = [];
  /** inside of what tells the properties from before a change (修订) */
  let former = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (/^w:(p|r)PrChange$/.test(name)) former++;
        if (former > 0) return;
        const paragraph = paragraphs.at(-1);
        const value = attributes['w:val'];
        if (name === 'w:p') paragraphs.push({ hasText: false, insertAt: parser.endIndex + 1 });
        if (name === 'w:r') runs.push({ from: parser.startIndex, depth: paragraphs.length, isHidden: false });
        const run = runs.at(-1);
        if (name === 'w:vanish' && run?.depth === paragraphs.length && !/^(0|false|off)$/.test(value ?? ''))
          run.isHidden = true;
        if (!paragraph) return;
        if (name === 'w:t') paragraph.hasText = true;
        if (name === 'w:pStyle' && value !== undefined) paragraph.style = value;
        if (name === 'w:numId' && value !== undefined) paragraph.numId = value;
        if (name === 'w:ilvl') paragraph.level = levelNumber(value);
      },
      onclosetag: (name) => {
        if (/^w:(p|r)PrChange$/.test(name)) return void former--;
        if (former > 0) return;
        const paragraph = paragraphs.at(-1);
        if (name === 'w:pPr' && paragraph) paragraph.insertAt = parser.endIndex + 1;
        if (name === 'w:r') {
          const run = runs.pop();
          if (run?.isHidden) patches.push({ from: run.from, to: parser.endIndex + 1, text: '' });
        }
        if (name !== 'w:p' || !paragraph) return;
        paragraphs.pop();
        const number = numberOf(paragraph, counter, styles);
        if (number === '' || !paragraph.hasText) return;
        patches.push({ from: paragraph.insertAt, to: paragraph.insertAt, text: runOf(number) });
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  return patched(xml, patches);
}

function numberOf(paragraph: Paragraph, counter: NumberCounter, styles: ListStyles): string {
  const { numId, level = 0 } = { ...listOfStyle(styles, paragraph.style), ...paragraph };
  return numId === undefined || numId === '0' ? '' : counter.next(numId, level);
}

const runOf = (text: string): string =>
  `<w:r><w:t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t></w:r>`;

/** A patch inside of another, such as one in a hidden text box, goes with it. */
function patched(xml: string, patches: readonly Patch[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of patches.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    if (from < at) continue;
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  return pieces.join('') + xml.slice(at);
}
