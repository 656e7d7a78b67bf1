/** Which time a number is said of. */

export type Period =
  /** `year`: as written; null for 今年, 本年, 全年 and where no time is said */
  | { readonly kind: 'year'; readonly year: number | null }
  /** 上年, 去年, 往年 */
  | { readonly kind: 'before' }
  /** 累计, 截至2022年6月底 */
  | { readonly kind: 'cumulative' }
  /** 上半年, 8月 */
  | { readonly kind: 'part' };

interface Marker {
  readonly at: number;
  readonly period: Period;
}

const markers =
  /(?<before>上年|去年|上一年|往年|历年|前年)|(?<year>(?:19|20)\d\d)(?=年)|(?<current>今年|本年|当年|全年)|(?<cumulative>累计|截至|截止)|(?<part>[上下]半年|[1-4一二三四]季度|(?:1[0-2]|[1-9])月)/g;

/** All words of time in a text; `plain`: in half-width signs. */
export const timeMarkers = (plain: string): readonly Marker[] =>
  [...plain.matchAll(markers)].map(({ index, groups }): Marker => ({ at: index, period: periodOf(groups ?? {}) }));

function periodOf({ before, year, cumulative, part }: Readonly<Record<string, string | undefined>>): Period {
  if (before !== undefined) return { kind: 'before' };
  if (cumulative !== undefined) return { kind: 'cumulative' };
  if (part !== undefined) return { kind: 'part' };
  return { kind: 'year', year: year === undefined ? null : Number(year) };
}

/**
 * Of what stands at a place of the sentence that begins at `sentence`: the last time said there before it. 全年累计 is of the
 * year, 截至2022年6月底 goes on however its date is written.
 */
export function periodAt(found: readonly Marker[], sentence: number, at: number): Period {
  const before = found.filter((marker) => sentence <= marker.at && marker.at < at);
  const last = before.at(-1)?.period ?? { kind: 'year', year: null };
  const cumulative = before.find(({ period }) => period.kind === 'cumulative');
  if (!cumulative) return last;
  const ofYear = before.find((marker) => marker.at < cumulative.at && marker.period.kind === 'year');
  return ofYear ? ofYear.period : cumulative.period;
}
