/** What a web page, a Word file or a copied text consists of before anyone knows which forms it holds. */

/** Where the blocks were read from; it decides how far the shape of a table can be trusted. */
export type SourceKind = 'text' | 'html' | 'docx';

/** `across` columns and `down` rows, as in an HTML table. Text is as it stands in the source, line breaks included. */
export interface SourceCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

/** A line of text that is one cell or several between tabs is a table row; a line of prose is a paragraph. */
export type SourceBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SourceCell[])[] };

/** In reading order; nothing that a reader of the source sees is left out. */
export interface Source {
  readonly kind: SourceKind;
  readonly blocks: readonly SourceBlock[];
}
