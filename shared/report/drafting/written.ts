/** Content as it is drafted: words and live figures put together, with no mark behind a mark. */
import type { Figure } from '../../document/figure';
import type { Content, Inline } from '../../document/report';

export type Written = string | Figure;

/** Neighbouring words become one, none is empty. */
export function contentOf(parts: readonly Written[]): Content {
  const made: Inline[] = [];
  for (const part of parts) {
    const last = made.at(-1);
    if (typeof part !== 'string') made.push({ kind: 'figure', figure: part });
    else if (last?.kind === 'words') made[made.length - 1] = { kind: 'words', text: last.text + part };
    else if (part !== '') made.push({ kind: 'words', text: part });
  }
  return made;
}

/** Parted by a mark and closed by another; what a table says may end in a mark of its own, which then does for both. */
export function parted(
  list: readonly (readonly Written[])[],
  mark: '，' | '、' | '；',
  end: '。' | '；' | '',
): readonly Written[] {
  return list.flatMap((parts, index) => {
    const close = index < list.length - 1 ? mark : end;
    return close === '' || endsInMark(parts) ? parts : [...parts, close];
  });
}

function endsInMark(parts: readonly Written[]): boolean {
  const last = parts.at(-1) ?? '';
  return /[。；，、！？：.,;:!?]$/.test(typeof last === 'string' ? last : last.text);
}

/** A name as it is quoted: quotes within it become single ones (GB/T 15834—2011 4.8.3.3). */
export const quoted = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
