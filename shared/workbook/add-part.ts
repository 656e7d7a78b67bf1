/** Enters parts that are put in into the lists of a package: content types and relationships (out again: remove-elements.ts). */
import type { Package } from './package';
import { relationshipsOf, relationshipsPart } from './relationships';
import { removeElements } from './remove-elements';
import { applySplices } from './splice';
import { children, escapeXml, parseXml } from './xml';
import type { XmlElement } from './xml';

const contentTypes = '[Content_Types].xml';

/** Adds the part and says what it holds. */
export function addPart(pack: Package, name: string, contentType: string, text: string): void {
  pack.add(name, text);
  // a package without the list can be read here, so it can be saved too
  if (!pack.has(contentTypes)) return;
  const partName = `/${name}`;
  // a part of this name that is gone may have left its entry
  removeElements(pack, contentTypes, ({ attributes }) => isNamed(attributes['PartName'], partName));
  if (defaultType(pack, name) === contentType) return;
  appendElement(pack, contentTypes, 'Override', { PartName: partName, ContentType: contentType });
}

const isNamed = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

function defaultType(pack: Package, name: string): string | undefined {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const defaults = children(pack.parsed(contentTypes, parseXml), 'Default');
  return defaults.find(({ attributes }) => isNamed(attributes['Extension'], extension))?.attributes['ContentType'];
}

/** `type` as in Relationship; `target` as it is to be written. */
export function addRelationship(pack: Package, owner: string, type: string, target: string): void {
  const part = relationshipsPart(owner);
  if (!pack.has(part)) {
    pack.add(part, `${xmlDeclaration}<Relationships xmlns="${relationshipsNamespace}"></Relationships>`);
  }
  const known = new Set(relationshipsOf(pack, owner).map(({ id }) => id));
  let number = known.size + 1;
  while (known.has(`rId${number}`)) number++;
  appendElement(pack, part, 'Relationship', { Id: `rId${number}`, Type: type, Target: target });
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** As the last child of the root, with the prefix of the root. */
function appendElement(pack: Package, part: string, name: string, attributes: Readonly<Record<string, string>>): void {
  const root = pack.parsed(part, parseXml);
  const written = Object.entries(attributes).map(([each, value]) => ` ${each}="${escapeXml(value)}"`);
  const element = `<${prefixOf(root)}${name}${written.join('')}/>`;
  const text = pack.text(part);
  const splice = root.selfClosing
    ? { start: root.openEnd - 2, end: root.end, text: `>${element}</${root.qualified}>` }
    : { start: root.closeStart, end: root.closeStart, text: element };
  pack.replace(part, applySplices(text, [splice]));
}

const prefixOf = ({ qualified, name }: XmlElement): string => qualified.slice(0, qualified.length - name.length);
