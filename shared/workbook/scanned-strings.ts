/** One pass over xl/sharedStrings.xml: its texts, and where more can be put. No tree: a large table has 100,000 strings. */
import { decodeEscapes } from './escapes';
import { localName, walkXml } from './xml-reader';
import type { Attributes } from './xml-reader';
import { damaged, tooLarge } from './zip';

export interface ScannedStrings {
  /** plain texts in their order: runs of rich text joined, phonetic runs left out */
  readonly texts: readonly string[];
  /** whether the item with this number is its text alone, without runs or phonetic marks */
  isPlain(index: number): boolean;
  /** of the <sst> namespace, with its colon; '' without */
  readonly prefix: string;
  readonly root: {
    readonly qualified: string;
    readonly attributes: Attributes;
    readonly start: number;
    readonly openEnd: number;
    readonly selfClosing: boolean;
  };
  /** behind the last item */
  readonly end: number;
}

/** A string costs some 60 bytes and its text. */
const mostStrings = 1_000_000;

/** Throws damaged, tooLarge. */
export function scanStrings(text: string): ScannedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  let root: ScannedStrings['root'] | null = null;
  let end = 0;
  /** names of the open elements below <sst> */
  const path: string[] = [];
  let item = '';
  let content = '';
  walkXml(text, {
    open: (tag) => {
      if (!root) {
        const { qualified, start, openEnd, selfClosing } = tag;
        root = { qualified, attributes: tag.attributes(), start, openEnd, selfClosing };
        end = openEnd;
        return;
      }
      path.push(tag.name);
      if (path[0] !== 'si') return;
      if (path.length === 1) item = '';
      else if (tag.name !== 't' || path.length > 2) rich.add(texts.length);
      content = '';
    },
    text: (more) => {
      content = content === '' ? more : content + more;
    },
    close: (_name, _closeStart, closeEnd) => {
      const [outer, middle, inner] = path;
      const isText = (middle === 't' && path.length === 2) || (middle === 'r' && inner === 't' && path.length === 3);
      if (outer === 'si' && isText) item += decodeEscapes(content);
      else if (outer === 'si' && path.length === 1) {
        if (texts.push(item) > mostStrings) throw tooLarge();
        end = closeEnd;
      }
      path.pop();
    },
  });
  const found = root as ScannedStrings['root'] | null;
  if (!found) throw damaged('内容为空');
  return {
    texts,
    isPlain: (index) => !rich.has(index),
    prefix: found.qualified.slice(0, found.qualified.length - localName(found.qualified).length),
    root: found,
    end,
  };
}
