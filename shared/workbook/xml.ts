/** XML with positions: strict, no DOCTYPE, names without their prefix. What is not understood stays where it is. */
import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { WorkbookError } from './workbook-error';
import { damaged } from './zip';

export type Attributes = Readonly<Record<string, string>>;

export interface OpenTag {
  /** without prefix */
  readonly name: string;
  /** as written */
  readonly qualified: string;
  /** names as written */
  readonly attributes: Attributes;
  readonly selfClosing: boolean;
  /** position of < */
  readonly start: number;
  /** position after > of the opening tag */
  readonly openEnd: number;
}

export interface XmlHandlers {
  open(tag: OpenTag): void;
  text(text: string): void;
  /** closeStart: position of the closing tag, or of the end for a self-closing one */
  close(name: string, closeStart: number, end: number): void;
}

export interface XmlElement extends OpenTag {
  readonly children: XmlElement[];
  /** of the element itself, not of its children */
  text: string;
  closeStart: number;
  end: number;
}

export const localName = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);

/** Runs over a text once. Throws damaged, or unsupported for a DOCTYPE. */
export function walkXml(text: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns?: false }>();
  parser.on('doctype', () => {
    throw new WorkbookError(
      'damaged',
      '文件中含有不允许的声明（DOCTYPE），没有打开，请在 Excel 或 WPS 中另存为 .xlsx。',
    );
  });
  parser.on('error', () => {
    throw damaged(`内容在第 ${parser.line} 行出错`);
  });
  // In well-formed XML an attribute holds no <, so the last one before the parser's position opens this tag.
  const tagStart = (): number => text.lastIndexOf('<', parser.position - 1);
  parser.on('opentag', (tag: SaxesTagPlain) => {
    handlers.open({
      name: localName(tag.name),
      qualified: tag.name,
      attributes: tag.attributes,
      selfClosing: tag.isSelfClosing,
      start: tagStart(),
      openEnd: parser.position,
    });
  });
  parser.on('text', (content) => handlers.text(content));
  parser.on('cdata', (content) => handlers.text(content));
  parser.on('closetag', (tag: SaxesTagPlain) => {
    handlers.close(localName(tag.name), tag.isSelfClosing ? parser.position : tagStart(), parser.position);
  });
  parser.write(text).close();
}

export interface TreeBuilder extends XmlHandlers {
  /** elements without a parent, in their order */
  readonly roots: readonly XmlElement[];
}

export function treeBuilder(): TreeBuilder {
  const roots: XmlElement[] = [];
  const open: XmlElement[] = [];
  return {
    roots,
    open: (tag) => {
      const element: XmlElement = { ...tag, children: [], text: '', closeStart: tag.openEnd, end: tag.openEnd };
      (open.at(-1)?.children ?? roots).push(element);
      open.push(element);
    },
    text: (content) => {
      const element = open.at(-1);
      if (element) element.text += content;
    },
    close: (_name, closeStart, end) => {
      const element = open.pop();
      if (element) Object.assign(element, { closeStart, end });
    },
  };
}

/** The root element of a small part; for sheets use scan.ts. */
export function parseXml(text: string): XmlElement {
  const builder = treeBuilder();
  walkXml(text, builder);
  const [root] = builder.roots;
  if (!root) throw damaged('内容为空');
  return root;
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((each) => each.name === name);

export const children = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((each) => each.name === name) ?? [];

/** all elements below one, itself first */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const each of element.children) yield* descendants(each);
}

/** r:id, whatever the prefix is called */
export const relationshipId = (element: XmlElement): string | undefined =>
  Object.entries(element.attributes).find(([name]) => name.includes(':') && localName(name) === 'id')?.[1];

/** xsd:boolean; absent is `absent` */
export const isTrue = (value: string | undefined, absent = false): boolean =>
  value === undefined ? absent : value === '1' || value === 'true' || value === 'on';

/** An element such as <b/> or <b val="0"/>; absent is off. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && isTrue(element.attributes['val'], true);

export const numberAttribute = (value: string | undefined, absent: number): number => {
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : absent;
};

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
