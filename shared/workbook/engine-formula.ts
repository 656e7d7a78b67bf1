/** Formulas of a workbook in the words of the calculation engine (IronCalc 0.8), or a reason not to calculate them. */
import { parseA1Ref, tokenize } from '@borgar/fx/xlsx';
import type { Token } from '@borgar/fx';
import type { DefinedName } from '../sheet/sheet';
import { spansSheets } from '../sheet/shift-formula';

export interface FormulaPlace {
  readonly definedNames: readonly DefinedName[];
  /** index of the sheet where the formula stands */
  readonly sheet: number;
}

/**
 * The formula with its names written out, or null when the engine would get it wrong:
 * - it takes no names in Chinese and does not follow quoted sheets in names, so names are replaced by what they mean;
 * - references to other files, to tables and across sheets are unknown to it.
 */
export function engineFormula(formula: string, place: FormulaPlace, depth = 0): string | null {
  const pieces = tokenize(formula).map((token) => enginePiece(token, place, depth));
  return pieces.some((piece) => piece === null) ? null : exactRounding(pieces.join(''));
}

const deepestName = 5;

function enginePiece(token: Token, place: FormulaPlace, depth: number): string | null {
  switch (token.type) {
    case 'structured':
    case 'unknown':
    case 'context':
    case 'context_quote':
    case 'range_ternary':
      return null;
    case 'range':
    case 'range_beam': {
      const inOtherFile = (parseA1Ref(token.value)?.workbookName ?? '') !== '';
      return inOtherFile || spansSheets(token.value) ? null : token.value;
    }
    case 'range_named':
      return nameMeaning(token.value, place, depth);
    default:
      return token.value;
  }
}

/** Names inside LET and LAMBDA are the formula's own; without a definition the name stays and the engine decides. */
function nameMeaning(name: string, place: FormulaPlace, depth: number): string | null {
  const wanted = name.toLowerCase();
  const same = place.definedNames.filter((each) => each.name.toLowerCase() === wanted);
  const found = same.find(({ sheet }) => sheet === place.sheet) ?? same.find(({ sheet }) => sheet === null);
  if (!found) return name.includes('!') ? null : name;
  const meaning = found.refersTo.replace(/^=/, '');
  const tokens = tokenize(meaning);
  const [only] = tokens;
  if (only && tokens.length === 1 && only.type.startsWith('range') && only.type !== 'range_named') {
    return isFixed(only.value) ? enginePiece(only, place, depth) : null;
  }
  const written = depth < deepestName ? engineFormula(meaning, place, depth + 1) : null;
  return written === null ? null : `(${written})`;
}

/** A name with relative references means something else in every cell. */
function isFixed(written: string): boolean {
  const reference = parseA1Ref(written);
  if (!reference || !('range' in reference) || (reference.sheetName ?? '') === '') return false;
  const { top, left, $top, $left } = reference.range;
  return (typeof top !== 'number' || $top === true) && (typeof left !== 'number' || $left === true);
}

/**
 * Excel rounds the decimal number it shows (ROUND(1.005,2) = 1.01), the engine cuts to 15 digits and rounds the binary
 * number (1.00): wrong for 7 % of the halves among 0.005, 0.015 … 19.995. A nudge in the 15th digit brings both
 * together for all of them: ROUND(x,n) → ROUND((x)*(1+1E-14),n); 1E-15 was too small.
 */
export function exactRounding(formula: string): string {
  const pieces: string[] = [];
  /** for each open bracket: the nudge is still to be written, behind the first argument */
  const open: boolean[] = [];
  let afterRound = false;
  for (const { type, value } of tokenize(formula)) {
    const bracket = type === 'operator';
    if (bracket && (value === '(' || value === '{')) {
      pieces.push(afterRound ? '((' : value);
      open.push(afterRound);
    } else if (bracket && value === ',' && open.at(-1) === true) {
      pieces.push(')*(1+1E-14),');
      open[open.length - 1] = false;
    } else {
      if (bracket && (value === ')' || value === '}')) open.pop();
      pieces.push(value);
    }
    afterRound = type === 'func' && value.toUpperCase() === 'ROUND';
  }
  return pieces.join('');
}

/** Names of the functions that a formula calls, upper case, without _xlfn. */
export const functionsOf = (formula: string): readonly string[] =>
  tokenize(formula)
    .filter(({ type }) => type === 'func')
    .map(({ value }) => value.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, ''));
