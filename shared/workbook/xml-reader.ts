/**
 * One strict pass over an XML text (XML 1.0, 5th edition, without DOCTYPE), with positions. What is not well-formed is
 * refused, never repaired: a guess could be saved. Tags are told by one reused object, so that a million rows cost no
 * million objects; test/workbook/xml-reader.test.ts holds it against saxes.
 */
import { isBlank, isNameCharacter, isNameStart } from './xml-characters';
import { WorkbookError } from './workbook-error';
import { damaged } from './zip';

export type Attributes = Readonly<Record<string, string>>;

/** The opening tag that is being told; gone with the next one. */
export interface OpenTag {
  /** without prefix */
  readonly name: string;
  /** as written */
  readonly qualified: string;
  readonly selfClosing: boolean;
  /** position of < */
  readonly start: number;
  /** position after > of the opening tag */
  readonly openEnd: number;
  /** value of an attribute, its name as written */
  get(name: string): string | undefined;
  /** all of them, names as written */
  attributes(): Attributes;
}

export interface XmlHandlers {
  open(tag: OpenTag): void;
  /** comes in one or several pieces; `start`: where the piece stands as it is, null when it is written otherwise */
  text(text: string, start: number | null): void;
  /** closeStart: position of the closing tag, or of the end for a self-closing one */
  close(name: string, closeStart: number, end: number): void;
}

/** Real sheets are some ten deep, and their longest tags have sixty attributes. */
const deepest = 256;
const mostAttributes = 256;

export const localName = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);

/** Runs over a text once. Throws damaged, also for a DOCTYPE. */
export function walkXml(text: string, handlers: XmlHandlers): void {
  const reader = new TagReader(text);
  /** names of the elements that are open, as written and without prefix */
  const open: string[] = [];
  const openLocally: string[] = [];
  const lastReturn = lastReturnOf(text);
  let hasRoot = false;
  let at = afterDeclaration(text);
  while (at < text.length) {
    // most tags stand close together, and asking for the one sign is quicker than searching for it
    const tag = text.charCodeAt(at) === less ? at : text.indexOf('<', at);
    const end = tag === -1 ? text.length : tag;
    if (end > at) {
      if (open.length > 0) tellText(text, at, end, at <= lastReturn, handlers);
      else if (!isBlankBetween(text, at, end)) throw brokenAt(text, at);
    }
    if (tag === -1) break;
    const second = text.charCodeAt(tag + 1);
    if (second === sign.slash) {
      const name = open.pop();
      at = name === undefined ? -1 : afterClosing(text, tag + 2, name);
      if (name === undefined || at === -1) throw brokenAt(text, tag);
      handlers.close(openLocally.pop() ?? name, tag, at);
    } else if (second === sign.exclamation) {
      at = afterDeclarationOrComment(text, tag, open.length > 0 ? handlers : null, lastReturn);
    } else if (second === question) {
      at = afterInstruction(text, tag);
    } else {
      if (open.length === 0 && hasRoot) throw brokenAt(text, tag);
      hasRoot = true;
      reader.read(tag);
      at = reader.openEnd;
      handlers.open(reader);
      if (reader.selfClosing) handlers.close(reader.name, at, at);
      else if (open.push(reader.qualified) > deepest) throw damaged('内容层次过深');
      else openLocally.push(reader.name);
    }
  }
  if (open.length > 0 || !hasRoot) throw brokenAt(text, text.length);
}

/** Position of the last line end that has to be told as \n, -1 without. Throws for characters that XML forbids. */
function lastReturnOf(text: string): number {
  // most parts have neither, and looking for both at once takes half the time
  if (text.search(/[\0-\x08\x0b-\x1f\ufffe\uffff]/) === -1) return -1;
  const forbidden = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  if (forbidden !== -1) throw brokenAt(text, forbidden);
  return text.lastIndexOf('\r');
}

/** Single tags of a text that was walked before. */
export class TagsOfText {
  #reader: TagReader | null = null;

  constructor(private readonly text: string) {}

  /** The tag whose < stands there; gone when the next one is asked for. */
  at(start: number): OpenTag {
    const reader = (this.#reader ??= new TagReader(this.text));
    reader.read(start);
    return reader;
  }
}

const sign = { exclamation: 0x21, quote: 0x22, ampersand: 0x26, apostrophe: 0x27, slash: 0x2f } as const;
const [less, equals, greater, question] = [0x3c, 0x3d, 0x3e, 0x3f];

function brokenAt(text: string, position: number): WorkbookError {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return damaged(`内容在第 ${line} 行出错`);
}

/** Behind the > of `</name >`, in which spaces may stand behind the name; -1 for any other closing tag. */
function afterClosing(text: string, from: number, name: string): number {
  if (!text.startsWith(name, from)) return -1;
  let at = from + name.length;
  while (isBlank(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === greater ? at + 1 : -1;
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

/** Names, then the positions of one opening tag; values are only made when they are asked for. */
class TagReader implements OpenTag {
  name = '';
  qualified = '';
  selfClosing = false;
  start = 0;
  openEnd = 0;
  readonly #text: string;
  #count = 0;
  /** of each attribute: start and end of its name, start and end of its value */
  #places = new Int32Array(4 * 8);
  /** values with references, line breaks or tabs */
  #odd: Map<number, string> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  get(name: string): string | undefined {
    const first = name.charCodeAt(0);
    for (let index = 0; index < this.#count; index++) {
      const start = this.#places[index * 4] ?? 0;
      if (this.#text.charCodeAt(start) !== first || this.#nameLength(index) !== name.length) continue;
      if (name.length === 1 || this.#text.startsWith(name, start)) return this.#value(index);
    }
    return undefined;
  }

  attributes(): Attributes {
    const all: Record<string, string> = {};
    for (let index = 0; index < this.#count; index++) all[this.#name(index)] = this.#value(index);
    return all;
  }

  /** Reads the tag whose < stands at `start`. */
  read(start: number): void {
    const text = this.#text;
    this.start = start;
    this.#count = 0;
    this.#odd = null;
    let at = this.#afterName(start + 1);
    this.qualified = text.slice(start + 1, at);
    const prefix = this.qualified.indexOf(':');
    this.name = prefix === -1 ? this.qualified : this.qualified.slice(prefix + 1);
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === greater) break;
      if (code === sign.slash && text.charCodeAt(at + 1) === greater) break;
      if (!isBlank(code)) throw brokenAt(text, start);
      do at++;
      while (isBlank(text.charCodeAt(at)));
      const next = text.charCodeAt(at);
      if (next !== greater && next !== sign.slash) at = this.#readAttribute(at);
    }
    this.selfClosing = text.charCodeAt(at) === sign.slash;
    this.openEnd = at + (this.selfClosing ? 2 : 1);
  }

  #readAttribute(start: number): number {
    const text = this.#text;
    const nameEnd = this.#afterName(start);
    let at = nameEnd;
    while (isBlank(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== equals) throw brokenAt(text, start);
    do at++;
    while (isBlank(text.charCodeAt(at)));
    const quote = text.charCodeAt(at);
    if (quote !== sign.quote && quote !== sign.apostrophe) throw brokenAt(text, start);
    const valueStart = ++at;
    let isOdd = false;
    for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(++at)) {
      if (code === less || Number.isNaN(code)) throw brokenAt(text, start);
      if (code === sign.ampersand || code < 32) isOdd = true;
    }
    this.#add(start, nameEnd, valueStart, at);
    if (isOdd) (this.#odd ??= new Map()).set(this.#count - 1, attributeValue(text, valueStart, at));
    return at + 1;
  }

  #add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const index = this.#count++;
    if (this.#places.length < this.#count * 4) {
      const wider = new Int32Array(this.#places.length * 2);
      wider.set(this.#places);
      this.#places = wider;
    }
    this.#places[index * 4] = nameStart;
    this.#places[index * 4 + 1] = nameEnd;
    this.#places[index * 4 + 2] = valueStart;
    this.#places[index * 4 + 3] = valueEnd;
    if (index >= mostAttributes) throw damaged('一处内容的属性过多');
    for (let other = 0; other < index; other++) {
      if (this.#hasName(other, nameStart, nameEnd)) throw brokenAt(this.#text, nameStart);
    }
  }

  /** Whether an attribute before has the name that stands at these positions. */
  #hasName(index: number, start: number, end: number): boolean {
    const text = this.#text;
    const other = this.#places[index * 4] ?? 0;
    if (
      this.#nameLength(index) !== end - start ||
      text.charCodeAt(end - 1) !== text.charCodeAt(other + end - start - 1)
    ) {
      return false;
    }
    return text.startsWith(text.slice(start, end), other);
  }

  #afterName(start: number): number {
    const text = this.#text;
    if (!isNameStart(text.codePointAt(start) ?? 0)) throw brokenAt(text, start);
    let at = start + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code < 128 ? !isNameCharacter(code) : !isNameCharacter(text.codePointAt(at) ?? 0)) return at;
      at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    }
  }

  #name(index: number): string {
    return this.#text.slice(this.#places[index * 4], this.#places[index * 4 + 1]);
  }

  #nameLength(index: number): number {
    return (this.#places[index * 4 + 1] ?? 0) - (this.#places[index * 4] ?? 0);
  }

  #value(index: number): string {
    return this.#odd?.get(index) ?? this.#text.slice(this.#places[index * 4 + 2], this.#places[index * 4 + 3]);
  }
}

const attributeValue = (text: string, from: number, to: number): string =>
  decoded(text, text.slice(from, to).replace(/\r\n|[\t\r\n]/g, ' '), from);

function tellText(text: string, from: number, to: number, mayHaveReturns: boolean, handlers: XmlHandlers): void {
  const written = text.slice(from, to);
  // the standard forbids it, and a reader that took it could be led astray
  if (written.includes(']]>')) throw brokenAt(text, from);
  const lines = mayHaveReturns ? written.replace(/\r\n?/g, '\n') : written;
  const content = lines.includes('&') ? decoded(text, lines, from) : lines;
  handlers.text(content, content === written ? from : null);
}

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** References resolved; any other & and any reference to something undeclared or forbidden is refused. */
function decoded(text: string, written: string, position: number): string {
  let result = '';
  let done = 0;
  for (let at = written.indexOf('&'); at !== -1; at = written.indexOf('&', done)) {
    const end = written.indexOf(';', at);
    const sign = end === -1 || end - at > longestReference ? undefined : referred(written, at + 1, end);
    if (sign === undefined) throw brokenAt(text, position);
    result += written.slice(done, at) + sign;
    done = end + 1;
  }
  return result + written.slice(done);
}

/** Leading zeros may make a number longer than it need be; nobody writes more. */
const longestReference = 32;

/** The sign that a reference stands for; undefined where there is no such sign. */
function referred(written: string, from: number, to: number): string | undefined {
  if (written.charCodeAt(from) !== numberSign) return named.get(written.slice(from, to));
  const isHex = written.charCodeAt(from + 1) === 0x78;
  const code = numberIn(written, from + (isHex ? 2 : 1), to, isHex ? 16 : 10);
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isAllowed ? String.fromCodePoint(code) : undefined;
}

const numberSign = 0x23;

/** -1 when it is no number. Digit by digit: some programs write every Chinese character as a reference. */
function numberIn(text: string, from: number, to: number, base: 10 | 16): number {
  let number = from < to ? 0 : -1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const letter = (code | 0x20) - 0x61;
    const digit = code >= 0x30 && code <= 0x39 ? code - 0x30 : letter >= 0 && letter < base - 10 ? letter + 10 : -1;
    if (digit === -1) return -1;
    number = number * base + digit;
  }
  return number;
}

/** Comment, CDATA or DOCTYPE at a <!. CDATA only stands inside an element. */
function afterDeclarationOrComment(text: string, tag: number, inside: XmlHandlers | null, lastReturn: number): number {
  if (text.startsWith('<!--', tag)) {
    const end = text.indexOf('--', tag + 4);
    if (end === -1 || text.charCodeAt(end + 2) !== greater) throw brokenAt(text, tag);
    return end + 3;
  }
  if (inside && text.startsWith('<![CDATA[', tag)) {
    const end = text.indexOf(']]>', tag + 9);
    if (end === -1) throw brokenAt(text, tag);
    const content = text.slice(tag + 9, end);
    inside.text(tag < lastReturn ? content.replace(/\r\n?/g, '\n') : content, null);
    return end + 3;
  }
  if (/^<!doctype/i.test(text.slice(tag, tag + 9))) {
    throw new WorkbookError(
      'damaged',
      '文件中含有不允许的声明（DOCTYPE），没有打开，请在 Excel 或 WPS 中另存为 .xlsx。',
    );
  }
  throw brokenAt(text, tag);
}

/** <?xml …?> stands at the very beginning or not at all. */
function afterDeclaration(text: string): number {
  if (!/^<\?xml[\s?]/.test(text.slice(0, 6))) return 0;
  const declaration =
    /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/.exec(
      text.slice(0, 1024),
    );
  if (!declaration) throw brokenAt(text, 0);
  return declaration[0].length;
}

function afterInstruction(text: string, tag: number): number {
  const end = text.indexOf('?>', tag + 2);
  const target = /^[^\s?]+/.exec(text.slice(tag + 2, Math.min(end, tag + 258)))?.[0] ?? '';
  const [first = 0] = [...target].map((sign) => sign.codePointAt(0) ?? 0);
  const isName = isNameStart(first) && [...target].every((sign) => isNameCharacter(sign.codePointAt(0) ?? 0));
  if (end === -1 || !isName || /^xml$/i.test(target)) throw brokenAt(text, tag);
  return end + 2;
}
