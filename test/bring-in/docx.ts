/** Word files written down by hand, part by part. */
import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface DocxContent {
  /** inside of w:body */
  readonly body: string;
  /** inside of w:numbering */
  readonly numbering?: string;
  /** inside of w:styles */
  readonly styles?: string;
}

export function docx({ body, numbering = '', styles = '' }: DocxContent): Uint8Array {
  const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const part = (name: string, inner: string): Uint8Array => xml(`<w:${name} xmlns:w="${main}">${inner}</w:${name}>`);
  const relationship = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relationships = (inner: string): Uint8Array =>
    xml(`<Relationships xmlns="${packages}/relationships">${inner}</Relationships>`);
  const override = (name: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${types}.${name === 'document' ? 'document.main' : name}+xml"/>`;
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `${['document', 'numbering', 'styles'].map(override).join('')}</Types>`,
    ),
    '_rels/.rels': relationships(relationship(1, 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(
      relationship(1, 'numbering', 'numbering.xml') + relationship(2, 'styles', 'styles.xml'),
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', styles),
  });
}

/** `properties`: inside of w:pPr. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** Numbered by level `level` of list `list`. */
export const listed = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** A list and its use under the same number; a level is its format and its text. */
export const list = (id: number, ...levels: readonly (readonly [format: string, text: string])[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
