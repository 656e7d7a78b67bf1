/** How well a text fits what a place or column is meant to hold: the words tell where a row stands when its cells moved. */
import { assertNever } from '../assert-never';
import { numberOf, parseTyped } from '../document/values';
import { groupWords } from '../document/match-rows';
import type { AmountUnit, TableBlock, TableColumn, ValueKind } from '../forms/definition';

const isDash = (text: string): boolean => /^[-－—–\\/＼／*＊无]+$/.test(text.trim());
const isPlainNumber = (text: string): boolean => numberOf(text.trim()) !== null;
/** ≥95%, =300人, ≤0 */
const isComparison = (text: string): boolean => /^[≥≤><=＞＜＝﹥﹤]/.test(text.trim());
/** Longer ones are rarely the value of an indicator. */
const longestWord = 12;

/** −2…2; 0 says nothing. */
export function fitOf(text: string, kind: ValueKind, unit: AmountUnit): number {
  switch (kind) {
    case 'amount':
    case 'count':
    case 'percent':
    case 'score':
      if (typeof parseTyped(text, kind, unit) === 'number') return kind === 'percent' && !/[%％]/.test(text) ? 1 : 2;
      return isDash(text) ? 0.5 : -1.5;
    case 'indicator':
      return isComparison(text) || isPlainNumber(text) || isDash(text) || text.length <= longestWord ? 1 : 0;
    case 'text':
    case 'name':
      return isComparison(text) || isPlainNumber(text) ? -2 : isDash(text) ? -0.5 : 1;
    default:
      return assertNever(kind);
  }
}

/** Group words of a table by column, as its blank form prints them. */
export type Vocabulary = ReadonlyMap<TableColumn, ReadonlyMap<string, string>>;

/** Each column's words as groupWords compares them → as printed. */
export const vocabularyOf = ({ columns, start }: TableBlock): Vocabulary =>
  new Map(
    columns
      .filter(({ group }) => group)
      .map((column) => [
        column,
        new Map(start.flatMap((row) => (row[column.id] ? [[groupWords(row[column.id]), row[column.id] ?? '']] : []))),
      ]),
  );

/** −4…3 */
export function columnFit(text: string, column: TableColumn, vocabulary: Vocabulary, unit: AmountUnit): number {
  if (/^(注|说明|备注)[：:]/.test(text.trim())) return -4;
  const word = groupWords(text);
  const own = vocabulary.get(column);
  if (own?.has(word)) return 3;
  const isOfOther = [...vocabulary].some(([other, words]) => other !== column && words.has(word));
  if (isOfOther) return column.group ? -4 : -3;
  if (!own) return fitOf(text, column.value, unit);
  if (isComparison(text) || isPlainNumber(text)) return -4;
  return own.size === 0 ? 0.5 : -1;
}
