/** Tags, entities, bookmarks and field codes that stand in a text as text, because a program published its own source. */
import type { Cleaned } from './cleaned';

/** What ends a line where it stands; the texts on both sides are paragraphs of their own. */
const blockTag =
  /<\/?(?:p|br|div|h[1-6]|li|ul|ol|table|thead|tbody|tr|td|th|section|article|blockquote|center|hr)(?:\s[^<>]*)?\/?>/gi;

/** Tags inside a line, and what Word writes beside them. A mere < as in p<0.05 or <3家 is no tag. */
const inline: readonly RegExp[] = [
  /<\/?(?:o:p|span|font|strong|em|sup|sub|img|small|big|label|input)(?:\s[^<>]*)?\/?>/gi,
  /<[abius]\s+[\w:-]+=[^<>]*>/gi,
  /<!--(?:(?!-->)[^]){0,500}-->/g,
  /<!\[[^\][<>\n]{0,80}\]>/g,
  /\[bookmark(?:\s*(?:start|end))?\s*:[^\][\n]{0,80}\]/gi,
  /\{\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|TOC|HYPERLINK|MERGEFIELD|FORMTEXT|FORMCHECKBOX|REF|SEQ|STYLEREF|INCLUDEPICTURE|EMBED|DATE|TIME)\b[^{}\n]{0,200}\}/g,
  /\bHYPERLINK\s{1,5}(?:\\l\s{1,5})?"[^"\n]{0,500}"(?:\s{1,5}\\[a-z](?:\s{1,5}"[^"\n]{0,100}")?){0,5} ?/g,
  /\bTOC(?:\s{1,5}\\[a-z](?:\s{1,5}"[^"\n]{0,40}")?){1,8} ?/g,
  /\bPAGEREF\s{1,5}_\w{1,60}(?:\s{1,5}\\[a-z]){0,5} ?/g,
  /\b(?:PAGE|NUMPAGES|SECTIONPAGES|FORMTEXT|SHAPE|REF|SEQ|STYLEREF|INCLUDEPICTURE|EMBED|DATE|TIME)(?:\s{1,5}[^\s\\\u2e80-\uffff]{1,200}){0,3}\s{1,5}\\\*\s{0,5}(?:MERGEFORMATINET|MERGEFORMAT|CHARFORMAT) ?/g,
];

/** <b>: where nothing closes it, it may be what somebody calls a class of things. */
const letterTag = /<\/?[abius]>/gi;
const closedLetterTag = /<\/[abius]>/i;

const characters: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  le: '≤',
  ge: '≥',
  ne: '≠',
  plusmn: '±',
  permil: '‰',
};

/** Escaped several times (&amp;amp;nbsp;) it is still one character. */
const entity = new RegExp(`&(?:amp;)*(${Object.keys(characters).join('|')}|#\\d{1,7}|#x[\\da-f]{1,6});`, 'gi');

/** The text without markup, paragraphs as lines; null when there is none. */
export function withoutMarkup(text: string): Cleaned | null {
  // every kind of markup holds one of these
  if (!/[<&[{\\]|HYPERLINK/.test(text)) return null;
  const found: string[] = [];
  let clean = text;
  // a tag may come out of an entity: &lt;p&gt;
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = withoutInline(withoutBlocks(withCharacters(clean, found), found), found);
    if (next === clean) break;
    clean = next;
  }
  return found.length === 0 ? null : { text: clean, found };
}

/** Nobody escapes deeper; a text made to be so is not worth more time. */
const mostPasses = 20;

function withCharacters(text: string, found: string[]): string {
  return text.replace(entity, (written, name: string) => {
    const character = name.startsWith('#') ? ofCode(name.slice(1)) : characters[name.toLowerCase()];
    if (character === undefined) return written;
    found.push(written);
    return character;
  });
}

/** undefined for what is no character, or one that cannot stand in a workbook. */
function ofCode(digits: string): string | undefined {
  const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : Number(digits);
  if (code === 10) return '\n';
  if (code === 0xa0) return ' ';
  const isCharacter = code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000);
  return isCharacter && code < 0xfffe ? String.fromCharCode(code) : undefined;
}

function withoutBlocks(text: string, found: string[]): string {
  const tags = text.match(blockTag);
  if (!tags) return text;
  found.push(...tags.map(inShort));
  const pieces = text.split(blockTag);
  return pieces
    .map((piece, index) => trimmed(piece, index > 0, index < pieces.length - 1))
    .filter((piece) => piece !== '')
    .join('\n');
}

/** A 全角 blank at the start stays: it indents the paragraph. */
function trimmed(piece: string, atStart: boolean, atEnd: boolean): string {
  const ended = atEnd ? piece.trimEnd() : piece;
  return atStart ? ended.replace(/^[ \t\r\n\u00a0]+/, '') : ended;
}

function withoutInline(text: string, found: string[]): string {
  const patterns = closedLetterTag.test(text) ? [letterTag, ...inline] : inline;
  return patterns.reduce(
    (current, pattern) =>
      current.replace(pattern, (written) => {
        found.push(inShort(written));
        return '';
      }),
    text,
  );
}

/** <p style="text-indent:2em"> as <p>. */
const inShort = (written: string): string =>
  /^<[/\w:]+/.test(written) ? `${/^<[/\w:]+/.exec(written)?.[0] ?? ''}>` : written.trim().slice(0, 40);
