/** Headings of a report among the texts of a sheet, told by their meaning. */
import { headingCore, isAlike, likenessTo } from '../report/heading-words';
import { normaliseLabel } from './label-text';
import type { Matches } from './label-text';

/** The last one is kept: a text of a sheet is compared with every heading of an outline. */
let last = { text: '', core: '' };

function coreOnce(text: string): string {
  if (last.text !== text) last = { text, core: headingCore(text) };
  return last.core;
}

/** `texts`: headings and other words for them, as printed. */
export function headingMatcher(texts: readonly string[]): Matches {
  const wanted = texts.map((text) => headingCore(normaliseLabel(text)));
  const likenesses = wanted.map(likenessTo);
  const signs = new Set(wanted.join(''));
  const shortest = Math.min(...wanted.map(({ length }) => length));
  return (found) => {
    const core = coreOnce(found);
    if (core === '') return false;
    // a look at the signs of all headings together spares most texts of a large sheet the comparison with each of them
    let known = 0;
    for (const sign of core) if (signs.has(sign)) known++;
    const mayBeAlike = isAlike((2 * known) / (core.length + shortest)) || wanted.some((each) => core.endsWith(each));
    return mayBeAlike && likenesses.some((likeness) => isAlike(likeness(core)));
  };
}
