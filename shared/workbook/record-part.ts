/**
 * The record of the program inside of a workbook: one JSON text in a custom XML part (ECMA-376 part 1, 15.2.5), which Excel
 * and LibreOffice keep without showing it. They number such parts anew, and the Excel of the web drops the schema, so the
 * part is known by its namespace or by the itemID of its properties, never by its name.
 */
import type { RecordChange } from '../sheet/edits';
import { addPart, addRelationship, xmlDeclaration } from './add-part';
import type { Package } from './package';
import { relationshipsOf, relationshipsPart } from './relationships';
import { removeElements } from './remove-elements';
import type { WorkbookPart } from './workbook-part';
import { WorkbookError } from './workbook-error';
import { escapeXml, parseXml } from './xml';
import type { XmlElement } from './xml';

const namespace = 'urn:jibiao:record';
const itemId = '{8F1D2B64-53C7-4E0A-9B1F-6A4C7D20E935}';

/** Characters of the record that are read: a thousand explanations of a thousand characters. */
const mostText = 1_000_000;
/** Bytes of the part: a character takes three in UTF-8, and six where it is a quotation mark escaped for JSON and XML. */
const mostBytes = 6 * mostText;

/** null: there is one, but it is too large or damaged; undefined: there is none. Never throws. */
export function readRecord(pack: Package, workbook: WorkbookPart): string | null | undefined {
  const [part] = recordParts(pack, workbook);
  if (part === undefined) return undefined;
  const root = pack.size(part) > mostBytes ? null : orNull(() => rootOf(pack, part));
  return root && root.text.length <= mostText ? root.text : null;
}

/** `record`: JSON; null takes it out. Throws WorkbookError tooLarge for one that could not be read again. */
export function writeRecord(pack: Package, workbook: WorkbookPart, record: Exclude<RecordChange, undefined>): void {
  const [first, ...others] = recordParts(pack, workbook);
  for (const part of others) removeRecord(pack, workbook, part);
  if (record === null) {
    if (first !== undefined) removeRecord(pack, workbook, first);
    return;
  }
  if (record.length > mostText) {
    throw new WorkbookError('tooLarge', '出错说明等附记超过 100 万字，没有保存，请删减后再保存。');
  }
  const text = `${xmlDeclaration}<record xmlns="${namespace}">${escapeXml(inXml(record))}</record>`;
  if (first === undefined) {
    addRecord(pack, workbook, text);
    return;
  }
  // not replaced, because a damaged one cannot be read to be compared
  pack.remove(first);
  pack.add(first, text);
}

/** Whether `writeRecord` would change anything. */
export function changesRecord(pack: Package, workbook: WorkbookPart, record: RecordChange): boolean {
  if (record === undefined) return false;
  const held = readRecord(pack, workbook);
  return record === null ? held !== undefined : held !== inXml(record);
}

/** JSON escapes control characters and halves of characters itself; these two are the others that XML has no place for. */
const inXml = (json: string): string =>
  json.replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

/** What a reader of custom XML that is not ours may make of it must not keep a workbook from being opened. */
function orNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

const rootOf = (pack: Package, part: string): XmlElement => pack.parsed(part, parseXml);

/** Excel relates such parts to the workbook, LibreOffice to the package. */
const ownersOf = (workbook: WorkbookPart): readonly string[] => [workbook.part, ''];

/** Usually one or none; more, when other programs copied it. */
function recordParts(pack: Package, workbook: WorkbookPart): readonly string[] {
  const related = ownersOf(workbook)
    .flatMap((owner) => relationshipsOf(pack, owner))
    .filter(({ kind, external, target }) => kind === 'customXml' && !external && pack.has(target));
  const parts = new Set(related.map(({ target }) => target));
  return [...parts].filter((part) => hasOurId(pack, part) || hasOurNamespace(pack, part));
}

const hasOurId = (pack: Package, part: string): boolean =>
  propertiesOf(pack, part).some(
    (properties) => orNull(() => Object.values(rootOf(pack, properties).attributes).includes(itemId)) ?? false,
  );

const hasOurNamespace = (pack: Package, part: string): boolean =>
  pack.size(part) <= mostBytes &&
  (orNull(() => pack.text(part).includes(namespace) && isRecord(rootOf(pack, part))) ?? false);

const isRecord = ({ name, attributes }: XmlElement): boolean =>
  name === 'record' && Object.entries(attributes).some(([each, value]) => /^xmlns\b/.test(each) && value === namespace);

const propertiesOf = (pack: Package, part: string): readonly string[] =>
  (orNull(() => relationshipsOf(pack, part)) ?? [])
    .filter(({ kind, external, target }) => kind === 'customXmlProps' && !external && pack.has(target))
    .map(({ target }) => target);

function removeRecord(pack: Package, workbook: WorkbookPart, part: string): void {
  const gone = [part, relationshipsPart(part), ...propertiesOf(pack, part)];
  for (const owner of ownersOf(workbook)) {
    const ids = relationshipsOf(pack, owner).flatMap(({ id, target }) => (target === part ? [id] : []));
    removeElements(pack, relationshipsPart(owner), ({ attributes }) => ids.includes(attributes['Id'] ?? ''));
  }
  const names = gone.map((name) => `/${name}`.toLowerCase());
  removeElements(pack, '[Content_Types].xml', ({ attributes }) =>
    names.includes((attributes['PartName'] ?? '').toLowerCase()),
  );
  for (const name of gone) pack.remove(name);
}

function addRecord(pack: Package, workbook: WorkbookPart, text: string): void {
  let number = 1;
  const names = (): readonly [item: string, properties: string] => [
    `customXml/item${number}.xml`,
    `customXml/itemProps${number}.xml`,
  ];
  const isTaken = (): boolean => names().some((name) => pack.has(name) || pack.has(relationshipsPart(name)));
  while (isTaken()) number++;
  const [item, properties] = names();
  const office = officeNamespace(workbook);
  const upwards = '../'.repeat(workbook.part.split('/').length - 1);
  addPart(pack, item, 'application/xml', text);
  addPart(
    pack,
    properties,
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    `${xmlDeclaration}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${office}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addRelationship(pack, item, `${office}/relationships/customXmlProps`, `itemProps${number}.xml`);
  addRelationship(pack, workbook.part, `${office}/relationships/customXml`, `${upwards}${item}`);
}

/** That of a strict or of a transitional file, as its sheets are related. */
const officeNamespace = ({ relationships }: WorkbookPart): string =>
  relationships.find(({ kind }) => kind === 'worksheet')?.type.replace(/\/relationships\/worksheet$/, '') ??
  'http://schemas.openxmlformats.org/officeDocument/2006';
