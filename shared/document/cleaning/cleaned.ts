/** What cleaning a text gives. */

export interface Cleaned {
  readonly text: string;
  /** what was found in it, one entry for each, as it is shown to the user; never empty */
  readonly found: readonly string[];
}

/** 5 × <p> as <p>×5, in the order in which they came. */
export function counted(found: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].map(([each, count]) => (count > 1 ? `${each}×${count}` : each));
}
