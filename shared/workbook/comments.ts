/** Notes (批注) and conversations (新式批注) of a sheet, wherever the relationships point. */
import type { Remark } from '../sheet/sheet';
import { decodeEscapes } from './escapes';
import type { Package } from './package';
import type { Relationship } from './relationships';
import type { WorkbookPart } from './workbook-part';
import { child, children, descendants, parseXml } from './xml';
import type { XmlElement } from './xml';

export interface Comment {
  /** as it is shown */
  readonly text: string;
  /** null: a note of the old kind */
  readonly conversation: readonly Remark[] | null;
}

/** address → comment; `relationships`: those of the sheet. */
export function readComments(
  pack: Package,
  workbook: WorkbookPart,
  relationships: readonly Relationship[],
): ReadonlyMap<string, Comment> {
  const parts = (wanted: string): XmlElement[] =>
    relationships.flatMap(({ kind, target }) =>
      kind === wanted && pack.has(target) ? [pack.parsed(target, parseXml)] : [],
    );
  const notes = parts('comments').flatMap((root) => children(child(root, 'commentList'), 'comment'));
  const remarks = parts('threadedComment').flatMap((root) => children(root, 'threadedComment'));
  const authors = remarks.length === 0 ? new Map<string, string>() : readPersons(pack, workbook);
  const comments = new Map<string, Comment>();
  for (const note of notes) {
    const text = noteText(child(note, 'text'));
    if (text !== '') comments.set(note.attributes['ref'] ?? '', { text, conversation: null });
  }
  // For each conversation older programs get a note that says that they cannot show it: the conversation replaces it.
  for (const [address, conversation] of conversations(remarks, authors)) {
    const text = conversation.map(({ author, text: said }) => (author === '' ? said : `${author}：${said}`)).join('\n');
    comments.set(address, { text, conversation });
  }
  return comments;
}

const noteText = (element: XmlElement | undefined): string =>
  (element?.children ?? [])
    .flatMap((each) => (each.name === 'r' ? children(each, 't') : each.name === 't' ? [each] : []))
    .map((each) => decodeEscapes(each.text))
    .join('')
    .trim();

/** Person id → name. */
const readPersons = (pack: Package, workbook: WorkbookPart): ReadonlyMap<string, string> =>
  new Map(
    workbook.relationships
      .filter(({ kind, target }) => kind === 'person' && pack.has(target))
      .flatMap(({ target }) => children(parseXml(pack.text(target)), 'person'))
      .map(({ attributes }) => [attributes['id'] ?? '', attributes['displayName'] ?? '']),
  );

/** Answers stand behind their question in the file; an answer without an address of its own has that of its question. */
function conversations(
  remarks: readonly XmlElement[],
  authors: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Remark[]> {
  const addresses = new Map(remarks.map(({ attributes }) => [attributes['id'], attributes['ref']]));
  const found = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const { ref, parentId, personId, dT: writtenAt = '' } = remark.attributes;
    const address = ref ?? addresses.get(parentId);
    if (address === undefined) continue;
    const text = [...descendants(remark)].find(({ name }) => name === 'text')?.text.trim() ?? '';
    const said: Remark = { author: authors.get(personId ?? '') ?? '', text: decodeEscapes(text), writtenAt };
    const list = found.get(address);
    if (list) list.push(said);
    else found.set(address, [said]);
  }
  return found;
}
