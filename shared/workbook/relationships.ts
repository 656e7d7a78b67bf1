/** Which part belongs to which: the _rels parts of a package. */
import type { Package } from './package';
import { children, parseXml } from './xml';

export interface Relationship {
  readonly id: string;
  /** as written */
  readonly type: string;
  /** last word of the type, such as worksheet: the same in transitional and strict files */
  readonly kind: string;
  /** name of the part; as written when external */
  readonly target: string;
  readonly external: boolean;
}

/** `part` '' asks for the relationships of the package itself. */
export const relationshipsPart = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

export function relationshipsOf(pack: Package, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  if (!pack.has(name)) return [];
  return children(pack.parsed(name, parseXml), 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    const type = attributes['Type'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type,
      kind: type.split('/').at(-1) ?? '',
      target: external ? target : resolve(pack, part, target),
      external,
    };
  });
}

function resolve(pack: Package, part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const folders = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  const name = folders.join('/');
  return pack.has(name) ? name : unquoted(name);
}

function unquoted(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
