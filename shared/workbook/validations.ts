/** Data validations of a sheet, those of Excel 2010's extension (x14) included. Ranges stay ranges. */
import type { Range, Validation } from '../sheet/sheet';
import { parseSqref } from './areas';
import type { ScannedSheet } from './scan';
import { child, children, descendants } from './xml';
import type { XmlElement } from './xml';

const kinds: readonly string[] = [
  'list',
  'decimal',
  'whole',
  'date',
  'time',
  'textLength',
  'custom',
] satisfies Validation['kind'][];
const isKind = (text: string | undefined): text is Validation['kind'] => text !== undefined && kinds.includes(text);

/** `choicesOf`: the choices that a list's formula names; [] when they cannot be told. */
export function readValidations(sheet: ScannedSheet, choicesOf: (formula: string) => readonly string[]): Validation[] {
  return sheet.elements
    .filter(({ name }) => name === 'dataValidations' || name === 'extLst')
    .flatMap((element) => [...descendants(element)])
    .filter(({ name }) => name === 'dataValidation')
    .map((element) => readValidation(element, choicesOf))
    .filter(({ ranges }) => ranges.length > 0);
}

function readValidation(element: XmlElement, choicesOf: (formula: string) => readonly string[]): Validation {
  const { type, error, prompt } = element.attributes;
  const formula = child(element, 'formula1');
  // x14 wraps formulas and ranges in elements of their own.
  const text = child(formula, 'f')?.text ?? formula?.text ?? '';
  const kind = isKind(type) ? type : 'any';
  const longest = kind === 'textLength' ? longestOf(element) : null;
  return {
    ranges: rangesOf(element),
    kind,
    choices: kind === 'list' ? choicesOf(text.trim()) : [],
    ...(longest === null ? {} : { longest }),
    ...(error === undefined ? {} : { errorMessage: error }),
    ...(prompt === undefined ? {} : { prompt }),
  };
}

/** The upper end of a textLength rule; null for other rules and for lengths that are calculated. */
function longestOf(element: XmlElement): number | null {
  const formulaOf = (name: string): string => {
    const formula = child(element, name);
    return (child(formula, 'f')?.text ?? formula?.text ?? '').trim();
  };
  const { operator = 'between' } = element.attributes;
  const text = formulaOf(operator === 'between' ? 'formula2' : 'formula1');
  if (!/^\d+$/.test(text)) return null;
  if (['between', 'lessThanOrEqual', 'equal'].includes(operator)) return Number(text);
  return operator === 'lessThan' ? Number(text) - 1 : null;
}

const rangesOf = (element: XmlElement): readonly Range[] =>
  parseSqref(element.attributes['sqref'] ?? children(element, 'sqref')[0]?.text ?? '');
