/** Digital signatures of a package: told, and taken out as Excel takes them out when a signed workbook is edited. */
import type { Package } from './package';
import { relationshipsOf, relationshipsPart } from './relationships';
import { removeElements } from './remove-elements';
import { WorkbookError } from './workbook-error';

/** What a save does to a signature, which no edit survives. */
export type Signatures = 'refuse' | 'drop';

const isSignaturePart = (name: string): boolean => /^\/?_xmlsignatures\//i.test(name.replaceAll('\\', '/'));

/** Relationship type …/package/2006/relationships/digital-signature/origin. */
const origins = (pack: Package) =>
  relationshipsOf(pack, '').filter(({ kind, target }) => kind === 'origin' || isSignaturePart(target));

export const isSigned = (pack: Package): boolean => origins(pack).length > 0 || pack.names.some(isSignaturePart);

export const signedError = (): WorkbookError =>
  new WorkbookError(
    'signed',
    '此工作簿带有数字签名，保存后签名失效。另存为可以保留签了名的原文件；仍然保存则去掉签名，需要时请重新签名。',
  );

/** Signature parts, their relationships and content types; everything else stays as it is. */
export function removeSignatures(pack: Package): void {
  const gone = new Set<string>(pack.names.filter(isSignaturePart));
  for (const { id, target } of origins(pack)) {
    removeElements(pack, relationshipsPart(''), ({ attributes }) => attributes['Id'] === id);
    for (const signature of relationshipsOf(pack, target)) if (!signature.external) gone.add(signature.target);
    gone.add(relationshipsPart(target));
    gone.add(target);
  }
  const names = new Set([...gone].map((name) => `/${name.replaceAll('\\', '/').replace(/^\//, '')}`.toLowerCase()));
  removeElements(pack, '[Content_Types].xml', ({ attributes }) =>
    names.has((attributes['PartName'] ?? '').toLowerCase()),
  );
  for (const name of gone) pack.remove(name);
}
