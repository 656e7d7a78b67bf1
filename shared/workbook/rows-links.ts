/** Links of cells and pictures to a place in the workbook (#表!A9), as relationships write them, after rows were changed. */
import { shiftFormula } from '../sheet/shift-formula';
import type { FormulaShift } from '../sheet/shift-formula';
import { applySplices, attributeSplice } from './splice';
import type { Splice } from './splice';
import { children, parseXml } from './xml';

/** A link to a removed row leads to what stands there now, as in Excel, which leaves its text alone. */
export function shiftLinks(text: string, shift: FormulaShift): string {
  if (!text.includes('"#')) return text;
  const splices = children(parseXml(text), 'Relationship').flatMap((relationship): Splice[] => {
    const target = relationship.attributes['Target'] ?? '';
    if (!target.startsWith('#')) return [];
    const place = decoded(target.slice(1));
    const shifted = shiftFormula(place, shift);
    if (shifted === place || shifted.includes('#REF!')) return [];
    const written = place === target.slice(1) ? shifted : encodeURI(shifted);
    return [attributeSplice(text, relationship, 'Target', `#${written}`)];
  });
  return applySplices(text, splices);
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
