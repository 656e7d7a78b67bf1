/** Small parts of a package as trees with positions; sheets are scanned (scan.ts). */
import { localName, walkXml } from './xml-reader';
import type { Attributes, XmlHandlers } from './xml-reader';
import { damaged, tooLarge } from './zip';

export { localName, walkXml } from './xml-reader';
export type { Attributes, OpenTag, XmlHandlers } from './xml-reader';

export interface XmlElement {
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
  readonly children: XmlElement[];
  /** of the element itself, not of its children */
  text: string;
  closeStart: number;
  end: number;
}

/** An element costs some 300 bytes; the styles of a workbook that was pasted together for years have 200,000. */
const mostElements = 500_000;

export interface TreeBuilder extends XmlHandlers {
  /** elements without a parent, in their order */
  readonly roots: readonly XmlElement[];
}

export function treeBuilder(): TreeBuilder {
  const roots: XmlElement[] = [];
  const open: XmlElement[] = [];
  let count = 0;
  return {
    roots,
    open: (tag) => {
      if (++count > mostElements) throw tooLarge();
      const { name, qualified, selfClosing, start, openEnd } = tag;
      const element: XmlElement = {
        name,
        qualified,
        attributes: tag.attributes(),
        selfClosing,
        start,
        openEnd,
        children: [],
        text: '',
        closeStart: openEnd,
        end: openEnd,
      };
      (open.at(-1)?.children ?? roots).push(element);
      open.push(element);
    },
    text: (content) => {
      const element = open.at(-1);
      if (element) element.text += content;
    },
    close: (_name, closeStart, end) => {
      const element = open.pop();
      if (!element) return;
      element.closeStart = closeStart;
      element.end = end;
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
