/** A Word file (.docx) → paragraphs and tables, by way of the HTML that mammoth makes of it. */
import type Mammoth from 'mammoth';
import { damaged, docxParts } from './docx-parts';
import { withNumbers } from './docx-numbers';
import { blocksOfHtml } from './read-html';
import { SourceError } from './source-error';
import type { Source } from './source';

/** Throws SourceError for what is damaged or too large. mammoth is loaded by the first call. */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  const parts = docxParts(bytes);
  const { default: mammoth }: { readonly default: typeof Mammoth } = await import(
    // @ts-expect-error the bundle for pages, which needs no Node, has no types; those of the package describe it
    'mammoth/mammoth.browser.min.js'
  );
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: withNumbers(parts).buffer as ArrayBuffer },
      // empty paragraphs say nothing, pictures are not read
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    return { kind: 'docx', blocks: blocksOfHtml(withBlanksKept(value)) };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw damaged();
  }
}

/** mammoth writes the blanks of the file itself, while a page of HTML shows several as one, and those at an end not at all. */
const withBlanksKept = (html: string): string =>
  html.replace(/(?<=^|>)[^<]+/g, (text) =>
    text.replace(/^ | (?= )| $/g, '&nbsp;').replaceAll('\t', '<span style="mso-tab-count:1"></span>'),
  );
