/** What a typed 指标值 says. It is only understood here: the text is kept and shown as typed. */
import { qualitativeWords } from '../forms/qualitative-words';
import { findQuantities, spelledQuantity } from './quantities';
import type { Found, Quantity } from './quantities';
import { halfWidth } from './values';

interface Typed {
  /** as typed */
  readonly text: string;
}

/** A quantity of a value with the words around it: 预算执行率 >90 %, 30家 企业. */
export interface MeasuredQuantity extends Quantity {
  /** in half-width signs, without blanks at the ends */
  readonly before: string;
  readonly after: string;
}

export type IndicatorValue =
  /** nothing, or blanks */
  | (Typed & { readonly kind: 'empty' })
  /** \ / * _ － in place of a value: nothing was meant to be there (C08 asks for 不适用 instead) */
  | (Typed & { readonly kind: 'emptyMark' })
  /** 不适用 is a state of the indicator, neither a value nor a gap; so are 无 (A07) and 不涉及 */
  | (Typed & { readonly kind: 'notApplicable' })
  /** ≥95%, =300人, 3–5次, 预算执行率>90% */
  | (Typed & { readonly kind: 'quantity'; readonly quantity: MeasuredQuantity })
  /** 100家/3500人 */
  | (Typed & { readonly kind: 'quantities'; readonly quantities: readonly MeasuredQuantity[] })
  /** 2022年12月底前, 8月-10月 */
  | (Typed & { readonly kind: 'time' })
  /** 及时, 是否完成, and whole sentences without a number; `isKnown`: one of the qualitative words of the forms */
  | (Typed & { readonly kind: 'words'; readonly isKnown: boolean })
  /** a sentence with numbers in it */
  | (Typed & {
      readonly kind: 'prose';
      readonly quantities: readonly MeasuredQuantity[];
      /** it names points in time too */
      readonly hasTime: boolean;
    });

/** A longer text is no value but prose, and is not searched for numbers beyond this. */
const longest = 2000;

const notApplicable = /^\(?(?:不适用|不涉及|无)\)?[。.]?$/;

/** Whether a value says 不适用, without reading it further: asked of every row of a form. */
export const isNotApplicable = (text: string): boolean => notApplicable.test(halfWidth(text).trim());

/** Never throws; takes time in proportion to the length of the text. */
export function parseIndicatorValue(text: string): IndicatorValue {
  const plain = halfWidth(text).trim();
  if (plain === '') return { kind: 'empty', text };
  if (/^[\\/*_\-—–―─\s]+$/.test(plain)) return { kind: 'emptyMark', text };
  if (notApplicable.test(plain)) return { kind: 'notApplicable', text };
  const spelled = spelledQuantity(plain);
  if (spelled) return { kind: 'quantity', text, quantity: { ...spelled, before: '', after: '' } };
  const searched = plain.slice(0, longest);
  const found = findQuantities(searched);
  if (found.length === 0) return { kind: 'words', text, isKnown: isQualitativeWord(plain) };
  if (plain.length <= longest && isTimeAlone(searched, found)) return { kind: 'time', text };
  const { quantities, isValue } = withWords(searched, found);
  const [first] = quantities;
  if (!first || !isValue || plain.length > longest) {
    return { kind: 'prose', text, quantities, hasTime: quantities.length < found.length };
  }
  return quantities.length === 1
    ? { kind: 'quantity', text, quantity: first }
    : { kind: 'quantities', text, quantities };
}

/**
 * The one quantity of a value, also at the end of a sentence (…，免费培训职工326人); null where there is none or more than one.
 */
export function onlyQuantity(value: IndicatorValue): MeasuredQuantity | null {
  if (value.kind === 'quantity') return value.quantity;
  if (value.kind !== 'prose') return null;
  const [first, ...others] = value.quantities;
  return first && others.length === 0 && first.after === '' && !value.hasTime ? first : null;
}

const qualitative: ReadonlySet<string> = new Set(qualitativeWords);

const isQualitativeWord = (plain: string): boolean => qualitative.has(plain.replace(/[。.\s]+$/, ''));

/** Words that belong to a point in time: 12月底前完成, 每年8月至10月. */
const timeWords = /^[每年月底初末前后之以内至到止起完成~\-—–,、()\s]*$/;

function isTimeAlone(text: string, found: readonly Found[]): boolean {
  let end = 0;
  const between = found.map((part) => {
    const words = text.slice(end, part.start);
    end = part.end;
    return words;
  });
  return found.every(({ kind }) => kind === 'time') && timeWords.test(between.join('') + text.slice(end));
}

/** Characters beside a number that still leave it a value. */
const mostBefore = 20;
const mostAfter = 4;
/** 30家企业, and a remark in brackets as long as the words before may be: 90%（在职职工） */
const isShortAfter = (words: string): boolean => words.length <= mostAfter || /^\([^()]{1,20}\)$/.test(words);
const sentenceMark = /[,，。;；:：、?!]/;

/** Every quantity with the words beside it, and whether the text is nothing but quantities and such words. */
function withWords(
  text: string,
  found: readonly Found[],
): { readonly quantities: readonly MeasuredQuantity[]; readonly isValue: boolean } {
  const gaps = found.slice(1).map((part, index) => text.slice(found[index]?.end ?? 0, part.start));
  const parted = gaps.map(partsOf);
  const quantities = found.flatMap((part, index): MeasuredQuantity[] => {
    if (part.kind !== 'quantity') return [];
    const before = index === 0 ? text.slice(0, part.start) : (parted[index - 1]?.[1] ?? gaps[index - 1] ?? '');
    const after = index === found.length - 1 ? text.slice(part.end) : (parted[index]?.[0] ?? '');
    return [
      { ...part.quantity, before: before.trim().replace(/[:：]$/, ''), after: after.trim().replace(/[。.;]$/, '') },
    ];
  });
  const isValue =
    quantities.length === found.length &&
    parted.every((parts) => parts !== null) &&
    // 1/3 is no pair of values
    !gaps.some((gap, index) => gap === '/' && quantities[index]?.unit === '') &&
    quantities.every(
      ({ before, after }) => before.length <= mostBefore && isShortAfter(after) && !sentenceMark.test(before + after),
    );
  return { quantities, isValue };
}

/** What stands between two quantities, parted into the words after the one and before the other; null when it is a clause. */
function partsOf(gap: string): readonly [string, string] | null {
  if (gap.trim() === '') return ['', ''];
  if (gap.length > mostBefore + mostAfter + 1) return null;
  const [all, after = '', before = ''] = /^([^/、,;+\n]*)[/、,;+\n]([^/、,;+\n]*)$/.exec(gap) ?? [];
  return all === undefined ? null : [after, before];
}
