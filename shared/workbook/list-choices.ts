/** The choices of a list validation: written out, in a range, or behind a defined name. */
import type { DefinedName } from '../sheet/sheet';
import { parseAreas } from './areas';

export interface ListSources {
  readonly definedNames: readonly DefinedName[];
  /** index of a sheet by its name; -1 when there is none */
  sheetIndex(name: string): number;
  /** shown text of a cell; '' when empty */
  textAt(sheet: number, row: number, column: number): string;
}

/** A longer list is no help in a menu, and a hostile one may name a million cells. */
const mostChoices = 1000;

/** [] for formulas that would have to be calculated (INDIRECT, OFFSET). */
export function listChoices(formula: string, sheet: number, sources: ListSources, depth = 0): readonly string[] {
  const literal = /^"(.*)"$/s.exec(formula)?.[1];
  if (literal !== undefined) {
    return literal
      .replaceAll('""', '"')
      .split(',')
      .map((choice) => choice.trim())
      .filter((choice) => choice !== '');
  }
  const name =
    sources.definedNames.find((each) => sameName(each.name, formula) && each.sheet === sheet) ??
    sources.definedNames.find((each) => sameName(each.name, formula) && each.sheet === null);
  if (name) return depth < 5 ? listChoices(name.refersTo.replace(/^=/, ''), sheet, sources, depth + 1) : [];
  return parseAreas(formula).flatMap((area) => {
    const at = area.sheet === '' ? sheet : sources.sheetIndex(area.sheet);
    const { top, left, bottom, right } = area.range;
    const texts: string[] = [];
    for (let row = top; row <= Math.min(bottom, top + mostChoices); row++) {
      for (let column = left; column <= Math.min(right, left + mostChoices / 10); column++) {
        const text = at === -1 ? '' : sources.textAt(at, row, column);
        if (text !== '' && texts.length < mostChoices) texts.push(text);
      }
    }
    return texts;
  });
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
