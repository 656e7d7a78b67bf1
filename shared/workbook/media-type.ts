/** [Content_Types].xml: what kind of thing a part is. */
import type { Package } from './package';
import { children, parseXml } from './xml';

/** `part` → its type, such as image/png; '' when the package does not say. */
export function mediaTypes(pack: Package): (part: string) => string {
  const name = '[Content_Types].xml';
  if (!pack.has(name)) return () => '';
  const root = parseXml(pack.text(name));
  const listed = (kind: string, key: string): ReadonlyMap<string, string> =>
    new Map(
      children(root, kind).map(({ attributes }) => [
        (attributes[key] ?? '').replace(/^\//, '').toLowerCase(),
        attributes['ContentType'] ?? '',
      ]),
    );
  const overrides = listed('Override', 'PartName');
  const defaults = listed('Default', 'Extension');
  return (part) => {
    const known = part.replace(/^\//, '').toLowerCase();
    return overrides.get(known) ?? defaults.get(known.split('.').at(-1) ?? '') ?? '';
  };
}
